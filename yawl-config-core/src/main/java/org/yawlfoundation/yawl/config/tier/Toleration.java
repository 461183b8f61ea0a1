package org.yawlfoundation.yawl.config.tier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A taint of nodes that pods bear, spelt as {@code kubectl taint} takes it: {@code
 * key=value:effect} or {@code key:effect}.
 *
 * @param key of the taint
 * @param operator {@code Equal} where the taint has a value, else {@code Exists}
 * @param value of the taint; absent where any will do
 * @param effect NoSchedule, PreferNoSchedule or NoExecute
 */
public record Toleration(String key, String operator, Optional<String> value, String effect) {
  static final String PATTERN =
      "^([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?"
          + "(=[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?:(NoSchedule|PreferNoSchedule|NoExecute)$";
  private static final Pattern FORM = Pattern.compile("([^=:]+)(?:=([^:]+))?:(.+)");

  /** Reads {@code dedicated=yawl:NoSchedule}. */
  public static Toleration parse(String text) {
    var form = FORM.matcher(text);
    if (!text.matches(PATTERN) || !form.matches()) {
      throw new IllegalArgumentException(text);
    }
    var value = Optional.ofNullable(form.group(2));
    var operator = value.isPresent() ? "Equal" : "Exists";
    return new Toleration(form.group(1), operator, value, form.group(3));
  }

  @Override
  public String toString() {
    return key + value.map(v -> "=" + v).orElse("") + ":" + effect;
  }
}
