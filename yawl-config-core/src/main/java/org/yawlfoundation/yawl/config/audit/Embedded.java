package org.yawlfoundation.yawl.config.audit;

import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.ScalarText;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** Files within manifests: what a ConfigMap holds, and the options that a container hands a JVM. */
final class Embedded {
  private static final List<String> JVM_OPTIONS =
      List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "JAVA_OPTS");

  private final Piece piece;
  private final ParsedFile.Yaml file;
  private final List<Piece> parts = new ArrayList<>();

  private Embedded(Piece piece, ParsedFile.Yaml file) {
    this.piece = piece;
    this.file = file;
  }

  static List<Piece> of(Piece piece, ParsedFile.Yaml file) {
    var all = new Embedded(piece, file);
    file.yaml().documents().forEach(all::document);
    return all.parts;
  }

  private void document(YamlNode document) {
    switch (document.textAt("kind").orElse("")) {
      case "List" -> ClusterObject.all(document, "items", "*").forEach(this::document);
      case "ConfigMap" -> {
        if (document.child("data").orElse(null) instanceof YamlMap data) {
          data.entries().forEach((name, entry) -> add(document, name, entry.value()));
        }
      }
      default -> {
        var object = ClusterObject.of(file.path(), document);
        object.pods().stream()
            .flatMap(
                pods -> ClusterObject.all(document, "spec", "template", "spec", "containers", "*"))
            .flatMap(container -> ClusterObject.all(container, "env", "*"))
            .filter(e -> e.textAt("name").filter(JVM_OPTIONS::contains).isPresent())
            .forEach(
                e ->
                    e.child("value")
                        .filter(v -> !(v instanceof YamlScalar s && s.text().startsWith("@")))
                        .ifPresent(
                            v -> add(document, e.textAt("name").orElseThrow() + ".options", v)));
      }
    }
  }

  private void add(YamlNode document, String name, YamlNode value) {
    if (value instanceof YamlScalar scalar && !scalar.text().isBlank()) {
      var owner = document.textAt("metadata", "name").orElse("line-" + document.line());
      var places = new ScalarText(scalar, file.lines());
      var lines = scalar.text().lines().toList();
      parts.add(
          piece.part(
              owner + "/" + name,
              scalar.text(),
              (line, column) -> {
                int offset = offset(lines, line, column);
                return new Location("", places.line(offset), places.column(offset));
              }));
    }
  }

  /** The index in a text of a line's column. */
  private static int offset(List<String> lines, int line, int column) {
    int before = lines.stream().limit(line - 1).mapToInt(l -> l.length() + 1).sum();
    var here = line <= lines.size() ? lines.get(line - 1) : "";
    int points = Math.min(column - 1, here.codePointCount(0, here.length()));
    return before + here.offsetByCodePoints(0, points);
  }
}
