package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Brings the database back beside itself, to show that it can be done. */
@AutoService(Artifact.class)
public final class PostgresqlRestoreDrill implements Artifact {
  @Override
  public String path() {
    return "postgresql/restore-drill.sh";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "a POSIX shell with the programs of PostgreSQL %s"
        .formatted(plan.targets().postgresql());
  }
}
