package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Memory;
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
 * @param availableReplicas pods that are wanted and do not serve
 * @param activeCases pods that hold nearly all the cases that they may
 * @param throughput a full fleet that hardly creates cases
 * @param gcFrequency garbage collections that follow on each other
 * @param gcStalls allocations that wait for the garbage collector
 * @param cpu engines that use all processors that they may
 * @param fileDescriptors engines that have opened nearly all they may
 * @param quota a namespace that admits hardly anything more
 * @param poolClients PgBouncers that take hardly any more clients
 * @param poolWait clients that PgBouncer will soon turn away
 * @param slowQueries statements that take too long
 * @param wal write-ahead log that piles up
 * @param deadTuples tables that autovacuum does not keep up with
 * @param networkLatency a slow network, where {@code metrics.profile} is guide
 * @param packetLoss a network that loses what is sent
 * @param bandwidth links of nodes that are full
 * @param certificate certificates that nobody has renewed
 * @param scrape targets that Prometheus cannot scrape
 * @param runbooks where people read this tree, to which the alerts link; the path within it where
 *     it is not given
 * @param rules the alerts by name, in the order of the file; guide 3.3, corrected
 * @param burnRateStep the clock of the tests of burn rates, at least 2m: their windows are days,
 *     and a rate over 5m needs two samples
 * @param burnRates the alerts on promises that would soon be broken, by name; they read what is
 *     recorded. Google's SRE Workbook, chapter 5
 * @param groups the alerts' names by the group that Prometheus evaluates one after the other, in
 *     the order of the file
 * @param links where the runbook of each alert is, by the alert's name; the guide has a label for
 *     it (3.3), which would be part of what an alert is
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
    ReplicaThresholds availableReplicas,
    CaseThresholds activeCases,
    ThroughputThresholds throughput,
    CollectionThresholds gcFrequency,
    StallThresholds gcStalls,
    CpuThresholds cpu,
    FileThresholds fileDescriptors,
    QuotaThresholds quota,
    ClientThresholds poolClients,
    WaitThresholds poolWait,
    SlowThresholds slowQueries,
    WalThresholds wal,
    DeadThresholds deadTuples,
    LatencyThresholds networkLatency,
    LossThresholds packetLoss,
    BandwidthThresholds bandwidth,
    CertificateThresholds certificate,
    ScrapeThresholds scrape,
    Optional<String> runbooks,
    Map<String, Alert> rules,
    Duration burnRateStep,
    Map<String, Alert> burnRates,
    Map<String, Group> groups,
    Map<String, String> links,
    Routing routing)
    implements PlanPart {
  public Alerting {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
    burnRates = Collections.unmodifiableMap(new LinkedHashMap<>(burnRates));
  }

  /**
   * Alerts that Prometheus evaluates one after the other.
   *
   * @param alerts their names, in the order of the file
   */
  public record Group(List<String> alerts) {
    public Group {
      alerts = List.copyOf(alerts);
    }

    @Override
    public String toString() {
      return String.join(", ", alerts);
    }
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
   * @param critical above which somebody is paged, 1ms to 10m; ten times the objective, as guide
   *     4.1 has it
   */
  public record CheckoutThresholds(Duration warning, Duration critical) implements PlanPart {}

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
   * @param critical above which somebody is paged, 1ms to 10m; twice as long, as guide 4.1 has it
   */
  public record PauseThresholds(Duration warning, Duration critical) implements PlanPart {}

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
   * @param warning connections to one primary above which somebody is told, 1 to 262,143: eight
   *     tenths of what all pools may open, as guide 4.1 has it of its own limit
   * @param critical connections to one primary above which somebody is paged, 1 to 262,143: nine
   *     tenths of what all pools may open (guide 3.3: 4500, which no pool reaches)
   */
  public record ConnectionThresholds(long warning, long critical) implements PlanPart {}

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
   * @param critical above which somebody is paged, 1ms to 1h; guide 4.1: 1s
   */
  public record LagThresholds(Duration warning, Duration critical) implements PlanPart {}

  /**
   * Pods that are wanted and do not serve.
   *
   * @param warning share of the wanted pods below which somebody is told, 1% to 99.99%; guide 4.1:
   *     90%
   */
  public record ReplicaThresholds(Percentage warning) implements PlanPart {}

  /**
   * Pods that hold nearly all the cases that they may.
   *
   * @param warning active cases of one pod above which somebody is told, 1 to 1,000,000: nine
   *     tenths of the ceiling
   * @param critical active cases of one pod from which somebody is paged, 1 to 1,000,000: 9,000, at
   *     which the engine reports itself unready
   */
  public record CaseThresholds(long warning, long critical) implements PlanPart {}

  /**
   * A full fleet that hardly creates cases.
   *
   * @param warning cases of a cell each second below which somebody is told, 0.000001 to
   *     10,000,000: half of what its load asks for, as guide 3.3 has it
   * @param critical cases of a cell each second below which somebody is paged, 0.000001 to
   *     10,000,000: a tenth, as guide 4.1 has it
   */
  public record ThroughputThresholds(BigDecimal warning, BigDecimal critical) implements PlanPart {}

  /**
   * Garbage collections that follow on each other.
   *
   * @param warning collections of one pod in a minute above which somebody is told, 1 to 100,000
   */
  public record CollectionThresholds(long warning) implements PlanPart {}

  /**
   * Allocations that wait for the garbage collector.
   *
   * @param critical collections of one pod in a minute, begun because threads wait for memory,
   *     above which somebody is paged, 1 to 10,000; of ZGC alone
   */
  public record StallThresholds(long critical) implements PlanPart {}

  /**
   * Engines that use all processors that they may.
   *
   * @param warning share of one pod's limit above which somebody is told, 1% to 99.99%; guide 4.1:
   *     80%
   * @param critical share of one pod's limit above which somebody is paged, 1% to 99.99%; guide
   *     4.1: 90%
   */
  public record CpuThresholds(Percentage warning, Percentage critical) implements PlanPart {}

  /**
   * Engines that have opened nearly all they may.
   *
   * @param warning share of one process' files and sockets above which somebody is told, 1% to
   *     99.99%
   */
  public record FileThresholds(Percentage warning) implements PlanPart {}

  /**
   * A namespace that admits hardly anything more.
   *
   * @param warning share of its quota above which somebody is told, 1% to 99.99%
   */
  public record QuotaThresholds(Percentage warning) implements PlanPart {}

  /**
   * PgBouncers that take hardly any more clients.
   *
   * @param warning clients of one process above which somebody is told, 1 to 1,000,000: nine tenths
   *     of max_client_conn
   */
  public record ClientThresholds(long warning) implements PlanPart {}

  /**
   * Clients that PgBouncer will soon turn away.
   *
   * @param critical how long the first of the queue may wait before somebody is paged, 1s to 1h:
   *     half of query_wait_timeout
   */
  public record WaitThresholds(Duration critical) implements PlanPart {}

  /**
   * Statements that take too long.
   *
   * @param time on average, from which one is slow, 1ms to 10m; guide 3.3: 1s
   * @param warning slow statements of one server above which somebody is told, 1 to 50; guide 3.3:
   *     10
   */
  public record SlowThresholds(Duration time, long warning) implements PlanPart {}

  /**
   * Write-ahead log that piles up.
   *
   * @param warning bytes on one server above which somebody is told: what checkpoints keep, and
   *     half of what the slot of a standby may
   */
  public record WalThresholds(Memory warning) implements PlanPart {}

  /**
   * Tables that autovacuum does not keep up with.
   *
   * @param rows dead rows of a table from which it is looked at, 1 to 1,000,000,000
   * @param warning dead rows as a share of the live ones above which somebody is told, 1% to 1000%:
   *     four times the share at which it begins
   */
  public record DeadThresholds(long rows, Percentage warning) implements PlanPart {}

  /**
   * A slow network, by its 99th percentile.
   *
   * @param warning above which somebody is told, 1ms to 10m; guide 4.1: 10ms
   * @param critical above which somebody is paged, 1ms to 10m; guide 4.1: 50ms
   */
  public record LatencyThresholds(Duration warning, Duration critical) implements PlanPart {}

  /**
   * A network that loses what is sent.
   *
   * @param critical share of a node's TCP segments that are sent again above which somebody is
   *     paged, 0.01% to 50%
   */
  public record LossThresholds(Percentage critical) implements PlanPart {}

  /**
   * Links of nodes that are full.
   *
   * @param warning share of a link's speed above which somebody is told, 1% to 99.99%; guide 4.1
   * @param critical share of a link's speed above which somebody is paged, 1% to 99.99%; guide 4.1
   */
  public record BandwidthThresholds(Percentage warning, Percentage critical) implements PlanPart {}

  /**
   * Certificates that nobody has renewed.
   *
   * @param warning how soon one expires that somebody is told of, 1d to 365d
   * @param critical how soon one expires that somebody is paged for, 1d to 365d
   */
  public record CertificateThresholds(Duration warning, Duration critical) implements PlanPart {}

  /**
   * Targets that Prometheus cannot scrape.
   *
   * @param warning share of a job's targets that answer below which somebody is told, 1% to 99.99%
   */
  public record ScrapeThresholds(Percentage warning) implements PlanPart {}
}
