package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.plan.Alert;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import tools.jackson.databind.JsonNode;

/** The files of Prometheus, Alertmanager and Grafana agree with each other. */
class MonitoringFilesTest {
  private static final String SMALL = "tier: small\nagents: 1000\n";
  private static final String MILLION = "tier: one-million\nagents: 1000000\n";
  private static final String CELLS = "tier: ten\nagents: 10000000\n";
  private final YawlConfig config = YawlConfig.create();

  @ParameterizedTest
  @ValueSource(strings = {SMALL, MILLION, CELLS})
  void eachSeverityIsRoutedToAReceiverThatExists(String document) {
    var file = yaml(document, "alertmanager/alertmanager.yml");
    var receivers = texts(file.get("receivers"), "name");
    assertThat(receivers).doesNotHaveDuplicates();
    var route = file.get("route");
    assertThat(receivers).contains(route.get("receiver").asString());
    var routed = new TreeSet<String>();
    for (var child : route.get("routes")) {
      assertThat(receivers).contains(child.get("receiver").asString());
      child
          .get("matchers")
          .forEach(m -> routed.add(m.asString().replaceAll("severity=\"(.*)\"", "$1")));
    }
    assertThat(routed).containsExactly("critical", "info", "subject=\"watchdog\"", "warning");
    assertThat(alerts(document))
        .filteredOn(alert -> !alert.subject().equals("watchdog"))
        .extracting(Alert::severity)
        .isSubsetOf(routed);
  }

  @Test
  void aPageSilencesTheWarningsOfItsSubjectAlone() {
    var inhibition = yaml(MILLION, "alertmanager/alertmanager.yml").get("inhibit_rules").get(0);
    assertThat(inhibition.get("equal").values())
        .extracting(JsonNode::asString)
        .containsExactly("subject", "namespace", "pod", "instance");
    var alerts = plan(MILLION).alerting().rules();
    var high = Objects.requireNonNull(alerts.get("YawlCaseCreationLatencyHigh"));
    var critical = Objects.requireNonNull(alerts.get("YawlCaseCreationLatencyCritical"));
    assertThat(critical.subject()).isEqualTo(high.subject());
    assertThat(alerts(MILLION).stream().filter(a -> a.severity().equals("warning")))
        .anyMatch(a -> !a.subject().equals(critical.subject()));
  }

  @Test
  void groupsByCellWhereThereAreSeveral() {
    assertThat(groupBy(MILLION)).containsExactly("alertname", "namespace");
    assertThat(groupBy(CELLS)).containsExactly("alertname", "namespace", "cell");
    assertThat(yaml(CELLS, "alertmanager/alertmanager.yml").at("/inhibit_rules/0/equal").values())
        .extracting(JsonNode::asString)
        .containsExactly("subject", "namespace", "cell", "pod", "instance");
  }

