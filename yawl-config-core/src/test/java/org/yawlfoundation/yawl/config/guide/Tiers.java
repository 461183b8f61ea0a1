package org.yawlfoundation.yawl.config.guide;

import java.nio.charset.StandardCharsets;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.plan.PlanDeriver.Derived;
import org.yawlfoundation.yawl.config.tier.TierDocumentReader;
import org.yawlfoundation.yawl.config.tier.TierReader;

/** Plans of tiers that say no more than their name and their number of agents. */
public final class Tiers {
  private Tiers() {}

  public static Derived derived(String name, long agents) {
    var document = "tier: \"" + name + "\"\nagents: " + agents + "\n";
    var read =
        new TierReader()
            .read(
                new TierDocumentReader()
                    .read("tier.yaml", document.getBytes(StandardCharsets.UTF_8)));
    return new PlanDeriver().derive(read.tier().orElseThrow());
  }
}
