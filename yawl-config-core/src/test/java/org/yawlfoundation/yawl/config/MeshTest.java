package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.quantity.Durations;
import tools.jackson.databind.JsonNode;

/** What the mesh is told adds up, for any tier. */
final class MeshTest {
  private static final long SEED = 20261123;
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final String BLUE = "yawl-engine.yawl-prod.svc.cluster.local";
  private static final String GREEN = "yawl-engine.yawl-prod-green.svc.cluster.local";

  private static Map<String, String> files(String text) {
    var bundle = CONFIG.generate(TierSource.of("t.yaml", text), LocalDate.of(2026, 11, 23));
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    return bundle.files();
  }

  private static JsonNode file(Map<String, String> files, String path) {
    return Chart.values(files.getOrDefault(path, ""));
  }

  static Stream<String> tiers() {
    var random = new Random(SEED);
    return Stream.generate(
            () ->
                """
                tier: t
                agents: %s
                istio: {timeout: %sms, retries: {attempts: %s}}
                """
                    .formatted(
                        1_000 + random.nextInt(999_000),
                        100 + random.nextInt(60_000),
                        random.nextInt(11)))
        .limit(40);
  }

  @ParameterizedTest
  @MethodSource("tiers")
  void allTriesFitInTheirRequestAndAConnectionInItsTry(String text) {
    var files = files(text);
    var pool = file(files, "istio/destinationrule.yaml").at("/spec/trafficPolicy/connectionPool");
    var routed =
        files.keySet().stream()
            .filter(
                path -> path.startsWith("istio/") && !path.matches(".*(rule|kustomization).yaml"))
            .toList();
    assertThat(routed).hasSize(10);
    for (var path : routed) {
      var route = file(files, path).at("/spec/http/1");
      var one = duration(route.at("/retries/perTryTimeout"));
      long tries = route.at("/retries/attempts").asLong() + 1;
      assertThat(one.multipliedBy(tries)).isLessThanOrEqualTo(duration(route.at("/timeout")));
      assertThat(duration(pool.at("/tcp/connectTimeout"))).isPositive().isLessThan(one);
      assertThat(route.at("/retries/retryOn").asString()).doesNotContain("5xx", "reset", "gateway");
    }
  }

  @Test
  void theStepsMoveAllRequestsFromBlueToGreen() {
    var files = files("tier: t\nagents: 1000000\n");
    var green = new ArrayList<Long>();
    files.keySet().stream()
        .filter(path -> path.startsWith("istio/canary/"))
        .sorted()
        .forEach(
            path -> {
              var routes = file(files, path).at("/spec/http/1/route");
              assertThat(routes).hasSize(2);
              assertThat(host(routes.get(0))).isEqualTo(BLUE);
              assertThat(host(routes.get(1))).isEqualTo(GREEN);
              long share = routes.get(1).at("/weight").asLong();
              assertThat(routes.get(0).at("/weight").asLong()).isEqualTo(100 - share);
              assertThat(path).endsWith("-" + share + "-percent.yaml");
              green.add(share);
            });
    assertThat(green).containsExactly(1L, 5L, 10L, 25L, 50L, 100L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, 10_000, 100_000, 1_000_000, 2_000_000, 5_000_000, 20_000_000})
  void theWayBackIsOneThatBluesPodsBear(long agents) {
    var text = "tier: t\nagents: " + agents + "\n";
    var files = files(text);
    var plan = CONFIG.generate(TierSource.of("t.yaml", text), LocalDate.of(2026, 11, 23)).plan();
    var autoscaling = plan.orElseThrow().autoscaling();
    var load = plan.orElseThrow().load();
    var blue = new ArrayList<Long>();
    files.keySet().stream()
        .filter(path -> path.startsWith("istio/rollback/"))
        .sorted()
        .forEach(
            path -> {
              var routes = file(files, path).at("/spec/http/1/route");
              assertThat(host(routes.get(0))).isEqualTo(plan.orElseThrow().istio().blueHost());
              assertThat(host(routes.get(1))).isEqualTo(plan.orElseThrow().istio().greenHost());
              long back = routes.get(0).at("/weight").asLong();
              assertThat(routes.get(1).at("/weight").asLong()).isEqualTo(100 - back);
              assertThat(path).endsWith("-" + (100 - back) + "-percent.yaml");
              blue.add(back);
            });
    assertThat(blue).containsExactly(50L, 70L, 100L);
    for (int i = 1; i < blue.size(); i++) {
      long busy = autoscaling.cpuTarget().wholePercents() * blue.get(i) / blue.get(i - 1);
      assertThat(busy).as("per cent of what blue's pods request").isLessThanOrEqualTo(100);
    }
    var cases = load.activeCases() / plan.orElseThrow().cells().count();
    assertThat(autoscaling.minReplicas() * autoscaling.activeCasesTarget())
        .isGreaterThanOrEqualTo(cases * blue.get(0) / 100);
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, 10_000, 100_000, 1_000_000, 2_000_000, 5_000_000, 20_000_000})
  void bluesPoolHasRoomForBoth(long agents) {
    var plan =
        CONFIG
            .generate(
                TierSource.of("t.yaml", "tier: t\nagents: " + agents + "\n"),
                LocalDate.of(2026, 11, 23))
            .plan()
            .orElseThrow();
    long pods = plan.autoscaling().maxReplicas() + plan.autoscaling().minReplicas();
    long room = plan.pgbouncer().replicas() * plan.pgbouncer().clientsPerProcess();
    assertThat(pods * plan.engine().connectionsPerPod()).isLessThanOrEqualTo(room);
  }

  @Test
  void withoutAStepAllRequestsGoToBlue() {
    var routes =
        file(files("tier: t\nagents: 1000000\n"), "istio/virtualservice.yaml")
            .at("/spec/http/1/route");
    assertThat(routes).hasSize(1);
    assertThat(host(routes.get(0))).isEqualTo(BLUE);
  }

  @Test
  void aStepDiffersFromTheWayBackInItsRoutesAlone() {
    var files = files("tier: t\nagents: 1000000\n");
    var step = file(files, "istio/canary/03-10-percent.yaml").deepCopy();
    var back = file(files, "istio/virtualservice.yaml").deepCopy();
    for (var rule : List.of(step, back)) {
      rule.at("/spec/http/1").asObject().remove("route");
    }
    assertThat(step).isEqualTo(back);
  }

  @Test
  void aGatewayTakesItsHostsIn() {
    var spec =
        file(
                files(
                    """
                    tier: t
                    agents: 1000000
                    istio: {hosts: [yawl.example.org], gateways: [istio-ingress/yawl], greenNamespace: next}
                    """),
                "istio/canary/01-1-percent.yaml")
            .at("/spec");
    assertThat(spec.at("/hosts").valueStream().map(JsonNode::asString))
        .containsExactly(BLUE, "yawl.example.org");
    assertThat(spec.at("/gateways").valueStream().map(JsonNode::asString))
        .containsExactly("mesh", "istio-ingress/yawl");
    assertThat(host(spec.at("/http/1/route/1"))).isEqualTo("yawl-engine.next.svc.cluster.local");
  }

  private static String host(JsonNode route) {
    return route.at("/destination/host").asString();
  }

  private static Duration duration(JsonNode text) {
    return Durations.parse(text.asString());
  }
}
