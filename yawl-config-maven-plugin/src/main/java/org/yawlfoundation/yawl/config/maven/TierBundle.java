package org.yawlfoundation.yawl.config.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.output.OutputTree;
import org.yawlfoundation.yawl.config.report.FailOn;
import org.yawlfoundation.yawl.config.report.Judged;

/**
 * A tier document and what it gives.
 *
 * @param findings those of the line, and what shows only beside the other tiers of the run
 */
record TierBundle(TierFile file, Bundle bundle, List<Finding> findings) {
  TierBundle {
    findings = List.copyOf(findings);
  }

  static TierBundle of(TierFile file, Bundle bundle, List<Finding> further) {
    var findings = Stream.concat(bundle.findings().stream(), further.stream());
    return new TierBundle(file, bundle, findings.sorted(Finding.ORDER).toList());
  }

  Optional<String> tier() {
    return bundle.tier().or(file::tier);
  }

  boolean isGood() {
    return bundle.isGood() && findings.stream().noneMatch(Finding::isError);
  }

  /** Whether something was found that fails the run. */
  boolean fails(FailOn level) {
    return findings.stream().map(Finding::severity).anyMatch(level::isMetBy);
  }

  /** What was found, for a report. */
  Judged judged() {
    var judged = bundle.judged(file.name());
    var more = new ArrayList<>(findings);
    more.removeAll(bundle.findings());
    return judged.with(more);
  }

  /** What these tiers give, ready to be written or compared. */
  static List<OutputTree> trees(List<TierBundle> bundles) {
    return bundles.stream().map(b -> b.bundle().tree()).flatMap(Optional::stream).toList();
  }

  /** As a message names it: "tier `medium` (tiers/medium.yaml)". */
  String told() {
    return tier().map(name -> "tier `" + name + "` (" + file.name() + ")").orElse(file.name());
  }

  /** Adds a finding to each tier that bears the name of one before it. */
  static List<TierBundle> refuseTwins(List<TierBundle> bundles) {
    var first = new LinkedHashMap<String, TierBundle>();
    var all = new ArrayList<TierBundle>();
    for (var bundle : bundles) {
      var twin = bundle.tier().map(name -> first.putIfAbsent(name, bundle));
      all.add(twin.map(bundle::refusedFor).orElse(bundle));
    }
    return all;
  }

  private TierBundle refusedFor(TierBundle twin) {
    var more = new ArrayList<>(findings);
    more.add(
        Finding.error("YC110", "Two tiers are called `" + tier().orElseThrow() + "`.")
            .at(file.nameMark())
            .at(twin.file.nameMark().noting("the other"))
            .help("give one of them another name, for each has a folder of its name"));
    return new TierBundle(file, bundle, more);
  }
}
