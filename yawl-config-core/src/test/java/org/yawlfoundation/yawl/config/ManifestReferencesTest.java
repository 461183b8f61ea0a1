package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import tools.jackson.databind.JsonNode;

/** What one manifest says of another is so: names, ports, labels, and the files within. */
class ManifestReferencesTest {
  /** Objects that belong to no namespace. */
  private static final List<String> OF_THE_CLUSTER = List.of("Namespace", "PriorityClass");

  static Stream<Tree> trees() {
    return Stream.of(
            "agents: 1000\n",
            "agents: 1000000\n",
            "agents: 5000000\n",
            "agents: 20000\nartifacts: {pgbouncer: false}\n",
            """
            agents: 100000
            cluster:
              ingress: {host: yawl.example.org, className: nginx, tlsSecret: yawl-tls, annotations: {a.example/b: c}}
              imagePullSecrets: [registry.login]
              secretStore: {name: vault}
            engine: {envFromSecrets: {SMTP_PASSWORD: smtp/password}}
            autoscaling: {keda: true}
            """,
            """
            agents: 100000
            annotations: {example.com/owner: Jane Doe}
            cluster:
              ingress: {host: "*.example.org", annotations: {a.example/b: c}}
              secretStore: {name: own, kind: SecretStore, path: flows/prod}
            """,
            """
            agents: 100000
            cluster:
              gateway: {name: public, namespace: gateways, sectionName: https, host: yawl.example.org}
            """,
            """
            agents: 40000
            namespace: flows
            labels: {example.com/team: payments}
            annotations: {example.com/owner: Jane Doe}
            cluster:
              registryMirror: registry.example:5000/mirror
              imagePullSecrets: [registry-login, other-login]
              tolerations: ["dedicated=yawl:NoSchedule", "spot:NoExecute"]
              nodeSelector: {example.com/pool: engines}
              ingressNamespace: edge
              databaseCidr: 10.1.2.0/24
            engine:
              ports: {http: 8000, management: 9000}
              env: {LOGGING_LEVEL_ROOT: "true"}
              envFromSecrets: {SMTP_PASSWORD: smtp/password, SMTP_USER: smtp/user}
            metrics: {namespace: watch}
            pgbouncer:
              host: pool
              settings: {listen_port: 6000, auth_file: /etc/pgbouncer/people}
            postgresql: {host: db.example, port: 5000}
            """)
        .map(Tree::of);
  }

  @ParameterizedTest
  @MethodSource("trees")
  void theKustomizationNamesEachFileOnce(Tree tree) {
    var manifests =
        tree.files().keySet().stream()
            .filter(path -> path.startsWith("kubernetes/"))
            .map(path -> path.substring("kubernetes/".length()))
            .filter(name -> !name.equals("kustomization.yaml"))
            .toList();
    var listed = tree.documents("kubernetes/kustomization.yaml").get(0).path("resources");
    assertThat(texts(listed)).containsExactlyInAnyOrderElementsOf(manifests);
  }

  @ParameterizedTest
  @MethodSource("trees")
  void eachObjectIsThereOnceInItsNamespaceWithItsLabels(Tree tree) {
    assertThat(tree.objects().map(Tree::name)).doesNotHaveDuplicates().hasSizeGreaterThan(9);
    var plan = tree.plan();
    for (var object : tree.objects().toList()) {
      var kind = object.path("kind").stringValue();
      var metadata = object.path("metadata");
      assertThat(metadata.path("namespace").asString(""))
          .as(Tree.name(object))
          .isEqualTo(OF_THE_CLUSTER.contains(kind) ? "" : plan.namespace());
      assertThat(entries(metadata.path("labels")))
          .containsEntry("app.kubernetes.io/managed-by", "yawl-config");
      if (!kind.equals("PriorityClass")) {
        assertThat(entries(metadata.path("labels")))
            .as(Tree.name(object))
            .containsAllEntriesOf(plan.labels())
            .containsEntry("yawlfoundation.org/tier", plan.tier());
        assertThat(entries(metadata.path("annotations")))
            .as(Tree.name(object))
            .containsExactlyInAnyOrderEntriesOf(annotations(plan, kind));
      }
    }
  }

