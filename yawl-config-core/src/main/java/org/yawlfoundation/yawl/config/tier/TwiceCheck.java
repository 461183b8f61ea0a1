package org.yawlfoundation.yawl.config.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.yawlfoundation.yawl.config.finding.Finding;

/** Tells of environment variables that are given both as text and from a Secret. */
final class TwiceCheck {
  private static final String TEXTS = "engine.env.";
  private static final String SECRETS = "engine.envFromSecrets.";

  private TwiceCheck() {}

  static List<Finding> check(SortedMap<String, Given> given) {
    var findings = new ArrayList<Finding>();
    given.forEach(
        (path, text) -> {
          var secret =
              path.startsWith(TEXTS) ? given.get(SECRETS + path.substring(TEXTS.length())) : null;
          if (secret != null) {
            findings.add(told(path, text, secret));
          }
        });
    return findings;
  }

  private static Finding told(String path, Given text, Given secret) {
    var finding = Finding.error("YC102", "`" + path + "` is given in `engine.envFromSecrets` too.");
    for (var mark : List.of(text.mark(), secret.mark())) {
      finding = mark.map(finding::at).orElse(finding);
    }
    return finding.help("remove one of the two");
  }
}
