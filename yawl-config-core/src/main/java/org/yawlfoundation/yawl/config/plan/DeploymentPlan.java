package org.yawlfoundation.yawl.config.plan;

/**
 * What follows from a tier: every value of every file, as plain records. The sheet of origins lies
 * beside it.
 */
public record DeploymentPlan(
    String tier,
    long agents,
    String namespace,
    Targets targets,
    Load load,
    Cells cells,
    Engine engine,
    Autoscaling autoscaling,
    Rollout rollout,
    Postgresql postgresql,
    Pgbouncer pgbouncer,
    Metrics metrics,
    Objectives objectives,
    Alerting alerting,
    Kernel kernel)
    implements PlanPart {}