  @Test
  void secretsStandInFilesOfTheirOwn() {
    var text = file(MILLION, "alertmanager/alertmanager.yml");
    assertThat(text.lines().map(String::strip).filter(line -> !line.startsWith("#")))
        .contains(
            "- routing_key_file: /etc/alertmanager/secrets/yawl-alerting/pagerduty-routing-key",
            "- api_url_file: /etc/alertmanager/secrets/yawl-alerting/slack-api-url")
        .noneMatch(line -> line.matches("(- )?(service_key|routing_key|api_url|match):.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yawl_active_cases", "yawl_cases_active"})
  void theAutoscalerAsksForWhatTheAdapterServes(String metric) {
    var document = MILLION + "metrics: {activeCases: " + metric + "}\n";
    var asked = yaml(document, "kubernetes/hpa.yaml").at("/spec/metrics/1/pods/metric/name");
    var config = yaml(document, "prometheus/adapter.yaml").at("/data/config.yaml").asString();
    var rule = documents(config).get(0).at("/rules/0");
    assertThat(asked.asString()).isEqualTo(metric);
    assertThat(rule.at("/name/as").asString()).isEqualTo(metric);
    assertThat(rule.at("/seriesQuery").asString())
        .isEqualTo(metric + "{namespace!=\"\",pod!=\"\"}");
    assertThat(rule.at("/metricsQuery").asString())
        .isEqualTo("sum by (<<.GroupBy>>) (<<.Series>>{<<.LabelMatchers>>})");
    assertThat(rule.at("/resources/overrides/pod/resource").asString()).isEqualTo("pod");
    assertThat(rule.at("/resources/overrides/namespace/resource").asString())
        .isEqualTo("namespace");
    assertThat(
            Objects.requireNonNull(plan(document).alerting().rules().get("YawlMetricsMissing"))
                .expr())
        .isEqualTo("absent(" + metric + "{namespace=\"yawl-prod\"})");
  }

  @ParameterizedTest
  @ValueSource(strings = {SMALL, MILLION, CELLS})
  void theOperatorsRulesAreThePlainOnes(String document) {
    var object = yaml(document, "prometheus/prometheusrule.yaml");
    var plain = new ArrayList<JsonNode>();
    yaml(document, "prometheus/rules.yaml").get("groups").forEach(plain::add);
    yaml(document, "prometheus/recording-rules.yaml").get("groups").forEach(plain::add);
    assertThat(object.at("/spec/groups").values())
        .hasSizeGreaterThan(7)
        .containsExactlyElementsOf(plain);
    assertThat(object.at("/metadata/labels/release").asString()).isEqualTo("prometheus");
  }

  @Test
  void theOperatorFindsOurObjectsByLabelsOfTheUsersChoice() {
    var document = MILLION + "metrics: {operatorLabels: {release: kps, prometheus: main}}\n";
    for (var path : List.of("prometheus/prometheusrule.yaml", "prometheus/servicemonitor.yaml")) {
      var labels = yaml(document, path).at("/metadata/labels");
      assertThat(labels.get("release").asString()).as(path).isEqualTo("kps");
      assertThat(labels.get("prometheus").asString()).as(path).isEqualTo("main");
    }
  }

  /** Of two variables of one name, Kubernetes would take the last without a word. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "env: {OTEL_METRICS_EXPORTER: 'prometheus,otlp', OTEL_JAVA_METRICS_CARDINALITY_LIMIT: '64'}",
        "envFromSecrets: {OTEL_METRICS_EXPORTER: otel/exporter, OTEL_JAVA_METRICS_CARDINALITY_LIMIT: otel/limit}"
      })
  void theUsersVariablesOfTelemetryReplaceOurs(String given) {
    var document = "tier: t\nagents: 1000\nmetrics: {profile: engine}\nengine:\n  " + given + "\n";
    var bundle =
        YawlConfig.create()
            .generate(TierSource.of("tier.yaml", document), LocalDate.of(2026, 11, 23));
    var text = bundle.files().getOrDefault("kubernetes/deployment.yaml", "");
    for (var name : List.of("OTEL_METRICS_EXPORTER", "OTEL_JAVA_METRICS_CARDINALITY_LIMIT")) {
      assertThat(text.split("- name: " + name + "\n", -1)).as(name).hasSize(2);
    }
    assertThat(text).contains("- name: OTEL_EXPORTER_PROMETHEUS_PORT\n");
    assertThat(text).doesNotContain("value: prometheus\n", "value: \"32\"\n");
  }

  @Test
  void aLabelIsNotGivenTwice() {
    var twice = "metrics: {operatorLabels: {team: a}}\nlabels: {team: b}\n";
    var bundle = bundle(MILLION + twice);
    assertThat(bundle.isGood()).isFalse();
    assertThat(bundle.printFindings())
        .contains("`labels.team` is given in `metrics.operatorLabels` too.");
    assertThat(bundle(MILLION + "labels: {release: stable}\n").printFindings())
        .contains("metrics.operatorLabels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"15s", "1s", "7s", "5m"})
  void aScrapeEndsBeforeTheNext(String interval) {
    var document = MILLION + "metrics: {scrapeInterval: " + interval + "}\n";
    var metrics = plan(document).metrics();
    assertThat(metrics.scrapeTimeout()).isLessThan(metrics.scrapeInterval());
    var endpoint = yaml(document, "prometheus/servicemonitor.yaml").at("/spec/endpoints/0");
    assertThat(endpoint.get("interval").asString()).isEqualTo(interval);
    assertThat(endpoint.get("port").asString()).isEqualTo("management");
    assertThat(metrics.rateWindow())
        .isGreaterThanOrEqualTo(metrics.scrapeInterval().multipliedBy(4));
  }

  @Test
  void theMonitorFindsTheEnginesPortByName() {
    var ports =
        yaml(MILLION, "kubernetes/deployment.yaml").at("/spec/template/spec/containers/0/ports");
    assertThat(texts(ports, "name")).contains("management");
  }

  private List<String> groupBy(String document) {
    return yaml(document, "alertmanager/alertmanager.yml").at("/route/group_by").values().stream()
        .map(JsonNode::asString)
        .toList();
  }

  private List<Alert> alerts(String document) {
    var alerting = plan(document).alerting();
    return Stream.concat(alerting.rules().values().stream(), alerting.burnRates().values().stream())
        .toList();
  }

  private JsonNode yaml(String document, String path) {
    return documents(file(document, path)).get(0);
  }

  private String file(String document, String path) {
    var bundle = bundle(document);
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    return Objects.requireNonNull(bundle.files().get(path), path);
  }

  private DeploymentPlan plan(String document) {
    return bundle(document).plan().orElseThrow();
  }

  private Bundle bundle(String document) {
    return config.generate(TierSource.of("tier.yaml", document), LocalDate.of(2026, 11, 23));
  }

  private static List<JsonNode> documents(String text) {
    var file = YamlFile.parse("x.yaml", text);
    assertThat(file.problems()).isEmpty();
    return file.documents().stream().map(node -> node.toJson()).toList();
  }

  private static List<String> texts(JsonNode list, String name) {
    return list.values().stream().map(item -> item.get(name).asString()).toList();
  }
}
