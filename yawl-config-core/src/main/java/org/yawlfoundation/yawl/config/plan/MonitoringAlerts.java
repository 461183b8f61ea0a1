package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.AlertBuilder.CRITICAL;
import static org.yawlfoundation.yawl.config.plan.AlertBuilder.INFO;
import static org.yawlfoundation.yawl.config.plan.AlertBuilder.WARNING;

import java.math.BigDecimal;
import java.time.Duration;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.SeriesKeys;
import org.yawlfoundation.yawl.config.tier.ThresholdKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** Whether all that the other alerts read is still told, and somebody hears of it. */
final class MonitoringAlerts {
  private static final String FAILED_RULES = "prometheus_rule_evaluation_failures_total";
  private static final String NOT_SENT = "alertmanager_notifications_failed_total";
  private static final String DROPPED = "prometheus_notifications_dropped_total";
  private static final String HELD = "prometheus_tsdb_head_series";

  /** Between two cuts of Prometheus' head, before which it holds most. */
  private static final Duration HEAD_CUT = Duration.ofHours(2);

  private static final String SERVER = "10.0.0.9:9090";
  private static final Why ABSENCE =
      Why.formula("PromQL")
          .from("an alert on a metric that is not there never fires; the guide watches for none");

  private MonitoringAlerts() {}

  static void add(AlertList list) {
    list.add(
        "YawlTargetDown",
        "Prometheus cannot scrape what it should.",
        Why.formula("PromQL").from("kube-prometheus' TargetDown, in the engine's namespace"),
        MonitoringAlerts::targets);
    list.add(
        "YawlDatabaseMetricsMissing",
        "PostgreSQL's metrics are not there.",
        ABSENCE,
        in ->
            absent(
                in,
                Selector.of("pg_up"),
                "No exporter tells of PostgreSQL",
                "on the database",
                "is postgres_exporter there, beside each server, and scraped?"));
    list.add(
        "YawlPgbouncerMetricsMissing",
        "PgBouncer's metrics are not there.",
        ABSENCE,
        in ->
            absent(
                in,
                Selector.of("pgbouncer_up"),
                "No exporter tells of PgBouncer",
                "on PgBouncer's queue and clients",
                "is pgbouncer_exporter there, beside each PgBouncer, and scraped?"));
    list.add(
        "YawlClusterMetricsMissing",
        "What Kubernetes tells of the engine's objects is not there.",
        ABSENCE,
        in ->
            absent(
                in,
                Engines.here(in, "kube_deployment_spec_replicas").is("deployment", "yawl-engine"),
                "kube-state-metrics tells nothing of the engine's Deployment",
                "on pods, restarts, the autoscaler and quotas",
                "is kube-state-metrics scraped with honorLabels, so that `namespace` is the object's own?"));
    list.add(
        "YawlContainerMetricsMissing",
        "What the kubelets tell of the engine's containers is not there.",
        ABSENCE,
        in ->
            absent(
                in,
                Engines.container(in, "container_cpu_usage_seconds_total"),
                "No kubelet tells of the engine's containers",
                "on processors and throttling",
                "is the kubelets' /metrics/cadvisor scraped?"));
    list.add(
        "YawlNodeMetricsMissing",
        "The nodes' metrics are not there.",
        ABSENCE,
        in ->
            absent(
                in,
                Selector.of("node_netstat_Tcp_OutSegs"),
                "No node tells of its network",
                "on losses and bandwidth",
                "is node_exporter on each node, and scraped?"));
    if (NetworkAlerts.hasCertificates(list.sheet())) {
      list.add(
          "YawlCertificateMetricsMissing",
          "Nobody tells when the certificates expire.",
          ABSENCE,
          in ->
              absent(
                  in,
                  Engines.here(in, "certmanager_certificate_expiration_timestamp_seconds"),
                  "cert-manager tells of no certificate in namespace " + in.get(TierKeys.NAMESPACE),
                  "on certificates",
                  "is cert-manager scraped with honorLabels, and are the certificates its own?"));
    }
    list.add(
        "YawlAlertmanagerMetricsMissing",
        "Nobody tells whether alerts are delivered.",
        ABSENCE,
        in ->
            absent(
                in,
                Selector.of("alertmanager_notifications_total"),
                "No Alertmanager tells of its notifications",
                "on delivery",
                "is Alertmanager itself scraped?"));
    list.add(
        "YawlRuleEvaluationFailing",
        "Prometheus cannot evaluate our rules.",
        Why.formula("PromQL").from("a rule that fails is as silent as one that is false"),
        MonitoringAlerts::rules);
    list.add(
        "YawlAlertsNotDelivered",
        "Alerts do not reach people.",
        Why.formula("PromQL")
            .from("what Alertmanager could not send, and what Prometheus could not tell it"),
        MonitoringAlerts::delivery);
    list.add(
        "YawlSeriesTooMany",
        "Prometheus holds more series than the tier gives.",
        Why.formula("PromQL")
            .from(
                "a label with a value for each case takes Prometheus' memory, and all alerts with it"),
        MonitoringAlerts::series);
    list.add(
        "YawlWatchdog",
        "Always fires: whoever no longer hears it knows that nobody would hear of anything.",
        Why.formula("PromQL").from("kube-prometheus' Watchdog: a dead man's switch"),
        in ->
            new AlertBuilder(in, "none", "watchdog")
                .when("vector(1)")
                .says(
                    "Prometheus, Alertmanager and the way to people work",
                    "This alert always fires. Send it to a dead man's switch, which tells people when it stops: then "
                        + "Prometheus, Alertmanager or the way between them is gone, and every other alert with it.")
                .always()
                .titled("at once, whatever is scraped", ""));
  }