  /** What an object bears: the organisation's own, and what its controller reads. */
  private static Map<String, String> annotations(DeploymentPlan plan, String kind) {
    var annotations = new LinkedHashMap<>(plan.annotations());
    if (kind.equals("Ingress")) {
      annotations.putAll(plan.cluster().ingress().annotations());
    } else if (kind.equals("ScaledObject")) {
      annotations.put("scaledobject.keda.sh/transfer-hpa-ownership", "true");
    }
    return annotations;
  }

  @ParameterizedTest
  @MethodSource("trees")
  void eachSelectorFindsPods(Tree tree) {
    var selectors = new ArrayList<Map<String, String>>();
    tree.all("Service").forEach(s -> selectors.add(entries(s.at("/spec/selector"))));
    for (var kind : List.of("Deployment", "PodDisruptionBudget")) {
      tree.all(kind).forEach(o -> selectors.add(entries(o.at("/spec/selector/matchLabels"))));
    }
    for (var name : List.of("podSelector", "labelSelector")) {
      tree.objects()
          .flatMap(o -> o.findValues(name).stream())
          .map(s -> entries(s.path("matchLabels")))
          .filter(labels -> !labels.containsKey("k8s-app"))
          .forEach(selectors::add);
    }
    assertThat(selectors).hasSizeGreaterThan(7);
    for (var selector : selectors) {
      assertThat(tree.pods())
          .as(selector.toString())
          .anySatisfy(p -> assertThat(labels(p)).containsAllEntriesOf(selector));
    }
  }

  @ParameterizedTest
  @MethodSource("trees")
  void portsAgree(Tree tree) {
    for (var service : tree.all("Service").toList()) {
      var ports = ports(tree.pod(entries(service.at("/spec/selector"))));
      for (var port : service.at("/spec/ports")) {
        assertThat(ports)
            .containsEntry(port.path("targetPort").stringValue(), port.path("port").asLong());
      }
    }
    for (var pod : tree.pods()) {
      var probed =
          Stream.of("httpGet", "tcpSocket")
              .flatMap(probe -> pod.findValues(probe).stream())
              .map(probe -> probe.path("port").stringValue())
              .toList();
      assertThat(probed).hasSize(3);
      assertThat(ports(pod)).containsKeys(probed.toArray(String[]::new));
    }
    for (var policy : tree.all("NetworkPolicy").toList()) {
      var selected = entries(policy.at("/spec/podSelector/matchLabels"));
      for (var rule : policy.at("/spec/ingress")) {
        for (var port : rule.path("ports")) {
          assertThat(ports(tree.pod(selected))).containsKey(port.path("port").stringValue());
        }
      }
    }
  }

  /** What leaves a pod leaves by a number, which is that of the listener at the other end. */
  @ParameterizedTest
  @MethodSource("trees")
  void whatMayLeaveGoesWhereSomebodyListens(Tree tree) {
    var leaving = new TreeSet<Long>();
    for (var policy : tree.all("NetworkPolicy").toList()) {
      for (var rule : policy.at("/spec/egress")) {
        rule.path("ports").forEach(port -> leaving.add(port.path("port").asLong()));
      }
    }
    var plan = tree.plan();
    var wanted = new TreeSet<>(List.of(53L, (Long) setting(plan, "listen_port")));
    if (plan.artifacts().pgbouncer()) {
      wanted.add(plan.postgresql().port());
    }
    assertThat(leaving).isEqualTo(wanted);
  }

  @ParameterizedTest
  @MethodSource("trees")
  void eachNameThatIsReferredToIsThere(Tree tree) {
    for (var pod : tree.pods()) {
      var spec = pod.path("spec");
      assertThat(tree.names("ServiceAccount"))
          .contains(spec.path("serviceAccountName").stringValue());
      assertThat(tree.names("PriorityClass"))
          .contains(spec.path("priorityClassName").stringValue());
      for (var configMap : spec.findValues("configMap")) {
        assertThat(tree.names("ConfigMap")).contains(configMap.path("name").stringValue());
      }
      var volumes = spec.path("volumes").findValuesAsString("name");
      for (var mounts : spec.findValues("volumeMounts")) {
        mounts.forEach(mount -> assertThat(volumes).contains(mount.path("name").stringValue()));
      }
    }
    var autoscalers =
        Stream.of("HorizontalPodAutoscaler", "ScaledObject").flatMap(tree::all).toList();
    assertThat(autoscalers).hasSize(1);
    assertThat(tree.names("Deployment"))
        .contains(autoscalers.get(0).at("/spec/scaleTargetRef/name").stringValue());
    if (tree.plan().artifacts().pgbouncer()) {
      assertThat(tree.names("Service")).contains(tree.plan().pgbouncer().host());
    }
  }

