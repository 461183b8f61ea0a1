package org.yawlfoundation.yawl.config.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.finding.Spelling;

/**
 * What a version of PgBouncer takes in the lines of its sections {@code [databases]}, {@code
 * [users]} and {@code [peers]}: names and values of their own, with blanks between.
 */
public final class PgbouncerLines {
  private static final Pattern PAIR =
      Pattern.compile("\\s*([^\\s=]+)\\s*=\\s*('(?:[^']|'')*'|[^\\s']\\S*|)\\s*");

  private final String version;
  private final Map<String, Map<String, String>> since = new TreeMap<>();

  PgbouncerLines(String version) {
    this.version = version;
    for (var row : Rows.of("pgbouncer-lines.tsv", '\t')) {
      since.computeIfAbsent(row.get(0), section -> new TreeMap<>()).put(row.get(1), row.get(2));
    }
  }

  /** Whether a section's lines are of this kind. */
  public boolean judges(String section) {
    return since.containsKey(section);
  }

  /**
   * Returns in one sentence why PgBouncer would refuse a line of a section, or nothing where it
   * would take it.
   *
   * <p>For example, {@code host=db pool_szie=5} gives "PgBouncer 1.24 takes no `pool_szie` in a
   * line of [databases]; the nearest is `pool_size`."
   */
  public Optional<String> problemWith(String section, String line) {
    Map<String, String> names = since.getOrDefault(section, new TreeMap<>());
    var pairs = PAIR.matcher(line);
    int at = 0;
    while (at < line.length()) {
      if (!pairs.find(at) || pairs.start() != at) {
        return Optional.of(
            "A line of [" + section + "] is made of `name=value`, with blanks between.");
      }
      var name = pairs.group(1);
      if (!names.containsKey(name) || !PgbouncerVersion.parse(version).isAtLeast(names.get(name))) {
        return Optional.of(
            "PgBouncer %s takes no `%s` in a line of [%s]%s."
                .formatted(version, name, section, instead(names, name)));
      }
      at = pairs.end();
    }
    return Optional.empty();
  }

  private static String instead(Map<String, String> names, String name) {
    return names.containsKey(name)
        ? "; it came with " + names.get(name)
        : Spelling.nearest(name, names.keySet())
            .map(nearest -> "; the nearest is `" + nearest + "`")
            .orElse("");
  }
}
