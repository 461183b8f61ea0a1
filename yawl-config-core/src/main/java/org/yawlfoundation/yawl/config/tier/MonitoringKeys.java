package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.DURATION;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.SECONDS;
import static org.yawlfoundation.yawl.config.tier.TextTypes.SWITCH;
import static org.yawlfoundation.yawl.config.tier.TextTypes.choice;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.time.Duration;
import java.util.regex.Pattern;

/** How metrics are gathered, and what they are held against. */
public final class MonitoringKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group METRICS = LIST.group("metrics", "How metrics are gathered.");
  private static final KeyList.Group OPERATOR_LABELS =
      LIST.open(
          "metrics.operatorLabels",
          new OpenGroup(
              "Labels by which the Prometheus Operator finds rules and monitors.",
              "name of a label that is yours",
              OpenGroup.label(OpenGroup.NOT_OURS),
              "write a label's name, such as `prometheus`; app.kubernetes.io/name, part-of and managed-by and yawlfoundation.org/... are ours",
              ObjectTypes.LABEL));

  static {
    LIST.open(
        "metrics.own",
        new OpenGroup(
            "Metrics of your own that your rules and dashboards read: the type, the unit and the labels of each.",
            "name of a metric",
            Pattern.compile("^[a-zA-Z_:][a-zA-Z0-9_:]{0,199}$"),
            "write letters, digits and underscores, such as `orders_total`",
            ObjectTypes.OWN_METRIC));
  }

  private static final KeyList.Group OBJECTIVES =
      LIST.group("objectives", "What the users are promised.");

  public static final Key<String> PROFILE =
      METRICS.input(
          "profile",
          choice("guide", "engine"),
          "guide",
          "Whose names the engine's metrics bear: the guide's, or those that upstream's engine has.",
          "guide 3.3");
  public static final Key<Boolean> TELEMETRY =
      METRICS.derived(
          "telemetry",
          SWITCH,
          "Whether OpenTelemetry's agent has an endpoint beside the engine's.");
  public static final Key<Long> TELEMETRY_LIMIT =
      METRICS.input(
          "telemetryLimit",
          count(8, 2_000),
          32L,
          "Combinations of attributes that OpenTelemetry's agent keeps of one instrument.",
          "measured with the SDK 1.49: with its 2000 a pod tells 124,000 samples of single cases, 15 MB at each scrape");
  public static final Key<Duration> SCRAPE_INTERVAL =
      METRICS.input(
          "scrapeInterval",
          Bounded.between(DURATION, "1s", "5m"),
          Duration.ofSeconds(15),
          "Between two scrapes of a target.",
          "guide 1.3");
  public static final Key<Duration> SCRAPE_TIMEOUT =
      METRICS.given(
          "scrapeTimeout",
          Bounded.between(DURATION, "100ms", "5m"),
          "How long a scrape may take.",
          "10s");
  public static final Key<Duration> RATE_WINDOW =
      METRICS.derived("rateWindow", DURATION, "The window of rates: at least four scrapes.");
  public static final Key<String> ACTIVE_CASES_METRIC =
      METRICS.given(
          "activeCases",
          text(
              "a metric's name",
              "letters, digits and underscores, such as `yawl_active_cases`",
              "^[a-zA-Z_][a-zA-Z0-9_]*$",
              200),
          "The engine's gauge of its active cases, which the fleet is scaled by.",
          "yawl_active_cases");
  public static final Key<Boolean> POD_MONITOR =
      METRICS.input(
          "podMonitor",
          SWITCH,
          false,
          "Whether the Prometheus Operator finds the engine's pods themselves, by a PodMonitor, in place of their Service.",
          "guide 3.3");
  public static final Key<String> SERVER_ADDRESS =
      METRICS.given(
          "serverAddress",
          text(
              "the address of a server",
              "a URL, such as `http://prometheus.monitoring.svc:9090`",
              "^https?://[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[0-9]{1,5})?(/[-A-Za-z0-9._~/]*)?$",
              500),
          "Where KEDA asks Prometheus; used where `autoscaling.keda` is true.",
          "http://prometheus-operated.monitoring.svc:9090");
  public static final Key<String> NAMESPACE =
      METRICS.input(
          "namespace",
          text(
              "a namespace's name",
              "small letters, digits and dashes, such as `monitoring`",
              TextTypes.NAME_PATTERN,
              63),
          "monitoring",
          "The Kubernetes namespace of Grafana and of the metrics adapter.",
          "guide 1.3, 3.3");
  public static final Key<String> OPERATOR_RELEASE =
      OPERATOR_LABELS.input(
          "release",
          ObjectTypes.LABEL,
          "prometheus",
          "The label `release` by which the Prometheus Operator finds rules and monitors.",
          "kube-prometheus-stack selects by its own release; upstream's is `prometheus`");
  public static final Key<Duration> CREATION_OBJECTIVE =
      OBJECTIVES.input(
          "caseCreationP99",
          Bounded.between(DURATION, "1ms", "1m"),
          Duration.ofMillis(500),
          "Case creation, 99th percentile.",
          "guide 4.1");
  public static final Key<Duration> CHECKOUT_OBJECTIVE =
      OBJECTIVES.given(
          "checkoutP99",
          Bounded.between(DURATION, "1ms", "1m"),
          "Checkout of a work item, 99th percentile.",
          "200ms");
  public static final Key<Duration> RECOVERY_POINT =
      OBJECTIVES.input(
          "recoveryPoint",
          Bounded.between(SECONDS, "2s", "1d"),
          Duration.ofMinutes(2),
          "How much work may be lost with the primary and its disk, where the log is archived.",
          "assumed: twice the minute that PostgreSQL 17 manual 19.5.3 calls reasonable");
  public static final Key<Duration> RECOVERY_TIME =
      OBJECTIVES.input(
          "recoveryTime",
          Bounded.between(SECONDS, "1m", "7d"),
          Duration.ofHours(1),
          "How long a restore of the database may take.",
          "assumed; the drill measures it: set what you can promise");

  private MonitoringKeys() {}
}
