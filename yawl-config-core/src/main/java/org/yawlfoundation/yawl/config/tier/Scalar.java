package org.yawlfoundation.yawl.config.tier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A scalar as it stands in the text, before anybody took it for a number.
 *
 * <p>What it means is decided by the YAML 1.2 core schema, from the source text: {@code 1.30} stays
 * 1.30, {@code no} and {@code 1_000} are text.
 *
 * @param text without its quotes
 * @param plain whether it stood without quotes
 */
public record Scalar(String text, boolean plain) {
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9]+");

  public static Scalar plain(String text) {
    return new Scalar(text, true);
  }

  /** The number that YAML 1.2 reads here. */
  public Optional<BigDecimal> number() {
    if (!plain || text.length() > 64) {
      return Optional.empty();
    } else if (HEXADECIMAL.matcher(text).matches()) {
      return Optional.of(new BigDecimal(new BigInteger(text.substring(2), 16)));
    } else if (OCTAL.matcher(text).matches()) {
      return Optional.of(new BigDecimal(new BigInteger(text.substring(2), 8)));
    }
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** Whether YAML 1.1 would take the digits for an octal number: {@code 012}. */
  public boolean hasLeadingZero() {
    return plain && LEADING_ZERO.matcher(text).matches();
  }

  public boolean isBoolean() {
    return plain && (text.matches("true|True|TRUE") || text.matches("false|False|FALSE"));
  }

  public boolean isNull() {
    return plain && (text.isEmpty() || text.matches("~|null|Null|NULL"));
  }

  /** Whether YAML 1.2 reads text here. */
  public boolean isText() {
    return !isBoolean() && !isNull() && number().isEmpty();
  }
}
