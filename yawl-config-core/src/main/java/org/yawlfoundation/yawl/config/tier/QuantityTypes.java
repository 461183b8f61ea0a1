package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.KeyType.keywords;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.quantity.Version;

/** The kinds of value that are amounts with a unit. */
final class QuantityTypes {
  private static final Pattern PROPOSED = Pattern.compile("`([^`]+)`");
  private static final String CPU_PATTERN = "^([1-9][0-9]{0,8}m?|[0-9]{1,6}\\.[0-9]{1,3})$";

  static final KeyType<Memory> MEMORY =
      spelt(
          "an amount of memory",
          "`512Mi`, `4Gi`, `1Ti`",
          Memory.class,
          Memory::parse,
          Memory::toString,
          Memory.PATTERN,
          text -> Misspelling.memory(text, Memory::toString));

  static final KeyType<Memory> POSTGRES_MEMORY =
      spelt(
          "an amount of memory in PostgreSQL's spelling",
          "`64kB`, `8MB`, `16GB`",
          Memory.class,
          Memory::parsePostgres,
          Memory::postgres,
          Memory.POSTGRES_PATTERN,
          text -> Misspelling.memory(text, Memory::postgres));

  static final KeyType<Memory> REDIS_MEMORY =
      spelt(
          "an amount of memory in Redis' spelling",
          "`512mb`, `2gb`",
          Memory.class,
          Memory::parseRedis,
          Memory::redis,
          Memory.REDIS_PATTERN,
          text -> Misspelling.memory(text, Memory::redis));

  static final KeyType<Duration> DURATION =
      spelt(
          "a duration",
          "`500ms`, `15s`, `10m`, `2h`",
          Duration.class,
          Durations::parse,
          Durations::text,
          Durations.PATTERN,
          text -> Misspelling.duration(text, Durations::text));

  static final KeyType<Duration> SECONDS =
      spelt(
          "a duration of whole seconds",
          "`15s`, `10m`, `2h`",
          Duration.class,
          only(Durations.WHOLE_PATTERN, Durations::parse),
          Durations::text,
          Durations.WHOLE_PATTERN,
          text -> Misspelling.duration(text, Durations::text));

  static final KeyType<Duration> MINUTES =
      spelt(
          "a duration of whole minutes",
          "`2m`, `1h`",
          Duration.class,
          only(Durations.MINUTES_PATTERN, Durations::parse),
          Durations::text,
          Durations.MINUTES_PATTERN,
          text -> Misspelling.duration(text, Durations::text));

  static final KeyType<Duration> POSTGRES_DURATION =
      spelt(
          "a duration in PostgreSQL's spelling",
          "`500ms`, `60s`, `15min`",
          Duration.class,
          Durations::parsePostgres,
          Durations::postgres,
          Durations.POSTGRES_PATTERN,
          text -> Misspelling.duration(text, Durations::postgres));

  static final KeyType<Percentage> PERCENTAGE =
      spelt(
          "a percentage",
          "`65%`, `12.5%`",
          Percentage.class,
          Percentage::parse,
          Percentage::toString,
          Percentage.PATTERN,
          Misspelling::percentage);

  static final KeyType<Percentage> WHOLE_PERCENTAGE =
      spelt(
          "a whole percentage",
          "`5%`, `65%`",
          Percentage.class,
          only(Percentage.WHOLE_PATTERN, Percentage::parse),
          Percentage::toString,
          Percentage.WHOLE_PATTERN,
          Misspelling::percentage);

  static final KeyType<Cpu> CPU =
      new KeyType<>(
          "an amount of processor time",
          "`2`, `500m`, `0.5`",
          Cpu.class,
          QuantityTypes::cpu,
          Cpu::toString,
          cpuSchema(new BigDecimal("0.001"), new BigDecimal("999999999")));

  static final KeyType<Version> VERSION =
      new KeyType<>(
          "a version",
          "`1.33`",
          Version.class,
          scalar ->
              parsed(scalar, Version::parse, "a version such as `1.33`", Misspelling::version),
          Version::toString,
          keywords(
              "anyOf",
              List.of(
                  keywords("type", "string", "pattern", Version.PATTERN),
                  keywords("type", "number"))));

  private QuantityTypes() {}

  static <T> KeyType<T> spelt(
      String name,
      String legal,
      Class<T> type,
      Function<String, T> parse,
      Function<T, String> spell,
      String pattern,
      Function<String, Optional<String>> meant) {
    return new KeyType<>(
        name,
        legal,
        type,
        scalar -> parsed(scalar, parse, name + " (" + legal + ")", meant),
        spell,
        keywords("type", "string", "pattern", pattern));
  }

  static Map<String, Object> cpuSchema(BigDecimal least, BigDecimal most) {
    return keywords(
        "anyOf",
        List.of(
            keywords("type", "string", "pattern", CPU_PATTERN),
            keywords("type", "number", "minimum", least, "maximum", most)));
  }

  private static <T> T parsed(
      Scalar scalar,
      Function<String, T> parse,
      String wanted,
      Function<String, Optional<String>> meant)
      throws NotLegal {
    try {
      return parse.apply(scalar.text());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new NotLegal(
          "is `" + Excerpt.of(scalar.text()) + "`, which is not " + wanted + ".",
          meant
              .apply(scalar.text())
              .filter(hint -> isLegal(hint, parse))
              .orElse("write " + wanted));
    }
  }

  /** Whether what a hint proposes first is a value that the type itself takes. */
  private static boolean isLegal(String hint, Function<String, ?> parse) {
    var proposed = PROPOSED.matcher(hint);
    try {
      return !proposed.find() || parse.apply(proposed.group(1)) != null;
    } catch (IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }

  /** A reader that takes only part of what another takes. */
  private static <T> Function<String, T> only(String pattern, Function<String, T> parse) {
    return text -> {
      if (!text.matches(pattern)) {
        throw new IllegalArgumentException(text);
      }
      return parse.apply(text);
    };
  }

  private static Cpu cpu(Scalar scalar) throws NotLegal {
    if (!scalar.isNumber()) {
      return parsed(
          scalar, Cpu::parse, "an amount of processor time (`2`, `500m`, `0.5`)", Misspelling::cpu);
    }
    var millis = NumberTypes.number(scalar).movePointRight(3);
    if (millis.signum() <= 0
        || millis.stripTrailingZeros().scale() > 0
        || millis.precision() - millis.scale() > 12) {
      throw new NotLegal(
          "is `"
              + Excerpt.of(scalar.text())
              + "`, which is no count of thousandths of a processor.",
          "write an amount of processor time (`2`, `500m`, `0.5`)");
    }
    return new Cpu(millis.longValueExact());
  }
}
