package org.yawlfoundation.yawl.config.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges the arguments of one directive as Redis does when it reads its file ({@code src/config.c}
 * and {@code memtoull} of {@code src/util.c}, 7.0 to 8.0).
 */
final class RedisValue {
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9]\\d{0,18}");

  /** As C's {@code strtoll} reads it, which takes blanks, a sign and leading zeros. */
  private static final Pattern LOOSE = Pattern.compile("\\s*[+-]?\\d+");

  private static final Pattern OCTAL = Pattern.compile("\\s*[+-]?[0-7]{1,20}");

  /** No digits at all are 0. */
  private static final Pattern MEMORY = Pattern.compile("(\\d{0,127})(b|[kmg]b?)?");

  private static final Pattern PERCENT = Pattern.compile("(0|[1-9]\\d{0,17})%");
  private static final Pattern DECIMAL = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)");
  private static final Pattern OTHER_MEMORY =
      Pattern.compile("(\\d{1,15})\\s*([kmg])(i|ib|b)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITH_UNIT =
      Pattern.compile("(\\d{1,15})\\s*(s|sec|ms|seconds|%)", Pattern.CASE_INSENSITIVE);
  private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

  private final String name;
  private final RedisSetting setting;
  private final List<String> arguments;

  private RedisValue(RedisSetting setting, List<String> arguments) {
    this.name = setting.name();
    this.setting = setting;
    this.arguments = arguments;
  }

  static Optional<String> problem(RedisSetting setting, String written) {
    var arguments = RedisArguments.split(written);
    if (arguments.isEmpty()) {
      return Optional.of(
          "The quotes of `%s %s` do not end, or more follows them without a blank."
              .formatted(setting.name(), written));
    }
    var given = arguments.get();
    boolean again =
        (setting.type() == RedisSetting.Type.WORDS || setting.type() == RedisSetting.Type.ENUMS)
            && given.size() == 1
            && !given.get(0).isEmpty();
    return new RedisValue(
            setting, again ? RedisArguments.split(given.get(0)).orElse(List.of()) : given)
        .problem();
  }

  private Optional<String> problem() {
    return switch (setting.type()) {
      case DIRECTIVE, IGNORED -> Optional.empty();
      case ENUMS -> words(!arguments.isEmpty() && arguments.stream().allMatch(this::isSpelling));
      case WORDS -> several();
      default ->
          arguments.size() == 1
              ? one(arguments.get(0))
              : Optional.of(
                  "`%s` takes one argument; put quotes around one with blanks.".formatted(name));
    };
  }

  private Optional<String> one(String text) {
    return switch (setting.type()) {
      case BOOL ->
          refuseUnless(
              text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("no"), "yes or no", text, "");
      case ENUM -> words(isSpelling(text));
      case INTEGER ->
          INTEGER.matcher(text).matches()
              ? range(new BigInteger(text), text)
              : refuseUnless(false, "a whole number", text, plain(text));
      case OCTAL ->
          OCTAL.matcher(text).matches()
              ? range(new BigInteger(text.strip(), 8), text)
              : refuseUnless(false, "an octal number", text, "");
      case MEMORY, SHARE -> memory(text);
      case FILENAME ->
          refuseUnless(text.indexOf('/') < 0, "a name without a folder", text, "")
              .or(() -> length(text));
      case LETTERS ->
          refuseUnless(
              text.chars().allMatch(c -> setting.values().get(0).indexOf(c) >= 0),
              "the characters " + setting.values().get(0),
              text,
              "");
      default -> length(text);
    };
  }

  private Optional<String> length(String text) {
    return setting
        .min()
        .filter(min -> min.intValueExact() > text.length())
        .map(min -> "`" + name + "` may not be empty.");
  }

  private boolean isSpelling(String word) {
    return setting.values().stream().anyMatch(word::equalsIgnoreCase);
  }

  private Optional<String> words(boolean taken) {
    return refuseUnless(taken, String.join(", ", setting.values()), joined(), "");
  }

  private Optional<String> memory(String text) {
    var amount = MEMORY.matcher(text.toLowerCase(Locale.ROOT));
    if (amount.matches()) {
      var bytes =
          new BigInteger("0" + amount.group(1))
              .min(WORD.subtract(BigInteger.ONE))
              .multiply(unit(amount.group(2)))
              .mod(WORD);
      boolean wraps = setting.type() == RedisSetting.Type.SHARE && bytes.testBit(63);
      return range(wraps ? bytes.subtract(WORD) : bytes, text);
    }
    var percent = PERCENT.matcher(text);
    if (setting.type() == RedisSetting.Type.SHARE && percent.matches()) {
      return range(new BigInteger(percent.group(1)).negate(), text);
    }
    var meant = OTHER_MEMORY.matcher(text);
    return refuseUnless(
        false,
        setting.type() == RedisSetting.Type.SHARE
            ? "an amount of memory, or a share of maxmemory"
            : "an amount of memory",
        text,
        meant.matches()
            ? "; write `" + meant.group(1) + meant.group(2).toLowerCase(Locale.ROOT) + "b`"
            : "");
  }

  private static BigInteger unit(String unit) {
    long base = unit != null && unit.endsWith("b") ? 1_024 : 1_000;
    int power = unit == null ? 0 : "bkmg".indexOf(unit.charAt(0));
    return BigInteger.valueOf(base).pow(power);
  }

  private Optional<String> range(BigInteger number, String text) {
    var min = setting.min().orElse(number);
    var max = setting.max().orElse(number);
    boolean within = number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
    int radix = setting.type() == RedisSetting.Type.OCTAL ? 8 : 10;
    var limits =
        setting.type() == RedisSetting.Type.SHARE
            ? "at most " + min.negate() + "% or " + max
            : min.toString(radix) + " to " + max.toString(radix);
    return refuseUnless(within, limits, text, "");
  }

  /** Directives with a form of their own. */
  private Optional<String> several() {
    int count = arguments.size();
    return switch (name) {
      case "save" ->
          refuseUnless(
              (count == 1 && arguments.get(0).isEmpty()) || isPairs(),
              "pairs of seconds (1 or more) and changes",
              joined(),
              "");
      case "client-output-buffer-limit" ->
          refuseUnless(
              isBufferLimits(),
              "for each of normal, replica and pubsub a limit, a lower limit and seconds",
              joined(),
              "");
      case "oom-score-adj-values" ->
          refuseUnless(
              count == 3 && arguments.stream().allMatch(a -> isLoose(a, -2_000, 2_000)),
              "three numbers from -2000 to 2000",
              joined(),
              "");
      case "bind" -> refuseUnless(count <= 16, "16 addresses at most", joined(), "");
      case "replicaof", "slaveof" ->
          refuseUnless(
              count == 2 && (isNoOne() || isLoose(arguments.get(1), 0, 65_535)),
              "a host and a port, or `no one`",
              joined(),
              "");
      case "latency-tracking-info-percentiles" ->
          refuseUnless(
              (count == 1 && arguments.get(0).isEmpty())
                  || arguments.stream().allMatch(RedisValue::isPercentile),
              "numbers from 0 to 100",
              joined(),
              "");
      default -> Optional.empty();
    };
  }

  private boolean isPairs() {
    boolean good = arguments.size() % 2 == 0;
    for (int i = 0; good && i < arguments.size(); i++) {
      good = isLoose(arguments.get(i), i % 2 == 0 ? 1 : 0, Long.MAX_VALUE);
    }
    return good;
  }

  private boolean isBufferLimits() {
    boolean good = arguments.size() % 4 == 0;
    for (int i = 0; good && i < arguments.size(); i += 4) {
      good =
          List.of("normal", "slave", "replica", "pubsub")
                  .contains(arguments.get(i).toLowerCase(Locale.ROOT))
              && isMemory(arguments.get(i + 1))
              && isMemory(arguments.get(i + 2))
              && isLoose(arguments.get(i + 3), 0, Integer.MAX_VALUE);
    }
    return good;
  }

  private static boolean isMemory(String text) {
    return MEMORY.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  private boolean isNoOne() {
    return arguments.get(0).equalsIgnoreCase("no") && arguments.get(1).equalsIgnoreCase("one");
  }

  private static boolean isPercentile(String text) {
    return DECIMAL.matcher(text).matches()
        && new BigDecimal(text).signum() >= 0
        && new BigDecimal(text).compareTo(BigDecimal.valueOf(100)) <= 0;
  }

  private static boolean isLoose(String text, long min, long max) {
    if (!LOOSE.matcher(text).matches()) {
      return false;
    }
    var number = new BigInteger(text.strip());
    return number.compareTo(BigInteger.valueOf(min)) >= 0
        && number.compareTo(BigInteger.valueOf(max)) <= 0;
  }

  private static String plain(String text) {
    var unit = WITH_UNIT.matcher(text);
    return unit.matches() ? " with a unit; write `" + unit.group(1) + "`" : "";
  }

  private String joined() {
    var words = new ArrayList<String>();
    arguments.forEach(a -> words.add(a.isEmpty() ? "\"\"" : a));
    return String.join(" ", words);
  }

  private Optional<String> refuseUnless(boolean taken, String wanted, String text, String more) {
    return taken
        ? Optional.empty()
        : Optional.of("`%s` takes %s, not `%s`%s.".formatted(name, wanted, text, more));
  }
}
