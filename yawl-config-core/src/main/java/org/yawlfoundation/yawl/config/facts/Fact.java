package org.yawlfoundation.yawl.config.facts;

import java.time.Duration;
import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Durations;

/**
 * What a file says of one thing, and where; or that none says it.
 *
 * @param written the name that the file itself gives to the value, such as {@code max_client_conn}
 */
public record Fact<T>(FactKey<T> key, Optional<T> found, Optional<Place> where, String written) {
  public static <T> Fact<T> of(FactKey<T> key, T value, Place place, String written) {
    return new Fact<>(key, Optional.of(value), Optional.of(place), written);
  }

  public static <T> Fact<T> missing(FactKey<T> key) {
    return new Fact<>(key, Optional.empty(), Optional.empty(), "");
  }

  public boolean isMissing() {
    return found.isEmpty();
  }

  /** The value; asked for only where it is not missing. */
  public T value() {
    return found.orElseThrow();
  }

  /** The value; where it is missing, what its program takes by default. */
  public T or(T byDefault) {
    return found.orElse(byDefault);
  }

  public Place place() {
    return where.orElseThrow();
  }

  /** The value as a sum shows it. */
  @Override
  public String toString() {
    return found
        .map(v -> v instanceof Duration duration ? Durations.text(duration) : String.valueOf(v))
        .orElse("nothing");
  }
}
