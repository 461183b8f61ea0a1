package org.yawlfoundation.yawl.config.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;

/** The rules judge files that we did not make: here, what the deployment guide prints. */
class StrangersFilesTest {
  private static final Checker CHECKER =
      new Checker(
          ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
              .map(ServiceLoader.Provider::get)
              .sorted(java.util.Comparator.comparing(Rule::id))
              .toList());

  private static final String HPA =
      """
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata:
        name: yawl-engine
      spec:
        minReplicas: 500
        maxReplicas: 5000
      """;

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: yawl-engine
      spec:
        strategy:
          rollingUpdate:
            maxSurge: 100
        template:
          spec:
            containers:
              - name: engine
                resources:
                  limits:
                    memory: 6Gi
      """;

  private static final String PGBOUNCER =
      """
      [pgbouncer]
      max_client_conn = 100000
      default_pool_size = 25
      reserve_pool_size = 5
      max_db_connections = 1000
      """;

  private static final String POSTGRESQL =
      """
      max_connections = 5000                    # Allow 5K concurrent
      shared_buffers = 16GB                     # 25% of RAM
      work_mem = 8MB
      maintenance_work_mem = 2GB
      """;

  private static final String JVM =
      """
      -XX:+UseContainerSupport
      -XX:MaxRAMPercentage=75.0
      -XX:InitialRAMPercentage=50.0
      -XX:+UseZGC
      -XX:+ZGenerational
      -XX:+UseCompactObjectHeaders
      -XX:+UseStringDeduplication
      -XX:+ExitOnOutOfMemoryError
      -XX:+HeapDumpOnOutOfMemoryError
      -XX:HeapDumpPath=/app/logs/heap-dump.hprof
      """;

  @Test
  void theGuidesBudgetBlocksEveryDrain() {
    var pdb =
        """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: yawl-engine
        spec:
          minAvailable: 500
        """;
    assertThat(told(file("hpa.yaml", HPA), file("pdb.yaml", pdb)))
        .isEqualTo(
            """
            error YC201  500 pods must stay of a fleet of 500, so no node can be drained.
               --> pdb.yaml:6:17
                |
              6 |   minAvailable: 500
                |                 ^^^ what drains must leave
               of 500 pods at least, 500 must stay: 0 may go
               help: set `minAvailable: 475`
            """);
  }

  /**
   * A ScaledObject says as much as an autoscaler does, and means a Deployment unless it says so.
   */
  @Test
  void aFleetThatKedaScalesIsJudgedLikeAnyOther() {
    var scaled =
        """
        apiVersion: keda.sh/v1alpha1
        kind: ScaledObject
        metadata: {name: engines}
        spec:
          scaleTargetRef: {name: yawl-engine}
          minReplicaCount: 400
          maxReplicaCount: 5000
        """;
    var pdb =
        """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: yawl-engine}
        spec: {minAvailable: 400}
        """;
    assertThat(
            told(
                file("scaledobject.yaml", scaled),
                file("deployment.yaml", DEPLOYMENT),
                file("pdb.yaml", pdb)))
        .contains("error YC201  400 pods must stay of a fleet of 400, so no node can be drained.");
    var options = "-Dhibernate.hikari.maximumPoolSize=20\n";
    assertThat(
            told(
                file("scaledobject.yaml", scaled),
                file("deployment.yaml", DEPLOYMENT),
                file("engine.options", options),
                pgbouncers(1),
                file("pgbouncer.ini", PGBOUNCER)))
        .contains("error YC202", "(5000 pods + 100 of a rollout) x 20 connections = 102000");
  }

  /** One PgBouncer: 100,000 places for 5,000 pods, and none for the surge. */
  @Test
  void theGuidesRolloutIsTurnedAway() {
    var options = "-Dhibernate.hikari.maximumPoolSize=20\n";
    assertThat(
            told(
                file("hpa.yaml", HPA),
                file("deployment.yaml", DEPLOYMENT),
                file("engine.options", options),
                pgbouncers(1),
                file("pgbouncer.ini", PGBOUNCER)))
        .contains(
            """
            error YC202  102000 client connections do not fit in 1 PgBouncers of 100000 each.
               --> pgbouncer.ini:2:19
                |
              2 | max_client_conn = 100000
                |                   ^^^^^^ the clients of one PgBouncer
               (5000 pods + 100 of a rollout) x 20 connections = 102000
               1 processes x 100000 clients = 100000
               help: set `replicas: 3`
               help: set `-Dhibernate.hikari.maximumPoolSize=19`
            """);
    assertThat(
            told(
                file("hpa.yaml", HPA),
                file("deployment.yaml", DEPLOYMENT),
                file("engine.options", options),
                file("pgbouncer.ini", PGBOUNCER)))
        .as("without their Deployment, nobody knows how many processes there are")
        .doesNotContain("YC202");
  }

  /** A pod with 6Gi and 5Gi of heap never comes below 83% again. */
  @Test
  void aTargetBelowTheHeapNeverLetsAPodGo() {
    var hpa =
        HPA
            + """
              metrics:
                - type: Resource
                  resource:
                    name: memory
                    target:
                      type: Utilization
                      averageUtilization: 85
            """;
    assertThat(
            told(
                file("hpa.yaml", hpa),
                file("deployment.yaml", DEPLOYMENT),
                file("engine.options", "-Xms5g\n-Xmx5g\n")))
        .contains(
            "error YC221  With a memory target of 85% no pod that came ever goes again.\n",
            "5Gi of heap, which the JVM keeps once it has used it / 6Gi requested = 83.3%\n",
            "help: set `averageUtilization: 93`\n");
    var scaled =
        """
        apiVersion: keda.sh/v1alpha1
        kind: ScaledObject
        spec:
          scaleTargetRef: {kind: Deployment, name: yawl-engine}
          triggers:
            - {type: memory, metricType: Utilization, metadata: {value: "60"}}
        """;
    assertThat(
            told(
                file("scaledobject.yaml", scaled),
                file("deployment.yaml", DEPLOYMENT),
                file("engine.options", "-Xms5g\n-Xmx5g\n")))
        .contains("YC221  The heap alone is above a memory target of 60%", "set `value: 93`");
    assertThat(
            told(
                file("hpa.yaml", hpa),
                file("deployment.yaml", DEPLOYMENT),
                file("engine.options", "-Xms1g\n-Xmx5g\n")))
        .doesNotContain("YC221");
  }

  /** Half a minute is what Kubernetes gives where a pod says nothing; preStop is part of it. */
  @Test
  void aPodThatServesOnForAsLongAsItMayLiveIsKilled() {
    var stopping =
        DEPLOYMENT
            + """
                          env:
                            - name: SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE
                              value: 20s
                          lifecycle:
                            preStop:
                              exec:
                                command: [sleep, "10"]
            """
                .indent(-4);
    assertThat(told(file("deployment.yaml", stopping)))
        .isEqualTo(
            """
            error YC222  An engine pod stops serving and ends its requests in 30s, and is killed after 30s.
               --> deployment.yaml:18:22
                 |
              18 |               value: 20s
                 |                      ^^^ how long its requests may take to end
               10s preStop + 20s for requests = 30s, and then the JVM must end: all within 30s
               help: set `value: 15s`
            """);
    assertThat(told(file("deployment.yaml", stopping.replace("20s", "19s")))).isEmpty();
    assertThat(
            told(
                file(
                    "deployment.yaml",
                    stopping.replaceFirst(
                        " {6}containers",
                        "      terminationGracePeriodSeconds: 60\n      containers"))))
        .isEmpty();
  }

  @Test
  void theGuidesDatabaseOutgrowsItsHost() {
    var header = "# for PostgreSQL 17 on a host with 64Gi of memory and 16 processors\n";
    assertThat(told(file("postgresql.conf", header + POSTGRESQL)))
        .isEqualTo(
            """
            error YC204  PostgreSQL may take 129704Mi on a host with 64Gi.
               --> postgresql.conf:4:12
                |
              4 | work_mem = 8MB
                |            ^^^ memory of one sort
               16Gi shared_buffers
               + 2Gi maintenance_work_mem
               + 3 autovacuum_max_workers x 2Gi autovacuum_work_mem = 6Gi
               + 5000 max_connections x 5Mi of a session = 25000Mi
               + (5000 max_connections + 8 max_parallel_workers) x 8Mi work_mem x 2 hash_mem_multiplier = 80128Mi
               help: set `work_mem = 1MB`
               help: set the memory of PostgreSQL's host to 230Gi
            """);
    assertThat(told(file("postgresql.conf", POSTGRESQL)))
        .as("without our header, nobody knows the host")
        .isEmpty();
  }

  @Test
  void theGuidesOptionsStop17And21() {
    assertThat(ids(17))
        .containsExactly(
            "error engine.options:6:1 JDK 17 has no flag `ZGenerational` and does not start.",
            "error engine.options:7:1 JDK 17 has no flag `UseCompactObjectHeaders` and does not start.",
            "warning engine.options:8:1 JDK 17 warns of `-XX:+UseStringDeduplication` beside `-XX:+UseZGC`: String Deduplication disabled: not supported by selected GC.");
    assertThat(ids(21))
        .containsExactly(
            "error engine.options:7:1 JDK 21 has no flag `UseCompactObjectHeaders` and does not start.");
    assertThat(ids(25))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("warning engine.options:6:1 JDK 25");
    assertThat(told(file("engine.options", JVM))).as("for no JDK that we know of").isEmpty();
  }

  /** Whoever a file is for, what it applies to a cluster is a manifest. */
  @Test
  void manifestsForOtherProgramsAreJudgedToo() {
    var route =
        """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: yawl-engine}
        spec:
          http:
            - redirect: {prefixRewrite: /v6}
              timeuot: 30s
        """;
    assertThat(ids(file("route.yaml", "# for Istio 1.27\n" + route)))
        .containsExactly(
            "error route.yaml:7:18 `prefixRewrite` came with Istio 1.31; the target is 1.27.",
            "error route.yaml:8:7 `timeuot` is no field of VirtualService.spec.http[0]; the nearest is `timeout`.");
    assertThat(ids(file("route.yaml", "# for Istio\n" + route)))
        .as("of no release, so any")
        .hasSize(1);
    assertThat(ids(file("values.yaml", "# for the YAWL chart 6.0\nreplicaCount: 3\n"))).isEmpty();
  }

  /** A heap and a limit need no header: YC203 speaks of any two files. */
  @Test
  void aStrangersHeapOutgrowsItsContainer() {
    var deployment = file("deployment.yaml", DEPLOYMENT);
    assertThat(told(deployment, file("engine.options", "-Xmx5g -XX:MaxDirectMemorySize=512m\n")))
        .isEqualTo(
            """
            error YC203  A heap of 5Gi does not fit in a memory limit of 6Gi.
               --> engine.options:1:1
                |
              1 | -Xmx5g -XX:MaxDirectMemorySize=512m
                | ^^^^^^ the largest heap
               5Gi heap + 256Mi metaspace + 240Mi code cache + 512Mi direct memory + 436Mi for the JVM itself = 6564Mi
               help: set `memory: 6656Mi`
               help: set `-Xmx4672m`
            """);
  }

  @Test
  void theGuidesPoolsOutnumberTheConnections() {
    assertThat(
            told(
                pgbouncers(6),
                file("pgbouncer.ini", PGBOUNCER),
                file("postgresql.conf", POSTGRESQL)))
        .contains("(6 PgBouncers + 1 of a rollout) x 1000 connections = 7000")
        .contains("5000 connections - 3 reserved = 4997")
        .contains("help: set `max_connections = 7010`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# for PostgreSQL 12",
        "# for PostgreSQL 99999999999",
        "# for PostgreSQL 17 on a host with 0Ki of memory\nshared_buffers = 999999999999999TB\nmax_connections = 0\nwork_mem = 0kB",
        "# for PostgreSQL 17 on a host with 1Gi of memory and 1 processors\nshared_buffers = 1TB\nmax_connections = 2147483647\nwork_mem = 1024TB\nhash_mem_multiplier = 1000",
        "# for PostgreSQL 17 on a host with 1Gi of memory and 1 processors\nshared_buffers = 1TB\nmax_connections = 0\nwork_mem = 4MB\nhash_mem_multiplier = -1",
        "include 'x.conf'",
        "=",
        "'"
      })
  void noNumberOfAStrangerStopsUs(String text) {
    assertThat(CHECKER.check(List.of(file("postgresql.conf", text)), Trail.NONE)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "; for PgBouncer 1.4\n[pgbouncer]\nmax_client_conn = 0",
        "; for PgBouncer 1.24\n[pgbouncer]\nmax_client_conn = 2147483647",
        "; for PgBouncer ...\n[pgbouncer\n=",
      })
  void norOfItsPooler(String text) {
    var files =
        List.of(
            file("pgbouncer.ini", text),
            pgbouncers(2_147_483_647),
            file("hpa.yaml", HPA),
            file("deployment.yaml", DEPLOYMENT),
            file(
                "engine.options",
                "# for JDK 11\n-Dhibernate.hikari.maximumPoolSize=20 -Xmx9999999999g"));
    assertThat(CHECKER.check(files, Trail.NONE)).isNotNull();
  }

  /** An object that speaks of PgBouncer's pods says nothing of the engine's. */
  @Test
  void pgbouncersObjectsAreNotTheEngines() {
    var pooler =
        """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: pgbouncer
        spec:
          minAvailable: 500
          selector:
            matchLabels:
              app: pgbouncer
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: pgbouncer
        spec:
          minReplicas: 2
          maxReplicas: 9
          scaleTargetRef:
            apiVersion: apps/v1
            kind: Deployment
            name: pgbouncer
        """;
    assertThat(
            told(
                file("hpa.yaml", HPA),
                file("deployment.yaml", DEPLOYMENT),
                pgbouncers(2),
                file("pgbouncer.yaml", pooler)))
        .isEmpty();
  }

  private static ParsedFile pgbouncers(int replicas) {
    return file(
        "pgbouncer-deployment.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: pgbouncer
        spec:
          replicas: %s
          strategy:
            rollingUpdate:
              maxSurge: 1
          template:
            metadata:
              labels:
                app: pgbouncer
            spec:
              containers:
                - name: pool
                  image: registry.example/pgbouncer:1.24.1
                  resources:
                    limits:
                      memory: 64Mi
        """
            .formatted(replicas));
  }

  private static List<String> ids(int jdk) {
    return ids(file("engine.options", "# for JDK " + jdk + "\n" + JVM));
  }

  private static List<String> ids(ParsedFile file) {
    return CHECKER.check(List.of(file), Trail.NONE).stream()
        .map(f -> f.severity().word() + " " + f.at().orElseThrow() + " " + f.headline())
        .toList();
  }

  private static ParsedFile file(String path, String text) {
    return FileParser.parse(path, text).orElseThrow();
  }

  private static String told(ParsedFile... files) {
    return FindingPrinter.print(
        CHECKER.check(new ArrayList<>(Stream.of(files).toList()), Trail.NONE));
  }
}
