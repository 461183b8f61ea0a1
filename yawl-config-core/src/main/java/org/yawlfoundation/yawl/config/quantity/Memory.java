package org.yawlfoundation.yawl.config.quantity;

import java.util.regex.Pattern;

/**
 * An amount of memory or storage, exact to the byte.
 *
 * <p>Every format spells it in its own way: Kubernetes and our own keys {@code 4Gi}, a JVM {@code
 * 4g}, PostgreSQL {@code 4GB} (which there means 1024^3 as well, PostgreSQL 17 manual 19.1.1),
 * Redis {@code 4gb} (1024^3, where its {@code 4g} is 1000^3).
 *
 * @param bytes at least 0
 */
public record Memory(long bytes) implements Comparable<Memory> {
  private static final String UNITS = "KMGT";
  private static final Pattern BINARY = Pattern.compile("(0|[1-9][0-9]{0,14})([KMGT])i");
  private static final Pattern POSTGRES = Pattern.compile("(0|[1-9][0-9]{0,14})(kB|MB|GB|TB)");

  private static final Pattern REDIS = Pattern.compile("(0|[1-9][0-9]{0,14})([kmg])b");

  /** The legal form of our own keys, as a regular expression that JSON Schema understands too. */
  public static final String PATTERN = "^(0|[1-9][0-9]{0,14})[KMGT]i$";

  /** The form that PostgreSQL's settings take; the unit is never left out. */
  public static final String POSTGRES_PATTERN = "^(0|[1-9][0-9]{0,14})(kB|MB|GB|TB)$";

  /** The form that Redis' settings take, of those whose units are powers of 1024. */
  public static final String REDIS_PATTERN = "^(0|[1-9][0-9]{0,14})(kb|mb|gb)$";

  public Memory {
    if (bytes < 0) {
      throw new IllegalArgumentException("Memory is never negative: " + bytes);
    }
  }

  public static Memory ofBytes(long bytes) {
    return new Memory(bytes);
  }

  public static Memory ofKibibytes(long kibibytes) {
    return new Memory(Math.multiplyExact(kibibytes, 1L << 10));
  }

  public static Memory ofMebibytes(long mebibytes) {
    return new Memory(Math.multiplyExact(mebibytes, 1L << 20));
  }

  public static Memory ofGibibytes(long gibibytes) {
    return new Memory(Math.multiplyExact(gibibytes, 1L << 30));
  }

  /** Reads {@code 512Mi}, {@code 4Gi}; throws IllegalArgumentException at anything else. */
  public static Memory parse(String text) {
    var match = BINARY.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException(text);
    }
    return scaled(match.group(1), match.group(2).charAt(0));
  }

  /**
   * Reads PostgreSQL's {@code 16GB}, {@code 8MB}, {@code 64kB}; throws IllegalArgumentException at
   * anything else.
   */
  public static Memory parsePostgres(String text) {
    var match = POSTGRES.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException(text);
    }
    return scaled(match.group(1), Character.toUpperCase(match.group(2).charAt(0)));
  }

  /** Reads Redis' {@code 2gb}, {@code 512mb}; throws IllegalArgumentException at anything else. */
  public static Memory parseRedis(String text) {
    var match = REDIS.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException(text);
    }
    return scaled(match.group(1), Character.toUpperCase(match.group(2).charAt(0)));
  }

  private static Memory scaled(String number, char unit) {
    try {
      return new Memory(
          Math.multiplyExact(Long.parseLong(number), 1L << (10 * (UNITS.indexOf(unit) + 1))));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(number + unit + " is more than a file can hold", e);
    }
  }

  public Memory plus(Memory other) {
    return new Memory(Math.addExact(bytes, other.bytes));
  }

  /** The difference, or nothing where the other is larger. */
  public Memory minus(Memory other) {
    return new Memory(Math.max(0, bytes - other.bytes));
  }

  public Memory times(long factor) {
    return new Memory(Math.multiplyExact(bytes, factor));
  }

  public Memory dividedBy(long divisor) {
    return new Memory(bytes / divisor);
  }

  public Memory atLeast(Memory floor) {
    return compareTo(floor) >= 0 ? this : floor;
  }

  public Memory atMost(Memory ceiling) {
    return compareTo(ceiling) <= 0 ? this : ceiling;
  }

  /**
   * The largest multiple of the step that is not above this. For example, 1180Mi in steps of 64Mi
   * gives 1152Mi.
   */
  public Memory downTo(Memory step) {
    return new Memory(bytes - bytes % step.bytes);
  }

  /** The smallest multiple of the step that is not below this. */
  public Memory upTo(Memory step) {
    return new Memory(Math.multiplyExact(-Math.floorDiv(-bytes, step.bytes), step.bytes));
  }

  public long mebibytes() {
    return bytes >> 20;
  }

  /** As PostgreSQL writes it: {@code 16GB}, and {@code 24kB} where no larger unit is exact. */
  public String postgres() {
    if (bytes == 0) {
      return "0";
    }
    int power = Math.max(1, power());
    return (bytes >> (10 * power)) + (power == 1 ? "kB" : UNITS.charAt(power - 1) + "B");
  }

  /** As a JVM option writes it: {@code 2880m}. */
  public String jvm() {
    int power = Math.min(3, power());
    return (bytes >> (10 * power)) + (power == 0 ? "" : String.valueOf("kmg".charAt(power - 1)));
  }

  /** As redis.conf writes it: {@code 2gb}, which is 1024^3 there. */
  public String redis() {
    int power = Math.min(3, power());
    return (bytes >> (10 * power)) + (power == 0 ? "" : "kmg".charAt(power - 1) + "b");
  }

  @Override
  public int compareTo(Memory other) {
    return Long.compare(bytes, other.bytes);
  }

  /**
   * As Kubernetes and our own keys write it, in the largest unit that is exact: {@code 4Gi}, {@code
   * 2880Mi}.
   */
  @Override
  public String toString() {
    int power = power();
    return (bytes >> (10 * power)) + (power == 0 ? "" : UNITS.charAt(power - 1) + "i");
  }

  private int power() {
    return bytes == 0 ? 0 : Math.min(UNITS.length(), Long.numberOfTrailingZeros(bytes) / 10);
  }
}
