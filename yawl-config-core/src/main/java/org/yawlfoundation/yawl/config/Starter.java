package org.yawlfoundation.yawl.config;

import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.tier.ArtifactKeys;
import org.yawlfoundation.yawl.config.tier.ClusterKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.LoadKeys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.ScaleTier;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** Writes a first tier document: two lines, and what is most often overridden as comments. */
final class Starter {
  private static final List<Key<?>> SHOWN =
      List.of(
          TierKeys.NAMESPACE,
          TargetKeys.KUBERNETES,
          TargetKeys.JDK,
          TargetKeys.POSTGRESQL,
          TargetKeys.PGBOUNCER,
          TargetKeys.PROMETHEUS,
          LoadKeys.CASES_PER_AGENT,
          LoadKeys.CASE_LIFETIME,
          LoadKeys.CASE_SIZE,
          ClusterKeys.NODE_CPUS,
          ClusterKeys.NODE_MEMORY,
          ClusterKeys.STORAGE_CLASS,
          EngineKeys.IMAGE,
          EngineKeys.CPU_REQUEST,
          EngineKeys.CPU_LIMIT,
          EngineKeys.MEMORY_LIMIT,
          ScalingKeys.MIN_REPLICAS,
          ScalingKeys.MAX_REPLICAS,
          DatabaseKeys.MEMORY,
          DatabaseKeys.CPUS,
          MonitoringKeys.CREATION_OBJECTIVE,
          MonitoringKeys.CHECKOUT_OBJECTIVE,
          ArtifactKeys.ISTIO);

  private Starter() {}

  static String document(ScaleTier tier) {
    var sheet = new PlanDeriver().derive(tier).sheet();
    var lines = new ArrayList<String>();
    lines.add("# yaml-language-server: $schema=tier.schema.json");
    lines.add("#");
    lines.add("# Two lines are a whole tier; everything else follows from them.");
    lines.add("# `mvn yawl-config:generate` makes the files; `mvn yawl-config:explain");
    lines.add("# -Dyawl-config.value=autoscaling.maxReplicas` tells why a value is as it is.");
    lines.add("tier: " + tier.name());
    lines.add("agents: " + tier.agents());
    lines.add("");
    lines.add(
        "# Each value may be given in place of what follows. These are often given, with what they are");
    lines.add(
        "# now; take a value's `#` away, and that of the groups it stands in. All keys: tier.schema.json.");
    var open = List.<String>of();
    for (var key : SHOWN) {
      var group = key.group().isEmpty() ? List.<String>of() : List.of(key.group().split("\\.", -1));
      lines.addAll(headings(open, group));
      open = group;
      var spelt = sheet.find(key.path()).orElseThrow().spelt();
      lines.add(indented(group.size(), key.name() + ": " + spelt + "  # " + key.meaning()));
    }
    lines.add("# labels:");
    lines.add("#   example.com/team: workflow  # On every object of Kubernetes.");
    lines.add("# waive:");
    lines.add("#   - {rule: YC204, because: \"why it may stand\", until: 2099-12-31}");
    return String.join("\n", lines) + "\n";
  }

  /** The lines that lead from one group into another. */
  private static List<String> headings(List<String> from, List<String> to) {
    int same = 0;
    while (same < from.size() && same < to.size() && from.get(same).equals(to.get(same))) {
      same++;
    }
    var lines = new ArrayList<String>();
    for (int i = same; i < to.size(); i++) {
      lines.add(indented(i, to.get(i) + ":"));
    }
    return lines;
  }

  private static String indented(int depth, String text) {
    return "# " + "  ".repeat(depth) + text;
  }
}
