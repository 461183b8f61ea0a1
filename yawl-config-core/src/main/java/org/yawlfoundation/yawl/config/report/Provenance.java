package org.yawlfoundation.yawl.config.report;

import java.util.Locale;
import java.util.TreeSet;
import org.yawlfoundation.yawl.config.output.Json;
import org.yawlfoundation.yawl.config.plan.Origin;
import org.yawlfoundation.yawl.config.plan.Sheet;
import org.yawlfoundation.yawl.config.render.RenderedTree;
import tools.jackson.databind.node.ObjectNode;

/** Where each line of a tree comes from, as JSON for programs. */
public final class Provenance {
  private static final int FORMAT = 1;

  private Provenance() {}

  /**
   * The whole of one tree.
   *
   * @param version of ours that made it
   */
  public static String json(String version, String tier, RenderedTree tree, Sheet sheet) {
    var root = Json.object().put("formatVersion", FORMAT);
    root.put("version", version).put("tier", tier);
    var values = new TreeSet<String>();
    var files = root.putObject("files");
    tree.files()
        .forEach(
            (path, file) -> {
              var lines = files.putObject(path);
              file.keys()
                  .forEach(
                      (line, keys) -> {
                        var here = lines.putArray(String.valueOf(line));
                        keys.forEach(here::add);
                        values.addAll(keys);
                      });
            });
    var all = root.putObject("values");
    sheet.all().stream()
        .filter(origin -> values.contains(origin.path()))
        .forEach(origin -> put(all.putObject(origin.path()), origin));
    // What stands in no file, but others follow from it.
    var further = root.putObject("inputs");
    sheet.all().stream()
        .filter(origin -> !values.contains(origin.path()))
        .forEach(origin -> put(further.putObject(origin.path()), origin));
    return Json.print(root);
  }

  private static void put(ObjectNode node, Origin origin) {
    node.put("value", origin.spelt());
    node.put("kind", origin.kind().name().toLowerCase(Locale.ROOT));
    origin.mark().ifPresent(mark -> node.put("given", mark.at().toString()));
    origin.instead().ifPresent(value -> node.put("insteadOf", origin.key().spell(value)));
    if (!origin.why().formula().isEmpty()) {
      node.put("formula", origin.why().formula());
      node.put("numbers", Sheet.withNumbers(origin));
    }
    if (!origin.why().source().isEmpty()) {
      node.put("source", origin.why().source());
    }
    if (!origin.inputs().isEmpty()) {
      var inputs = node.putArray("inputs");
      origin.inputs().keySet().forEach(inputs::add);
    }
  }
}
