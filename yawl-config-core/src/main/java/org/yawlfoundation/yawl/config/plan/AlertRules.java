package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.plan.Alert.Case;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.plan.Alert.Label;
import org.yawlfoundation.yawl.config.plan.Alert.Proof;
import org.yawlfoundation.yawl.config.plan.Alert.Series;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;

/**
 * The alerts, over metrics of the profile {@code guide}: the guide's names in base units.
 *
 * <p>Each carries its proof: series under which it fires once its hold is over, and series at its
 * threshold under which it stays silent.
 */
final class AlertRules {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

  private final SheetBuilder sheet;
  private final Duration step;
  private final Map<String, Alert> rules = new LinkedHashMap<>();

  AlertRules(SheetBuilder sheet) {
    this.sheet = sheet;
    this.step = sheet.value(Keys.SCRAPE_INTERVAL);
  }

  Map<String, Alert> all() {
    podsNotReady();
    latency(
        "YawlCaseCreationLatencyHigh",
        "Creating a case",
        "yawl_case_create_duration_seconds",
        Keys.CREATION_WARNING,
        FIVE_MINUTES,
        "warning",
        "histogram_quantile(0.99, yawl_case_create_duration_ms) > 1000");
    latency(
        "YawlCaseCreationLatencyCritical",
        "Creating a case",
        "yawl_case_create_duration_seconds",
        Keys.CREATION_CRITICAL,
        TWO_MINUTES,
        "critical",
        "histogram_quantile(0.99, yawl_case_create_duration_ms) > 5000");
    latency(
        "YawlCheckoutLatencyHigh",
        "Checking out a work item",
        "yawl_work_item_checkout_duration_seconds",
        Keys.CHECKOUT_WARNING,
        FIVE_MINUTES,
        "warning",
        "histogram_quantile(0.99, yawl_work_item_checkout_duration_ms) > 500");
    heap();
    connections();
    missing();
    return rules;
  }

  private void podsNotReady() {
    put(
        "YawlEnginePodsNotReady",
        Why.formula("namespace, alerting.readyPods.critical")
            .from("guide 3.3")
            .guide(
                "3.3",
                "count(kube_pod_status_ready == 1) < 500",
                "one of three conditions is always 1, so it counts all pods; without any it is silent"),
        in -> {
          var namespace = in.get(Keys.NAMESPACE);
          long least = in.get(Keys.READY_CRITICAL);
          var matchers =
              Promql.label("namespace", namespace) + ",pod=~\"yawl-engine-.*\",condition=\"true\"";
          var series =
              "kube_pod_status_ready{"
                  + Promql.label("namespace", namespace)
                  + ",pod=\"yawl-engine-5d9c7b-x2x4z\",condition=\"true\"}";
          Function<Long, String> told =
              ready -> ready + " engine pods are ready in " + namespace + ", fewer than " + least;
          return new Alert(
              "(sum(kube_pod_status_ready{" + matchers + "}) or vector(0)) < " + least,
              FIVE_MINUTES,
              "critical",
              "{{ $value }} engine pods are ready in " + namespace + ", fewer than " + least,
              "Agents are turned away. Look at the pods' events first: kubectl -n "
                  + namespace
                  + " get pods,events. It fires too when kube-state-metrics is not scraped.",
              proof(
                  FIVE_MINUTES,
                  fires(
                      "fewer pods",
                      told.apply(least - 1),
                      List.of(),
                      steady(series, least - 1, FIVE_MINUTES)),
                  silent("just enough pods", steady(series, least, FIVE_MINUTES)),
                  fires("no series at all", told.apply(0L), List.of())));
        });
  }

