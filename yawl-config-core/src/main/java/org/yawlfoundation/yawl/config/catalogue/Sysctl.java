package org.yawlfoundation.yawl.config.catalogue;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One kernel parameter, as Linux 6.12 has it.
 *
 * @param safeSince the minor of Kubernetes, such as 29 for 1.29, from which it counts as safe; 0
 *     where it always did
 * @param form what its value is made of
 * @param count of the numbers that a value has, 0 for other words
 * @param least value of each number, or one for all; empty where nobody tried
 * @param most value of each number, or one for all; empty where nobody tried
 * @param defaultValue empty where it depends on the machine
 */
public record Sysctl(
    String key,
    Scope scope,
    InPod inPod,
    int safeSince,
    Form form,
    int count,
    List<BigInteger> least,
    List<BigInteger> most,
    String defaultValue) {
  public Sysctl {
    least = List.copyOf(least);
    most = List.copyOf(most);
  }

  /** Where a parameter lives. */
  public enum Scope {
    /** One for the whole machine. */
    NODE,
    /** One for each network namespace: a pod does not inherit the node's. */
    NETNS,
    /** One for each IPC namespace. */
    IPC
  }

  /** What Kubernetes says to a pod that sets it. */
  public enum InPod {
    SAFE,
    /** Only where the kubelet allows it by name; Pod Security's baseline forbids it. */
    UNSAFE,
    NEVER
  }

  /** What a value is made of. */
  public enum Form {
    NUMBERS,
    /** Two numbers, the lower first. */
    RANGE,
    PORTS,
    TEXT
  }

  /** What a pod may do on Kubernetes 1.{@code minor}. */
  public InPod inPod(int minor) {
    return inPod == InPod.SAFE && minor < safeSince ? InPod.UNSAFE : inPod;
  }

  static Sysctl from(List<String> row) {
    var pod = row.get(2).split(" 1\\.", -1);
    var type = row.get(3);
    boolean numbers = type.startsWith("int");
    return new Sysctl(
        row.get(0),
        Scope.valueOf(upper(row.get(1))),
        InPod.valueOf(upper(pod[0])),
        pod.length == 2 ? Integer.parseInt(pod[1]) : 0,
        numbers ? Form.NUMBERS : Form.valueOf(upper(type)),
        type.equals("range")
            ? 2
            : type.equals("int") ? 1 : numbers ? Integer.parseInt(type.substring(4)) : 0,
        bounds(row.get(4)),
        bounds(row.get(5)),
        row.get(6));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static List<BigInteger> bounds(String field) {
    return words(field).stream().map(BigInteger::new).toList();
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("[ \t]+", -1));
  }

  /** What speaks against a value, as one sentence. */
  Optional<String> problemWith(String value) {
    boolean isGood =
        switch (form) {
          case TEXT -> true;
          case PORTS -> words(value.replace(',', ' ')).stream().allMatch(Sysctl::isPorts);
          case NUMBERS, RANGE -> isNumbers(words(value));
        };
    return isGood
        ? Optional.empty()
        : Optional.of("`%s` takes %s, not `%s`.".formatted(key, takes(), value));
  }

  private boolean isNumbers(List<String> words) {
    if (words.size() != count) {
      return false;
    }
    var before = Optional.<BigInteger>empty();
    for (int i = 0; i < count; i++) {
      var number = number(words.get(i));
      if (number.isEmpty()
          || least(i).filter(l -> number.get().compareTo(l) < 0).isPresent()
          || most(i).filter(m -> number.get().compareTo(m) > 0).isPresent()
          || (form == Form.RANGE
              && before.filter(b -> number.get().compareTo(b) < 0).isPresent())) {
        return false;
      }
      before = number;
    }
    return true;
  }

  /** As the kernel reads it: decimal, octal after a zero, hexadecimal after 0x. */
  private static Optional<BigInteger> number(String word) {
    var sign = word.startsWith("-") ? "-" : "";
    var digits = word.substring(sign.length());
    try {
      return !digits.isEmpty() && Character.digit(digits.charAt(0), 10) >= 0
          ? Optional.of(
              digits.startsWith("0x") || digits.startsWith("0X")
                  ? new BigInteger(sign + digits.substring(2), 16)
                  : new BigInteger(sign + digits, digits.startsWith("0") ? 8 : 10))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isPorts(String word) {
    int dash = word.indexOf('-');
    var low = number(dash < 0 ? word : word.substring(0, dash));
    var high = dash < 0 ? low : number(word.substring(dash + 1));
    return low.isPresent()
        && high.isPresent()
        && low.get().signum() >= 0
        && low.get().compareTo(high.get()) <= 0
        && high.get().bitLength() <= 16;
  }

  private Optional<BigInteger> least(int i) {
    return bound(least, i);
  }

  private Optional<BigInteger> most(int i) {
    return bound(most, i);
  }

  private static Optional<BigInteger> bound(List<BigInteger> bounds, int i) {
    return bounds.isEmpty()
        ? Optional.empty()
        : Optional.of(bounds.get(bounds.size() == 1 ? 0 : i));
  }

  private String takes() {
    if (form == Form.PORTS) {
      return "ports and ranges of ports with commas between";
    }
    var what =
        form == Form.RANGE
            ? "two numbers, the lower first,"
            : count == 1 ? "a number" : count + " numbers";
    if (least.isEmpty()) {
      return what + (form == Form.RANGE ? " with a blank between" : "");
    }
    var ranges = new StringBuilder();
    for (int i = 0; i < least.size(); i++) {
      ranges.append(i == 0 ? "" : " and ").append(least.get(i)).append(" to ").append(most.get(i));
    }
    return what + " from " + ranges;
  }
}
