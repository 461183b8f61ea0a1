package org.yawlfoundation.yawl.config.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * What some files take for granted and do not say: the versions of programs, by their images' tags,
 * and the rest as a tier has it.
 */
final class Assumptions {
  private static final String PATH = "assumed.yaml";
  private static final String ROOT = "assumptions";
  private static final String SAID = "said in the files";
  private static final Pattern IMAGE =
      Pattern.compile("(?:.*/)?([a-z0-9_-]+):v?([0-9]+)(?:\\.([0-9]+))?[^/@]*(?:@.*)?");

  /** The programs that images hold; those with a dot are told by major and minor. */
  private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

  static {
    Stream.of("postgres", "postgresql").forEach(i -> PROGRAMS.put(i, "targets.postgresql"));
    Stream.of("eclipse-temurin", "openjdk", "amazoncorretto", "zulu-openjdk")
        .forEach(i -> PROGRAMS.put(i, "targets.jdk"));
    PROGRAMS.put("pgbouncer", "targets.pgbouncer");
    PROGRAMS.put("prometheus", "targets.prometheus");
    PROGRAMS.put("redis", "targets.redis");
    PROGRAMS.put("grafana", "targets.grafana");
    PROGRAMS.put("pilot", "targets.istio");
    PROGRAMS.put("proxyv2", "targets.istio");
  }

  private static final List<String> BY_MAJOR =
      List.of("targets.postgresql", "targets.jdk", "targets.grafana");

  private final Map<String, Assumption> byPath = new TreeMap<>();

  private Assumptions() {}

  /**
   * @param files what is to be judged
   * @param otherwise values by path, of a tier
   * @param why where those are from
   */
  static Assumptions of(List<ParsedFile.Yaml> files, Map<String, String> otherwise, String why) {
    var all = new Assumptions();
    otherwise.forEach((path, value) -> all.put(path, value, why, Optional.empty()));
    for (var file : files) {
      file.yaml().documents().forEach(document -> all.images(file, document));
    }
    for (var file : files) {
      for (var document : file.yaml().documents()) {
        document.child(ROOT).ifPresent(said -> all.said(file, said, ""));
      }
    }
    return all;
  }

  /** The values of a page such as {@code operations/assumptions.yaml}, by path. */
  static Map<String, String> values(String page) {
    var all = new Assumptions();
    var yaml = YamlFile.parse(PATH, page);
    var file = new ParsedFile.Yaml(PATH, page.lines().toList(), yaml);
    yaml.documents().stream()
        .flatMap(document -> document.child(ROOT).stream())
        .forEach(said -> all.said(file, said, ""));
    var values = new LinkedHashMap<String, String>();
    all.byPath.forEach((path, assumption) -> values.put(path, assumption.value()));
    return values;
  }

  private void put(String path, String value, String why, Optional<Location> at) {
    byPath.put(path, new Assumption(path, value, why, at));
  }

  private void images(ParsedFile.Yaml file, YamlNode document) {
    Stream.of("containers", "initContainers")
        .flatMap(
            list -> ClusterObject.all(document, "spec", "template", "spec", list, "*", "image"))
        .forEach(
            node -> {
              if (node instanceof YamlScalar scalar) {
                image(scalar.text())
                    .ifPresent(
                        version ->
                            put(
                                version.getKey(),
                                version.getValue(),
                                "the image `" + scalar.text() + "`",
                                Optional.of(at(file, scalar))));
              }
            });
  }

  private static Optional<Map.Entry<String, String>> image(String image) {
    var match = IMAGE.matcher(image);
    var target = match.matches() ? PROGRAMS.get(match.group(1)) : null;
    if (target == null) {
      return Optional.empty();
    } else if (BY_MAJOR.contains(target)) {
      return Optional.of(Map.entry(target, match.group(2)));
    }
    return Optional.ofNullable(match.group(3))
        .map(minor -> Map.entry(target, match.group(2) + "." + minor));
  }

  private void said(ParsedFile.Yaml file, YamlNode node, String path) {
    if (node instanceof YamlMap map) {
      map.entries().forEach((n, e) -> said(file, e.value(), path.isEmpty() ? n : path + "." + n));
    } else if (node instanceof YamlScalar scalar && !path.isEmpty()) {
      put(path, scalar.text(), SAID, Optional.of(at(file, scalar)));
    }
  }

  private static Location at(ParsedFile file, YamlScalar scalar) {
    return new Location(file.path(), scalar.line(), scalar.column());
  }

  /** Such as 17, where nothing else is said of PostgreSQL. */
  Optional<String> target(String program) {
    return Optional.ofNullable(byPath.get("targets." + program)).map(Assumption::value);
  }

  List<Assumption> all() {
    return List.copyOf(byPath.values());
  }

  /** A page that says to rules what is assumed and no file says. */
  Piece page() {
    var lines = new ArrayList<String>();
    var places = new ArrayList<Optional<Location>>();
    lines.add(ROOT + ":");
    places.add(Optional.empty());
    List<String> above = List.of();
    for (var assumption : byPath.values()) {
      if (assumption.why().equals(SAID)) {
        continue;
      }
      var steps = List.of(assumption.path().split("\\.", -1));
      int last = steps.size() - 1;
      int shared = 0;
      while (shared < Math.min(above.size(), last) && above.get(shared).equals(steps.get(shared))) {
        shared++;
      }
      for (int i = shared; i < last; i++) {
        lines.add("  ".repeat(i + 1) + steps.get(i) + ":");
        places.add(Optional.empty());
      }
      above = steps.subList(0, last);
      lines.add("  ".repeat(last + 1) + steps.get(last) + ": " + assumption.value());
      places.add(assumption.at());
    }
    return new Piece(
        PATH,
        String.join("\n", lines) + "\n",
        (line, column) ->
            places
                .get(Math.min(line, places.size()) - 1)
                .orElseGet(() -> new Location(PATH, line, column)));
  }
}
