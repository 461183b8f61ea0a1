package org.yawlfoundation.yawl.config.tier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * A scalar as it stands in the text, before anybody took it for a number.
 *
 * <p>What it means is decided by the YAML 1.2 core schema, from the source text: {@code 1.30} stays
 * 1.30, {@code no} and {@code 1_000} are text.
 *
 * @param text without its quotes
 * @param type what YAML 1.2 takes it for; quotes and tags have their say
 */
public record Scalar(String text, YamlScalar.Type type) {
  private static final Pattern SMALL_EXPONENT = Pattern.compile("[^eE]*([eE][-+]?0*[0-9]{1,3})?");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9]+");

  /** A text that bears neither quotes nor tag. */
  public static Scalar plain(String text) {
    return new Scalar(text, YamlScalar.Type.of(text));
  }

  static Scalar from(YamlScalar scalar) {
    return new Scalar(scalar.text(), scalar.type());
  }

  /** Whether YAML 1.2 reads a number here, be it one that nothing can hold. */
  public boolean isNumber() {
    return type == YamlScalar.Type.WHOLE || type == YamlScalar.Type.DECIMAL;
  }

  /** The number that YAML 1.2 reads here, if it is finite and its exponent has three digits. */
  public Optional<BigDecimal> number() {
    if (type == YamlScalar.Type.WHOLE && text.startsWith("0x")) {
      return Optional.of(new BigDecimal(new BigInteger(text.substring(2), 16)));
    } else if (type == YamlScalar.Type.WHOLE && text.startsWith("0o")) {
      return Optional.of(new BigDecimal(new BigInteger(text.substring(2), 8)));
    }
    boolean isFinite = isNumber() && Character.isDigit(text.charAt(text.length() - 1));
    boolean isDotted = isNumber() && text.endsWith(".");
    return (isFinite || isDotted) && SMALL_EXPONENT.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** Whether YAML 1.1 would take the digits for an octal number: {@code 012}. */
  public boolean hasLeadingZero() {
    return type == YamlScalar.Type.WHOLE && LEADING_ZERO.matcher(text).matches();
  }

  public boolean isBoolean() {
    return type == YamlScalar.Type.TRUTH;
  }

  public boolean isNull() {
    return type == YamlScalar.Type.NOTHING;
  }

  public boolean isText() {
    return type == YamlScalar.Type.TEXT;
  }
}
