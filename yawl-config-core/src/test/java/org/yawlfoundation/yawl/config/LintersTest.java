package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yawlfoundation.yawl.config.LintedTree.items;
import static org.yawlfoundation.yawl.config.LintedTree.matches;
import static org.yawlfoundation.yawl.config.LintedTree.name;
import static org.yawlfoundation.yawl.config.LintedTree.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * What {@code docs/linters.md} says of kube-linter's and kube-score's checks is so: what it calls
 * satisfied is, in every tree here, and what it calls not satisfied is not.
 *
 * <p>No registry that our builds use has the two programs, so each check is made here again.
 */
final class LintersTest {
  private static final Path PAGE = Path.of("..", "docs", "linters.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| (yes|none|no) \\| (.+) \\|$");

  private static final Map<String, Function<LintedTree, Stream<String>>> CHECKS = new TreeMap<>();

  /** What a check complains of: the names of objects. */
  private static void check(String name, Function<LintedTree, Stream<String>> complaints) {
    if (CHECKS.put(name, complaints) != null) {
      throw new IllegalStateException("Twice: " + name);
    }
  }

  private static void pods(String name, Predicate<JsonNode> good) {
    check(name, tree -> tree.pods(good));
  }

  private static void containers(String name, Predicate<JsonNode> good) {
    check(name, tree -> tree.containers(good));
  }

  private static void without(String name, String... kinds) {
    check(name, tree -> tree.kind(kinds).map(LintedTree::name));
  }

