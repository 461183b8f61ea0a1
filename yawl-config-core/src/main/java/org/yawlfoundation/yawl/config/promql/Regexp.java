package org.yawlfoundation.yawl.config.promql;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A regular expression of RE2's syntax (github.com/google/re2/wiki/Syntax), as Prometheus takes
 * them: it must match the whole value, and a point matches line ends too.
 *
 * <p>What RE2 does not know is a fault: what looks ahead or behind, back references, possessive
 * repetition. All else is spelt anew for Java's {@link Pattern}, which knows it too.
 */
public final class Regexp {
  private static final int MOST_STEPS = 100_000;

  private final String text;
  private final String java;

  private Regexp(String text, String java) {
    this.text = text;
    this.java = java;
  }

  /** A regular expression, or what is wrong with it. */
  public record Reading(Optional<Regexp> regexp, String fault) {}

  /** Reads an expression. */
  public static Reading read(String text) {
    try {
      return new Reading(Optional.of(new Regexp(text, RegexpReader.java(text))), "");
    } catch (RegexpReader.Refused e) {
      return new Reading(Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  /** Whether it matches all of a value; where to know would take too long, it does. */
  public boolean matches(String value) {
    try {
      return Pattern.compile(java, Pattern.DOTALL).matcher(new Patient(value)).matches();
    } catch (Impatient e) {
      return true;
    }
  }

  /** As it is written. */
  @Override
  public String toString() {
    return text;
  }

  /** A value that counts how often it is looked at: an expression may go back without end. */
  private static final class Patient implements CharSequence {
    private final String value;
    private int steps;

    Patient(String value) {
      this.value = value;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST_STEPS) {
        throw new Impatient();
      }
      return value.charAt(index);
    }

    @Override
    public int length() {
      return value.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return value.subSequence(start, end);
    }
  }

  private static final class Impatient extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Impatient() {
      super("", null, false, false);
    }
  }
}
