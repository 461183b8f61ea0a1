package org.yawlfoundation.yawl.config.check.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Between which numbers the values of an expression lie.
 *
 * @param least empty where nothing bounds them below
 * @param most empty where nothing bounds them above
 * @param isOfAll whether the most is that of all series together
 * @param why the sum that the most comes from; empty where it goes without saying
 */
record Reach(
    Optional<BigDecimal> least, Optional<BigDecimal> most, boolean isOfAll, Optional<String> why) {
  static final Reach ANY = new Reach(Optional.empty(), Optional.empty(), false, Optional.empty());
  static final Reach NOT_NEGATIVE = from(0);
  static final Reach SHARE = NOT_NEGATIVE.upTo(BigDecimal.ONE);

  static Reach from(long least) {
    return new Reach(
        Optional.of(BigDecimal.valueOf(least)), Optional.empty(), false, Optional.empty());
  }

  static Reach of(BigDecimal number) {
    return new Reach(Optional.of(number), Optional.of(number), false, Optional.empty());
  }

  Reach upTo(BigDecimal most) {
    return new Reach(least, Optional.of(most), isOfAll, why);
  }

  Reach because(String why) {
    return new Reach(least, most, isOfAll, Optional.of(why));
  }

  /** Of all series together. */
  Reach ofAll() {
    return new Reach(least, most, true, why);
  }

  /** The one number that it can be. */
  Optional<BigDecimal> number() {
    return least.filter(number -> most.filter(m -> m.compareTo(number) == 0).isPresent());
  }

  boolean isNeverNegative() {
    return least.filter(number -> number.signum() >= 0).isPresent();
  }

  /** What the sum of such series is. */
  Reach summed() {
    if (isOfAll) {
      return this;
    }
    return isNeverNegative() ? NOT_NEGATIVE : ANY;
  }

  Reach plus(Reach other) {
    return new Reach(
        both(least, other.least, BigDecimal::add),
        both(most, other.most, BigDecimal::add),
        isOfAll && other.isOfAll,
        why.or(other::why));
  }

  Reach times(BigDecimal number) {
    var atLeast = times(number.signum() < 0 ? most : least, number);
    var atMost = times(number.signum() < 0 ? least : most, number);
    return new Reach(atLeast, atMost, isOfAll && number.signum() >= 0, why);
  }

  Reach over(BigDecimal number) {
    return times(BigDecimal.ONE.divide(number, MathContext.DECIMAL64));
  }

  /** Of what is one or the other. */
  Reach or(Reach other) {
    return new Reach(
        both(least, other.least, BigDecimal::min),
        both(most, other.most, BigDecimal::max),
        false,
        why.or(other::why));
  }

  private static Optional<BigDecimal> times(Optional<BigDecimal> one, BigDecimal number) {
    return one.map(n -> n.multiply(number));
  }

  private static Optional<BigDecimal> both(
      Optional<BigDecimal> one, Optional<BigDecimal> other, BinaryOperator<BigDecimal> sum) {
    return one.flatMap(a -> other.map(b -> sum.apply(a, b)));
  }
}
