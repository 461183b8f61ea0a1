package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The database's roles, and the slots of its standbys. */
@AutoService(Artifact.class)
public final class PostgresqlRoles implements Artifact {
  @Override
  public String path() {
    return "postgresql/roles.sql";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "PostgreSQL %s".formatted(plan.targets().postgresql());
  }
}
