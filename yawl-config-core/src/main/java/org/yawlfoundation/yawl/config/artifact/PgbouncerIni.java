package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The connection pool between engine and database. */
@AutoService(Artifact.class)
public final class PgbouncerIni implements Artifact {
  @Override
  public String path() {
    return "pgbouncer/pgbouncer.ini";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "PgBouncer " + plan.targets().pgbouncer();
  }
}
