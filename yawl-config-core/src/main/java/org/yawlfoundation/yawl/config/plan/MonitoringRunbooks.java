package org.yawlfoundation.yawl.config.plan;

import java.util.Optional;

/** What to do about monitoring itself. */
final class MonitoringRunbooks {
  private static final String OPERATORS = "whoever runs Prometheus";
  private static final String UI = "port-forward service/prometheus-operated 9090:9090";

  private MonitoringRunbooks() {}

  static Optional<RunbookWords> of(String alert, String subject, RunbookNames names) {
    return Optional.ofNullable(
            switch (subject) {
              case "scrape" -> target(names);
              case "metrics" -> missing(alert, names);
              case "rules" -> rules(names);
              case "delivery" -> delivery(names);
              case "cardinality" -> cardinality(names);
              case "watchdog" -> watchdog(names);
              default -> null;
            })
        .map(words -> words.call(OPERATORS));
  }

  /** The Operator's own name for the Service of each Prometheus. */
  private static RunbookWords words(String meaning, String impact, RunbookNames names) {
    return new RunbookWords(meaning, impact)
        .look(
            "Open Prometheus at http://localhost:9090 for the questions below.",
            names.kubectlMonitoring(UI));
  }

  private static RunbookWords target(RunbookNames names) {
    return words(
            "Prometheus cannot scrape some of its targets.",
            "Users see nothing of it; whatever only those targets tell is not watched.",
            names)
        .measure("Which, and how many of how many?", "count by (job, namespace) (up == 0)")
        .look(
            "Why? The page of targets has the error of each: http://localhost:9090/targets. Are they ready at all?",
            names.kubectl("get pods -o wide"),
            names.kubectl("get endpointslices"))
        .look("Do the policies let Prometheus in?", names.kubectl("get networkpolicies"))
        .mend("A pod that is not ready: see YawlEnginePodNotReady.")
        .mend(
            "`context deadline exceeded`: the target is too busy, or has too many series for `metrics.scrapeTimeout`.");
  }

  static RunbookWords missing(String alert, RunbookNames names) {
    return words(
            absent(alert),
            "Users see nothing of it. All alerts that read these metrics are blind until they are back.",
            names)
        .measure(
            "Which targets does Prometheus know, and which of them answer?", "sum by (job) (up)")
        .look(
            "Does Prometheus know of them? Without a line for the job, no monitor selects it.",
            names.kubectl("get servicemonitors,podmonitors"),
            names.kubectlMonitoring(
                "get prometheuses -o jsonpath='{.items[*].spec.serviceMonitorSelector}'"))
        .look(
            "Does the engine tell of them? Look for names that begin with `yawl_`, the second line in another terminal.",
            names.kubectl(
                "port-forward deployment/yawl-engine "
                    + names.managementPort()
                    + ":"
                    + names.managementPort()),
            "curl -s http://localhost:"
                + names.managementPort()
                + "/actuator/prometheus | grep '^yawl_' | sort | head -n 20")
        .mend("The target is down: see YawlTargetDown.")
        .mend(
            "The engine answers with other names: set `metrics.profile` in the tier document to the names that it has, and generate.")
        .mend(
            "The exporter is not installed: prometheus/metrics.yaml says which metrics are needed, and from whom.");
  }

  private static String absent(String alert) {
    return switch (alert) {
      case "YawlDatabaseMetricsMissing" -> "No metrics of PostgreSQL arrive (postgres_exporter).";
      case "YawlPgbouncerMetricsMissing" -> "No metrics of PgBouncer arrive (pgbouncer_exporter).";
      case "YawlClusterMetricsMissing" ->
          "No metrics of Kubernetes' objects arrive (kube-state-metrics).";
      case "YawlContainerMetricsMissing" ->
          "No metrics of containers arrive (cAdvisor, by the kubelet).";
      case "YawlNodeMetricsMissing" -> "No metrics of nodes arrive (node_exporter).";
      case "YawlAlertmanagerMetricsMissing" -> "No metrics of Alertmanager arrive.";
      case "YawlCertificateMetricsMissing" ->
          "No metrics of certificates arrive, so nobody knows when they end (cert-manager, or a probe by the blackbox_exporter).";
      case "YawlMetricsMissing" -> "The engine's own metrics do not arrive.";
      default ->
          "A histogram of the engine lacks the bucket at the promise, so nobody can count what was in time.";
    };
  }

