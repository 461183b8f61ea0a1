package org.yawlfoundation.yawl.config.facts;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.facts.FactKeys.Share;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/** Facts as they are gathered; where two say the same thing, the later wins. */
final class Facts {
  /** No machine has more. */
  static final Memory LARGEST = Memory.ofGibibytes(1L << 20);

  private static final BigDecimal LARGEST_FACTOR = BigDecimal.valueOf(1_000_000_000);

  private final List<Fact<?>> all = new ArrayList<>();

  List<Fact<?>> all() {
    return Collections.unmodifiableList(all);
  }

  void add(Fact<?> fact) {
    all.add(fact);
  }

  /** What a text says, where it can be read. */
  <T> void add(FactKey<T> key, String text, Function<String, T> read, Place place, String written) {
    try {
      var value = read.apply(text);
      if (!(value instanceof Memory memory) || memory.compareTo(LARGEST) <= 0) {
        add(Fact.of(key, value, place, written));
      }
    } catch (IllegalArgumentException e) {
      // Not a value of this kind: whoever judges settings by the catalogue says so.
    }
  }

  <T> void setting(Setting setting, FactKey<T> key, Function<String, T> read) {
    add(key, setting.value(), read, setting.place(), setting.name());
  }

  /** What the first group of a file's first line says. */
  <T> void header(ParsedFile file, Pattern form, FactKey<T> key, Function<String, T> read) {
    if (!file.lines().isEmpty()) {
      var match = form.matcher(file.lines().get(0));
      if (match.matches()) {
        var place = new Place(file.path(), 1, match.start(1) + 1, match.group(1).length());
        add(key, match.group(1), read, place, key.name());
      }
    }
  }

  /** What a file does not say of itself is as assumed. */
  <T> void otherwise(FactKey<T> key, FactKey<T> assumed) {
    if (find(key).isEmpty()) {
      find(assumed)
          .map(f -> Fact.of(key, key.type().cast(f.value()), f.place(), f.written()))
          .ifPresent(all::add);
    }
  }

  private Optional<Fact<?>> find(FactKey<?> key) {
    return all.stream().<Fact<?>>map(fact -> fact).filter(f -> f.key().equals(key)).findFirst();
  }

  /** A number that sums can bear, however often it stands in them. */
  static Long count(String text) {
    int number = Integer.parseInt(text);
    if (number < 0) {
      throw new IllegalArgumentException(text);
    }
    return (long) number;
  }

  static Percentage percents(String text) {
    return Percentage.of(count(text));
  }

  static Duration seconds(String text) {
    return Duration.ofSeconds(count(text));
  }

  static BigDecimal factor(String text) {
    var factor = new BigDecimal(text);
    if (factor.signum() < 0 || factor.scale() > 100 || factor.compareTo(LARGEST_FACTOR) > 0) {
      throw new IllegalArgumentException(text);
    }
    return factor;
  }

  static Share share(String text) {
    return text.endsWith("%") ? Share.of(Percentage.parse(text)) : Share.of(count(text));
  }
}