  private static AlertBuilder targets(Inputs in) {
    var least = in.get(ThresholdKeys.SCRAPES_WARNING);
    var up = Engines.here(in, "up");
    return new AlertBuilder(in, WARNING, "scrape")
        .holds(Duration.ofMinutes(10))
        .when("avg by (namespace, job) (" + up + ") < " + Engines.plain(least))
        .says(
            "Only {value} of the targets of job {job} answer, fewer than " + least,
            "Prometheus cannot scrape the others in namespace "
                + in.get(TierKeys.NAMESPACE)
                + ", and their alerts are blind. Look first at Prometheus' page of targets, which has the error: a refused "
                + "connection (is the port the pod's own?), a timeout (a pod without processors), or a network policy.")
        .shows(Shown.PERCENTAGE, Engines.beyond(least, -1))
        .of("job", "yawl-engine")
        // One series stands for all that answer and one for the others: their mean sees no
        // difference.
        .sees(
            Sample.gauge(up, BigDecimal.ONE, BigDecimal.ONE)
                .with("job", "yawl-engine")
                .with("pod", "a"),
            Sample.gauge(up, others(Engines.beyond(least, -1)), others(Engines.beyond(least, 1)))
                .with("job", "yawl-engine")
                .with("pod", "b"));
  }

  /** With 1 as the other of two, the mean is as given. */
  private static BigDecimal others(BigDecimal mean) {
    return mean.add(mean).subtract(BigDecimal.ONE);
  }

  private static AlertBuilder absent(
      Inputs in, Selector selector, String summary, String blind, String first) {
    var alert = new AlertBuilder(in, WARNING, "metrics");
    selector.matchers().stream()
        .filter(matcher -> !matcher.label().equals("namespace"))
        .forEach(matcher -> alert.of(matcher.label(), matcher.value()));
    return alert
        .holds(Duration.ofMinutes(10))
        .when("absent(" + (selector.matchers().isEmpty() ? selector.metric() : selector) + ")")
        .says(
            summary,
            "The alerts "
                + blind
                + " are blind until it is back. Look first at Prometheus' page of targets: "
                + first)
        .firesUnheard(BigDecimal.ONE)
        .sees(Sample.missing(selector))
        .titled("only others are told of", "it is told of");
  }

  private static AlertBuilder rules(Inputs in) {
    var failed = Selector.of(FAILED_RULES).matches("rule_group", ".*;yawl[.].*");
    var group = "/etc/prometheus/rules.yaml;yawl.engine";
    var sample = Sample.counter(failed, 1, 0).with("rule_group", group);
    return new AlertBuilder(in, WARNING, "rules")
        .remembers(in.get(MonitoringKeys.RATE_WINDOW))
        .when("max by (rule_group) (" + Engines.rate(in, failed) + ") > 0")
        .says(
            "Prometheus cannot evaluate rules of {rule_group}",
            "Rules of {rule_group} fail, and are as silent as if all were well. Look first at Prometheus' page of rules, "
                + "which has the error: series that match more than once (two exporters of one thing), mostly, or a query "
                + "that takes too many samples.")
        .of("rule_group", group)
        .sees(sample, sample.twin("instance", SERVER))
        .titled("an evaluation fails", "none fails");
  }

  private static AlertBuilder delivery(Inputs in) {
    var failed = Sample.counter(Selector.of(NOT_SENT), 1, 0).with("instance", SERVER);
    var dropped = Sample.counter(Selector.of(DROPPED), 1, 0).with("instance", SERVER);
    return new AlertBuilder(in, CRITICAL, "delivery")
        .remembers(in.get(MonitoringKeys.RATE_WINDOW))
        .when(any(in, NOT_SENT) + " or " + any(in, DROPPED))
        .says(
            "{instance} cannot deliver alerts",
            "Alertmanager could not send a notification, or Prometheus could not tell it of an alert ({instance}), for "
                + "five minutes: people may hear of nothing. Look first at its log, which names the receiver and the answer: "
                + "an expired key or URL in the Secret `yawl-alerting`, mostly, or no way out of the cluster.")
        .of("instance", SERVER)
        .sees(
            failed,
            failed.twin("integration", "webhook"),
            Sample.counter(Selector.of(DROPPED), 0, 0).with("instance", SERVER))
        .firesToo("Prometheus reaches no Alertmanager", dropped, dropped.twin("job", "old"))
        .titled("a receiver refuses", "each takes what it gets");
  }

  private static AlertBuilder series(Inputs in) {
    long limit = in.get(SeriesKeys.LIMIT);
    var held = Sample.gauge(Selector.of(HELD), limit + 1, limit).with("instance", SERVER);
    return new AlertBuilder(in, INFO, "cardinality")
        .keeps(HEAD_CUT)
        .when("max by (instance) (" + HELD + ") > " + limit)
        .says(
            "{instance} holds {value} series, more than " + limit,
            "Prometheus {instance} holds {value} series in memory, more than this tier gives at its worst. "
                + "Look first at Prometheus' page of its head (/tsdb-status), which names the metrics and labels that have "
                + "most: a label with a value for each case, mostly, or targets that are not the tier's.")
        .shows(Shown.ROUNDED, limit + 1)
        .of("instance", SERVER)
        .sees(held, held.twin("job", "old", 1));
  }

  private static String any(Inputs in, String counter) {
    return "max by (instance) (rate(" + counter + "[" + Engines.window(in) + "])) > 0";
  }
}
