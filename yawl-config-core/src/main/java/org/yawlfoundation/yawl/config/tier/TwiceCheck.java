package org.yawlfoundation.yawl.config.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.yawlfoundation.yawl.config.finding.Finding;

/** Tells of names that are given in two groups of which one object takes both. */
final class TwiceCheck {
  private TwiceCheck() {}

  static List<Finding> check(SortedMap<String, Given> given) {
    var findings = new ArrayList<Finding>();
    check(given, "engine.env", "engine.envFromSecrets", findings);
    check(given, "labels", "metrics.operatorLabels", findings);
    return findings;
  }

  private static void check(
      SortedMap<String, Given> given, String group, String other, List<Finding> findings) {
    given.forEach(
        (path, first) -> {
          var second =
              path.startsWith(group + ".")
                  ? given.get(other + path.substring(group.length()))
                  : null;
          if (second != null) {
            findings.add(told(path, other, first, second));
          }
        });
  }

  private static Finding told(String path, String other, Given first, Given second) {
    var finding = Finding.error("YC102", "`" + path + "` is given in `" + other + "` too.");
    for (var mark : List.of(first.mark(), second.mark())) {
      finding = mark.map(finding::at).orElse(finding);
    }
    return finding.help("remove one of the two");
  }
}
