package org.yawlfoundation.yawl.config.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/** What readers of YAML make of a scalar that bears no quotes. */
final class PlainScalars {
  private static final int LONGEST_NUMBER =
      400; // a longer one is text to us: no field holds it, and to read it costs
  private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");
  private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,6})?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  private static final Pattern OLD_TRUTH = Pattern.compile("y|Y|yes|Yes|YES|on|On|ON");
  private static final Pattern OLD_LIE = Pattern.compile("n|N|no|No|NO|off|Off|OFF");
  private static final Pattern OLD_OCTAL = Pattern.compile("[-+]?0[0-7_]+");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9]+");
  private static final Pattern NEW_OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("[-+]?0[xX][0-9a-fA-F_]+");
  private static final Pattern BINARY = Pattern.compile("[-+]?0b[01_]+");
  private static final Pattern GROUPED =
      Pattern.compile("[-+]?[0-9][0-9_]*_[0-9_]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?");
  private static final Pattern SIXTIES =
      Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");
  private static final Pattern OLD_EXPONENT =
      Pattern.compile("[-+]?([0-9][0-9_]*)?\\.[0-9_]*[eE][-+][0-9]+");
  private static final Pattern EXPONENT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)[eE][-+]?[0-9]+");
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d?-\\d\\d?(([Tt]|[ \\t]+)\\d\\d?:\\d\\d:\\d\\d(\\.\\d*)?([ \\t]*(Z|[-+]\\d\\d?(:\\d\\d)?))?)?");

  private PlainScalars() {}

  /** The type under the core schema of YAML 1.2. */
  static YamlScalar.Type type(String text) {
    if (text.length() > LONGEST_NUMBER || !couldBeOtherThanText(text)) {
      return YamlScalar.Type.TEXT;
    } else if (!text.isEmpty() && couldBeNumber(text.charAt(0))) {
      return number(text);
    } else if (TRUTH.matcher(text).matches()) {
      return YamlScalar.Type.TRUTH;
    }
    return NOTHING.matcher(text).matches() ? YamlScalar.Type.NOTHING : YamlScalar.Type.TEXT;
  }

  private static YamlScalar.Type number(String text) {
    if (WHOLE.matcher(text).matches()) {
      return YamlScalar.Type.WHOLE;
    }
    return DECIMAL.matcher(text).matches() ? YamlScalar.Type.DECIMAL : YamlScalar.Type.TEXT;
  }

  /**
   * What a reader may take the text for that keeps to YAML 1.1 (Go's, thus Helm's and kubectl's) or
   * to JSON's few types, where that is not what YAML 1.2 says.
   *
   * <p>For example, {@code 0644} is 644 in YAML 1.2 and 420 to kubectl; {@code yes} is text in YAML
   * 1.2 and true to Helm.
   */
  static Optional<String> otherReading(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NUMBER || !couldBeOtherThanText(text)) {
      return Optional.empty();
    } else if (couldBeNumber(text.charAt(0))) {
      return otherNumber(text);
    } else if (OLD_TRUTH.matcher(text).matches()) {
      return Optional.of("text to YAML 1.2 and true to YAML 1.1");
    } else if (OLD_LIE.matcher(text).matches()) {
      return Optional.of("text to YAML 1.2 and false to YAML 1.1");
    } else if (text.equals("~")) {
      return Optional.of("null to some readers and text to others");
    } else if (text.equals("<<") || text.equals("=")) {
      return Optional.of("text to YAML 1.2 and an operator to YAML 1.1");
    }
    return Optional.empty();
  }

  private static Optional<String> otherNumber(String text) {
    if (OLD_OCTAL.matcher(text).matches()) {
      return Optional.of("an octal number to YAML 1.1, and another number or text to YAML 1.2");
    } else if (LEADING_ZERO.matcher(text).matches()) {
      return Optional.of("a whole number to YAML 1.2, and text or a decimal number to YAML 1.1");
    } else if (NEW_OCTAL.matcher(text).matches()) {
      return Optional.of("an octal number to YAML 1.2 and text to YAML 1.1");
    } else if (HEXADECIMAL.matcher(text).matches() || BINARY.matcher(text).matches()) {
      return Optional.of("a number to some readers and text to others");
    } else if (GROUPED.matcher(text).matches()) {
      return Optional.of("text to YAML 1.2 and a number to YAML 1.1");
    } else if (SIXTIES.matcher(text).matches()) {
      return Optional.of("text to YAML 1.2 and a number of base 60 to YAML 1.1");
    } else if (TIME.matcher(text).matches()) {
      return Optional.of("text to YAML 1.2 and a time to YAML 1.1");
    }
    boolean newOnly = EXPONENT.matcher(text).matches() && !OLD_EXPONENT.matcher(text).matches();
    return newOnly ? Optional.of("a number to YAML 1.2 and text to YAML 1.1") : Optional.empty();
  }

  private static boolean couldBeOtherThanText(String text) {
    return text.isEmpty()
        || couldBeNumber(text.charAt(0))
        || "~<=tTfFnNyYoO".indexOf(text.charAt(0)) >= 0;
  }

  private static boolean couldBeNumber(char first) {
    return ('0' <= first && first <= '9') || first == '-' || first == '+' || first == '.';
  }
}
