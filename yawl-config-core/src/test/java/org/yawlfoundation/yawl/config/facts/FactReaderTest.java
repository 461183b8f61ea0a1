package org.yawlfoundation.yawl.config.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {
  @Test
  void takesTheLastOfTwo() {
    assertThat(facts("a.options", "-Xmx1g\n-XX:MaxHeapSize=2048m\n"))
        .containsExactly("the largest heap 1Gi", "the largest heap 2Gi");
  }

  @Test
  void readsHeadersOfOurs() {
    assertThat(facts("a.options", "# for JDK 21\n"))
        .containsExactly("the JDK that the options are for 21");
    assertThat(
            facts(
                "p.conf",
                "# for PostgreSQL 17 on a host with 64Gi of memory and 16 processors\nMax_Connections = '500'\n"))
        .containsExactly(
            "the memory of PostgreSQL's host 64Gi",
            "PostgreSQL's connections 500",
            "PostgreSQL's settings Max_Connections");
  }

  @Test
  void readsWhoseNamesTheMetricsBear() {
    assertThat(facts("r.yaml", "# for Prometheus 3.5, metrics of the profile engine\ngroups: []\n"))
        .containsExactly("whose names the engine's metrics bear ENGINE");
    assertThat(facts("r.yaml", "# for Prometheus 3.5\ngroups: []\n")).isEmpty();
  }

  @Test
  void aStandbysSettingsAreNotThePrimarys() {
    assertThat(facts("s.conf", "# for PostgreSQL 17, a standby\nmax_connections = 900\n"))
        .containsExactly("a standby's connections 900", "the standbys that have a file 1");
  }

  private static final String SCALED =
      """
      kind: Deployment
      metadata: {name: agents}
      spec: {strategy: {rollingUpdate: {maxSurge: 1}}}
      ---
      kind: Deployment
      metadata: {name: engine}
      spec: {strategy: {rollingUpdate: {maxSurge: 2}}}
      """;

  @Test
  void theEngineIsWhatIsScaled() {
    assertThat(
            facts(
                "a.yaml",
                SCALED
                    + """
                    ---
                    kind: HorizontalPodAutoscaler
                    spec: {maxReplicas: 9, scaleTargetRef: {kind: Deployment, name: engine}}
                    """))
        .containsExactly("the surge of a rollout 2", "the largest fleet 9");
  }

  @Test
  void elseWhatHasJvmOptionsInWhicheverOfItsContainers() {
    assertThat(
            facts(
                "a.yaml",
                SCALED
                    + """
                    ---
                    kind: Deployment
                    metadata: {name: jvm}
                    spec:
                      strategy: {rollingUpdate: {maxSurge: 25%}}
                      template:
                        spec:
                          containers:
                            - {name: proxy, resources: {limits: {memory: 1Gi}}}
                            - name: java
                              env: [{name: JDK_JAVA_OPTIONS, value: -Xmx1g}]
                              resources: {limits: {memory: 2Gi}}
                    """))
        .containsExactly("the surge of a rollout 25%", "the memory limit of an engine pod 2Gi");
  }

  @Test
  void ofSeveralThatMightBeTheEngineNobodyKnows() {
    assertThat(facts("a.yaml", SCALED)).isEmpty();
  }

  @Test
  void readsTheBudgetThatSelectsTheEngine() {
    assertThat(
            facts(
                "a.yaml",
                """
                kind: Deployment
                spec: {template: {metadata: {labels: {app: engine, tier: a}}}}
                ---
                kind: PodDisruptionBudget
                spec: {minAvailable: 1, selector: {matchLabels: {app: agents}}}
                ---
                kind: PodDisruptionBudget
                spec: {minAvailable: 2, selector: {matchLabels: {app: engine}}}
                """))
        .containsExactly("what drains must leave 2");
  }

  /** The API server fills in a request from its limit. */
  @Test
  void readsWhatEachPodAsksFor() {
    var text =
        """
        kind: Deployment
        metadata: {namespace: prod}
        spec:
          template:
            spec:
              priorityClassName: first
              containers:
                - name: engine
                  resources: {requests: {cpu: 500m}, limits: {cpu: 2, memory: 1.5Gi, gpu: two}}
        """;
    var demand =
        FactReader.read(List.of(FileParser.parse("a.yaml", text).orElseThrow())).stream()
            .map(Fact::value)
            .filter(PodDemand.class::isInstance)
            .map(PodDemand.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(demand.namespace()).isEqualTo("prod");
    assertThat(demand.priorityClass()).isEqualTo("first");
    assertThat(demand.containers().get(0).requests())
        .hasToString("{cpu=0.500, memory=1610612736.0}");
    assertThat(demand.containers().get(0).limits()).hasToString("{cpu=2, memory=1610612736.0}");
  }

  @Test
  void readsOnlyPgbouncersOwnSection() {
    assertThat(facts("p.ini", "[users]\nmax_client_conn = 5\n")).isEmpty();
  }

  /** What no program would take is no fact, and no rule trips over it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xmx",
        "-Xmxg",
        "-Xmx99999999999999999999g",
        "-Xmx9999999999999t",
        "-Xmx-1g",
        "-Xmx4gb",
        "-Dhibernate.hikari.maximumPoolSize=-3",
        "-Dhibernate.hikari.maximumPoolSize=9999999999"
      })
  void leavesOutWhatIsNoValue(String option) {
    assertThat(facts("a.options", option)).isEmpty();
  }

  private static Stream<String> facts(String path, String text) {
    return FactReader.read(List.of(FileParser.parse(path, text).orElseThrow())).stream()
        .filter(fact -> !(fact.value() instanceof PodDemand))
        .map(fact -> fact.key().name() + " " + fact);
  }
}
