package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.plan.Capacity;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What a cell takes up, reckoned a second time from what stands in the other files. */
class CapacityPageTest {
  private static final YawlConfig CONFIG = YawlConfig.create();

  private static Bundle bundle(String text) {
    return CONFIG.generate(TierSource.of("t.yaml", "tier: t\n" + text), LocalDate.of(2026, 11, 23));
  }

  private static String page(String text) {
    return bundle(text).files().getOrDefault("operations/capacity.md", "");
  }

  @Test
  void tellsOfTheLargestFleet() {
    assertThat(page("agents: 1000000\n"))
        .contains(
            "| engine pods | 500 | 1000 | 5000 | 5500 |  |\n",
            "| PgBouncers | 6 | 6 | 6 | 7 |  |\n",
            "| nodes | 73 | 144 | 716 | 787 | 5000 |\n",
            "| all pods | 871 | 1726 | 8586 | 9442 | 150000 |\n",
            "| processors requested | 1006 | 2006 | 10006 | 11007 |  |\n",
            "| pod addresses set aside | 18688 | 36864 | 183296 | 201472 | 1048576 |\n",
            "| EndpointSlices | 6 | 11 | 51 | 56 |  |\n")
        .doesNotContain("## The fleet");
    assertThat(page("agents: 20000000\n"))
        .contains("## The fleet", "A cell serves 2222223", "cells: 9.");
  }

  /**
   * Nodes hold what they are said to hold: requests, count and room for each pod that is placed.
   */
  @ParameterizedTest
  @ValueSource(longs = {100, 1_000, 37_500, 100_000, 1_000_000, 5_000_000, 20_000_000})
  void theNodesHoldThePods(long agents) {
    var plan = plan(agents);
    var room = plan.cluster().nodes().allocatable().fraction();
    for (var state : states(plan).values()) {
      assertThat(new BigDecimal(state.cpu().millis()))
          .isLessThanOrEqualTo(room.multiply(BigDecimal.valueOf(state.nodeCpus() * 1_000)));
      assertThat(new BigDecimal(state.memory().bytes()))
          .isLessThanOrEqualTo(room.multiply(BigDecimal.valueOf(state.nodeMemory().bytes())));
      assertThat(state.pods()).isLessThanOrEqualTo(state.nodes() * plan.cluster().nodes().pods());
      assertThat(state.pods()).isLessThanOrEqualTo(state.addresses());
      assertThat(state.etcd()).isLessThanOrEqualTo(plan.cells().limits().etcd());
    }
    assertThat(plan.capacity().surge().nodes()).isLessThanOrEqualTo(plan.cells().limits().nodes());
  }

  /** Objects grow with the fleet; nothing shrinks from one state to the next. */
  @Test
  void eachStateIsAtLeastTheOneBefore() {
    Capacity.State before = null;
    for (var state : states(plan(1_000_000)).values()) {
      if (before != null) {
        assertThat(state.objects()).isGreaterThan(before.objects());
        assertThat(state.etcd()).isGreaterThan(before.etcd());
      }
      before = state;
    }
  }

  @Test
  void withoutPodsOfPgbouncerNoneAreCounted() {
    assertThat(page("agents: 1000000\nartifacts: {pgbouncer: false}\n"))
        .contains(
            "| PgBouncers | 0 | 0 | 0 | 0 |  |\n", "| nodes | 72 | 143 | 715 | 786 | 5000 |\n");
  }

  /** A cell beyond a limit is told of with the sum. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "agents: 1000000\ncells: {agentsPerCell: 1000000, limits: {addresses: 201471}}",
        "agents: 1000000\ncells: {agentsPerCell: 1000000, limits: {pods: 9441}}",
        "agents: 1000000\ncells: {limits: {nodes: 786}}\nautoscaling: {maxReplicas: 5000}",
        "agents: 1000000\ncluster: {etcd: {largeObject: 1Mi}}\n"
      })
  void whatALimitForbidsIsAFinding(String text) {
    assertThat(bundle(text).printFindings())
        .contains("YC209")
        .containsPattern("capacity\\.surge|cells\\.fit");
  }

  @Test
  void aMeshOfLimitsNeverBreaksWhatFollows() {
    for (var limit :
        List.of(
            "nodes: 100", "nodes: 900", "pods: 2000", "addresses: 30000", "addresses: 260000")) {
      var text = "agents: 1000000\ncells: {limits: {" + limit + "}}\n";
      assertThat(bundle(text).printFindings()).as(limit).isEmpty();
    }
  }

  @Test
  void everyNumberHasAnOrigin() {
    var bundle = bundle("agents: 1000000\n");
    var names = Pattern.compile("`(capacity\\.[a-z.]+)`").matcher(page("agents: 1000000\n"));
    assertThat(names.find()).isTrue();
    assertThat(bundle.explain(names.group(1)).orElseThrow().text())
        .contains("ceil(capacity.surge.engines / cluster.nodes.enginePods)");
  }

  private static DeploymentPlan plan(long agents) {
    return bundle("agents: " + agents + "\n").plan().orElseThrow();
  }

  private static Map<String, Capacity.State> states(DeploymentPlan plan) {
    var capacity = plan.capacity();
    var states = new java.util.LinkedHashMap<String, Capacity.State>();
    states.put("min", capacity.min());
    states.put("steady", capacity.steady());
    states.put("max", capacity.max());
    states.put("surge", capacity.surge());
    return states;
  }
}
