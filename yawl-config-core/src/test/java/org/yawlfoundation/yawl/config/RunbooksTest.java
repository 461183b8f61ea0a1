package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yawlfoundation.yawl.config.plan.Alert;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;
import org.yawlfoundation.yawl.config.yaml.YamlFile;

/** Each alert has a runbook, whose commands speak of what the tree makes. */
class RunbooksTest {
  private static final YawlConfig CONFIG = YawlConfig.create();

  static final List<String> TIERS =
      List.of(
          "tier: small\nagents: 1000\n",
          "tier: one-million\nagents: 1000000\n",
          "tier: cells\nagents: 20000000\n",
          "tier: upstream\nagents: 10000\nmetrics: {profile: engine}\n",
          """
          tier: other
          agents: 50000
          namespace: engines
          autoscaling: {keda: true}
          postgresql: {host: db.example.org, port: 5433, database: cases, standbys: 0, tls: true}
          """);

  /** A kind, and the name of one object of it. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(deployment|hpa|scaledobject|poddisruptionbudget|networkpolicy|service)[ /]"
              + "([a-z][a-z0-9-]*)");

  /** Such as {@code The alert's label `pod`}. */
  private static final Pattern ALERTS_LABEL = Pattern.compile("The alert's label `([a-z]+)`");

  /** A variable, as it is read and as it is set. */
  private static final Pattern VARIABLE = Pattern.compile("\"\\$\\{([a-z]+):\\?}\"");

  private static final Pattern SET = Pattern.compile("^([a-z]+)=");

  /** What does something to one pod or node. */
  private static final Pattern ACTS =
      Pattern.compile("kubectl (-n \\S+ )?(delete|cordon|uncordon|drain|debug|exec|cp) ");

  /** The Operator's own. */
  private static final String OPERATED = "service prometheus-operated";

  @ParameterizedTest
  @FieldSource("TIERS")
  void eachAlertHasARunbookAndEachRunbookAnAlert(String tier) {
    var plan = plan(tier);
    var alerts = new TreeSet<>(plan.alerting().rules().keySet());
    alerts.addAll(plan.alerting().burnRates().keySet());
    assertThat(new TreeSet<>(plan.operations().runbooks().keySet())).isEqualTo(alerts);
    assertThat(new TreeSet<>(plan.operations().destinations().keySet())).isEqualTo(alerts);
    plan.operations()
        .runbooks()
        .forEach(
            (name, runbook) -> {
              assertThat(runbook.meaning()).as(name).endsWith(".");
              assertThat(runbook.impact()).as(name).endsWith(".");
              assertThat(runbook.diagnosis()).as(name).hasSizeGreaterThan(1);
              assertThat(runbook.mitigation()).as(name).isNotEmpty();
            });
  }

  /** Else Alertmanager would not hold the two for the same thing. */
  @ParameterizedTest
  @FieldSource("TIERS")
  void anAlertAndWhatSilencesItTellOfTheSamePodOrInstance(String tier) {
    var plan = plan(tier);
    var alerts = new TreeMap<>(plan.alerting().rules());
    alerts.putAll(plan.alerting().burnRates());
    var outages = plan.operations().consequences().keySet();
    plan.operations()
        .destinations()
        .forEach(
            (name, to) -> {
              var own = places(alerts, name);
              assertThat(to.silencedBy())
                  .filteredOn(other -> !outages.contains(other))
                  .filteredOn(other -> !own.isEmpty() && !places(alerts, other).isEmpty())
                  .allSatisfy(
                      other ->
                          assertThat(places(alerts, other))
                              .as(other + " silences " + name)
                              .isEqualTo(own));
            });
  }

  /** What a test of the alert sees of pods and instances when it fires. */
  private static Set<String> places(Map<String, Alert> alerts, String name) {
    var places = labels(alerts, name);
    places.retainAll(List.of("pod", "instance"));
    return places;
  }

