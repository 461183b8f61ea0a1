package org.yawlfoundation.yawl.config.plan;

/**
 * Beyond which Prometheus refuses a scrape of an engine pod, so that one that runs wild floods
 * nobody: its target is down then, and that is told.
 *
 * @param samples that one scrape may keep, 1 to 10,000,000: twice what is expected
 * @param labels that a sample may have, those of its target included, 10 to 1,000; 40 assumed
 */
public record ScrapeLimits(long samples, long labels) implements PlanPart {}