  private void latency(
      String name,
      String what,
      String histogram,
      Key<Duration> threshold,
      Duration hold,
      String severity,
      String guide) {
    put(
        name,
        Why.formula("namespace, " + threshold.path() + ", metrics.rateWindow")
            .from("guide 3.3")
            .guide(
                "3.3",
                guide,
                "a quantile needs rates of buckets by le; this is silent at any latency"),
        in -> {
          var namespace = in.get(Keys.NAMESPACE);
          var limit = in.get(threshold);
          var matcher = Promql.label("namespace", namespace);
          var text =
              what
                  + " takes longer than "
                  + Promql.humanized(limit)
                  + " for 1 of 100 in "
                  + namespace;
          return new Alert(
              Promql.p99(histogram, matcher, in.get(Keys.RATE_WINDOW))
                  + " > "
                  + Promql.seconds(limit),
              hold,
              severity,
              text + ": {{ $value | humanizeDuration }}",
              "Look at waiting clients of PgBouncer, at slow statements and at the pods' CPU throttling. The histogram"
                  + " needs a bucket above the threshold.",
              proof(
                  hold,
                  fires(
                      "2 of 100 are three times as slow",
                      text + ": " + Promql.humanized(limit.multipliedBy(2)),
                      List.of(),
                      bucket(histogram, matcher, limit, 98, hold),
                      bucket(histogram, matcher, limit.multipliedBy(3), 100, hold),
                      bucket(histogram, matcher, Duration.ZERO, 100, hold)),
                  silent(
                      "1 of 100 is",
                      bucket(histogram, matcher, limit, 99, hold),
                      bucket(histogram, matcher, limit.multipliedBy(3), 100, hold),
                      bucket(histogram, matcher, Duration.ZERO, 100, hold))));
        });
  }

  private void heap() {
    put(
        "YawlHeapMemoryHigh",
        Why.formula("namespace, alerting.heap.warning")
            .from("guide 3.3")
            .guide(
                "3.3",
                "jvm_memory_used_bytes / jvm_memory_max_bytes > 0.9",
                "each of ZGC's two pools may grow to the whole heap: 49% and 49% are a full one, and silent"),
        in -> {
          var namespace = in.get(Keys.NAMESPACE);
          Percentage limit = in.get(Keys.HEAP_WARNING);
          var matcher = "area=\"heap\"," + Promql.label("namespace", namespace);
          var pod = matcher + ",pod=\"yawl-engine-5d9c7b-x2x4z\",id=\"ZGC ";
          var labels =
              List.of(
                  new Label("namespace", namespace), new Label("pod", "yawl-engine-5d9c7b-x2x4z"));
          long used = limit.percent().movePointRight(2).longValue();
          return new Alert(
              "sum by (namespace, pod) (jvm_memory_used_bytes{"
                  + matcher
                  + "}) / max by (namespace, pod) (jvm_memory_max_bytes{"
                  + matcher
                  + "} > 0) > "
                  + limit.fraction().toPlainString(),
              FIVE_MINUTES,
              "warning",
              "The heap of {{ $labels.pod }} is {{ $value | humanizePercentage }} full",
              "The collector soon has no room to work in, and threads stall. Look at active cases a pod first; then at a"
                  + " heap dump (jcmd 1 GC.heap_dump).",
              proof(
                  FIVE_MINUTES,
                  fires(
                      "both pools together are full",
                      "The heap of yawl-engine-5d9c7b-x2x4z is 100% full",
                      labels,
                      steady(
                          "jvm_memory_used_bytes{" + pod + "Old Generation\"}",
                          6_000,
                          FIVE_MINUTES),
                      steady(
                          "jvm_memory_used_bytes{" + pod + "Young Generation\"}",
                          4_000,
                          FIVE_MINUTES),
                      steady(
                          "jvm_memory_max_bytes{" + pod + "Old Generation\"}",
                          10_000,
                          FIVE_MINUTES),
                      steady(
                          "jvm_memory_max_bytes{" + pod + "Young Generation\"}",
                          10_000,
                          FIVE_MINUTES)),
                  silent(
                      "both pools together are at the threshold",
                      steady(
                          "jvm_memory_used_bytes{" + pod + "Old Generation\"}",
                          used - 1,
                          FIVE_MINUTES),
                      steady(
                          "jvm_memory_used_bytes{" + pod + "Young Generation\"}", 1, FIVE_MINUTES),
                      steady(
                          "jvm_memory_max_bytes{" + pod + "Old Generation\"}",
                          10_000,
                          FIVE_MINUTES),
                      steady(
                          "jvm_memory_max_bytes{" + pod + "Young Generation\"}",
                          10_000,
                          FIVE_MINUTES))));
        });
  }

