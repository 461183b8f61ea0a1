package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Takes a base backup and proves it. */
@AutoService(Artifact.class)
public final class PostgresqlBackup implements Artifact {
  @Override
  public String path() {
    return "postgresql/backup.sh";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "a POSIX shell with the programs of PostgreSQL %s"
        .formatted(plan.targets().postgresql());
  }
}
