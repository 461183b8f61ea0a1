package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * What the Prometheus of a cell must bear, if it scrapes all of the cell's cluster; each replica of
 * it bears the same.
 *
 * @param min series with the smallest fleet
 * @param max series with the largest fleet
 * @param surge series with the largest fleet during a rollout
 * @param head series in memory after a rollout of the largest fleet: those of the pods that are
 *     gone stay until the head is cut, two to three hours
 * @param samplesPerSecond samples that are stored each second
 * @param bandwidth bytes of text that are scraped each second, before compression
 * @param memory in bytes for the series; queries come on top
 * @param disk in bytes for the samples of the retention
 */
public record SeriesEstimate(
    long min,
    long max,
    long surge,
    long head,
    long samplesPerSecond,
    Memory bandwidth,
    Memory memory,
    Memory disk)
    implements PlanPart {}