  static {
    // ---- kube-linter: access
    check("access-to-create-pods", tree -> rules(tree, "pods", "create"));
    check("access-to-secrets", tree -> rules(tree, "secrets", "get", "list", "watch"));
    check("wildcard-in-rules", tree -> rules(tree, "*", "*"));
    check(
        "cluster-admin-role-binding",
        tree ->
            names(
                tree.kind("RoleBinding", "ClusterRoleBinding"),
                binding -> !text(binding, "/roleRef/name").equals("cluster-admin")));
    pods("default-service-account", pod -> account(pod).matches("(?!default$).+"));
    pods("deprecated-service-account-field", pod -> !pod.has("serviceAccount"));
    check(
        "non-existent-service-account",
        tree -> tree.pods(pod -> has(tree, "ServiceAccount " + account(pod))));
    without("scc-deny-privileged-container", "SecurityContextConstraints");

    // ---- kube-linter: what belongs together
    check("dangling-horizontalpodautoscaler", LintersTest::scaledNothing);
    check("dangling-ingress", LintersTest::ingressesToNothing);
    check("dangling-networkpolicy", LintersTest::policiesOfNobody);
    check("dangling-networkpolicypeer-podselector", LintersTest::peersOfNobody);
    check("dangling-service", LintersTest::servicesOfNobody);
    check(
        "dangling-servicemonitor",
        tree ->
            names(
                tree.kind("ServiceMonitor"),
                monitor ->
                    tree.kind("Service")
                        .anyMatch(
                            service ->
                                matches(
                                    monitor.at("/spec/selector/matchLabels"),
                                    service.at("/metadata/labels")))));
    check("mismatching-selector", tree -> selectors(tree, "Deployment", "StatefulSet"));
    check("non-isolated-pod", LintersTest::podsWithoutPolicy);
    check("invalid-target-ports", LintersTest::targetPorts);
    containers("liveness-port", c -> probesAPort(c, "/livenessProbe"));
    containers("readiness-port", c -> probesAPort(c, "/readinessProbe"));
    containers("startup-port", c -> probesAPort(c, "/startupProbe"));
    containers("env-value-from", c -> items(c.at("/env")).noneMatch(e -> e.has("valueFrom")));

    // ---- kube-linter: pods
    pods("dnsconfig-options", pod -> pod.at("/dnsConfig/options").isArray());
    check("docker-sock", tree -> hostPaths(tree, ".*docker\\.sock"));
    check("sensitive-host-mounts", tree -> hostPaths(tree, ".*"));
    check("writable-host-mount", tree -> hostPaths(tree, ".*"));
    pods("host-ipc", pod -> !pod.at("/hostIPC").asBoolean(false));
    pods("host-network", pod -> !pod.at("/hostNetwork").asBoolean(false));
    pods("host-pid", pod -> !pod.at("/hostPID").asBoolean(false));
    pods("no-anti-affinity", pod -> pod.at("/affinity").has("podAntiAffinity"));
    pods("no-node-affinity", pod -> pod.at("/affinity").has("nodeAffinity"));
    pods("priority-class-name", pod -> text(pod, "/priorityClassName").matches("(system-.*)?"));
    pods("restart-policy", pod -> text(pod, "/restartPolicy").matches("Always|OnFailure"));
    pods(
        "unsafe-sysctls",
        pod ->
            items(pod.at("/securityContext/sysctls"))
                .noneMatch(
                    s -> text(s, "/name").matches("(kernel\\.(msg|sem|shm)|fs\\.mqueue|net).*")));
    pods("run-as-non-root", LintersTest::isNoRoot);

    // ---- kube-linter: containers
    containers("drop-net-raw-capability", LintersTest::dropsAll);
    containers("duplicate-env-var", LintersTest::namesVariablesOnce);
    containers(
        "env-var-secret",
        c ->
            items(c.at("/env"))
                .noneMatch(e -> text(e, "/name").matches("(?i).*secret.*") && e.has("value")));
    containers(
        "read-secret-from-env-var",
        c -> items(c.at("/env")).noneMatch(e -> e.at("/valueFrom").has("secretKeyRef")));
    containers("latest-tag", LintersTest::hasTag);
    containers("no-liveness-probe", c -> c.has("livenessProbe"));
    containers("no-readiness-probe", c -> c.has("readinessProbe"));
    containers("no-read-only-root-fs", LintersTest::readsItsRootOnly);
    containers(
        "privilege-escalation-container",
        c -> !c.at("/securityContext/allowPrivilegeEscalation").asBoolean(true) && isMeek(c));
    containers("privileged-container", LintersTest::isMeek);
    containers("privileged-ports", c -> ports(c).allMatch(port -> port >= 1024));
    containers("ssh-port", c -> ports(c).allMatch(port -> port != 22));
    containers(
        "unsafe-proc-mount", c -> text(c, "/securityContext/procMount").matches("(Default)?"));
    containers("unset-cpu-requirements", c -> c.at("/resources/requests").has("cpu"));
    containers("unset-memory-requirements", c -> c.at("/resources/limits").has("memory"));

    // ---- kube-linter: the rest
    check("exposed-services", tree -> services(tree, "NodePort|LoadBalancer"));
    check("hpa-minimum-three-replicas", tree -> scaledBelow(tree, 3));
    check("minimum-three-replicas", tree -> replicasBelow(tree, 3));
    without("job-ttl-seconds-after-finished", "Job", "CronJob");
    check(
        "no-extensions-v1beta",
        tree -> names(tree.objects().stream(), o -> !text(o, "/apiVersion").startsWith("ext")));
    check("no-rolling-update-strategy", LintersTest::rollsNot);
    check(
        "pdb-max-unavailable",
        tree ->
            names(
                tree.kind("PodDisruptionBudget"),
                pdb -> !text(pdb, "/spec/maxUnavailable").matches("0%?")));
    check(
        "pdb-min-available",
        tree ->
            names(
                tree.kind("PodDisruptionBudget"),
                pdb -> !text(pdb, "/spec/minAvailable").equals("100%")));
    check(
        "pdb-unhealthy-pod-eviction-policy",
        tree ->
            names(
                tree.kind("PodDisruptionBudget"),
                pdb -> text(pdb, "/spec/unhealthyPodEvictionPolicy").equals("AlwaysAllow")));
    check(
        "required-annotation-email",
        tree -> names(tree.workloads(), o -> o.at("/metadata/annotations").has("email")));
    check(
        "required-label-owner",
        tree -> names(tree.workloads(), o -> o.at("/metadata/labels").has("owner")));
    check("schema-validation", tree -> tree.refused().stream());
    check("sorted-keys", tree -> names(tree.objects().stream(), LintersTest::isSorted));
    check(
        "use-namespace",
        tree ->
            names(tree.workloads(), o -> text(o, "/metadata/namespace").matches("(?!default$).+")));

    // ---- kube-score
    check("deployment-strategy", LintersTest::rollsNot);
    check("deployment-replicas", tree -> replicasBelow(tree, 2));
    check("ingress-targets-service", LintersTest::ingressesToNothing);
    without("cronjob-has-deadline", "CronJob");
    without("cronjob-restartpolicy", "CronJob");
    containers("container-resources", c -> resources(c, "cpu") && resources(c, "memory"));
    containers(
        "container-resource-requests-equal-limits", c -> equal(c, "cpu") && equal(c, "memory"));
    containers("container-cpu-requests-equal-limits", c -> equal(c, "cpu"));
    containers("container-memory-requests-equal-limits", c -> equal(c, "memory"));
    containers("container-image-tag", LintersTest::hasTag);
    containers("container-image-pull-policy", c -> text(c, "/imagePullPolicy").equals("Always"));
    containers(
        "container-ephemeral-storage-request-and-limit", c -> resources(c, "ephemeral-storage"));
    containers(
        "container-ephemeral-storage-request-equals-limit", c -> equal(c, "ephemeral-storage"));
    containers(
        "container-ports-check", c -> items(c.at("/ports")).allMatch(port -> port.has("name")));
    containers("environment-variable-key-duplication", LintersTest::namesVariablesOnce);
    without("statefulset-has-poddisruptionbudget", "StatefulSet");
    check("deployment-has-poddisruptionbudget", LintersTest::deploymentsWithoutBudget);
    check(
        "poddisruptionbudget-has-policy",
        tree ->
            names(
                tree.kind("PodDisruptionBudget"),
                pdb ->
                    pdb.at("/spec").has("minAvailable") || pdb.at("/spec").has("maxUnavailable")));
    check("pod-networkpolicy", LintersTest::podsWithoutPolicy);
    check("networkpolicy-targets-pod", LintersTest::policiesOfNobody);
    containers("pod-probes", c -> c.has("livenessProbe") && c.has("readinessProbe"));
    containers("pod-probes-identical", LintersTest::probesDiffer);
    pods(
        "container-security-context-user-group-id",
        pod ->
            pod.at("/securityContext/runAsUser").asLong(0) >= 10_000
                && pod.at("/securityContext/runAsGroup").asLong(0) >= 10_000);
    containers("container-security-context-privileged", LintersTest::isMeek);
    containers("container-security-context-readonlyrootfilesystem", LintersTest::readsItsRootOnly);
    pods(
        "container-seccomp-profile",
        pod -> text(pod, "/securityContext/seccompProfile/type").equals("RuntimeDefault"));
    check("service-targets-pod", LintersTest::servicesOfNobody);
    check("service-type", tree -> services(tree, "NodePort"));
    check(
        "stable-version",
        tree -> names(tree.objects().stream(), o -> !text(o, "/apiVersion").contains("beta")));
    pods("deployment-has-host-podantiaffinity", pod -> pod.at("/affinity").has("podAntiAffinity"));
    without("statefulset-has-host-podantiaffinity", "StatefulSet");
    check("deployment-targeted-by-hpa-does-not-have-replicas-configured", LintersTest::twoMasters);
    without("statefulset-has-servicename", "StatefulSet");
    check(
        "deployment-pod-selector-labels-match-template-metadata-labels",
        tree -> selectors(tree, "Deployment"));
    without("statefulset-pod-selector-labels-match-template-metadata-labels", "StatefulSet");
    check(
        "label-values",
        tree ->
            names(
                tree.objects().stream(),
                o ->
                    items(o.at("/metadata/labels"))
                        .allMatch(
                            v -> v.asString("/").matches("([A-Za-z0-9]([\\w.-]{0,61}\\w)?)?"))));
    check("horizontalpodautoscaler-has-target", LintersTest::scaledNothing);
    check("horizontalpodautoscaler-replicas", tree -> scaledBelow(tree, 2));
    pods("pod-topology-spread-constraints", pod -> pod.has("topologySpreadConstraints"));
  }

