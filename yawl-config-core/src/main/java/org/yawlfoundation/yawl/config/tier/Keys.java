package org.yawlfoundation.yawl.config.tier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The key list: every key of a tier document and every named value of a plan, in the order in which
 * people read them. The keys themselves stand in one class for each subject, such as {@link
 * EngineKeys}.
 *
 * <p>The reader, the JSON Schema, help, "did you mean" and {@code explain} all come from here, so
 * they cannot disagree.
 */
public final class Keys {
  /** The subjects, in the order in which people read them. */
  static final List<KeyList> SUBJECTS =
      List.of(
          TierKeys.LIST,
          TargetKeys.LIST,
          ClusterKeys.LIST,
          CellKeys.LIST,
          CapacityKeys.LIST,
          LoadKeys.LIST,
          EngineKeys.LIST,
          JvmKeys.LIST,
          ProbeKeys.LIST,
          ScalingKeys.LIST,
          RolloutKeys.LIST,
          DatabaseKeys.LIST,
          RoleKeys.LIST,
          PostgresKeys.LIST,
          TlsKeys.LIST,
          StandbyKeys.LIST,
          ArchiveKeys.LIST,
          PoolKeys.LIST,
          PgbouncerKeys.LIST,
          RedisKeys.LIST,
          IstioKeys.LIST,
          HelmKeys.LIST,
          MonitoringKeys.LIST,
          SeriesKeys.LIST,
          AlertingKeys.LIST,
          RoutingKeys.LIST,
          ThresholdKeys.LIST,
          DashboardKeys.LIST,
          ArtifactKeys.LIST,
          PriceKeys.LIST,
          LimitKeys.LIST,
          KernelKeys.LIST,
          WaiverKeys.LIST);

  /** What a group of keys is about, by its path. */
  static final Map<String, String> GROUPS = together(KeyList::groups);

  /** Groups that take names of the user's own beside the keys of the list, by path. */
  static final Map<String, OpenGroup> OPEN = together(KeyList::open);

  private static final Map<String, Key<?>> KEYS = together(KeyList::keys);

  private Keys() {}

  /** All keys, in order. */
  public static List<Key<?>> all() {
    return List.copyOf(KEYS.values());
  }

  /** The key of a path. */
  public static Optional<Key<?>> find(String path) {
    return Optional.ofNullable(KEYS.get(path));
  }

  /**
   * The key of a name of the user's own, such as {@code postgresql.settings.geqo} or {@code
   * labels.team}.
   *
   * @throws IllegalArgumentException when no group takes that name
   */
  public static Key<?> open(String path) {
    return OPEN.entrySet().stream()
        .filter(group -> path.startsWith(group.getKey() + "."))
        .filter(
            group ->
                group
                    .getValue()
                    .names()
                    .matcher(path.substring(group.getKey().length() + 1))
                    .matches())
        .findFirst()
        .<Key<?>>map(group -> group.getValue().key(path))
        .orElseThrow(() -> new IllegalArgumentException("No key is called `" + path + "`"));
  }

  /** A named value that only follows from others and is no number, such as an alert. */
  public static <T> Key<T> named(String path, Class<T> type, String meaning) {
    var shown =
        new KeyType<>(
            type.getSimpleName(),
            "",
            type,
            scalar -> {
              throw new NotLegal("is derived.", "");
            },
            String::valueOf,
            Map.<String, Object>of());
    return new Key<>(path, shown, meaning, "", false, Optional.empty(), "");
  }

  private static <T> Map<String, T> together(Function<KeyList, Map<String, T>> part) {
    var all = new LinkedHashMap<String, T>();
    SUBJECTS.forEach(subject -> all.putAll(part.apply(subject)));
    return Collections.unmodifiableMap(all);
  }
}
