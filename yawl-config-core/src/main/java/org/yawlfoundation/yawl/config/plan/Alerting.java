package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/**
 * When people are told.
 *
 * @param caseCreationP99 slow case creation
 * @param checkoutP99 slow checkout of work items
 * @param heap a full heap
 * @param gcPause a long pause for garbage collection
 * @param cpuThrottling too little processor time
 * @param restarts an engine that crashes again and again
 * @param readyPods too few pods that serve
 * @param databaseConnections too many connections to the database
 * @param waitingClients a queue for connections
 * @param replicationLag a standby that is behind
 * @param rules the alerts by name, in the order of the file; guide 3.3, corrected
 * @param burnRateStep the clock of the tests of burn rates, at least 2m: their windows are days,
 *     and a rate over 5m needs two samples
 * @param burnRates the alerts on promises that would soon be broken, by name; they read what is
 *     recorded. Google's SRE Workbook, chapter 5
 * @param routing who is told, and how often
 */
public record Alerting(
    CreationThresholds caseCreationP99,
    CheckoutThresholds checkoutP99,
    HeapThresholds heap,
    PauseThresholds gcPause,
    ThrottlingThresholds cpuThrottling,
    RestartThresholds restarts,
    ReadyThresholds readyPods,
    ConnectionThresholds databaseConnections,
    WaitingThresholds waitingClients,
    LagThresholds replicationLag,
    Map<String, Alert> rules,
    Duration burnRateStep,
    Map<String, Alert> burnRates,
    Routing routing)
    implements PlanPart {
  public Alerting {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    burnRates = Collections.unmodifiableMap(new LinkedHashMap<>(burnRates));
  }

  /**
   * Slow case creation, by its 99th percentile.
   *
   * @param warning above which somebody is told, 1ms to 10m; twice the objective, as guide 3.3 has
   *     it
   * @param critical above which somebody is paged, 1ms to 10m; ten times the objective, as guide
   *     3.3 has it
   */
  public record CreationThresholds(Duration warning, Duration critical) implements PlanPart {}

  /**
   * Slow checkout of work items, by its 99th percentile.
   *
   * @param warning above which somebody is told, 1ms to 10m; two and a half times the objective, as
   *     guide 3.3 has it
   */
  public record CheckoutThresholds(Duration warning) implements PlanPart {}

  /**
   * A full heap, as a share of one pod's heap in use.
   *
   * @param warning above which somebody is told, 1% to 99.99%; guide 3.3: 90%
   * @param critical above which somebody is paged, 1% to 99.99%; guide 3.3: 95%
   */
  public record HeapThresholds(Percentage warning, Percentage critical) implements PlanPart {}

  /**
   * A long pause for garbage collection, under collectors other than ZGC.
   *
   * @param warning above which somebody is told, 1ms to 10m; the objective of case creation (guide
   *     3.3: 50ms, which G1 does not try to keep)
   */
  public record PauseThresholds(Duration warning) implements PlanPart {}

  /**
   * Too little processor time.
   *
   * @param warning share of the scheduler's periods in which one pod had to wait, above which
   *     somebody is told, 1% to 99%; guide 3.3: 10%
   */
  public record ThrottlingThresholds(Percentage warning) implements PlanPart {}

  /**
   * An engine that crashes again and again.
   *
   * @param critical restarts of one pod's engine in an hour above which somebody is paged, 1 to 9;
   *     the slowest crash loop has six
   */
  public record RestartThresholds(long critical) implements PlanPart {}

  /**
   * Too few pods that serve.
   *
   * @param critical ready pods of a cell below which somebody is paged, 1 to 150,000: the smallest
   *     fleet less what a drain may take away (guide 3.3 pages at that fleet itself)
   */
  public record ReadyThresholds(long critical) implements PlanPart {}

  /**
   * Too many connections to the database.
   *
   * @param critical connections to one primary above which somebody is paged, 1 to 262,143: nine
   *     tenths of what all pools may open (guide 3.3: 4500, which no pool reaches)
   */
  public record ConnectionThresholds(long critical) implements PlanPart {}

  /**
   * Clients that wait for a connection.
   *
   * @param warning of all PgBouncers, above which somebody is told, 1 to 1,000,000; guide 1.4: 100,
   *     or a tenth of the smallest fleet's clients where that is less
   */
  public record WaitingThresholds(long warning) implements PlanPart {}

  /**
   * A standby that is behind.
   *
   * @param warning above which somebody is told, 1ms to 1h; guide 3.3, 4.1: 100ms
   */
  public record LagThresholds(Duration warning) implements PlanPart {}
}
