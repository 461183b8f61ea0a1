package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Helm makes of our values says the same as our own manifests, and no value is written for
 * nobody.
 */
@DisabledOnOs(
    value = OS.LINUX,
    architectures = "aarch64",
    disabledReason = "helm-java brings no library for it")
final class HelmValuesTest {
  private static final String CLUSTERING = "/services/engine/clustering/enabled";
  private static final YawlConfig CONFIG = YawlConfig.create();

  @TempDir private Path work;

  /** Whatever adds lines to all values. */
  private static final String WHERE =
      """
      labels: {team: x}
      annotations: {owner: y}
      cluster:
        imagePullSecrets: [pull]
        nodeSelector: {pool: yawl}
        tolerations: ["dedicated=yawl:NoSchedule", "spot:NoExecute"]
      """;

  private static Map<String, String> files(String more) {
    var text = "tier: t\nagents: 1000000\n" + more;
    return CONFIG.generate(TierSource.of("t.yaml", text), LocalDate.of(2026, 11, 23)).files();
  }

  private static JsonNode manifest(Map<String, String> files, String path) {
    return Chart.values(files.getOrDefault(path, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "engine: {ports: {http: 8180, management: 9190}, jvm: {options: [-Xss2m]}}\n",
        "rollout: {disruption: {minAvailable: 3}}\n",
        "pgbouncer: {tls: true}\n",
        "targets: {pgbouncer: \"1.18\"}\n",
        "autoscaling: {memoryTarget: 90%}\n",
        "engine: {userId: 12345, image: \"localhost:5000/e:7@sha256:"
            + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"}\n"
      })
  void theEngineIsTheOneOfOurManifests(String more) {
    var files = files(more);
    var made = Chart.of("yawl", work).render(manifest(files, "helm/yawl-values.yaml"));
    assertThat(made.propertyNames())
        .containsExactlyInAnyOrder(
            "Deployment yawl-engine",
            "HorizontalPodAutoscaler yawl-engine-hpa",
            "PodDisruptionBudget yawl-engine-pdb",
            "Service yawl-engine",
            "ServiceAccount yawl-engine",
            "ConfigMap yawl-engine-config");
    var ours = manifest(files, "kubernetes/deployment.yaml").at("/spec/template/spec");
    var theirs = made.at("/Deployment yawl-engine/spec/template/spec");
    var engine = ours.at("/containers/0");
    var container = theirs.at("/containers/0");
    assertThat(container.at("/image")).isEqualTo(engine.at("/image"));
    assertThat(container.at("/resources")).isEqualTo(engine.at("/resources"));
    for (var field : engine.at("/securityContext").propertyNames()) {
      assertThat(container.at("/securityContext").get(field))
          .as(field)
          .isEqualTo(engine.at("/securityContext").get(field));
    }
    assertThat(container.at("/securityContext/runAsUser"))
        .isEqualTo(ours.at("/securityContext/runAsUser"));
    assertThat(theirs.at("/securityContext")).isEqualTo(ours.at("/securityContext"));
    assertThat(theirs.at("/terminationGracePeriodSeconds"))
        .isEqualTo(ours.at("/terminationGracePeriodSeconds"));
    assertThat(theirs.at("/volumes")).contains(volume(ours, "logs"));
    for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      for (var field :
          List.of(
              "periodSeconds",
              "timeoutSeconds",
              "failureThreshold",
              "httpGet/path",
              "httpGet/port")) {
        var pointer = "/" + probe + "/" + field;
        assertThat(container.at(pointer)).as(pointer).isEqualTo(engine.at(pointer));
      }
    }
    for (var secret : ours.at("/volumes").findValues("secret")) {
      assertThat(theirs.at("/volumes").findValues("secret")).contains(secret);
    }
    assertThat(theirs.at("/containers/0/volumeMounts").findValuesAsString("mountPath"))
        .containsAll(
            engine.at("/volumeMounts").findValuesAsString("mountPath").stream()
                .filter(path -> !path.equals("/app/temp"))
                .toList());
    assertThat(made.at("/ConfigMap yawl-engine-config/data/DATABASE_URL").asString())
        .isEqualTo(variable(engine, "DATABASE_URL"));
    for (var name : List.of("DB_HOST", "DB_PORT", "SPRING_PROFILES_ACTIVE")) {
      assertThat(variable(container, name)).as(name).isEqualTo(variable(engine, name));
    }
    assertThat(variable(container, "JAVA_OPTS"))
        .isEqualTo(
            variable(engine, "JDK_JAVA_OPTIONS")
                + " -Dserver.port="
                + variable(engine, "SERVER_PORT")
                + " -Dmanagement.server.port="
                + variable(engine, "MANAGEMENT_SERVER_PORT"));

    var hpa = manifest(files, "kubernetes/hpa.yaml").at("/spec");
    var theirHpa = made.at("/HorizontalPodAutoscaler yawl-engine-hpa/spec");
    assertThat(theirHpa).isEqualTo(hpa);
    assertThat(made.at("/Deployment yawl-engine/spec/replicas")).isEqualTo(hpa.at("/minReplicas"));
    var budget = (ObjectNode) made.at("/PodDisruptionBudget yawl-engine-pdb/spec");
    for (var field : List.of("minAvailable", "maxUnavailable")) {
      assertThat(budget.path(field))
          .isEqualTo(manifest(files, "kubernetes/pdb.yaml").at("/spec").path(field));
    }
  }