  /** What a test of the alert sees of its own labels when it fires. */
  private static Set<String> labels(Map<String, Alert> alerts, String name) {
    return Objects.requireNonNull(alerts.get(name)).proof().scenes().stream()
        .flatMap(scene -> scene.moments().stream())
        .flatMap(moment -> moment.firing().stream())
        .flatMap(firing -> firing.labels().stream())
        .map(Alert.Label::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whoever pastes a whole page must end nothing that neither the alert nor they have named. */
  @ParameterizedTest
  @FieldSource("TIERS")
  void noCommandChoosesWhatItActsOn(String tier) {
    var plan = plan(tier);
    var alerts = new TreeMap<>(plan.alerting().rules());
    alerts.putAll(plan.alerting().burnRates());
    plan.operations()
        .runbooks()
        .forEach(
            (name, runbook) -> {
              var set = new TreeSet<String>();
              Stream.concat(runbook.diagnosis().stream(), runbook.mitigation().stream())
                  .forEach(
                      step -> {
                        ALERTS_LABEL
                            .matcher(step.why())
                            .results()
                            .forEach(
                                m ->
                                    assertThat(labels(alerts, name)).as(name).contains(m.group(1)));
                        step.lines().forEach(line -> namesWhatItActsOn(name, line, set));
                      });
              if (set.contains("pod") && labels(alerts, name).contains("pod")) {
                assertThat(runbook.diagnosis().get(0).why()).as(name).contains("label `pod`");
              }
            });
  }

  private static void namesWhatItActsOn(String page, String line, Set<String> set) {
    assertThat(line).as(page).doesNotContain("head -n 1)").doesNotContain("[0]");
    VARIABLE
        .matcher(line)
        .results()
        .forEach(m -> assertThat(set).as(page + ": " + line).contains(m.group(1)));
    assertThat(VARIABLE.matcher(line).replaceAll("")).as(page).doesNotContain("${", "\"$");
    if (ACTS.matcher(line).find()) {
      assertThat(line).as(page).containsAnyOf(":?}\"", "--field-selector=status.phase=Failed");
    }
    SET.matcher(line).results().forEach(m -> set.add(m.group(1)));
  }

  @ParameterizedTest
  @FieldSource("TIERS")
  void commandsNameObjectsOfTheTree(String tier) {
    var bundle = bundle(tier);
    var objects = objects(bundle);
    var named = new LinkedHashSet<String>();
    bundle
        .files()
        .forEach(
            (path, text) -> {
              if (path.startsWith("operations/runbooks/")) {
                text.lines()
                    .filter(line -> line.contains("kubectl "))
                    .flatMap(line -> NAMED.matcher(line).results())
                    .forEach(
                        m ->
                            named.add(
                                m.group(1).replace("hpa", "horizontalpodautoscaler")
                                    + " "
                                    + m.group(2)));
              }
            });
    named.remove(OPERATED);
    assertThat(named).hasSizeGreaterThan(3);
    assertThat(objects).containsAll(named);
  }

  @ParameterizedTest
  @FieldSource("TIERS")
  void noRunbookSpeaksOfWhatTheGuideInvented(String tier) {
    var text = new StringBuilder();
    bundle(tier)
        .files()
        .forEach(
            (path, page) -> {
              if (path.startsWith("operations/runbooks/")) {
                text.append(page);
              }
            });
    assertThat(text)
        .doesNotContain(
            "yawl-engine-0",
            "postgres-prod",
            "agent-registry",
            "etcdctl",
            "JAVA_OPTS",
            "set env",
            "[=");
  }

  /** A page says its own number, and a warning another one than its critical alert. */
  @ParameterizedTest
  @FieldSource("TIERS")
  void eachPageSaysItsOwnLimit(String tier) {
    var runbooks = plan(tier).operations().runbooks();
    runbooks.forEach(
        (name, runbook) -> assertThat(runbook.meaning()).as(name).doesNotContain("threshold"));
    for (var name : List.of("YawlDatabaseReplicationLag", "YawlCheckoutLatency")) {
      var warning = runbooks.get(name.endsWith("Lag") ? name : name + "High");
      var critical = runbooks.get(name + "Critical");
      if (warning != null && critical != null) {
        assertThat(warning.meaning()).containsPattern("\\d").isNotEqualTo(critical.meaning());
      }
    }
  }

  /** Whoever takes the autoscaler in hand must know how long that holds. */
  @ParameterizedTest
  @FieldSource("TIERS")
  void eachChangeByHandSaysThatGitUndoesIt(String tier) {
    plan(tier)
        .operations()
        .runbooks()
        .forEach(
            (name, runbook) ->
                runbook.mitigation().stream()
                    .filter(step -> String.join(" ", step.lines()).matches(".*( patch | undo ).*"))
                    .forEach(step -> assertThat(step.why()).as(name).contains("Git")));
  }

  @ParameterizedTest
  @FieldSource("TIERS")
  void nobodyIsNeverTold(String tier) {
    var page = Objects.requireNonNull(bundle(tier).files().get("alertmanager/routes.md"));
    assertThat(page.lines().filter(line -> line.startsWith("| [") && line.contains("| nobody |")))
        .isNotEmpty()
        .allMatch(line -> line.contains("| nobody | never | never | never |"));
    assertThat(page.lines().filter(line -> line.contains("| pagerduty-critical |")))
        .noneMatch(line -> line.contains("never"));
  }

  @ParameterizedTest
  @FieldSource("TIERS")
  void noSizeOfMonitoringIsHardToRead(String tier) {
    assertThat(bundle(tier).files().get("operations/monitoring.md"))
        .doesNotContainPattern("[0-9]{6}Mi|[2-9][0-9]{4}Mi");
  }

  private static Set<String> objects(Bundle bundle) {
    var objects = new TreeSet<String>();
    bundle
        .files()
        .forEach(
            (path, text) -> {
              if (path.startsWith("kubernetes/")) {
                for (var document : YamlFile.parse(path, text).documents()) {
                  document
                      .textAt("kind")
                      .ifPresent(
                          kind ->
                              objects.add(
                                  kind.toLowerCase(Locale.ROOT)
                                      + " "
                                      + document.textAt("metadata", "name").orElse("")));
                }
              }
            });
    return objects;
  }

  private static DeploymentPlan plan(String tier) {
    return bundle(tier).plan().orElseThrow();
  }

  private static Bundle bundle(String tier) {
    return CONFIG.generate(TierSource.of("t.yaml", tier), LocalDate.of(2026, 11, 24));
  }
}