  private static Stream<String> names(Stream<JsonNode> objects, Predicate<JsonNode> good) {
    return objects.filter(object -> !good.test(object)).map(LintedTree::name);
  }

  private static Stream<String> rules(LintedTree tree, String resource, String... verbs) {
    return names(
        tree.kind("Role", "ClusterRole"),
        role ->
            items(role.at("/rules"))
                .noneMatch(
                    rule ->
                        rule.at("/resources").toString().contains('"' + resource + '"')
                            && Stream.of(verbs)
                                .anyMatch(
                                    v -> rule.at("/verbs").toString().contains('"' + v + '"'))));
  }

  private static String account(JsonNode pod) {
    return text(pod, "/serviceAccountName");
  }

  private static boolean has(LintedTree tree, String object) {
    return tree.objects().stream().anyMatch(o -> name(o).equals(object));
  }

  private static Stream<String> scaledNothing(LintedTree tree) {
    return names(
        tree.kind("HorizontalPodAutoscaler"),
        hpa ->
            has(
                tree,
                text(hpa, "/spec/scaleTargetRef/kind")
                    + " "
                    + text(hpa, "/spec/scaleTargetRef/name")));
  }

  private static Stream<String> scaledBelow(LintedTree tree, long replicas) {
    return names(
        tree.kind("HorizontalPodAutoscaler"),
        hpa -> hpa.at("/spec/minReplicas").asLong(1) >= replicas);
  }

