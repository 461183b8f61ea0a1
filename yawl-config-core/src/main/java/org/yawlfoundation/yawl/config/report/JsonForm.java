package org.yawlfoundation.yawl.config.report;

import java.util.Optional;
import org.yawlfoundation.yawl.config.check.Waived;
import org.yawlfoundation.yawl.config.finding.Change;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;
import org.yawlfoundation.yawl.config.output.Json;
import tools.jackson.databind.node.ObjectNode;

/** All that we know of each finding, as {@code schemas/findings.schema.json} describes it. */
final class JsonForm implements Form {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public Optional<String> file() {
    return Optional.of("findings.json");
  }

  @Override
  public String of(Findings findings) {
    var root = Json.object().put("formatVersion", 1).put("version", findings.version());
    root.put("failOn", findings.failOn().word()).put("failed", findings.isFailed());
    var rules = root.putArray("rules");
    findings.rules().forEach(rules::add);
    var all = root.putArray("judged");
    for (var judged : findings.judged()) {
      var one = all.addObject().put("name", judged.name()).put("file", judged.file());
      var fingerprints = Fingerprints.of(judged).iterator();
      var counted = one.putArray("findings");
      judged.findings().forEach(f -> put(counted.addObject(), f, fingerprints.next()));
      var waived = one.putArray("waived");
      judged.waived().forEach(w -> put(waived.addObject(), w, fingerprints.next()));
    }
    return Json.print(root);
  }

  private static void put(ObjectNode node, Waived waived, String fingerprint) {
    put(node, waived.finding(), fingerprint);
    node.putObject("waiver")
        .put("because", waived.by().because())
        .put("until", waived.by().until().toString());
  }

  private static void put(ObjectNode node, Finding finding, String fingerprint) {
    node.put("id", finding.id());
    node.put("severity", finding.severity().word());
    node.put("headline", finding.headline());
    node.put("fingerprint", fingerprint);
    var marks = node.putArray("marks");
    finding.marks().forEach(mark -> put(marks.addObject(), mark));
    finding.gives().ifPresent(at -> put(node.putObject("gives"), at));
    finding.by().ifPresent(at -> put(node.putObject("template"), at));
    var notes = node.putArray("notes");
    finding.notes().forEach(notes::add);
    var ways = node.putArray("help");
    for (var help : finding.help()) {
      var way = ways.addObject().put("text", help.text());
      var changes = way.putArray("changes");
      help.changes().forEach(change -> put(changes.addObject(), change));
    }
  }

  private static void put(ObjectNode node, Mark mark) {
    put(node, mark.at());
    node.put("width", mark.width()).put("source", mark.source()).put("note", mark.note());
  }

  private static void put(ObjectNode node, Location at) {
    node.put("file", at.file()).put("line", at.line()).put("column", at.column());
  }

  private static void put(ObjectNode node, Change change) {
    node.put("key", change.key());
    if (!change.isRemoval()) {
      node.put("value", change.value());
    }
  }
}
