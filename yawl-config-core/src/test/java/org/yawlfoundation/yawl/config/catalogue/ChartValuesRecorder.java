package org.yawlfoundation.yawl.config.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.catalogue.ChartReads.Read;
import org.yawlfoundation.yawl.config.catalogue.GoTemplate.Node;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlList;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * Reads the templates of a chart, and of the library charts in it, and prints {@code
 * chart-<name>-<version>.tsv}: what they read of the values.
 *
 * <p>Its argument is the chart's folder, as {@code helm pull --untar} gives it.
 */
final class ChartValuesRecorder {
  private final Path folder;
  private final YamlNode chart;

  private ChartValuesRecorder(Path folder) throws IOException {
    this.folder = folder;
    this.chart = yaml(folder.resolve("Chart.yaml"));
  }

  public static void main(String[] folder) throws IOException {
    System.out.print(new ChartValuesRecorder(Path.of(folder[0])).print());
  }

  /** The rows of a chart's catalogue, without its first lines. */
  static String record(Path folder) throws IOException {
    return new ChartValuesRecorder(folder).rows();
  }

  private static YamlNode yaml(Path file) throws IOException {
    return YamlFile.parse(file.toString(), Files.readString(file)).documents().get(0);
  }

  private String print() throws IOException {
    return """
        # What the templates of the chart `%s` %s read of its values; `*` is any entry of a list or map.
        # `value`: the value itself; `all`: it and all that is under it; `chart`: another chart reads what is under it.
        # `only where` names a switch that is off unless turned on, where a value of the same name is read without it.
        # Read by ChartValuesRecorder in the chart's own templates and those of the library charts in it.
        # path\twhat\tonly where
        """
            .formatted(chart.textAt("name").orElseThrow(), chart.textAt("version").orElseThrow())
        + rows();
  }

  private String rows() throws IOException {
    var rows = new TreeMap<String, String>();
    reads()
        .forEach(
            (read, guards) -> {
              var what = read.whole() ? "all" : "value";
              rows.merge(read.path(), what + "\t" + String.join(",", guards), (value, all) -> all);
            });
    for (var dependency : dependencies()) {
      var name = dependency.textAt("name").orElseThrow();
      if (!isLibrary(name)) {
        rows.put(
            dependency.textAt("alias").orElse(name), "chart " + name + " " + version(name) + "\t");
      }
    }
    var text = new StringBuilder();
    rows.forEach((path, rest) -> text.append(path).append('\t').append(rest).append('\n'));
    return text.toString();
  }

  /**
   * Without what another row says already, and with those conditions alone that tell twins apart.
   */
  private SortedMap<Read, Set<String>> reads() throws IOException {
    var templates = new LinkedHashMap<String, List<Node>>();
    var files = new ArrayList<String>();
    add(folder, templates, files);
    for (var dependency : dependencies()) {
      var name = dependency.textAt("name").orElseThrow();
      if (isLibrary(name)) {
        add(folder.resolve("charts").resolve(name), templates, new ArrayList<>());
      }
    }
    var reads = ChartReads.of(templates, files);
    for (var dependency : dependencies()) {
      dependency
          .textAt("condition")
          .ifPresent(condition -> reads.put(new Read(condition, false), Set.of()));
    }
    var paths = new TreeSet<String>();
    reads.keySet().forEach(read -> paths.add(read.path()));
    var rows = new TreeMap<Read, Set<String>>();
    for (var read : reads.entrySet()) {
      if (!isCovered(read.getKey(), read.getValue(), reads)) {
        rows.put(read.getKey(), telling(read.getKey().path(), read.getValue(), paths));
      }
    }
    return rows;
  }

  private static boolean isCovered(
      Read read, Set<String> guards, SortedMap<Read, Set<String>> reads) {
    var path = read.path();
    for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      var above = reads.get(new Read(path.substring(0, dot), true));
      if (above != null && guards.containsAll(above)) {
        return true;
      }
    }
    return false;
  }

  /** The switches of something beside the value, of which the chart has another elsewhere. */
  private Set<String> telling(String path, Set<String> guards, Set<String> paths)
      throws IOException {
    boolean hasTwin = false;
    for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
      hasTwin |= paths.contains(path.substring(dot + 1));
    }
    var telling = new TreeSet<String>();
    for (var guard : hasTwin ? guards : Set.<String>of()) {
      var above = guard.substring(0, guard.lastIndexOf('.') + 1);
      if (!path.startsWith(above)
          && path.startsWith(guard.substring(0, guard.indexOf('.') + 1))
          && !isOn(guard)) {
        telling.add(guard);
      }
    }
    return telling;
  }

  private boolean isOn(String guard) throws IOException {
    var steps = Pattern.compile("\\.").split(guard, -1);
    return yaml(folder.resolve("values.yaml"))
        .at(steps)
        .filter(value -> !(value instanceof YamlScalar) || value.toJson().asBoolean(true))
        .isPresent();
  }

  /** Of a dependency, what is in the chart. */
  private String version(String dependency) throws IOException {
    var lock = yaml(folder.resolve("Chart.lock")).at("dependencies").orElseThrow();
    return ((YamlList) lock)
        .items().stream()
            .filter(item -> item.textAt("name").equals(Optional.of(dependency)))
            .findFirst()
            .flatMap(item -> item.textAt("version"))
            .orElseThrow();
  }

  private List<YamlNode> dependencies() {
    return chart.at("dependencies").orElse(null) instanceof YamlList list
        ? list.items()
        : List.of();
  }

  private boolean isLibrary(String dependency) throws IOException {
    var own = folder.resolve("charts").resolve(dependency).resolve("Chart.yaml");
    return Files.exists(own) && yaml(own).textAt("type").equals(Optional.of("library"));
  }

  private static void add(Path folder, Map<String, List<Node>> templates, List<String> files)
      throws IOException {
    try (var paths = Files.walk(folder.resolve("templates"))) {
      for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
        var name = folder.relativize(path).toString();
        templates.putAll(GoTemplate.read(name, Files.readString(path)));
        if (!path.getFileName().toString().startsWith("_")) {
          files.add(name);
        }
      }
    }
  }
}