  private static boolean isScaled(LintedTree tree, JsonNode deployment) {
    return tree.kind("HorizontalPodAutoscaler")
        .anyMatch(
            hpa ->
                text(hpa, "/spec/scaleTargetRef/name").equals(text(deployment, "/metadata/name")));
  }

  /** How many a HorizontalPodAutoscaler keeps is told by its own checks. */
  private static Stream<String> replicasBelow(LintedTree tree, long replicas) {
    return names(
        tree.kind("Deployment"),
        d -> isScaled(tree, d) || d.at("/spec/replicas").asLong(1) >= replicas);
  }

  private static Stream<String> twoMasters(LintedTree tree) {
    return names(
        tree.kind("Deployment"), d -> !isScaled(tree, d) || !d.at("/spec").has("replicas"));
  }

  private static Stream<String> ingressesToNothing(LintedTree tree) {
    return names(
        tree.kind("Ingress"),
        ingress ->
            ingress.findValues("service").stream()
                .allMatch(service -> has(tree, "Service " + text(service, "/name"))));
  }

  private static Stream<String> policiesOfNobody(LintedTree tree) {
    return names(
        tree.kind("NetworkPolicy"),
        policy -> tree.selected(policy.at("/spec/podSelector/matchLabels")).findAny().isPresent());
  }

  private static Stream<String> peersOfNobody(LintedTree tree) {
    return names(
        tree.kind("NetworkPolicy"),
        policy ->
            Stream.of("from", "to")
                .flatMap(way -> policy.findValues(way).stream())
                .flatMap(LintedTree::items)
                .filter(peer -> peer.has("podSelector") && !peer.has("namespaceSelector"))
                .allMatch(
                    peer ->
                        tree.selected(peer.at("/podSelector/matchLabels")).findAny().isPresent()));
  }

  private static Stream<String> servicesOfNobody(LintedTree tree) {
    return names(
        tree.kind("Service"),
        service -> tree.selected(service.at("/spec/selector")).findAny().isPresent());
  }

  private static Stream<String> services(LintedTree tree, String types) {
    return names(tree.kind("Service"), service -> !text(service, "/spec/type").matches(types));
  }

  private static Stream<String> selectors(LintedTree tree, String... kinds) {
    return names(
        tree.kind(kinds),
        workload ->
            matches(
                workload.at("/spec/selector/matchLabels"),
                workload.at("/spec/template/metadata/labels")));
  }

  private static Stream<String> podsWithoutPolicy(LintedTree tree) {
    return names(
        tree.workloads(),
        workload ->
            tree.kind("NetworkPolicy")
                .anyMatch(
                    policy ->
                        matches(
                            policy.at("/spec/podSelector/matchLabels"),
                            workload.at("/spec/template/metadata/labels"))));
  }

  private static Stream<String> deploymentsWithoutBudget(LintedTree tree) {
    return names(
        tree.kind("Deployment"),
        deployment ->
            tree.kind("PodDisruptionBudget")
                .anyMatch(
                    pdb ->
                        matches(
                            pdb.at("/spec/selector/matchLabels"),
                            deployment.at("/spec/template/metadata/labels"))));
  }

  private static Stream<String> rollsNot(LintedTree tree) {
    return names(
        tree.kind("Deployment"), d -> text(d, "/spec/strategy/type").equals("RollingUpdate"));
  }

  /** A port's name is a DNS label with a letter, and one of the pod's own. */
  private static Stream<String> targetPorts(LintedTree tree) {
    return names(
        tree.kind("Service"),
        service ->
            items(service.at("/spec/ports"))
                .map(port -> text(port, "/targetPort"))
                .allMatch(
                    target ->
                        target.matches("[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?")
                            && tree.selected(service.at("/spec/selector"))
                                .allMatch(w -> w.findValuesAsString("name").contains(target))));
  }

  private static boolean probesAPort(JsonNode container, String probe) {
    var wanted =
        Stream.of("/httpGet/port", "/tcpSocket/port", "/grpc/port")
            .map(kind -> text(container, probe + kind))
            .filter(port -> !port.isEmpty())
            .findFirst();
    return wanted.isEmpty()
        || items(container.at("/ports"))
            .anyMatch(
                port ->
                    text(port, "/name").equals(wanted.get())
                        || text(port, "/containerPort").equals(wanted.get()));
  }

  private static Stream<Long> ports(JsonNode container) {
    return items(container.at("/ports")).map(port -> port.at("/containerPort").asLong());
  }

  private static Stream<String> hostPaths(LintedTree tree, String paths) {
    return tree.pods(
        pod ->
            items(pod.at("/volumes"))
                .noneMatch(v -> v.has("hostPath") && text(v, "/hostPath/path").matches(paths)));
  }

