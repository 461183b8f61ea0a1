package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.DECIMAL;
import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.DURATION;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.MEMORY;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.PERCENTAGE;

import java.math.BigDecimal;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/** How full, slow or old something may be before people are told. */
public final class ThresholdKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group AVAILABLE =
      LIST.group("alerting.availableReplicas", "Pods that are wanted and do not serve.");
  private static final KeyList.Group CASES =
      LIST.group("alerting.activeCases", "Pods that hold nearly all the cases that they may.");
  private static final KeyList.Group THROUGHPUT =
      LIST.group("alerting.throughput", "A full fleet that hardly creates cases.");
  private static final KeyList.Group COLLECTIONS =
      LIST.group("alerting.gcFrequency", "Garbage collections that follow on each other.");
  private static final KeyList.Group STALLS =
      LIST.group("alerting.gcStalls", "Allocations that wait for the garbage collector.");
  private static final KeyList.Group CPU =
      LIST.group("alerting.cpu", "Engines that use all processors that they may.");
  private static final KeyList.Group FILES =
      LIST.group("alerting.fileDescriptors", "Engines that have opened nearly all they may.");
  private static final KeyList.Group QUOTA =
      LIST.group("alerting.quota", "A namespace that admits hardly anything more.");
  private static final KeyList.Group POOL_CLIENTS =
      LIST.group("alerting.poolClients", "PgBouncers that take hardly any more clients.");
  private static final KeyList.Group POOL_WAIT =
      LIST.group("alerting.poolWait", "Clients that PgBouncer will soon turn away.");
  private static final KeyList.Group SLOW =
      LIST.group("alerting.slowQueries", "Statements that take too long.");
  private static final KeyList.Group WAL =
      LIST.group("alerting.wal", "Write-ahead log that piles up on the primary's disk.");
  private static final KeyList.Group DEAD =
      LIST.group("alerting.deadTuples", "Tables that autovacuum does not keep up with.");
  private static final KeyList.Group LATENCY =
      LIST.group(
          "alerting.networkLatency", "A slow network; used where `metrics.profile` is guide.");
  private static final KeyList.Group LOSS =
      LIST.group("alerting.packetLoss", "A network that loses what is sent.");
  private static final KeyList.Group BANDWIDTH =
      LIST.group("alerting.bandwidth", "Links of nodes that are full.");
  private static final KeyList.Group CERTIFICATE =
      LIST.group("alerting.certificate", "Certificates that nobody has renewed.");
  private static final KeyList.Group SCRAPES =
      LIST.group("alerting.scrape", "Targets that Prometheus cannot scrape.");
  private static final KeyType<Percentage> SHARE = Bounded.between(PERCENTAGE, "1%", "99.99%");
  private static final KeyType<BigDecimal> RATE = Bounded.between(DECIMAL, "0.000001", "10000000");
  private static final KeyType<Duration> TIME = Bounded.between(DURATION, "1ms", "10m");
  private static final KeyType<Duration> DAYS = Bounded.between(DURATION, "1d", "365d");

  public static final Key<Percentage> AVAILABLE_WARNING =
      AVAILABLE.input(
          "warning",
          SHARE,
          Percentage.of(90),
          "Share of the wanted pods below which it warns.",
          "guide 4.1: 4500 of 5000");
  public static final Key<Long> CASES_CRITICAL =
      CASES.input(
          "critical",
          count(1, 1_000_000),
          9_000L,
          "Active cases of one pod from which somebody is paged: the engine reports itself unready.",
          "nine tenths of the 10,000 of the engine's health check (YEngineHealthIndicator)");
  public static final Key<Long> CASES_WARNING =
      CASES.given("warning", count(1, 1_000_000), "Active cases of one pod that warn.", "8100");
  public static final Key<BigDecimal> THROUGHPUT_WARNING =
      THROUGHPUT.given(
          "warning",
          RATE,
          "Cases that a full cell creates each second, below which it warns.",
          "833.3");
  public static final Key<BigDecimal> THROUGHPUT_CRITICAL =
      THROUGHPUT.given(
          "critical",
          RATE,
          "Cases that a full cell creates each second, below which somebody is paged.",
          "166.6");
  public static final Key<Long> COLLECTIONS_WARNING =
      COLLECTIONS.input(
          "warning",
          count(1, 100_000),
          60L,
          "Garbage collections of one pod in a minute that warn.",
          "assumed: one a second, at which G1's target of 200 ms for each would be a fifth of all time");
  public static final Key<Long> STALLS_CRITICAL =
      STALLS.input(
          "critical",
          count(1, 10_000),
          6L,
          "Collections of one pod in a minute, begun because threads wait for memory, that page; used with ZGC.",
          "assumed: one every ten seconds, and the collector does nothing else");
  public static final Key<Percentage> CPU_WARNING =
      CPU.input(
          "warning",
          SHARE,
          Percentage.of(80),
          "Share of engine.resources.cpuLimit in use by a pod that warns.",
          "guide 4.1");
  public static final Key<Percentage> CPU_CRITICAL =
      CPU.input(
          "critical",
          SHARE,
          Percentage.of(90),
          "Share of engine.resources.cpuLimit in use by a pod that pages.",
          "guide 4.1");
  public static final Key<Percentage> FILES_WARNING =
      FILES.input(
          "warning",
          SHARE,
          Percentage.of(80),
          "Share of a process' open files and sockets that warns.",
          "assumed: a fifth is left to find the leak in");
  public static final Key<Percentage> QUOTA_WARNING =
      QUOTA.input(
          "warning",
          SHARE,
          Percentage.of(95),
          "Share of a namespace's quota in use that warns.",
          "assumed: the quota fits the largest fleet in its rollout to the pod");
  public static final Key<Long> POOL_CLIENTS_WARNING =
      POOL_CLIENTS.given(
          "warning", count(1, 1_000_000), "Clients of one PgBouncer that warn.", "9000");
  public static final Key<Duration> POOL_WAIT_CRITICAL =
      POOL_WAIT.given(
          "critical",
          Bounded.between(DURATION, "1s", "1h"),
          "How long the first in PgBouncer's queue may wait before somebody is paged.",
          "15s");
  public static final Key<Duration> SLOW_TIME =
      SLOW.input(
          "time",
          TIME,
          Duration.ofSeconds(1),
          "Mean time of a statement from which it is slow.",
          "guide 3.3");
  public static final Key<Long> SLOW_WARNING =
      SLOW.input(
          "warning", count(1, 50), 10L, "Slow statements of a server that warn.", "guide 3.3");
  public static final Key<Memory> WAL_WARNING =
      WAL.given("warning", MEMORY, "Write-ahead log on the primary's disk that warns.", "96Gi");
  public static final Key<Long> DEAD_ROWS =
      DEAD.input(
          "rows",
          count(1, 1_000_000_000),
          10_000L,
          "Dead rows of a table from which it is looked at.",
          "assumed: fewer are gone in a moment, whatever their share");
  public static final Key<Percentage> DEAD_WARNING =
      DEAD.given(
          "warning",
          Bounded.between(PERCENTAGE, "1%", "1000%"),
          "Dead rows of a table, as a share of its live ones, that warn.",
          "20%");
  public static final Key<Duration> LATENCY_WARNING =
      LATENCY.input(
          "warning",
          TIME,
          Duration.ofMillis(10),
          "The network's 99th percentile that warns.",
          "guide 4.1");
  public static final Key<Duration> LATENCY_CRITICAL =
      LATENCY.input(
          "critical",
          TIME,
          Duration.ofMillis(50),
          "The network's 99th percentile that pages.",
          "guide 4.1");
  public static final Key<Percentage> LOSS_CRITICAL =
      LOSS.input(
          "critical",
          Bounded.between(PERCENTAGE, "0.01%", "50%"),
          Percentage.of(1),
          "Share of a node's TCP segments that are sent again, above which somebody is paged.",
          "assumed: ten times what the guide calls loss; measure yours on a quiet day");
  public static final Key<Percentage> BANDWIDTH_WARNING =
      BANDWIDTH.input(
          "warning",
          SHARE,
          Percentage.of(60),
          "Share of a link's speed in one direction that warns.",
          "guide 4.1, 1.5: 15 of 25 Gbit/s");
  public static final Key<Percentage> BANDWIDTH_CRITICAL =
      BANDWIDTH.input(
          "critical",
          SHARE,
          Percentage.of(80),
          "Share of a link's speed in one direction that pages.",
          "guide 4.1, 1.5: 20 of 25 Gbit/s");
  public static final Key<Duration> CERTIFICATE_WARNING =
      CERTIFICATE.input(
          "warning",
          DAYS,
          Duration.ofDays(21),
          "How soon a certificate expires that warns.",
          "cert-manager renews one of 90 days after 60: at 21 nine days have failed");
  public static final Key<Duration> CERTIFICATE_CRITICAL =
      CERTIFICATE.input(
          "critical",
          DAYS,
          Duration.ofDays(3),
          "How soon a certificate expires that pages.",
          "assumed: a long weekend");
  public static final Key<Percentage> SCRAPES_WARNING =
      SCRAPES.input(
          "warning",
          SHARE,
          Percentage.of(90),
          "Share of a job's targets that answer, below which it warns.",
          "kube-prometheus' TargetDown: a tenth that is down");

  private ThresholdKeys() {}
}
