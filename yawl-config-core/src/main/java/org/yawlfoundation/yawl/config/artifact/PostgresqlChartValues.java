package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The database as a chart of Bitnami's deploys it. */
@AutoService(Artifact.class)
public final class PostgresqlChartValues implements Artifact {
  @Override
  public String path() {
    return "helm/postgresql-values.yaml";
  }

  @Override
  public List<String> embeds() {
    return List.of("postgresql/postgresql.conf");
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().postgresql();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Bitnami's postgresql chart 16.7";
  }
}