  @Test
  void theStatefulSetIsGivenTheSame() {
    var files = files("");
    var values = (ObjectNode) manifest(files, "helm/yawl-values.yaml");
    ((ObjectNode) values.at("/services/engine/clustering")).put("enabled", true);
    var set = Chart.of("yawl", work).render(values).at("/StatefulSet yawl-engine-engine");
    var engine =
        manifest(files, "kubernetes/deployment.yaml").at("/spec/template/spec/containers/0");
    var container = set.at("/spec/template/spec/containers/0");
    assertThat(set.at("/spec/replicas"))
        .isEqualTo(manifest(files, "kubernetes/hpa.yaml").at("/spec/minReplicas"));
    assertThat(container.at("/resources")).isEqualTo(engine.at("/resources"));
    assertThat(container.at("/image")).isEqualTo(engine.at("/image"));
  }

  @Test
  void everyValueIsRead() {
    var values = manifest(files(WHERE), "helm/yawl-values.yaml");
    assertThat(Chart.of("yawl", work).unread(values, List.of(CLUSTERING))).isEmpty();
  }

  @Test
  void aValueThatNobodyReadsIsFound() {
    var values = (ObjectNode) manifest(files(""), "helm/yawl-values.yaml");
    ((ObjectNode) values.at("/autoscaling")).put("minReplica", 3);
    ((ObjectNode) values.at("/services/engine")).putObject("autoscaling").put("maxReplicas", 7);
    values.putArray("extraenv");
    assertThat(Chart.of("yawl", work).unread(values, List.of(CLUSTERING)))
        .containsExactly(
            "/autoscaling/minReplica", "/services/engine/autoscaling/maxReplicas", "/extraenv");
  }

  @ParameterizedTest
  @CsvSource({"2, postgresql-read", "0, none"})
  void theDatabaseIsTheOneOfOurFiles(long standbys, String readers) {
    var files = files(WHERE + "postgresql: {standbys: " + standbys + ", port: 5433}\n");
    var values = manifest(files, "helm/postgresql-values.yaml");
    var chart = Chart.of("postgresql", work);
    var made = chart.render(values);
    assertThat(files.get("pgbouncer/pgbouncer.ini"))
        .contains("host=postgresql-primary.yawl-prod.svc.cluster.local port=5433 dbname=yawl");
    assertThat(made.at("/Service postgresql-primary/spec/ports/0/port").asLong()).isEqualTo(5433);
    for (var host : Stream.of("postgresql-primary", readers).limit(1 + standbys).toList()) {
      var pod = made.at("/StatefulSet " + host + "/spec/template/spec");
      assertThat(pod.at("/containers/0/image").asString())
          .isEqualTo("docker.io/bitnamilegacy/postgresql:17");
      assertThat(pod.at("/containers/0/resources/limits").toString())
          .isEqualTo("{\"cpu\":16,\"memory\":\"64Gi\"}");
      var conf = made.at("/ConfigMap " + host + "-extended-configuration/data/override.conf");
      assertThat(conf.asString().strip())
          .isEqualTo(files.getOrDefault("postgresql/postgresql.conf", "").strip());
    }
    assertThat(made.at("/StatefulSet postgresql-read/spec/replicas").asLong()).isEqualTo(standbys);
    assertThat(chart.unread(values, List.of())).isEmpty();
  }

