package org.yawlfoundation.yawl.config.tier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * What the user wants, typed: a name, a number of agents, and every value that is to differ from
 * what follows from them.
 *
 * <p>A tier can be built without any document:
 *
 * <pre>{@code
 * ScaleTier.of("one-million", 1_000_000).with(Keys.POD_MEMORY_LIMIT, Memory.parse("6Gi"))
 * }</pre>
 *
 * @param given by path; items of a list as {@code engine.jvm.options[0]}
 */
public record ScaleTier(SortedMap<String, Given> given, List<Waiver> waivers) {
  public ScaleTier {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    waivers = List.copyOf(waivers);
  }

  /**
   * A tier that gives only its name and size.
   *
   * @param name small letters, digits and dashes, at most 63
   * @param agents 100 to 20,000,000
   * @throws IllegalArgumentException when one is outside of its range
   */
  public static ScaleTier of(String name, long agents) {
    return new ScaleTier(new TreeMap<>(), List.of())
        .with(Keys.TIER, name)
        .with(Keys.AGENTS, agents);
  }

  /**
   * The same tier with one more value given.
   *
   * @throws IllegalArgumentException when the key only follows from others, or the value is outside
   *     of its range
   */
  public <T> ScaleTier with(Key<T> key, T value) {
    if (!key.settable()) {
      throw new IllegalArgumentException(
          "`" + key.path() + "` follows from other keys and cannot be given");
    }
    try {
      var text = key.type().spelling().apply(value);
      var scalar =
          value instanceof String ? new Scalar(text, YamlScalar.Type.TEXT) : Scalar.plain(text);
      var more = new TreeMap<>(given);
      more.put(key.path(), new Given(key.type().reader().read(scalar), Optional.empty()));
      return new ScaleTier(more, waivers);
    } catch (NotLegal e) {
      throw new IllegalArgumentException(
          "`" + key.path() + "` " + e.complaint() + " " + e.help(), e);
    }
  }

  /** The same tier with one more waiver. */
  public ScaleTier with(Waiver waiver) {
    var more = new ArrayList<>(waivers);
    more.add(waiver);
    return new ScaleTier(given, more);
  }

  public String name() {
    return find(Keys.TIER).orElseThrow();
  }

  public long agents() {
    return find(Keys.AGENTS).orElseThrow();
  }

  /**
   * What a preset gives for a key: the one that the tier extends, or else those around its size.
   */
  public <T> Optional<Presets.Value<T>> preset(Key<T> key) {
    return Presets.find(key, find(Keys.EXTENDS).map(Presets::agents).orElseGet(this::agents));
  }

  /** What was given for a key, if anything was. */
  public <T> Optional<T> find(Key<T> key) {
    return Optional.ofNullable(given.get(key.path()))
        .map(g -> key.type().javaType().cast(g.value()));
  }

  /**
   * Whatever was given below a group that takes settings by a program's own names, in order of
   * name.
   */
  public SortedMap<String, Given> settings(String group) {
    var below = new TreeMap<String, Given>();
    given
        .tailMap(group + ".")
        .forEach(
            (path, value) -> {
              if (path.startsWith(group + ".")) {
                below.put(path, value);
              }
            });
    return below;
  }
}
