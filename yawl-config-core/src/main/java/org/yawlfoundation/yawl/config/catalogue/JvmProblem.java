package org.yawlfoundation.yawl.config.catalogue;

import java.util.Optional;

/**
 * What a JVM has against one option.
 *
 * @param fatal true where the JVM does not start, false where it warns and goes on
 * @param sentence what is wrong, in plain English
 * @param help what to write instead, where we know it
 */
public record JvmProblem(String option, boolean fatal, String sentence, Optional<String> help) {
  static JvmProblem fatal(String option, String sentence) {
    return new JvmProblem(option, true, sentence, Optional.empty());
  }

  static JvmProblem warning(String option, String sentence) {
    return new JvmProblem(option, false, sentence, Optional.empty());
  }

  JvmProblem help(String text) {
    return new JvmProblem(option, fatal, sentence, Optional.of(text));
  }
}
