package org.yawlfoundation.yawl.config.facts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads Kubernetes' quantities of any kind, such as {@code 500m}, {@code 2} or {@code 4Gi}. */
final class Quantities {
  /** A number, then a power of 1024, one of 1000, or one of 10. */
  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30}))(?:([KMGTPE])i|([numkMGTPE])|[eE]([+-]?[0-9]{1,3}))?");

  private static final String OF_1024 = "KMGTPE";
  private static final String OF_1000 = "num kMGTPE";

  private Quantities() {}

  /** Returns its exact value, such as 0.5 for {@code 500m}; nothing where it is no quantity. */
  static Optional<BigDecimal> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    var number = new BigDecimal(form.group(1));
    if (form.group(2) != null) {
      return Optional.of(
          number.multiply(new BigDecimal(1024).pow(1 + OF_1024.indexOf(form.group(2)))));
    } else if (form.group(3) != null) {
      return Optional.of(number.scaleByPowerOfTen(3 * (OF_1000.indexOf(form.group(3)) - 3)));
    }
    return Optional.of(
        form.group(4) == null ? number : number.scaleByPowerOfTen(Integer.parseInt(form.group(4))));
  }
}
