package org.yawlfoundation.yawl.config.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.yaml.YamlList;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** All values of a file, as its own parser reads them. */
final class Leaves {
  /** What items of a list go by, if it tells them all apart. */
  private static final List<String> NAMES =
      List.of("name", "alert", "record", "title", "refId", "topologyKey", "receiver", "type");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern OPTION = Pattern.compile("(?:-XX:[+-]?)?(-X(?:m[sx]|ss)|[^=:]+).*");

  private final List<Leaf> leaves = new ArrayList<>();

  private Leaves() {}

  static List<Leaf> of(String path, String text) {
    var leaves = new Leaves();
    leaves.read(FileParser.parse(path, text).orElseThrow());
    return List.copyOf(leaves.leaves);
  }

  private void read(ParsedFile file) {
    if (file instanceof ParsedFile.Yaml yaml) {
      yaml.yaml().documents().forEach(document -> read("", document));
    } else if (file instanceof ParsedFile.Json json) {
      json.json().documents().forEach(document -> read("", document));
    } else if (file instanceof ParsedFile.Settings settings) {
      for (var setting : settings.settings()) {
        boolean isMain = setting.section().isEmpty() || setting.section().equals("pgbouncer");
        var name = isMain ? setting.name() : setting.section() + "." + setting.name();
        leaves.add(new Leaf(name, setting.value(), setting.place().line()));
      }
    } else if (file instanceof ParsedFile.Options options) {
      for (var option : options.options()) {
        var name = OPTION.matcher(option.text()).replaceFirst("$1");
        leaves.add(new Leaf(name, option.text(), option.place().line()));
      }
    } else if (file instanceof ParsedFile.Rows rows) {
      for (var row : rows.rows()) {
        int last = row.words().size() - 1;
        var name = String.join(" ", row.words().subList(0, last));
        leaves.add(new Leaf(name, row.words().get(last), row.place().line()));
      }
    } else {
      throw new IllegalArgumentException(file.path());
    }
  }

  private void read(String path, YamlNode node) {
    if (node instanceof YamlMap map) {
      map.entries().forEach((name, entry) -> read(path + step(path, name), entry.value()));
    } else if (node instanceof YamlScalar scalar) {
      leaves.add(new Leaf(path, scalar.text().strip(), scalar.line()));
    } else if (node instanceof YamlList list && isPlain(list)) {
      var values =
          list.items().stream()
              .map(item -> ((YamlScalar) item).text())
              .collect(Collectors.joining(", "));
      leaves.add(new Leaf(path, values, list.line()));
    } else if (node instanceof YamlList list) {
      var by = NAMES.stream().filter(name -> tellsApart(list, name)).findFirst();
      for (int i = 0; i < list.items().size(); i++) {
        var item = list.items().get(i);
        var index = String.valueOf(i);
        var name = by.flatMap(item::textAt).orElse(index);
        read(path + "[" + name + "]", item);
      }
    }
  }

  private static boolean isPlain(YamlList list) {
    return list.items().stream().allMatch(YamlScalar.class::isInstance);
  }

  private static boolean tellsApart(YamlList list, String name) {
    var names = list.items().stream().map(item -> item.textAt(name)).flatMap(Optional::stream);
    return names.filter(text -> !text.contains("{")).distinct().count() == list.items().size();
  }

  private static String step(String path, String name) {
    if (!PLAIN.matcher(name).matches()) {
      return "[" + name + "]";
    }
    return path.isEmpty() ? name : "." + name;
  }
}
