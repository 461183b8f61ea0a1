package org.yawlfoundation.yawl.config.report;

import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.output.Sha256;

/**
 * By what a finding is known again in another run: its code, its files, its headline without the
 * numbers, and which of several such it is. So it stays when lines move, and when a sum comes out
 * otherwise.
 */
final class Fingerprints {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private Fingerprints() {}

  /** One for each finding, in their order, those that were waived last; no two are the same. */
  static List<String> of(Judged judged) {
    var before = new HashMap<String, Integer>();
    return judged
        .all()
        .map(finding -> words(judged, finding))
        .map(words -> Sha256.of(words + '\n' + before.merge(words, 1, Integer::sum)))
        .toList();
  }

  private static String words(Judged judged, Finding finding) {
    return String.join(
        "\n",
        judged.name(),
        finding.id(),
        judged.place(finding).file(),
        finding.gives().map(Location::file).orElse(""),
        NUMBER.matcher(finding.headline()).replaceAll("0"));
  }
}
