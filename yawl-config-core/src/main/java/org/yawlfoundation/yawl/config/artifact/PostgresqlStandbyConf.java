package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What a standby has beside the primary's settings; one file for each. */
@AutoService(Artifact.class)
public final class PostgresqlStandbyConf implements Artifact {
  @Override
  public String path() {
    return "postgresql/{standby}.conf";
  }

  @Override
  public String each() {
    return "postgresql.standby.members";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "PostgreSQL %s, a standby".formatted(plan.targets().postgresql());
  }
}
