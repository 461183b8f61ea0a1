package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Who may connect to the database, from where, and how they prove who they are. */
@AutoService(Artifact.class)
public final class PostgresqlHba implements Artifact {
  @Override
  public String path() {
    return "postgresql/pg_hba.conf";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "PostgreSQL %s, primary and standbys alike".formatted(plan.targets().postgresql());
  }
}
