package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
    assertThat(alerts(document)).extracting(Alert::severity).isSubsetOf(routed);
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
    assertThat(object.at("/spec/groups").values()).hasSize(2).containsExactlyElementsOf(plain);
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

  @ParameterizedTest
  @ValueSource(strings = {SMALL, MILLION, CELLS})
  void panelsStandBesideEachOther(String document) {
    var panels = dashboard(document).get("panels");
    var ids = new LinkedHashSet<Integer>();
    var taken = new LinkedHashSet<String>();
    for (var panel : panels) {
      var title = panel.get("title").asString();
      assertThat(ids.add(panel.get("id").asInt())).as(title).isTrue();
      var place = panel.get("gridPos");
      int x = place.get("x").asInt();
      int y = place.get("y").asInt();
      assertThat(x + place.get("w").asInt()).as(title).isLessThanOrEqualTo(24);
      for (int column = x; column < x + place.get("w").asInt(); column++) {
        for (int row = y; row < y + place.get("h").asInt(); row++) {
          assertThat(taken.add(column + "," + row)).as(title).isTrue();
        }
      }
      assertThat(texts(panel.get("targets"), "refId")).isNotEmpty().doesNotHaveDuplicates();
      assertThat(panel.get("description").asString()).as(title).isNotBlank();
      assertThat(panel.at("/datasource/uid").asString()).isEqualTo("${datasource}");
      thresholdsRise(panel);
    }
    assertThat(ids).hasSizeGreaterThan(12);
  }

  private static void thresholdsRise(JsonNode panel) {
    var steps = panel.at("/fieldConfig/defaults/thresholds/steps");
    assertThat(steps.get(0).get("value").isNull()).isTrue();
    var before = BigDecimal.valueOf(-1);
    for (int i = 1; i < steps.size(); i++) {
      var value = steps.get(i).get("value");
      assertThat(value.isNumber()).isTrue();
      assertThat(value.decimalValue()).as(panel.get("title").asString()).isGreaterThan(before);
      before = value.decimalValue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SMALL, MILLION, CELLS})
  void eachAlertHasAPanelAndEachPanelsAlertIsOne(String document) {
    var alerting = plan(document).alerting();
    var alerts = new TreeSet<>(alerting.rules().keySet());
    alerts.addAll(alerting.burnRates().keySet());
    var watched = new TreeSet<String>();
    plan(document).dashboards().panels().values().forEach(p -> watched.addAll(p.alerts()));
    assertThat(watched).isEqualTo(alerts);
    var told = file(document, "grafana/yawl-engine.dashboard.json");
    assertThat(alerts).allSatisfy(alert -> assertThat(told).contains(alert));
  }

  @Test
  void panelsReadWhatIsRecorded() {
    var records = plan(MILLION).metrics().records().keySet();
    var read = new TreeSet<String>();
    plan(MILLION)
        .dashboards()
        .panels()
        .values()
        .forEach(
            panel ->
                panel
                    .queries()
                    .forEach(
                        query ->
                            Stream.of(query.expr().split("[^A-Za-z0-9_:]+", -1))
                                .filter(word -> word.indexOf(':') > 0)
                                .forEach(read::add)));
    assertThat(records).containsAll(read);
    assertThat(read).hasSizeGreaterThan(10);
    var unread = new TreeSet<>(records);
    unread.removeAll(read);
    assertThat(unread).allMatch(name -> name.contains("_within_objective:"));
  }

  @Test
  void thresholdsAreThoseOfTheAlerts() {
    var document = MILLION + "alerting: {caseCreationP99: {warning: 1500ms, critical: 7s}}\n";
    var steps =
        dashboard(document).at("/panels/0/fieldConfig/defaults/thresholds/steps").values().stream()
            .map(step -> step.get("value").asString(""))
            .toList();
    assertThat(steps).containsExactly("", "1.5", "7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11: 36", "12: 41"})
  void theSchemaIsGrafanas(String versions) {
    var grafana = versions.substring(0, 2);
    var dashboard = dashboard(MILLION + "targets: {grafana: " + grafana + "}\n");
    assertThat(dashboard.get("schemaVersion").asInt())
        .isEqualTo(Integer.parseInt(versions.substring(4)));
  }

  @Test
  void theSidecarFindsTheVeryDashboard() {
    var map = yaml(MILLION + "dashboards: {uid: mine}\n", "grafana/configmap.yaml");
    assertThat(map.at("/metadata/name").asString()).isEqualTo("mine");
    assertThat(map.at("/metadata/labels/grafana_dashboard").asString()).isEqualTo("1");
    assertThat(map.at("/data/mine.json").asString())
        .isEqualTo(
            file(MILLION + "dashboards: {uid: mine}\n", "grafana/yawl-engine.dashboard.json"))
        .contains("\"uid\": \"mine\"");
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

  private JsonNode dashboard(String document) {
    return yaml(document, "grafana/yawl-engine.dashboard.json");
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