  @Test
  void theDatabasesCertificateAndArchiveAreMounted() {
    var keys = "postgresql: {tls: true, archive: {folder: /mnt/archive}}\n";
    var values = manifest(files(WHERE + keys), "helm/postgresql-values.yaml");
    var chart = Chart.of("postgresql", work);
    for (var host : List.of("postgresql-primary", "postgresql-read")) {
      var pod = chart.render(values).at("/StatefulSet " + host + "/spec/template/spec");
      assertThat(pod.at("/volumes").findValuesAsString("secretName"))
          .containsExactly("postgresql-certificate");
      assertThat(pod.at("/volumes").findValuesAsString("claimName"))
          .containsExactly("postgresql-archive");
      assertThat(pod.at("/containers/0/volumeMounts").findValuesAsString("mountPath"))
          .containsExactly("/etc/postgresql/tls", "/mnt/archive");
    }
    assertThat(chart.unread(values, List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cache", "store"})
  void theCacheIsTheOneOfOurFiles(String use) {
    var files = files(WHERE + "artifacts: {redis: true}\nredis: {use: " + use + ", memory: 3Gi}\n");
    var values = manifest(files, "helm/redis-values.yaml");
    var chart = Chart.of("redis", work);
    var made = chart.render(values);
    assertThat(made.at("/ConfigMap redis-configuration/data/redis.conf").asString().strip())
        .isEqualTo(files.getOrDefault("redis/redis.conf", "").strip());
    var redis = made.at("/StatefulSet redis-master/spec");
    var secret = redis.at("/template/spec/containers/0/env/0/valueFrom/secretKeyRef");
    assertThat(secret.toString()).isEqualTo("{\"name\":\"yawl-redis\",\"key\":\"password\"}");
    assertThat(redis.at("/volumeClaimTemplates/0/spec/resources/requests/storage").asString())
        .isEqualTo(use.equals("store") ? "6Gi" : "");
    assertThat(made.propertyNames()).doesNotContain("StatefulSet redis-replicas");
    assertThat(chart.unread(values, List.of())).isEmpty();

    var engine =
        Chart.of("yawl", work)
            .render(manifest(files, "helm/yawl-values.yaml"))
            .at("/Deployment yawl-engine/spec/template/spec/containers/0");
    assertThat(variable(engine, "REDIS_HOST")).isEqualTo("redis-master");
  }

  @Test
  void aMirrorServesAllImages() {
    var files =
        files("cluster: {registryMirror: mirror.example.org/a}\nartifacts: {redis: true}\n");
    for (var chart : List.of("yawl", "postgresql", "redis")) {
      var values = manifest(files, "helm/" + chart + "-values.yaml");
      assertThat(Chart.of(chart, work).render(values).findValuesAsString("image"))
          .isNotEmpty()
          .allMatch(image -> image.startsWith("mirror.example.org/a/"));
    }
  }

  @Test
  void withoutACacheThereAreNoValuesForOne() {
    assertThat(files("")).doesNotContainKey("helm/redis-values.yaml");
  }

  @Test
  void optionsReachTheShellAsTheyAreWritten() {
    var engine =
        Chart.of("yawl", work)
            .render(
                manifest(
                    files("engine: {jvm: {options: [-Xss2m, \"-Da=#1\"]}}\n"),
                    "helm/yawl-values.yaml"))
            .at("/Deployment yawl-engine/spec/template/spec/containers/0");
    assertThat(variable(engine, "JAVA_OPTS")).contains(" -Xss2m -Da=#1 -Dserver.port=8080 ");
  }

  private static JsonNode volume(JsonNode pod, String name) {
    return named(pod.at("/volumes"), name);
  }

  private static String variable(JsonNode container, String name) {
    return named(container.at("/env"), name).at("/value").asString();
  }

  private static JsonNode named(JsonNode list, String name) {
    return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
        .map(list::get)
        .filter(item -> item.at("/name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