  @ParameterizedTest
  @MethodSource("trees")
  void whatLetsAgentsInSendsThemToAPortOfTheService(Tree tree) {
    var service =
        tree.all("Service")
            .filter(s -> Tree.name(s).equals("Service yawl-engine"))
            .findFirst()
            .orElseThrow();
    var http = service.at("/spec/ports/0");
    for (var ingress : tree.all("Ingress").toList()) {
      var backend = ingress.at("/spec/rules/0/http/paths/0/backend/service");
      assertThat(backend.path("name")).isEqualTo(service.at("/metadata/name"));
      assertThat(backend.at("/port/name")).isEqualTo(http.path("name"));
    }
    for (var route : tree.all("HTTPRoute").toList()) {
      var backend = route.at("/spec/rules/0/backendRefs/0");
      assertThat(backend.path("name")).isEqualTo(service.at("/metadata/name"));
      assertThat(backend.path("port")).isEqualTo(http.path("port"));
    }
  }

  @ParameterizedTest
  @MethodSource("trees")
  void theStoreHasEachSecretThatIsUsedAndNoOther(Tree tree) {
    var made = new TreeSet<String>();
    for (var secret : tree.all("ExternalSecret").toList()) {
      var target = secret.at("/spec/target");
      assertThat(target.path("name")).isEqualTo(secret.at("/metadata/name"));
      for (var data : secret.at("/spec/data")) {
        var key = data.path("secretKey").stringValue();
        assertThat(data.at("/remoteRef/property").stringValue()).isEqualTo(key);
        assertThat(data.at("/remoteRef/key").stringValue())
            .isEqualTo(
                tree.plan().cluster().secretStore().path()
                    + "/"
                    + target.path("name").stringValue());
        made.add(target.path("name").stringValue() + " " + key);
        var type = target.at("/template/type").stringValue();
        assertThat(type.equals("kubernetes.io/tls")).isEqualTo(key.startsWith("tls."));
        assertThat(type.equals("kubernetes.io/dockerconfigjson"))
            .isEqualTo(key.equals(".dockerconfigjson"));
      }
    }
    boolean hasStore = tree.plan().cluster().secretStore().name().isPresent();
    assertThat(made).isEqualTo(hasStore ? used(tree) : Set.of());
  }

  @ParameterizedTest
  @MethodSource("trees")
  void theSecretsThatAreAskedForAreThoseThatAreUsed(Tree tree) {
    var printed = new TreeSet<String>();
    for (var needed : tree.documents("requirements.yaml").get(0).path("objects")) {
      if (needed.path("kind").stringValue().equals("Secret")
          && needed.path("namespace").stringValue().equals(tree.plan().namespace())) {
        texts(needed.path("keys"))
            .forEach(key -> printed.add(needed.path("name").stringValue() + " " + key));
      }
    }
    boolean hasStore = tree.plan().cluster().secretStore().name().isPresent();
    assertThat(printed).isEqualTo(hasStore ? Set.of() : used(tree));
  }

  /** The keys of Secrets that files refer to. */
  private static Set<String> used(Tree tree) {
    var used = new TreeSet<String>();
    for (var object : tree.objects().toList()) {
      object
          .findValues("secretKeyRef")
          .forEach(s -> used.add(s.path("name").stringValue() + " " + s.path("key").stringValue()));
      object
          .findValues("imagePullSecrets")
          .forEach(
              list ->
                  list.forEach(s -> used.add(s.path("name").stringValue() + " .dockerconfigjson")));
      object
          .findValues("secret")
          .forEach(
              s ->
                  used.add(
                      s.path("name").stringValue()
                          + String.valueOf(setting(tree.plan(), "auth_file"))
                              .replace("/etc/pgbouncer/", " ")));
    }
    tree.all("Ingress")
        .flatMap(ingress -> ingress.findValuesAsString("secretName").stream())
        .forEach(name -> List.of("tls.crt", "tls.key").forEach(key -> used.add(name + " " + key)));
    return used;
  }

