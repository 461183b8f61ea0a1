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
 * ScaleTier.preset("one-million", "1m")
 *     .with(EngineKeys.MEMORY_LIMIT, Memory.parse("6Gi"))
 *     .with("labels.example.com/team", "payments")
 *     .with("engine.jvm.options[0]", "-Xss2m")
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
        .with(TierKeys.TIER, name)
        .with(TierKeys.AGENTS, agents);
  }

  /**
   * A tier with a preset's inputs and agents.
   *
   * @param name small letters, digits and dashes, at most 63
   * @param preset {@code 1k}, {@code 10k}, {@code 100k}, {@code 1m}, {@code 2m}, {@code 5m}, {@code
   *     10m} or {@code 20m}
   * @throws IllegalArgumentException when there is no such preset
   */
  public static ScaleTier preset(String name, String preset) {
    if (!Presets.isPreset(preset)) {
      throw new IllegalArgumentException(
          "There is no preset `"
              + preset
              + "`; there is "
              + String.join(", ", Presets.all().keySet()));
    }
    return of(name, Presets.agents(preset)).with(TierKeys.EXTENDS, preset);
  }

  /**
   * The same tier with one more value given, by its path and as a document spells it; so names of
   * the user's own ({@code labels.team}) and items of lists ({@code cluster.tolerations[0]}) can be
   * given too.
   *
   * @throws IllegalArgumentException when there is no such key, or the value is none that it takes
   */
  public ScaleTier with(String path, String text) {
    var key =
        Keys.find(path.replaceFirst("\\[[0-9]+\\]$", "[]"))
            .<Key<?>>map(found -> found)
            .orElseGet(() -> Keys.open(path));
    return with(key, path, Scalar.plain(text));
  }

  /**
   * The same tier with one more value given.
   *
   * @throws IllegalArgumentException when the key only follows from others, or the value is outside
   *     of its range
   */
  public <T> ScaleTier with(Key<T> key, T value) {
    var text = key.type().spelling().apply(value);
    boolean isText = value instanceof String;
    return with(
        key, key.path(), isText ? new Scalar(text, YamlScalar.Type.TEXT) : Scalar.plain(text));
  }

  private ScaleTier with(Key<?> key, String path, Scalar scalar) {
    if (!key.settable()) {
      throw new IllegalArgumentException(
          "`" + path + "` follows from other keys and cannot be given");
    } else if (key.equals(TierKeys.EXTENDS) && !Presets.isPreset(scalar.text())) {
      throw new IllegalArgumentException(
          "A tier without a document extends a preset, not `" + scalar.text() + "`");
    }
    try {
      var more = new TreeMap<>(given);
      more.put(path, new Given(key.type().reader().read(scalar), Optional.empty()));
      return new ScaleTier(more, waivers);
    } catch (NotLegal e) {
      throw new IllegalArgumentException("`" + path + "` " + e.complaint() + " " + e.help(), e);
    }
  }

  /** The same tier with one more waiver. */
  public ScaleTier with(Waiver waiver) {
    var more = new ArrayList<>(waivers);
    more.add(waiver);
    return new ScaleTier(given, more);
  }

  public String name() {
    return find(TierKeys.TIER).orElseThrow();
  }

  public long agents() {
    return find(TierKeys.AGENTS).orElseThrow();
  }

  /**
   * What a preset gives for a key: the one that the tier extends, or else those around its size.
   */
  public <T> Optional<Presets.Value<T>> preset(Key<T> key) {
    return Presets.find(key, find(TierKeys.EXTENDS).map(Presets::agents).orElseGet(this::agents));
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
