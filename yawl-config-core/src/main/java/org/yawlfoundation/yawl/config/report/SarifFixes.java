package org.yawlfoundation.yawl.config.report;

import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Change;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Help;
import org.yawlfoundation.yawl.config.finding.Mark;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ways out that an editor can go by itself: those whose every change gives another value to a
 * key that the document gives. What adds or removes keys stays in words.
 */
final class SarifFixes {
  private SarifFixes() {}

  static void put(ObjectNode result, Judged judged, Finding finding) {
    var fixes = result.putArray("fixes");
    for (var help : finding.help()) {
      marks(judged, help).ifPresent(marks -> put(fixes, help, marks));
    }
    if (fixes.isEmpty()) {
      result.remove("fixes");
    }
  }

  private static Optional<List<Mark>> marks(Judged judged, Help help) {
    return help.changes().stream().anyMatch(Change::isRemoval)
        ? Optional.empty()
        : judged.marks(help.changes().stream().map(Change::key).toList());
  }

  private static void put(ArrayNode fixes, Help help, List<Mark> marks) {
    var fix = fixes.addObject();
    fix.putObject("description").put("text", help.text());
    var changes = fix.putArray("artifactChanges");
    for (var file : marks.stream().map(mark -> mark.at().file()).distinct().toList()) {
      var change = changes.addObject();
      SarifPlaces.putFile(change, file);
      var replacements = change.putArray("replacements");
      for (int i = 0; i < marks.size(); i++) {
        if (marks.get(i).at().file().equals(file)) {
          put(replacements.addObject(), marks.get(i), help.changes().get(i));
        }
      }
    }
  }

  private static void put(ObjectNode replacement, Mark mark, Change change) {
    SarifPlaces.putRegion(replacement, "deletedRegion", mark);
    replacement.putObject("insertedContent").put("text", change.value());
  }
}
