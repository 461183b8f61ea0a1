package org.yawlfoundation.yawl.config.output;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yawlfoundation.yawl.config.finding.Finding;

/** Checks all paths of all trees of a run before any of them reaches the disk. */
final class SafeTrees {
  private SafeTrees() {}

  static List<Finding> check(List<OutputTree> trees) {
    var findings = new ArrayList<Finding>();
    var paths = new LinkedHashSet<String>();
    var names = new HashSet<String>();
    for (var tree : trees) {
      var nameFault = SafePath.treeNameFault(tree.name());
      nameFault.ifPresent(why -> findings.add(OutputFindings.unsafePath(tree.name(), why)));
      if (!names.add(tree.name())) {
        findings.add(OutputFindings.unsafePath(tree.name(), "two tiers have this name"));
      }
      for (var path : tree.files().keySet()) {
        var full = tree.name() + "/" + path;
        var fault = SafePath.fault(path);
        fault.ifPresent(why -> findings.add(OutputFindings.unsafePath(full, why)));
        if (folded(path).equals(LockFile.NAME)) {
          findings.add(OutputFindings.unsafePath(full, "the lock file has this name"));
        }
        paths.add(full);
      }
    }
    if (findings.isEmpty()) {
      addClashes(findings, paths);
    }
    return findings;
  }

  /**
   * Two spellings that are one name where case does not count, or one name for a file and a folder.
   */
  private static void addClashes(List<Finding> findings, Set<String> paths) {
    var spellings = new TreeMap<String, String>();
    for (var path : paths) {
      for (var folder : SafePath.folders(path)) {
        addClash(findings, spellings, folder);
        if (paths.contains(folder)) {
          findings.add(OutputFindings.unsafePath(folder, "it is to be a file and a folder"));
        }
      }
      addClash(findings, spellings, path);
    }
  }

  private static void addClash(List<Finding> findings, Map<String, String> spellings, String path) {
    var other = spellings.putIfAbsent(folded(path), path);
    if (other != null && !other.equals(path)) {
      findings.add(
          OutputFindings.unsafePath(
              path, "where case does not count, it is the same as `" + other + "`"));
    }
  }

  private static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