  private static boolean isNoRoot(JsonNode pod) {
    return pod.at("/securityContext/runAsNonRoot").asBoolean(false)
        && pod.at("/securityContext/runAsUser").asLong(0) > 0
        && pod.at("/securityContext/runAsGroup").asLong(0) > 0;
  }

  private static boolean dropsAll(JsonNode container) {
    return container.at("/securityContext/capabilities/drop").toString().matches(".*\"ALL\".*");
  }

  private static boolean isMeek(JsonNode container) {
    return !container.at("/securityContext/privileged").asBoolean(false)
        && container.at("/securityContext/capabilities/add").isMissingNode();
  }

  private static boolean readsItsRootOnly(JsonNode container) {
    return container.at("/securityContext/readOnlyRootFilesystem").asBoolean(false);
  }

  private static boolean namesVariablesOnce(JsonNode container) {
    var seen = new HashSet<String>();
    return items(container.at("/env")).allMatch(variable -> seen.add(text(variable, "/name")));
  }

  private static boolean hasTag(JsonNode container) {
    var image = text(container, "/image");
    return image.matches(".+:[^:/]+(@.+)?") && !image.matches(".+:latest(@.+)?");
  }

  private static boolean resources(JsonNode container, String resource) {
    return container.at("/resources/requests").has(resource)
        && container.at("/resources/limits").has(resource);
  }

  private static boolean equal(JsonNode container, String resource) {
    return text(container, "/resources/requests/" + resource)
        .equals(text(container, "/resources/limits/" + resource));
  }

  private static boolean probesDiffer(JsonNode container) {
    return Stream.of("/httpGet", "/tcpSocket", "/exec")
        .noneMatch(
            kind ->
                container.at("/livenessProbe" + kind).isObject()
                    && container
                        .at("/livenessProbe" + kind)
                        .equals(container.at("/readinessProbe" + kind)));
  }

  private static boolean isSorted(JsonNode node) {
    var keys = node.propertyStream().map(Map.Entry::getKey).toList();
    return keys.equals(keys.stream().sorted().toList())
        && items(node).allMatch(LintersTest::isSorted);
  }

  // ---- the page

  @Test
  void thePageAnswersEveryCheck() throws IOException {
    try (var in = LintersTest.class.getResourceAsStream("linters.tsv")) {
      var asked =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.substring(line.indexOf('\t') + 1))
              .toList();
      assertThat(asked).hasSizeGreaterThan(100).doesNotHaveDuplicates();
      assertThat(answers().keySet()).containsExactlyInAnyOrderElementsOf(asked);
      assertThat(CHECKS.keySet()).containsExactlyInAnyOrderElementsOf(asked);
    }
  }

  @TestFactory
  Stream<DynamicTest> thePageIsRight() throws IOException {
    var trees =
        List.of(tree(1_000, ""), tree(1_000_000, ""), tree(20_000_000, ""), tree(5_000, ALL));
    assertThat(trees.get(3).kind("Ingress", "HTTPRoute", "PodMonitor")).hasSize(3);
    return answers().entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(),
                    () -> {
                      var complaints =
                          trees.stream().flatMap(CHECKS.get(row.getKey())).distinct().toList();
                      if (row.getValue().equals("no")) {
                        assertThat(complaints).as("no tree fails it any more").isNotEmpty();
                      } else {
                        assertThat(complaints).isEmpty();
                      }
                    }));
  }

  private static final String ALL =
      """
      artifacts: {redis: true}
      postgresql: {tls: true, archive: {folder: /mnt/archive}}
      pgbouncer: {tls: true}
      metrics: {podMonitor: true}
      cluster:
        nodeSelector: {pool: yawl}
        tolerations: ["dedicated=yawl:NoSchedule"]
        ingress: {host: yawl.example.org}
        gateway: {name: yawl}
      """;

  private static Map<String, String> answers() throws IOException {
    var answers = new TreeMap<String, String>();
    ROW.matcher(Files.readString(PAGE))
        .results()
        .forEach(row -> assertThat(answers.put(row.group(1), row.group(2))).isNull());
    return answers;
  }

  private static LintedTree tree(long agents, String more) {
    var source = TierSource.of("t.yaml", "tier: t\nagents: " + agents + "\n" + more);
    var tree = LintedTree.of(YawlConfig.create().generate(source, LocalDate.of(2026, 11, 23)));
    assertThat(tree.workloads()).as("what is looked at").hasSize(2);
    assertThat(tree.kind("Service", "NetworkPolicy", "HorizontalPodAutoscaler", "ServiceMonitor"))
        .hasSizeGreaterThan(6);
    return tree;
  }
}
