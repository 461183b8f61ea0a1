package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** Values that files take for granted, by the names that a tier document gives to them. */
final class AssumedFacts implements FactSource {
  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    for (var file : files) {
      if (file instanceof ParsedFile.Yaml yaml) {
        for (var document : yaml.yaml().documents()) {
          document.child("assumptions").ifPresent(node -> read(file.path(), node, "", facts));
        }
      }
    }
  }

  private static void read(String file, YamlNode node, String path, Facts facts) {
    if (node instanceof YamlMap map) {
      map.entries()
          .forEach(
              (name, entry) ->
                  read(file, entry.value(), path.isEmpty() ? name : path + "." + name, facts));
    } else if (node instanceof YamlScalar scalar) {
      var place = new Place(file, scalar.line(), scalar.column(), scalar.width());
      Assumed.read(path, scalar.text(), place).ifPresent(facts::add);
    }
  }
}
