package org.yawlfoundation.yawl.config.plan;

/**
 * A branch of the plan: its components bear the names of the keys, so a value's path in the plan is
 * its key's path.
 *
 * <p>Whatever is no branch is a leaf and has an origin on the sheet.
 */
public interface PlanPart {}
