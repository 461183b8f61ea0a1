package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The primary's settings. */
@AutoService(Artifact.class)
public final class PostgresqlConf implements Artifact {
  @Override
  public String path() {
    return "postgresql/postgresql.conf";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "PostgreSQL %s on a host with %s of memory and %s processors"
        .formatted(
            plan.targets().postgresql(), plan.postgresql().memory(), plan.postgresql().cpus());
  }

  @Override
  public List<String> readerKeys() {
    return List.of("postgresql.memory");
  }
}