  private static RunbookWords rules(RunbookNames names) {
    return words(
            "Prometheus fails to evaluate rules.",
            "Users see nothing of it. Alerts of the group that fails do not fire.",
            names)
        .measure(
            "Which group?", "topk(10, increase(prometheus_rule_evaluation_failures_total[1h]) > 0)")
        .look(
            "What does it say? `many-to-many matching` is a series that is there twice; a timeout is too much to read.",
            names.kubectlMonitoring(
                "logs -l app.kubernetes.io/name=prometheus -c prometheus --tail=500 | grep -i rule"))
        .look(
            "Are the rules in the cluster those of the tree?",
            names.kubectl("get prometheusrules -o name"),
            "promtool check rules prometheus/rules.yaml prometheus/recording-rules.yaml",
            "promtool test rules prometheus/rules.test.yaml prometheus/recording-rules.test.yaml")
        .mend("Two sources of one series: take one of the two scrapes away.")
        .mend(
            "Too much to read: more memory for Prometheus, or fewer series (see YawlSeriesTooMany).");
  }

  private static RunbookWords delivery(RunbookNames names) {
    return words(
            "Alerts do not arrive: Prometheus cannot send them to Alertmanager, or Alertmanager to whom it should tell.",
            "Users see nothing of it. Nobody is called for anything else, so watch the dashboards until it is mended.",
            names)
        .measure(
            "From Prometheus to Alertmanager?",
            "sum by (alertmanager) (increase(prometheus_notifications_errors_total[15m]))")
        .measure(
            "From Alertmanager to its receivers, and to which?",
            "sum by (integration) (increase(alertmanager_notifications_failed_total[15m]))")
        .look(
            "What does it say? 4xx is a key or a URL that is wrong: the files below /etc/alertmanager/secrets.",
            names.kubectlMonitoring(
                "logs -l app.kubernetes.io/name=alertmanager -c alertmanager --tail=200 | grep -i notify"))
        .look(
            "Would Alertmanager take the file?",
            "amtool check-config alertmanager/alertmanager.yml",
            "sh alertmanager/routes.test.sh")
        .mend(
            "A key has been changed: put the new one into the Secret; Alertmanager reads the files anew each time.")
        .mend("PagerDuty or Slack is down: tell people by another way.");
  }

  private static RunbookWords cardinality(RunbookNames names) {
    return words(
            "Prometheus holds far more series than the tier should give.",
            "Users see nothing of it. Prometheus needs more memory than it was given, and ends when there is no more.",
            names)
        .measure(
            "Of which metrics are there most?",
            "topk(10, count by (__name__) ({__name__=~\"yawl_.+|jvm_.+|http_.+\"}))")
        .measure(
            "Of which targets?", "topk(10, sum by (job) (scrape_samples_post_metric_relabeling))")
        .look(
            "Is there a label with a value for each case or agent?",
            "curl -s http://localhost:9090/api/v1/status/tsdb | jq '.data.labelValueCountByLabelName[:5]'")
        .mend(
            "A label of that kind: drop it when scraping, as the monitors of the tree do for those that are known.")
        .mend("More pods than the tier has: see YawlAutoscalerAtMaximum.");
  }

  private static RunbookWords watchdog(RunbookNames names) {
    return words(
            "All is well: this alert always fires. Whoever no longer hears of it knows that no alert arrives.",
            "None.",
            names)
        .measure("Does it fire?", "ALERTS{alertname=\"YawlWatchdog\"}")
        .look(
            "If the service that waits for it calls: does Prometheus run, and does Alertmanager?",
            names.kubectlMonitoring(
                "get pods -l 'app.kubernetes.io/name in (prometheus, alertmanager)'"))
        .look("Are the rules loaded?", names.kubectl("get prometheusrules -o name"))
        .mend(
            "Whatever of these three is away: bring it back. Until then nobody is called for anything.");
  }
}
