package org.yawlfoundation.yawl.config.catalogue;

import java.util.List;

/**
 * Why a program would refuse a setting.
 *
 * @param sentence one sentence that says what the program takes, in its own spelling
 * @param fault what is wrong with it
 * @param instead what would do in place of it, the best first: names where the name is at fault,
 *     else values
 */
public record SettingProblem(String sentence, Fault fault, List<String> instead) {
  /** What is wrong with a setting. */
  public enum Fault {
    NAME,
    VALUE,
    /** The program takes the name and does nothing with it. */
    NAME_WITHOUT_EFFECT,
    /** Whether the program takes the value depends on how it was built. */
    VALUE_OF_SOME_BUILDS
  }

  public SettingProblem {
    instead = List.copyOf(instead);
  }

  static SettingProblem ofName(String sentence, List<String> instead) {
    return new SettingProblem(sentence, Fault.NAME, instead);
  }

  static SettingProblem ofValue(String sentence, List<String> instead) {
    return new SettingProblem(sentence, Fault.VALUE, instead);
  }

  /** Whether the name is at fault, else the value. */
  public boolean isOfName() {
    return fault == Fault.NAME || fault == Fault.NAME_WITHOUT_EFFECT;
  }

  /** Whether the program refuses it for sure. */
  public boolean isCertain() {
    return fault == Fault.NAME || fault == Fault.VALUE;
  }
}
