package org.yawlfoundation.yawl.config.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** The origins of all values of a plan, in the order in which they were made. */
public final class Sheet {
  private static final Pattern NAME =
      Pattern.compile("<?([A-Za-z][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+|\\[[0-9]+\\])*)>?");

  private final Map<String, Origin> origins;

  Sheet(Map<String, Origin> origins) {
    this.origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
  }

  public Optional<Origin> find(String path) {
    return Optional.ofNullable(origins.get(path));
  }

  public Collection<Origin> all() {
    return origins.values();
  }

  /** The origin's formula with its inputs' values in place of their paths. */
  public static String withNumbers(Origin origin) {
    if (origin.inputs().isEmpty()) {
      return origin.why().formula();
    }
    return NAME.matcher(origin.why().formula())
        .replaceAll(
            name -> {
              var value = origin.inputs().get(name.group(1));
              return Matcher.quoteReplacement(
                  value == null ? name.group() : spelt(name.group(1), value));
            });
  }

  private static String spelt(String path, Object value) {
    return Keys.find(path).map(key -> key.spell(value)).orElseGet(() -> String.valueOf(value));
  }

  /**
   * The key to set when a value is to change: its own where the document may give it, else that of
   * the first input that leads there. For example, the option {@code -Xmx} leads to {@code
   * engine.jvm.heap}.
   */
  public Optional<Origin> settable(String path) {
    var origin = origins.get(path);
    if (origin == null || origin.key().settable()) {
      return Optional.ofNullable(origin);
    }
    return origin.inputs().keySet().stream()
        .map(this::settable)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * The origin that the user wrote and that a value follows from: its own, or the first given among
   * its inputs. The name and the number of agents are given in every tier and lead nowhere.
   */
  public Optional<Origin> given(String path) {
    var origin = origins.get(path);
    if (origin == null
        || origin.key().equals(TierKeys.AGENTS)
        || origin.key().equals(TierKeys.TIER)) {
      return Optional.empty();
    } else if (origin.kind() == Origin.Kind.GIVEN) {
      return Optional.of(origin);
    }
    return origin.inputs().keySet().stream().map(this::given).flatMap(Optional::stream).findFirst();
  }
}