  @ParameterizedTest
  @MethodSource("trees")
  void thePoolReadsTheFileOfTheTree(Tree tree) throws NoSuchAlgorithmException {
    var plan = tree.plan();
    assertThat(tree.names("Deployment")).hasSize(plan.artifacts().pgbouncer() ? 2 : 1);
    if (plan.artifacts().pgbouncer()) {
      var ini = tree.text("pgbouncer/pgbouncer.ini");
      var inside =
          tree.all("ConfigMap").findFirst().orElseThrow().path("data").path("pgbouncer.ini");
      assertThat(inside.stringValue()).isEqualTo(ini);
      var pod = tree.pod(Map.of("app.kubernetes.io/name", "pgbouncer"));
      var hash = MessageDigest.getInstance("SHA-256").digest(ini.getBytes(StandardCharsets.UTF_8));
      assertThat(entries(pod.at("/metadata/annotations")))
          .containsEntry("yawlfoundation.org/pgbouncer-ini-sha256", HexFormat.of().formatHex(hash));
      assertThat(pod.findValuesAsString("mountPath")).containsExactly("/etc/pgbouncer");
    }
  }

  /** Pod Security "restricted", which the namespace asks for. */
  @ParameterizedTest
  @MethodSource("trees")
  void eachPodIsRestricted(Tree tree) {
    for (var pod : tree.pods()) {
      var spec = pod.path("spec");
      assertThat(spec.at("/securityContext/runAsNonRoot").asBoolean(false)).isTrue();
      assertThat(spec.at("/securityContext/seccompProfile/type").asString(""))
          .isEqualTo("RuntimeDefault");
      assertThat(spec.path("automountServiceAccountToken").asBoolean(true)).isFalse();
      for (var container : spec.path("containers")) {
        var security = container.path("securityContext");
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.path("readOnlyRootFilesystem").asBoolean(false)).isTrue();
        assertThat(texts(security.at("/capabilities/drop"))).containsExactly("ALL");
      }
    }
  }

  private static Object setting(DeploymentPlan plan, String name) {
    return Objects.requireNonNull(plan.pgbouncer().settings().get(name));
  }

  private static Map<String, String> labels(JsonNode pod) {
    return entries(pod.at("/metadata/labels"));
  }

  private static Map<String, Long> ports(JsonNode pod) {
    var ports = new LinkedHashMap<String, Long>();
    for (var list : pod.findValues("ports")) {
      list.forEach(p -> ports.put(p.path("name").stringValue(), p.path("containerPort").asLong()));
    }
    return ports;
  }

  private static Map<String, String> entries(JsonNode map) {
    var entries = new LinkedHashMap<String, String>();
    map.properties().forEach(e -> entries.put(e.getKey(), e.getValue().stringValue()));
    return entries;
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }

  /** The files of a tier. */
  record Tree(String document, Bundle bundle) {
    static Tree of(String keys) {
      var document = "tier: proof\n" + keys;
      var bundle =
          YawlConfig.create()
              .generate(TierSource.of("tier.yaml", document), LocalDate.of(2026, 11, 23));
      assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
      return new Tree(document, bundle);
    }

    DeploymentPlan plan() {
      return bundle.plan().orElseThrow();
    }

    Map<String, String> files() {
      return bundle.files();
    }

    String text(String path) {
      return Objects.requireNonNull(bundle.files().get(path), path);
    }

    List<JsonNode> documents(String path) {
      return YamlFile.parse(path, text(path)).documents().stream()
          .<JsonNode>map(document -> document.toJson())
          .toList();
    }

    Stream<JsonNode> objects() {
      return files().keySet().stream()
          .filter(path -> path.startsWith("kubernetes/"))
          .filter(path -> !path.endsWith("kustomization.yaml"))
          .flatMap(path -> documents(path).stream());
    }

    Stream<JsonNode> all(String kind) {
      return objects().filter(o -> o.path("kind").stringValue().equals(kind));
    }

    List<String> names(String kind) {
      return all(kind).map(o -> o.at("/metadata/name").stringValue()).toList();
    }

    List<JsonNode> pods() {
      return all("Deployment").map(d -> d.at("/spec/template")).toList();
    }

    JsonNode pod(Map<String, String> selector) {
      return pods().stream()
          .filter(p -> labels(p).entrySet().containsAll(selector.entrySet()))
          .findFirst()
          .orElseThrow();
    }

    static String name(JsonNode object) {
      return object.path("kind").stringValue() + " " + object.at("/metadata/name").stringValue();
    }

    @Override
    public String toString() {
      return document;
    }
  }
}
