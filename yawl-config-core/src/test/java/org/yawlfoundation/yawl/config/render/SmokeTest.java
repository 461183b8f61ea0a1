package org.yawlfoundation.yawl.config.render;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.artifact.*;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

class SmokeTest {
  @Test void prints() throws Exception {
    var d = new PlanDeriver().derive(ScaleTier.of("one-million", 1_000_000));
    var t = new TreeRenderer(List.of(new EngineDeployment(), new HorizontalPodAutoscaler(), new PodDisruptionBudget(), new EngineOptions(), new NodeSysctls(), new PostgresqlConf(), new PgbouncerIni(), new AlertRulesFile(), new AlertTests())).render(d);
    for (var f : t.files().values()) { System.out.println("=== " + f.path()); System.out.println(f.text()); }
  }
}
