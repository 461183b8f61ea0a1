package org.yawlfoundation.yawl.config.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * At a million agents: 5,000 engines and 500 of a rollout, of 2 processors and 4Gi; 6 PgBouncers
 * and one.
 */
class QuotaRefusesPodsTest {
  private static final Map<String, String> FILES = files("");
  private static final String QUOTA = FILES.getOrDefault("kubernetes/resourcequota.yaml", "");
  private static final String RANGE = FILES.getOrDefault("kubernetes/limitrange.yaml", "");

  private static Map<String, String> files(String more) {
    var source = TierSource.of("t.yaml", "tier: t\nagents: 1000000\n" + more);
    return YawlConfig.create().generate(source, LocalDate.of(2026, 11, 23)).files();
  }

  @Test
  void ourOwnHasRoomForTheFleetItsSurgeAndWhatStillStops() {
    assertThat(QUOTA)
        .contains("pods: 6000\n", "requests.cpu: \"12000\"\n", "requests.memory: 24000Gi\n");
    assertThat(found(QUOTA)).isEmpty();
    assertThat(found(RANGE)).isEmpty();
  }

  @Test
  void whoWantsNoneGetsNone() {
    var files = files("artifacts: {quota: false}\n");
    assertThat(files)
        .doesNotContainKeys("kubernetes/resourcequota.yaml", "kubernetes/limitrange.yaml");
    assertThat(files.get("kubernetes/kustomization.yaml")).doesNotContain("quota", "limitrange");
  }

  @ParameterizedTest
  @CsvSource({
    "pods: 6000, pods: 5500, ''",
    "pods: 6000, pods: 5499, 5500",
    "pods: 6000, count/pods: 5499, 5500",
    "requests.cpu: \"12000\", requests.cpu: 10999999m, 11000",
    "requests.cpu: \"12000\", cpu: 10999, 11000",
    "requests.memory: 24000Gi, requests.memory: 21999Gi, 22000Gi",
    "requests.memory: 24000Gi, requests.memory: 22Ti, ''",
    "requests.memory: 24000Gi, requests.memory: 22T, 22000Gi",
    "requests.memory: 24000Gi, limits.ephemeral-storage: 1Gi, 56947000Mi",
    "requests.memory: 24000Gi, requests.nvidia.com/gpu: 1, ''",
    "namespace: yawl-prod, namespace: elsewhere, ''",
  })
  void oneLessIsTooFew(String ours, String theirs, String needed) {
    assertThat(QUOTA).contains(ours);
    assertThat(found(QUOTA.replaceFirst(ours, theirs)))
        .extracting(Finding::headline)
        .allMatch(
            line -> line.endsWith("refuses pods of the largest fleet, which needs " + needed + "."))
        .hasSize(needed.isEmpty() ? 0 : 1);
  }

  /** Whose pods a quota counts: a class, all of the namespace, or none of ours. */
  @ParameterizedTest
  @CsvSource({
    "operator: In, values: [yawl-engine], 5500",
    "operator: In, values: [yawl-pgbouncer], 7",
    "operator: In, values: [other], ''",
    "operator: NotIn, values: [yawl-pgbouncer], 5500",
    "operator: Exists, values: [], 5507",
    "operator: DoesNotExist, values: [], ''"
  })
  void itsScopeSaysWhomItCounts(String operator, String values, String needed) {
    var quota =
        """
        apiVersion: v1
        kind: ResourceQuota
        metadata: {name: q}
        spec:
          hard: {pods: 1}
          scopeSelector:
            matchExpressions: [{scopeName: PriorityClass, %s, %s}]
        """
            .formatted(operator, values);
    assertThat(found(quota))
        .extracting(Finding::headline)
        .isEqualTo(
            needed.isEmpty()
                ? List.of()
                : List.of(
                    "A quota of 1 `pods` refuses pods of the largest fleet, which needs "
                        + needed
                        + "."));
  }

  @Test
  void aQuotaOfPodsThatEndCountsNoneOfOurs() {
    var quota = "kind: ResourceQuota\nspec: {hard: {pods: 1}, scopes: [Terminating]}\n";
    assertThat(found(quota)).isEmpty();
    assertThat(found(quota.replace("Terminating", "NotTerminating"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "max: {memory: 4Gi}, ''",
    "max: {memory: 4095Mi}, A LimitRange refuses container `engine`: its `memory` of 4Gi is more than 4095Mi.",
    "min: {cpu: 1500m}, A LimitRange refuses container `pgbouncer`: its `cpu` of 1 is less than 1500m.",
    "default: {memory: 1Gi}, ''"
  })
  void aLimitRangeMustTakeOurContainers(String bound, String headline) {
    var range = "kind: LimitRange\nspec: {limits: [{type: Container, " + bound + "}]}\n";
    assertThat(found(range))
        .extracting(Finding::headline)
        .isEqualTo(headline.isEmpty() ? List.of() : List.of(headline));
  }

  /** What the rule says of our Deployments and autoscaler beside one other file. */
  private static List<Finding> found(String file) {
    var files =
        Stream.concat(
                Stream.of("deployment", "pgbouncer-deployment", "hpa")
                    .map(name -> "kubernetes/" + name + ".yaml")
                    .map(
                        path -> FileParser.parse(path, FILES.getOrDefault(path, "")).orElseThrow()),
                Stream.of(FileParser.parse("kubernetes/other.yaml", file).orElseThrow()))
            .toList();
    return new Checker(List.of(new QuotaRefusesPods())).check(files, Trail.NONE);
  }
}