  private void connections() {
    put(
        "YawlDatabaseConnectionsHigh",
        Why.formula("postgresql.database, alerting.databaseConnections.critical")
            .from("guide 3.3; postgres_exporter counts by state, user and more")
            .guide(
                "3.3",
                "pg_stat_activity_count > 4500",
                "no single series holds all connections, and the pools end far below"),
        in -> {
          var matcher = Promql.label("datname", in.get(Keys.DATABASE_NAME));
          long most = in.get(Keys.CONNECTIONS_CRITICAL);
          var active =
              "pg_stat_activity_count{" + matcher + ",instance=\"primary:9187\",state=\"active\"}";
          var idle =
              "pg_stat_activity_count{" + matcher + ",instance=\"primary:9187\",state=\"idle\"}";
          return new Alert(
              "sum by (instance) (pg_stat_activity_count{" + matcher + "}) > " + most,
              FIVE_MINUTES,
              "critical",
              "{{ $value }} connections at {{ $labels.instance }}, more than " + most,
              "The pools are nearly used up and clients wait. Look at PgBouncer's SHOW POOLS and at long transactions in"
                  + " pg_stat_activity. More PgBouncers bring more connections, not fewer.",
              proof(
                  FIVE_MINUTES,
                  fires(
                      "one more",
                      (most + 1) + " connections at primary:9187, more than " + most,
                      List.of(new Label("instance", "primary:9187")),
                      steady(active, most, FIVE_MINUTES),
                      steady(idle, 1, FIVE_MINUTES)),
                  silent(
                      "as many",
                      steady(active, most - 1, FIVE_MINUTES),
                      steady(idle, 1, FIVE_MINUTES))));
        });
  }

  private void missing() {
    put(
        "YawlMetricsMissing",
        Why.formula("namespace")
            .from(
                "an engine that exports none of the metrics would look healthy to all other alerts"),
        in -> {
          var namespace = in.get(Keys.NAMESPACE);
          var matcher = Promql.label("namespace", namespace);
          var summary = "No engine in " + namespace + " exports yawl_active_cases";
          return new Alert(
              "absent(yawl_active_cases{" + matcher + "})",
              FIVE_MINUTES,
              "critical",
              summary,
              "The other alerts on yawl_ metrics are blind, and the autoscaler does not scale down. Look at the scrape"
                  + " targets first, then at the names that the engine exports.",
              proof(
                  FIVE_MINUTES,
                  fires("no series", summary, List.of(new Label("namespace", namespace))),
                  silent(
                      "one pod",
                      steady(
                          "yawl_active_cases{" + matcher + ",pod=\"yawl-engine-5d9c7b-x2x4z\"}",
                          0,
                          FIVE_MINUTES))));
        });
  }

  private void put(String name, Why why, Function<Inputs, Alert> alert) {
    var key = Keys.named("alerting.rules." + name, Alert.class, "An alert.");
    rules.put(name, sheet.put(key, why, alert));
  }

  private Proof proof(Duration hold, Case... cases) {
    var waiting = hold.minus(step);
    return new Proof(waiting.isNegative() ? Duration.ZERO : waiting, over(hold), List.of(cases));
  }

  private Case fires(String name, String summary, List<Label> labels, Series... series) {
    return new Case("fires: " + name, List.of(series), List.of(new Firing(labels, summary)));
  }

  private Case silent(String name, Series... series) {
    return new Case("silent: " + name, List.of(series), List.of());
  }

  private Series steady(String series, long value, Duration hold) {
    return new Series(series, value + "x" + samples(hold));
  }

  /**
   * A bucket that so many of each hundred observations fall into; the longest of all where it has
   * no bound.
   */
  private Series bucket(
      String histogram, String matcher, Duration bound, long each, Duration hold) {
    var le = bound.isZero() ? "+Inf" : Promql.seconds(bound);
    return new Series(
        histogram + "_bucket{" + matcher + ",le=\"" + le + "\"}",
        "0+" + each + "x" + samples(hold));
  }

  private Duration over(Duration hold) {
    return hold.plus(sheet.value(Keys.RATE_WINDOW)).plus(step);
  }

  private long samples(Duration hold) {
    return over(hold).dividedBy(step) + 2;
  }
}
