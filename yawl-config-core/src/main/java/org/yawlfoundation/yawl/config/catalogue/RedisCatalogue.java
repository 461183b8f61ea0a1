package org.yawlfoundation.yawl.config.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.yawlfoundation.yawl.config.finding.Spelling;
import org.yawlfoundation.yawl.config.quantity.Version;

/**
 * What a version of Redis takes in redis.conf, from 7.0 on.
 *
 * <p>The data come from a running server of each version; {@code RedisSettingsRecorder} asks for
 * them. A version between two is judged as the older one, and a later one as 8.0. What a server
 * only finds out when it starts is not here: files and folders that are missing, addresses that it
 * has not, and lines that do not go together.
 */
public final class RedisCatalogue {
  private static final String LAST = "8.0";
  private static final List<String> ASKED = List.of("7.0", "7.2", "7.4", LAST);

  /** The modules that are part of Redis since 8.0, though not of every distribution's build. */
  private static final List<String> MODULES = List.of("bf-", "cf-", "search-", "ts-", "vset-");

  private final Version version;
  private final TreeMap<String, RedisSetting> settings = new TreeMap<>();

  private RedisCatalogue(Version version) {
    this.version = version;
    var asked = ASKED.stream().filter(a -> isAtLeast(a)).reduce((a, b) -> b).orElseThrow();
    for (var row : Rows.of(file(asked), '\t')) {
      settings.put(row.get(0), RedisSetting.from(row));
    }
  }

  private static String file(String asked) {
    return "redis-" + asked + ".tsv";
  }

  private boolean isAtLeast(String asked) {
    return version.compareTo(Version.parse(asked)) >= 0;
  }

  /** Whether there is a catalogue of a version. */
  public static boolean knows(String version) {
    return Version.parse(version).isAtLeast(7, 0);
  }

  /**
   * Reads the catalogue of a version such as {@code 8.0}; keep it, for each call reads it again.
   */
  public static RedisCatalogue of(String version) {
    if (!knows(version)) {
      throw new IllegalArgumentException(
          "There is a catalogue for Redis 7.0 and later, not for " + version);
    }
    return new RedisCatalogue(Version.parse(version));
  }

  /** Whether a name that is not here is none: later versions than the last asked have more. */
  public boolean isWhole() {
    return version.compareTo(Version.parse(LAST)) <= 0;
  }

  /** The directive of a name; case does not count. */
  public Optional<RedisSetting> setting(String name) {
    return Optional.ofNullable(settings.get(name.toLowerCase(Locale.ROOT)));
  }

  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(settings.navigableKeySet());
  }

  /** The name that was meant, if one is near. */
  public Optional<String> suggest(String name) {
    return Spelling.nearest(name, settings.keySet());
  }

  /**
   * Returns in one sentence why Redis would refuse a line, or nothing where it would take it.
   *
   * <p>The arguments are all that stands after the name, quoted or not. A directive of a module,
   * with a dot in its name or one of the modules' own beginnings, is not judged; nor is one that an
   * older and a later version take, which a later patch than was asked has brought.
   *
   * <p>For example, {@code maxmemory} and {@code 2Gi} give "`maxmemory` takes an amount of memory,
   * not `2Gi`; write `2gb`."
   */
  public Optional<String> problemWith(String name, String arguments) {
    var setting = setting(name);
    if (setting.isPresent()) {
      return RedisValue.problem(setting.get(), arguments);
    }
    var elsewhere = ASKED.stream().filter(asked -> isIn(asked, name)).toList();
    var later = elsewhere.stream().filter(asked -> !isAtLeast(asked)).findFirst();
    if (isOfModule(name) || (later.isPresent() && isAtLeast(elsewhere.get(0)))) {
      return Optional.empty();
    } else if (!isWhole()) {
      return Optional.of(
          "Redis %s, the last version that was asked, has no directive `%s`; %s may have one."
              .formatted(LAST, name, version));
    }
    return Optional.of(
        "Redis %s has no directive `%s`%s."
            .formatted(version, name, later.map("; it came with "::concat).orElse("")));
  }

  private boolean isOfModule(String name) {
    return name.indexOf('.') > 0
        || (version.isAtLeast(8, 0) && MODULES.stream().anyMatch(name::startsWith));
  }

  private static boolean isIn(String asked, String name) {
    return Rows.of(file(asked), '\t').stream().anyMatch(row -> row.get(0).equalsIgnoreCase(name));
  }
}
