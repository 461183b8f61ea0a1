package org.yawlfoundation.yawl.config.plan;

/**
 * How the fleet is split into clusters, all alike.
 *
 * @param agents that each cell serves
 */
public record Cells(long agentsPerCell, long count, long agents) implements PlanPart {}
