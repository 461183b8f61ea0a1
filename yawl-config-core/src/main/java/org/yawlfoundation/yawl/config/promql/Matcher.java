package org.yawlfoundation.yawl.config.promql;

import java.util.Optional;

/**
 * What a selector asks of one label.
 *
 * @param value without quotes and escapes
 * @param pattern of the two operators that take a regular expression, where it is a good one
 */
public record Matcher(
    Name label, Operator operator, String value, Optional<Regexp> pattern, int start, int end)
    implements Span {
  /** How a label is compared. */
  public enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    REGEX("=~"),
    NOT_REGEX("!~");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    public boolean isRegex() {
      return this == REGEX || this == NOT_REGEX;
    }

    static Operator of(String sign) {
      for (var operator : values()) {
        if (operator.sign.equals(sign)) {
          return operator;
        }
      }
      throw new IllegalArgumentException(sign);
    }
  }

  /** Whether a series with this value is taken; one without the label has the empty value. */
  public boolean takes(String text) {
    return switch (operator) {
      case EQUAL -> text.equals(value);
      case NOT_EQUAL -> !text.equals(value);
      case REGEX -> pattern.map(p -> p.matches(text)).orElse(true);
      case NOT_REGEX -> pattern.map(p -> !p.matches(text)).orElse(true);
    };
  }

  /** As it may be written. */
  @Override
  public String toString() {
    return label + operator.sign() + '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
