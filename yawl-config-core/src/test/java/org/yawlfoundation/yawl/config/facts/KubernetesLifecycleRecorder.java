package org.yawlfoundation.yawl.config.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.quantity.Version;

/**
 * Reads in the Go types of Kubernetes' API which of them are served no longer, and which fields are
 * deprecated, and prints {@code kubernetes-removed.tsv} or {@code kubernetes-deprecated.tsv}.
 *
 * <p>Its arguments are {@code removed} or {@code deprecated}, and a folder with releases of {@code
 * kubernetes/api}, each in a folder of its tag, such as {@code v0.36.0}.
 */
final class KubernetesLifecycleRecorder {
  private static final Pattern GROUP = Pattern.compile("const GroupName = \"([^\"]*)\"");
  private static final Pattern REMOVED =
      Pattern.compile(
          "func \\(in \\*(\\w+)\\) APILifecycleRemoved\\(\\)[^{]*\\{\\s*return 1, (\\d+)");
  private static final Pattern REPLACEMENT =
      Pattern.compile(
          "func \\(in \\*(\\w+)\\) APILifecycleReplacement\\(\\)[^{]*\\{\\s*return"
              + " schema\\.GroupVersionKind\\{Group: \"([^\"]*)\", Version: \"([^\"]*)\", Kind:"
              + " \"([^\"]*)\"}");

  private static final Pattern MODEL =
      Pattern.compile("var map_(\\w+) = map(.*?)\\n}", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("(?m)^\\t\"(\\w+)\":\\s+\"(.*)\",$");
  private static final Pattern DEPRECATED = Pattern.compile("(?i)(^|[.] |\\\\n)deprecated[.:]");

  private static final Pattern NAME =
      Pattern.compile(
          "(?m)((?:^\\t//.*\\n)*)^\\t\\w+(?: string)? *= \"([^\"]*\\.[^\"]*/[^\"]*)\"(.*)$");

  /** Of the groups whose models our schemas have. */
  private static final List<String> GROUPS =
      List.of(
          "apps/v1",
          "autoscaling/v2",
          "core/v1",
          "networking/v1",
          "policy/v1",
          "rbac/v1",
          "scheduling/v1");

  private KubernetesLifecycleRecorder() {}

  public static void main(String[] what) throws IOException {
    var folder = Path.of(what[1]);
    System.out.print(what[0].equals("removed") ? removed(folder) : deprecated(folder));
  }

  private static SortedMap<Version, Path> releases(Path folder) throws IOException {
    var releases = new TreeMap<Version, Path>();
    try (var tags = Files.list(folder)) {
      tags.forEach(
          tag -> {
            var name = tag.getFileName().toString();
            releases.put(
                Version.parse("1." + name.substring("v0.".length(), name.lastIndexOf('.'))), tag);
          });
    }
    return releases;
  }

  static String removed(Path folder) throws IOException {
    var rows = new TreeMap<String, String>();
    var releases = releases(folder);
    for (var release : releases.values()) {
      try (var files = Files.walk(release)) {
        for (var file :
            files.filter(f -> f.endsWith("zz_generated.prerelease-lifecycle.go")).toList()) {
          rows.putAll(removedIn(file));
        }
      }
    }
    return """
        # What Kubernetes' API serves no longer, or will not: the release that ends it, and what to write instead, if anything.
        # Read by KubernetesLifecycleRecorder in the types of k8s.io/api of Kubernetes %s; what a later one says counts.
        # apiVersion and kind\tnot in\tinstead
        """
            .formatted(names(releases))
        + text(rows);
  }

  private static Map<String, String> removedIn(Path file) throws IOException {
    var group = find(GROUP, Files.readString(file.resolveSibling("register.go")));
    var version = file.getName(file.getNameCount() - 2).toString();
    var text = Files.readString(file);
    var instead = new HashMap<String, String>();
    REPLACEMENT
        .matcher(text)
        .results()
        .forEach(
            match ->
                instead.put(
                    match.group(1),
                    apiVersion(match.group(2), match.group(3))
                        + " "
                        + match.group(4).replaceFirst("List$", "")));
    var rows = new TreeMap<String, String>();
    REMOVED
        .matcher(text)
        .results()
        .filter(match -> !match.group(1).endsWith("List"))
        .forEach(
            match ->
                rows.put(
                    apiVersion(group, version) + " " + match.group(1),
                    "1." + match.group(2) + "\t" + instead.getOrDefault(match.group(1), "")));
    return rows;
  }

  private static String apiVersion(String group, String version) {
    return group.isEmpty() ? version : group + "/" + version;
  }

  static String deprecated(Path folder) throws IOException {
    var rows = new TreeMap<String, String>();
    var releases = releases(folder).tailMap(Version.parse("1.27"));
    for (var release : releases.entrySet()) {
      for (var group : GROUPS) {
        var file = release.getValue().resolve(group).resolve("types_swagger_doc_generated.go");
        for (var model : MODEL.matcher(Files.readString(file)).results().toList()) {
          FIELD
              .matcher(model.group(2))
              .results()
              .filter(field -> DEPRECATED.matcher(field.group(2)).find())
              .forEach(
                  field ->
                      rows.putIfAbsent(
                          name(model.group(1)) + "." + field.group(1),
                          release.getKey().toString()));
        }
      }
    }
    for (var release : releases.entrySet()) {
      for (var file : List.of("annotation_key_constants.go", "well_known_labels.go")) {
        NAME.matcher(Files.readString(release.getValue().resolve("core/v1").resolve(file)))
            .results()
            .filter(name -> (name.group(1) + name.group(3)).contains("eprecated"))
            .forEach(
                name -> rows.putIfAbsent("name " + name.group(2), release.getKey().toString()));
      }
    }
    return """
        # Fields of Kubernetes' API, and names of labels and annotations, that its own words call deprecated, and the first
        # release whose words do; 1.27: or earlier.
        # Read by KubernetesLifecycleRecorder in the types of k8s.io/api of Kubernetes %s.
        # field\tsince
        """
            .formatted(names(releases))
        + text(rows);
  }

  /** A volume and its source are one map in a file, and one model of the clients. */
  private static String name(String model) {
    return model.equals("VolumeSource") ? "Volume" : model;
  }

  private static String names(SortedMap<Version, Path> releases) {
    return String.join(", ", releases.keySet().stream().map(Version::toString).toList());
  }

  private static String text(SortedMap<String, String> rows) {
    var text = new StringBuilder();
    rows.forEach((name, rest) -> text.append(name).append('\t').append(rest).append('\n'));
    return text.toString();
  }

  private static String find(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .findFirst()
        .orElseThrow();
  }
}
