package org.yawlfoundation.yawl.config.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.finding.Mark;
import org.yawlfoundation.yawl.config.plan.Origin.Kind;
import org.yawlfoundation.yawl.config.tier.Given;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/**
 * Makes every value of a plan, and files its origin.
 *
 * <p>One call gives a value, records what its formula read, and puts the user's own value in its
 * place where one is given, keeping what would have been derived. So override, {@code explain}, the
 * comments in the files and "somebody forgot a reason" all come from here.
 */
final class SheetBuilder {
  private final ScaleTier tier;
  private final Map<String, Origin> origins = new LinkedHashMap<>();

  SheetBuilder(ScaleTier tier) {
    this.tier = tier;
  }

  Sheet build() {
    return new Sheet(origins);
  }

  /** A value that the user must give. */
  <T> T required(Key<T> key) {
    return file(key, tier.find(key).orElseThrow(), Why.source("given"), Map.of(), Kind.GIVEN);
  }

  /** An input: given, or the preset's, or the key's own fallback. */
  <T> T input(Key<T> key) {
    return input(key, Why.source(""));
  }

  /** An input, with what the guide says where we differ. */
  <T> T input(Key<T> key, Why why) {
    var preset = tier.preset(key);
    if (preset.isPresent()) {
      var source = preset.get().preset() + "; " + preset.get().source();
      return file(key, preset.get().value(), why.from(source), Map.of(), Kind.PRESET);
    }
    var fallback =
        key.fallback()
            .orElseThrow(() -> new IllegalStateException(key.path() + " has no fallback"));
    return file(key, fallback, why.from(key.source()), Map.of(), Kind.DEFAULT);
  }

  /** A value that follows from others, unless the user gives it. */
  <T> T put(Key<T> key, Why why, Function<Inputs, T> formula) {
    var inputs = new Inputs(this);
    T derived = formula.apply(inputs);
    return file(key, derived, why, inputs.read(), Kind.DERIVED);
  }

  /**
   * A value that follows from others.
   *
   * @param why of the paths that the formula has read
   */
  <T> T put(Key<T> key, Function<Set<String>, Why> why, Function<Inputs, T> formula) {
    var inputs = new Inputs(this);
    T derived = formula.apply(inputs);
    return file(key, derived, why.apply(inputs.read().keySet()), inputs.read(), Kind.DERIVED);
  }

  /** A value that is there only if the user gives it. */
  <T> Optional<T> optional(Key<T> key, Why why) {
    var given = tier.given().get(key.path());
    var value = tier.find(key);
    var kind = value.isPresent() ? Kind.GIVEN : Kind.DEFAULT;
    var mark = Optional.ofNullable(given).flatMap(Given::mark);
    origins.put(key.path(), new Origin(key, value, kind, why, Map.of(), Optional.empty(), mark));
    return value;
  }

  /** A value that the version of its program cannot have; returns what stands for it. */
  Object absent(Key<?> key, String because) {
    Object none = Optional.empty();
    var why = Why.source(because);
    origins.put(
        key.path(),
        new Origin(key, none, Kind.ABSENT, why, Map.of(), Optional.empty(), Optional.empty()));
    return none;
  }

  /** The items of a list that the user gives; each has an origin of its own. */
  <T> List<T> list(Key<T> key) {
    var base = key.path().substring(0, key.path().length() - 2);
    var items = new ArrayList<T>();
    for (int i = 0; tier.given().containsKey(base + "[" + i + "]"); i++) {
      var path = base + "[" + i + "]";
      var item =
          new Key<>(path, key.type(), key.meaning(), key.example(), true, Optional.<T>empty(), "");
      items.add(
          file(item, tier.find(item).orElseThrow(), Why.source("given"), Map.of(), Kind.GIVEN));
    }
    return items;
  }

  /** What the user gives below a group that takes names of the user's own, by name. */
  <T> Map<String, T> open(String group, Class<T> type) {
    var values = new LinkedHashMap<String, T>();
    for (var path : tier.settings(group).keySet()) {
      values.put(path.substring(group.length() + 1), type.cast(required(Keys.open(path))));
    }
    return values;
  }

  /** The value that was filed for a key. */
  <T> T value(Key<T> key) {
    return found(key)
        .orElseThrow(() -> new IllegalStateException(key.path() + " has no value to read"));
  }

  /** What was filed for a key that may have no value. */
  <T> Optional<T> found(Key<T> key) {
    var origin = origins.get(key.path());
    if (origin == null) {
      throw new IllegalStateException(key.path() + " is read before it is made");
    }
    var value = origin.value() instanceof Optional<?> maybe ? maybe : Optional.of(origin.value());
    return value.map(key.type().javaType()::cast);
  }

  ScaleTier tier() {
    return tier;
  }

  private <T> T file(Key<T> key, T derived, Why why, Map<String, Object> inputs, Kind kind) {
    var given = tier.given().get(key.path());
    T value = tier.find(key).orElse(derived);
    var instead =
        given == null || kind == Kind.GIVEN ? Optional.empty() : Optional.<Object>of(derived);
    Optional<Mark> mark = given == null ? Optional.empty() : given.mark();
    var before =
        origins.put(
            key.path(),
            new Origin(key, value, given == null ? kind : Kind.GIVEN, why, inputs, instead, mark));
    if (before != null) {
      throw new IllegalStateException(key.path() + " is made twice");
    }
    return value;
  }
}
