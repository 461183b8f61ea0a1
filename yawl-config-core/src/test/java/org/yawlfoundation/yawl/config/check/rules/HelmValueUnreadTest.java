package org.yawlfoundation.yawl.config.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Severity;

/** Each value that no template reads is found, at its key. */
final class HelmValueUnreadTest {
  private static final Checker CHECKER = new Checker(List.of(new HelmValueUnread()));
  private static final String YAWL = "# for the YAWL chart 6.0.0\n";
  private static final String POSTGRESQL = "# for Bitnami's postgresql chart 16.7\n";

  private static List<Finding> findings(String text) {
    var file = FileParser.parse("helm/values.yaml", text).orElseThrow();
    return CHECKER.check(List.of(file), Trail.NONE);
  }

  private static List<String> told(String text) {
    return findings(text).stream()
        .map(f -> f.marks().get(0).at().line() + ": " + f.headline())
        .toList();
  }

  @Test
  void findsEachAtItsPlace() {
    assertThat(
            told(
                YAWL
                    + """
                    replicaCount: 5
                    autoscaling:
                      minReplica: 5
                      metrics: [{type: Pods, whatever: {is: here}}]
                    ingress:
                      hosts:
                        - host: a.example.org
                          paths:
                            - path: /
                              service: engine
                    services:
                      engine: {probes: {liveness: {path: /}}}
                    """))
        .containsExactly(
            "4: No template of the YAWL chart 6.0.0 reads `autoscaling.minReplica`.",
            "11: No template of the YAWL chart 6.0.0 reads `ingress.hosts.0.paths.0.service`.",
            "13: No template of the YAWL chart 6.0.0 reads `services.engine.probes`.");
  }

  @Test
  void whatTheStatefulSetAloneReadsIsNoValueForTheDeployment() {
    var nested = "services:\n  engine:\n    replicaCount: 500\n";
    var found = findings(YAWL + nested);
    assertThat(found).singleElement().extracting(Finding::severity).isEqualTo(Severity.WARNING);
    assertThat(found.get(0).headline())
        .isEqualTo(
            "Templates of the YAWL chart 6.0.0 read `services.engine.replicaCount` only where"
                + " `services.engine.clustering.enabled` is true, and else `replicaCount`.");
    assertThat(found.get(0).help().get(0).text()).isEqualTo("write `replicaCount`");
    assertThat(findings(YAWL + nested + "    clustering: {enabled: true}\n")).isEmpty();
    assertThat(findings(YAWL + "replicaCount: 500\n" + nested)).isEmpty();
  }

  @Test
  void aChartWithinAChartReadsItsOwn() {
    assertThat(
            told(
                YAWL
                    + """
                    global: {postgresql: {auth: {database: yawl}}, labels: {a: b}, lables: {a: b}}
                    postgresql:
                      primary:
                        persistence: {size: 8Gi, storageClassName: fast}
                    """))
        .containsExactly(
            "2: No template of the YAWL chart 6.0.0 reads `global.lables`.",
            "5: No template of the YAWL chart 6.0.0 reads"
                + " `postgresql.primary.persistence.storageClassName`.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "primary: {persistence: {storageClass: fast, size: 8Gi}}\n",
        "primary: {extraVolumes: [{name: a, emptyDir: {}}]}\n",
        "primary: {resources: {limits: {cpu: 1}}}\nreadReplicas: ~\n",
        "global: {security: {allowInsecureImages: true}}\n"
      })
  void whatIsReadIsLeftAlone(String values) {
    assertThat(findings(POSTGRESQL + values)).isEmpty();
  }

  @Test
  void textInPlaceOfAMapIsReadByNobody() {
    assertThat(told(POSTGRESQL + "primary: large\n"))
        .containsExactly("2: No template of Bitnami's postgresql chart 16.7 reads `primary`.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# for Bitnami's postgresql chart 12.1\n", "# for Kubernetes 1.33\n"})
  void otherFilesAreNotJudged(String first) {
    assertThat(findings(first + "nobodyReadsThis: 1\n")).isEmpty();
  }
}
