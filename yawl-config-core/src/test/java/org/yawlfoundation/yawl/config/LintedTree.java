package org.yawlfoundation.yawl.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import tools.jackson.databind.JsonNode;

/**
 * The objects of a tree, as linters of manifests look at them.
 *
 * @param refused what the schemas of their kinds find in them
 */
record LintedTree(List<JsonNode> objects, List<String> refused) {

  /** Of all files with manifests; those of the canary steps are one object in several states. */
  static LintedTree of(Bundle bundle) {
    var objects = new ArrayList<JsonNode>();
    bundle
        .files()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".yaml") && !path.contains("overlays/")) {
                YamlFile.parse(path, text).documents().stream()
                    .map(document -> document.toJson())
                    .filter(object -> object.has("apiVersion") && object.has("metadata"))
                    .forEach(objects::add);
              }
            });
    var refused = bundle.findings().stream().filter(finding -> finding.id().equals("YC301"));
    return new LintedTree(objects, refused.map(Finding::headline).toList());
  }

  Stream<JsonNode> kind(String... kinds) {
    return objects.stream().filter(object -> List.of(kinds).contains(text(object, "/kind")));
  }

  Stream<JsonNode> workloads() {
    return kind("Deployment", "StatefulSet", "DaemonSet", "Job");
  }

  /** The names of workloads whose pods are not good. */
  Stream<String> pods(Predicate<JsonNode> good) {
    return workloads()
        .filter(workload -> !good.test(workload.at("/spec/template/spec")))
        .map(LintedTree::name);
  }

  /** The names of workloads with a container that is not good. */
  Stream<String> containers(Predicate<JsonNode> good) {
    return pods(
        pod ->
            Stream.of("/containers", "/initContainers")
                .flatMap(list -> items(pod.at(list)))
                .allMatch(good));
  }

  /** The workloads whose pods a selector takes. */
  Stream<JsonNode> selected(JsonNode labels) {
    return workloads()
        .filter(workload -> matches(labels, workload.at("/spec/template/metadata/labels")));
  }

  static boolean matches(JsonNode wanted, JsonNode labels) {
    return wanted.propertyStream().allMatch(e -> e.getValue().equals(labels.get(e.getKey())));
  }

  static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static String name(JsonNode object) {
    return text(object, "/kind") + " " + text(object, "/metadata/name");
  }

  static String text(JsonNode node, String pointer) {
    return node.at(pointer).asString("");
  }
}
