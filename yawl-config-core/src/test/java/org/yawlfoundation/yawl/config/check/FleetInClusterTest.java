package org.yawlfoundation.yawl.config.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.Registered;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;

/** Fleets of other hands are held against the nodes that a page beside them tells of. */
class FleetInClusterTest {
  private static final Checker CHECKER = new Checker(Registered.all(Rule.class));

  /** The guide's 5,000 pods of 2 processors on its 1,000 machines of 8. */
  @Test
  void theGuidesNodesHoldNotEvenTwoThirdsOfItsFleet() {
    assertThat(
            told(
                nodes("{count: 1000, cpus: 8, memory: 32Gi, allocatable: 85%}"),
                engine("2", "4Gi", "100"),
                autoscaler(500, 5000)))
        .isEqualTo(
            """
            error YC240  The largest fleet in a rollout takes 1700 nodes, and its cluster has 1000.
               --> nodes.yaml:3:20
                |
              3 |     nodes: {count: 1000, cpus: 8, memory: 32Gi, allocatable: 85%}
                |                    ^^^^ cluster.nodes.count
               whole engines: (5000 engines + 100 of a rollout) / 3 on a node by cpu (6800m / 2) = 1700 nodes
               cpu: (5000 engines + 100 of a rollout) x 2 = 10200 / 6800m of a node = 1500 nodes
               memory: (5000 engines + 100 of a rollout) x 4Gi = 20400Gi / 27852Mi of a node = 750 nodes
               pods: (5000 engines + 100 of a rollout) = 5100 / 110 of a node = 47 nodes
               help: set `count: 1700`
            """);
  }

  /** The guide's staging: 5 nodes that share 20 processors and 100Gi, for 50 pods. */
  @Test
  void theGuidesStagingHoldsNotHalfOfItsFleet() {
    assertThat(
            told(
                nodes("{count: 5, cpus: 4, memory: 20Gi}"),
                engine("1", "2Gi", "0"),
                autoscaler(5, 50)))
        .contains("YC240  The largest fleet in a rollout takes 13 nodes, and its cluster has 5.")
        .contains("whole engines: 50 engines / 4 on a node by cpu (4 / 1) = 13 nodes")
        .contains("memory: 50 engines x 2Gi = 100Gi / 20Gi of a node = 5 nodes");
  }

  @Test
  void nodesForTheLargestFleetToTheLastAreEnough() {
    assertThat(
            told(
                nodes("{count: 13, cpus: 4, memory: 20Gi}"),
                engine("1", "2Gi", "0"),
                autoscaler(5, 50)))
        .isEmpty();
  }

  @Test
  void noNumberOfNodesIsNoFault() {
    assertThat(
            told(
                nodes("{cpus: 4, memory: 20Gi}"), engine("1", "2Gi", "100"), autoscaler(500, 5000)))
        .isEmpty();
  }

  @Test
  void aNodeOfTheOnlyZoneMayBeLostButNotTheLastThatIsNeeded() {
    assertThat(
            told(
                nodes("{count: 3, cpus: 4, memory: 20Gi}"),
                engine("1", "2Gi", "0"),
                autoscaler(9, 12)))
        .contains(
            "warning YC241  A lost node leaves 2 nodes of 3, and the smallest fleet takes 3.",
            "3 nodes - 1 lost = 2",
            "help: set `count: 4`");
    assertThat(
            told(
                nodes("{count: 3, cpus: 4, memory: 20Gi}"),
                engine("1", "2Gi", "0"),
                autoscaler(8, 12)))
        .isEmpty();
  }

  /** What a pod is limited to, it also requests where nothing else is said. */
  @Test
  void aPodThatFitsNoNodeIsTold() {
    assertThat(told(nodes("{cpus: 4, allocatable: 85%}"), engine("3500m", "2Gi", "0")))
        .contains("error YC243  An engine pod asks for 3500m of `cpu`, and a node has 3400m.")
        .contains("4 of a node x 85% for pods = 3400m")
        .contains("help: set `cpus: 5`");
    assertThat(told(nodes("{cpus: 4, allocatable: 85%}"), engine("3400m", "2Gi", "0"))).isEmpty();
  }

  /** Neither a share of nothing nor an amount beyond all machines ends in an accident. */
  @Test
  void nonsenseIsJudgedAsNothing() {
    assertThat(told(nodes("{cpus: 4, allocatable: 0%}"), engine("3500m", "2Gi", "0"))).isEmpty();
    assertThat(
            told(
                nodes("{count: 5, memory: 20Gi}"),
                engine("1e999999999", "1e999999999", "0"),
                autoscaler(5, 50)))
        .isEmpty();
  }

  private static ParsedFile nodes(String nodes) {
    return file("nodes.yaml", "assumptions:\n  cluster:\n    nodes: " + nodes + "\n");
  }

  private static ParsedFile autoscaler(int least, int most) {
    return file(
        "hpa.yaml",
        """
        kind: HorizontalPodAutoscaler
        spec:
          minReplicas: %s
          maxReplicas: %s
        """
            .formatted(least, most));
  }

  private static ParsedFile engine(String cpu, String memory, String surge) {
    return file(
        "deployment.yaml",
        """
        kind: Deployment
        spec:
          strategy:
            rollingUpdate: {maxSurge: %s}
          template:
            spec:
              containers:
                - name: engine
                  resources:
                    requests: {cpu: %s, memory: %s}
        """
            .formatted(surge, cpu, memory));
  }

  private static ParsedFile file(String path, String text) {
    return FileParser.parse(path, text).orElseThrow();
  }

  private static String told(ParsedFile... files) {
    return FindingPrinter.print(
        CHECKER.check(new ArrayList<>(List.of(files)), Trail.NONE).stream()
            .filter(finding -> finding.id().startsWith("YC24"))
            .toList());
  }
}
