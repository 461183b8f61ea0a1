package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.plan.Alert;
import org.yawlfoundation.yawl.config.plan.Alerting;
import org.yawlfoundation.yawl.config.plan.Dashboard;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;
import org.yawlfoundation.yawl.config.plan.Panel;
import org.yawlfoundation.yawl.config.promql.Expr.NumberLiteral;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;
import org.yawlfoundation.yawl.config.promql.Promql;
import org.yawlfoundation.yawl.config.quantity.Version;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import tools.jackson.databind.JsonNode;

/** The dashboards hold together, and agree with the alerts. */
class DashboardsTest {
  private static final String SMALL = "tier: small\nagents: 1000\n";
  private static final String MILLION = "tier: one-million\nagents: 1000000\n";
  private static final String CELLS = "tier: ten\nagents: 10000000\n";
  private static final String UPSTREAM = MILLION + "metrics: {profile: engine}\n";
  private static final String ALL =
      """
      tier: all
      agents: 100000
      postgresql: {tls: true, archive: {folder: /archive}}
      engine: {jvm: {collector: G1}}
      autoscaling: {keda: true}
      """;
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_]+)");

  /** The most that client-side `kubectl apply` writes into an annotation. */
  private static final int LONGEST_ANNOTATION = 256 * 1024;

  private final YawlConfig config = YawlConfig.create();

  @ParameterizedTest
  @ValueSource(strings = {SMALL, MILLION, CELLS, UPSTREAM, ALL})
  void panelsFillTheGridWithoutOverlap(String document) {
    dashboards(document)
        .forEach(
            (path, dashboard) -> {
              var taken = new TreeSet<Integer>();
              for (var item : dashboard.get("panels")) {
                fill(path, item, taken);
                var shut = new TreeSet<Integer>();
                if (!item.path("panels").isEmpty()) {
                  assertThat(item.get("collapsed").asBoolean()).as(path).isTrue();
                  fill(path, item, shut);
                  item.get("panels").forEach(panel -> fill(path, panel, shut));
                  assertThat(shut.last() - shut.first() + 1).as(path).isEqualTo(shut.size());
                }
              }
              assertThat(taken.first()).as(path).isZero();
              assertThat(taken.last() + 1).as(path + " has no gap").isEqualTo(taken.size());
            });
  }

  private static void fill(String path, JsonNode panel, Set<Integer> taken) {
    var place = panel.get("gridPos");
    int x = place.get("x").asInt();
    int y = place.get("y").asInt();
    assertThat(x + place.get("w").asInt()).isLessThanOrEqualTo(24);
    for (int column = x; column < x + place.get("w").asInt(); column++) {
      for (int row = y; row < y + place.get("h").asInt(); row++) {
        assertThat(taken.add(row * 24 + column))
            .as("%s: %s at column %s of row %s", path, panel.get("title"), column, row)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SMALL, MILLION, CELLS, UPSTREAM, ALL})
  void eachPanelIsWhole(String document) {
    dashboards(document)
        .forEach(
            (path, dashboard) -> {
              var ids = new LinkedHashSet<Integer>();
              all(dashboard).forEach(p -> assertThat(ids.add(p.get("id").asInt())).isTrue());
              panels(dashboard)
                  .forEach(
                      panel -> {
                        var title = path + ": " + panel.get("title").asString();
                        assertThat(panel.get("title").asString()).as(title).hasSizeLessThan(44);
                        assertThat(panel.get("description").asString()).as(title).isNotBlank();
                        assertThat(panel.at("/datasource/uid").asString())
                            .isEqualTo("${datasource}");
                        assertThat(texts(panel.get("targets"), "refId"))
                            .isNotEmpty()
                            .hasSizeLessThan(9)
                            .doesNotHaveDuplicates();
                        thresholdsRise(title, panel);
                      });
              assertThat(ids).as(path).hasSizeGreaterThan(8);
            });
  }

  private static void thresholdsRise(String title, JsonNode panel) {
    var steps = panel.at("/fieldConfig/defaults/thresholds/steps");
    assertThat(steps.get(0).get("value").isNull()).isTrue();
    var before = BigDecimal.valueOf(-1);
    for (int i = 1; i < steps.size(); i++) {
      var value = steps.get(i).get("value");
      assertThat(value.isNumber()).isTrue();
      assertThat(value.decimalValue()).as(title).isGreaterThan(before);
      before = value.decimalValue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SMALL, MILLION, CELLS, UPSTREAM, ALL})
  void eachAlertHasAPanelAndEachPanelsAlertIsOne(String document) {
    var plan = plan(document);
    var watched = new TreeSet<String>();
    plan.dashboards()
        .pages()
        .values()
        .forEach(page -> page.panels().forEach(panel -> watched.addAll(panel.alerts())));
    assertThat(watched).isEqualTo(new TreeSet<>(alerts(plan.alerting()).keySet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {SMALL, MILLION, CELLS, UPSTREAM, ALL})
  void anAlertsLinkLeadsToWhatTheAlertReads(String document) {
    var plan = plan(document);
    alerts(plan.alerting())
        .forEach(
            (name, alert) -> {
              var link = Objects.requireNonNull(plan.dashboards().links().get(name), name);
              var shown = new TreeSet<String>();
              for (var dashboard : plan.dashboards().pages().values()) {
                dashboard
                    .panels()
                    .filter(
                        panel ->
                            link.startsWith(
                                dashboard.head().path() + "?viewPanel=" + panel.id() + "&"))
                    .flatMap(panel -> panel.queries().stream())
                    .forEach(query -> shown.addAll(sources(plan, query.expr())));
              }
              var read = sources(plan, alert.expr());
              assertThat(shown).as(name).isNotEmpty();
              if (!read.isEmpty()) {
                assertThat(shown).as(name).containsAnyElementsOf(read);
              }
            });
  }

  /** The metrics that an expression reads, and those that recorded ones among them are made of. */
  private static Set<String> sources(DeploymentPlan plan, String text) {
    var metrics = new TreeSet<String>();
    Promql.parse(text, new Version(3, 5))
        .expr()
        .orElseThrow()
        .all()
        .filter(VectorSelector.class::isInstance)
        .map(selector -> ((VectorSelector) selector).metric())
        .forEach(
            metric -> {
              metrics.add(metric);
              var record = plan.metrics().records().get(metric);
              if (record != null) {
                metrics.addAll(sources(plan, record.expr()));
              }
            });
    return metrics;
  }

  @Test
  void aThresholdIsTheNumberOfAnAlertThatWatches() {
    int limits = 0;
    for (var document : List.of(SMALL, MILLION, UPSTREAM)) {
      var plan = plan(document);
      for (var panel :
          plan.dashboards().pages().values().stream().flatMap(Dashboard::panels).toList()) {
        for (var threshold : panel.thresholds()) {
          if (!panel.alerts().isEmpty() && !threshold.color().equals("blue")) {
            assertThat(panel.alerts())
                .as(panel.title() + " from " + threshold.from())
                .anyMatch(
                    name ->
                        numbers(Objects.requireNonNull(alerts(plan.alerting()).get(name)).expr())
                            .anyMatch(number -> number.compareTo(threshold.from()) == 0));
            limits++;
          }
        }
      }
    }
    assertThat(limits).isGreaterThan(60);
  }

  private static Stream<BigDecimal> numbers(String text) {
    return Promql.parse(text, new Version(3, 5))
        .expr()
        .orElseThrow()
        .all()
        .filter(NumberLiteral.class::isInstance)
        .flatMap(number -> ((NumberLiteral) number).value().stream());
  }

  @ParameterizedTest
  @ValueSource(strings = {SMALL, MILLION, UPSTREAM, ALL})
  void anAlertsLinkLeadsToAnOpenPanelThatNamesIt(String document) {
    var plan = plan(document);
    var pages = new LinkedHashMap<String, JsonNode>();
    dashboards(document).values().forEach(d -> pages.put(d.get("uid").asString(), d));
    assertThat(plan.dashboards().links().keySet())
        .containsExactlyElementsOf(alerts(plan.alerting()).keySet());
    plan.dashboards()
        .links()
        .forEach(
            (alert, link) -> {
              var parts = List.of(link.split("[/?=&]", -1));
              var page = Objects.requireNonNull(pages.get(parts.get(2)), link);
              var panel =
                  page.get("panels").values().stream()
                      .filter(p -> p.get("id").asString().equals(parts.get(4)))
                      .findFirst();
              assertThat(panel).as(link).isPresent();
              assertThat(panel.orElseThrow().get("description").asString()).contains(alert);
              assertThat(link).endsWith("&var-namespace=" + plan.namespace());
            });
  }

  @Test
  void whoMakesNoDashboardsGetsNoLinks() {
    var document = MILLION + "artifacts: {grafana: false}\n";
    assertThat(plan(document).dashboards().links()).isEmpty();
    assertThat(file(document, "prometheus/rules.yaml")).doesNotContain("viewPanel");
  }

  @Test
  void aPanelLeadsToTheRunbooksOfItsAlertsWherePeopleReadThem() {
    assertThat(panel(MILLION, "yawl-jvm", "heap").links()).isEmpty();
    var document = MILLION + "alerting: {runbooks: \"https://git.example.org/deploy\"}\n";
    assertThat(panel(document, "yawl-jvm", "heap").links())
        .extracting(Panel.Link::url)
        .containsExactly(
            "https://git.example.org/deploy/operations/runbooks/YawlHeapMemoryHigh.md",
            "https://git.example.org/deploy/operations/runbooks/YawlHeapMemoryCritical.md");
  }

  @Test
  void linksAreWholeWhereGrafanaHasAnAddress() {
    var links =
        plan(MILLION + "dashboards: {url: https://grafana.example.org/g, uid: a}\n")
            .dashboards()
            .links();
    assertThat(links.values())
        .isNotEmpty()
        .allMatch(link -> link.startsWith("https://grafana.example.org/g/d/a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {SMALL, MILLION, UPSTREAM, ALL})
  void everyVariableIsUsedAndEveryOneThatIsUsedIsThere(String document) {
    dashboards(document)
        .forEach(
            (path, dashboard) -> {
              var there = new TreeSet<String>();
              var used = new TreeSet<>(Set.of("datasource"));
              for (var variable : dashboard.at("/templating/list")) {
                there.add(variable.get("name").asString());
                used.addAll(variables(variable.at("/query/query")));
              }
              for (var annotation : dashboard.at("/annotations/list")) {
                used.addAll(variables(annotation.get("expr")));
              }
              panels(dashboard)
                  .forEach(
                      p -> p.get("targets").forEach(t -> used.addAll(variables(t.get("expr")))));
              assertThat(used).as(path).isEqualTo(there);
            });
  }

  private static Set<String> variables(JsonNode text) {
    var names = new TreeSet<String>();
    var variable = VARIABLE.matcher(text.asString(""));
    while (variable.find()) {
      names.add(variable.group(1));
    }
    return names;
  }

  @Test
  void panelsReadWhatIsRecorded() {
    var records = plan(MILLION).metrics().records().keySet();
    var read = new TreeSet<String>();
    plan(MILLION)
        .dashboards()
        .pages()
        .values()
        .forEach(
            page ->
                page.panels()
                    .flatMap(panel -> panel.queries().stream())
                    .flatMap(query -> Stream.of(query.expr().split("[^A-Za-z0-9_:]+", -1)))
                    .filter(word -> word.indexOf(':') > 0)
                    .forEach(read::add));
    assertThat(records).containsAll(read);
    assertThat(read).hasSizeGreaterThan(10);
    var unread = new TreeSet<>(records);
    unread.removeAll(read);
    assertThat(unread).allMatch(name -> name.contains("_within_objective:"));
  }

  @Test
  void thresholdsAreThoseOfTheAlerts() {
    var document = MILLION + "alerting: {caseCreationP99: {warning: 1500ms, critical: 7s}}\n";
    assertThat(steps(document, "yawl-engine", "caseCreation"))
        .containsExactly("green", "1.5 orange", "7 red");
    assertThat(steps(document, "yawl-overview", "caseCreation"))
        .containsExactly("green", "1.5 orange", "7 red");
  }

  @Test
  void whatIsTooLittleIsRedAtTheBottom() {
    assertThat(
            steps(MILLION + "alerting: {readyPods: {critical: 400}}\n", "yawl-engine", "readyPods"))
        .containsExactly("red", "400 green");
  }

  private List<String> steps(String document, String page, String name) {
    var panel = panel(document, page, name);
    return Stream.concat(
            Stream.of(panel.base()),
            panel.thresholds().stream().map(t -> t.from().toPlainString() + " " + t.color()))
        .toList();
  }

  private Panel panel(String document, String page, String name) {
    var dashboard = Objects.requireNonNull(plan(document).dashboards().pages().get(page), page);
    return dashboard.rows().values().stream()
        .flatMap(row -> Stream.ofNullable(row.panels().get(name)))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"11: 36", "12: 41"})
  void theSchemaIsGrafanas(String versions) {
    var grafana = versions.substring(0, 2);
    dashboards(MILLION + "targets: {grafana: " + grafana + "}\n")
        .values()
        .forEach(
            dashboard ->
                assertThat(dashboard.get("schemaVersion").asInt())
                    .isEqualTo(Integer.parseInt(versions.substring(4))));
  }

  @Test
  void theSidecarFindsTheVeryDashboards() {
    var document =
        MILLION + "dashboards: {uid: mine, folder: Ours}\nannotations: {example.org/team: a}\n";
    var maps = documents(file(document, "grafana/configmap.yaml"));
    var files = dashboards(document);
    assertThat(maps).hasSameSizeAs(files.values());
    var uids = new TreeSet<String>();
    for (var map : maps) {
      var uid = map.at("/metadata/name").asString();
      assertThat(uids.add(uid)).isTrue();
      assertThat(map.at("/metadata/labels/grafana_dashboard").asString()).isEqualTo("1");
      assertThat(map.at("/metadata/annotations/grafana_folder").asString()).isEqualTo("Ours");
      assertThat(map.at("/metadata/annotations").get("example.org/team").asString()).isEqualTo("a");
      var text = map.get("data").get(uid + ".json").asString();
      assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LONGEST_ANNOTATION / 2);
      assertThat(files.keySet().stream().map(path -> file(document, path))).contains(text);
      assertThat(text).contains("\"uid\": \"" + uid + "\"");
    }
    assertThat(uids)
        .containsExactly(
            "mine", "mine-database", "mine-jvm", "mine-network", "mine-overview", "mine-slo");
  }

  @Test
  void dashboardsLeadToEachOther() {
    var dashboards = dashboards(MILLION);
    var paths = dashboards.values().stream().map(d -> "/d/" + d.get("uid").asString()).toList();
    for (var dashboard : dashboards.values()) {
      assertThat(texts(dashboard.get("links"), "url")).containsExactlyInAnyOrderElementsOf(paths);
      panels(dashboard)
          .flatMap(panel -> panel.path("links").values().stream())
          .map(link -> link.get("url").asString().replaceAll("[?].*", ""))
          .forEach(url -> assertThat(paths).contains(url));
    }
  }

  private static Map<String, Alert> alerts(Alerting alerting) {
    var alerts = new LinkedHashMap<>(alerting.rules());
    alerts.putAll(alerting.burnRates());
    return alerts;
  }

  /** The panels of a dashboard, those of rows that are shut among them. */
  private static Stream<JsonNode> panels(JsonNode dashboard) {
    return all(dashboard).filter(panel -> !panel.get("type").asString().equals("row"));
  }

  private static Stream<JsonNode> all(JsonNode dashboard) {
    return dashboard.get("panels").values().stream()
        .flatMap(p -> Stream.concat(Stream.of(p), p.path("panels").values().stream()));
  }

  private Map<String, JsonNode> dashboards(String document) {
    var dashboards = new LinkedHashMap<String, JsonNode>();
    var bundle = bundle(document);
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    bundle
        .files()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".dashboard.json")) {
                dashboards.put(path, documents(text).get(0));
              }
            });
    assertThat(dashboards).hasSize(6);
    return dashboards;
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
