package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.KeyType.keywords;

import java.math.BigDecimal;
import java.util.List;

/** The kinds of value that are plain numbers. */
final class NumberTypes {
  private static final int FINEST = 9; // decimal places; a finer number is a slip, and costs room

  static final KeyType<BigDecimal> DECIMAL =
      new KeyType<>(
          "a number",
          "`1`, `0.5`",
          BigDecimal.class,
          NumberTypes::decimal,
          BigDecimal::toPlainString,
          keywords("type", "number", "minimum", 0));

  static final KeyType<Long> PORT = count(1, 65_535);

  /** How much a pod comes before others; Kubernetes keeps what is higher for itself. */
  static final KeyType<Long> PRIORITY = count(1, 1_000_000_000);

  private NumberTypes() {}

  /** Whole numbers from one bound to the other, both included. */
  static KeyType<Long> count(long least, long most) {
    return new KeyType<>(
        "a whole number",
        "from " + least + " to " + most,
        Long.class,
        scalar -> {
          var number = number(scalar);
          if (number.stripTrailingZeros().scale() > 0) {
            throw new NotLegal(
                "is `" + Excerpt.of(scalar.text()) + "`, which is no whole number.",
                "write a whole number from `" + least + "` to `" + most + "`");
          }
          if (number.compareTo(BigDecimal.valueOf(least)) < 0
              || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw outside(scalar, String.valueOf(least), String.valueOf(most));
          }
          return number.longValueExact();
        },
        String::valueOf,
        keywords("type", "integer", "minimum", least, "maximum", most));
  }

  /** One of a few whole numbers, such as the major versions we know. */
  static KeyType<Long> oneOf(Long... numbers) {
    var list = List.of(numbers);
    var words = list.stream().map(String::valueOf).toList();
    return new KeyType<>(
        "one of a few numbers",
        "`" + String.join("`, `", words) + "`",
        Long.class,
        scalar -> {
          var number = number(scalar);
          return list.stream()
              .filter(known -> number.compareTo(BigDecimal.valueOf(known)) == 0)
              .findFirst()
              .orElseThrow(
                  () ->
                      new NotLegal(
                          "is `" + Excerpt.of(scalar.text()) + "`, which we do not know yet.",
                          "write one of `" + String.join("`, `", words) + "`"));
        },
        String::valueOf,
        keywords("type", "integer", "enum", list));
  }

  static NotLegal outside(Scalar scalar, String least, String most) {
    return new NotLegal(
        "is `" + Excerpt.of(scalar.text()) + "`, outside of " + least + " to " + most + ".",
        "write a value from `" + least + "` to `" + most + "`");
  }

  static BigDecimal number(Scalar scalar) throws NotLegal {
    if (scalar.hasLeadingZero()) {
      throw new NotLegal(
          "is `"
              + Excerpt.of(scalar.text())
              + "`, which YAML 1.1 reads as octal and YAML 1.2 as decimal.",
          "write it without the leading zero: `"
              + scalar.text().replaceFirst("0+(?=[0-9])", "")
              + "`");
    }
    var number = scalar.number();
    if (number.isEmpty() && scalar.isNumber()) {
      throw new NotLegal(
          "is `" + Excerpt.of(scalar.text()) + "`, a number that no setting can hold.",
          "write a plain number, such as `1000`");
    } else if (number.isEmpty()) {
      var bare = scalar.text().replaceAll("[_,' ]", "");
      throw new NotLegal(
          "is `" + Excerpt.of(scalar.text()) + "`, which YAML 1.2 does not read as a number.",
          bare.matches("[0-9]{1,20}(\\.[0-9]{1,9})?")
              ? "write `" + bare + "`"
              : "write a plain number without quotes, such as `1000`");
    }
    return number.get();
  }

  private static BigDecimal decimal(Scalar scalar) throws NotLegal {
    var number = number(scalar);
    if (number.stripTrailingZeros().scale() > FINEST) {
      throw new NotLegal(
          "is `" + Excerpt.of(scalar.text()) + "`, finer than " + FINEST + " decimal places.",
          "round it to " + FINEST + " decimal places");
    }
    return number;
  }
}
