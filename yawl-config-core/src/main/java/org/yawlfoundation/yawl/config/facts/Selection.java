package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.yaml.YamlNode;

/**
 * Where an object chooses others by their labels.
 *
 * @param from who chooses
 * @param of what it chooses among
 * @param namespaces of these; empty where any will do
 * @param selector what it chooses by
 */
public record Selection(ClusterObject from, Of of, List<String> namespaces, Selector selector) {
  /** What is chosen among. */
  public enum Of {
    PODS,
    SERVICES,
    /** The pods that the object itself makes. */
    OWN_PODS
  }

  public Selection {
    namespaces = List.copyOf(namespaces);
  }

  /** All choices that an object makes; what takes all there is, or lies elsewhere, is none. */
  public static List<Selection> of(ClusterObject from) {
    var selections = new ArrayList<Selection>();
    all(from).filter(selection -> !selection.selector().isEmpty()).forEach(selections::add);
    return List.copyOf(selections);
  }

  private static Stream<Selection> all(ClusterObject from) {
    var node = from.node();
    var own =
        from.pods().stream()
            .flatMap(pods -> pods.template().child("spec").stream())
            .flatMap(spec -> spread(from, spec));
    return switch (from.kind()) {
      case "Service", "PodDisruptionBudget" -> at(from, Of.PODS, node, "spec", "selector");
      case "NetworkPolicy" ->
          Stream.of(
                  at(from, Of.PODS, node, "spec", "podSelector"),
                  peers(from, "ingress", "from"),
                  peers(from, "egress", "to"))
              .flatMap(s -> s);
      case "ServiceMonitor" -> monitor(from, Of.SERVICES);
      case "PodMonitor" -> monitor(from, Of.PODS);
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet" ->
          Stream.concat(at(from, Of.OWN_PODS, node, "spec", "selector"), own);
      default -> own;
    };
  }

  private static Stream<Selection> spread(ClusterObject from, YamlNode spec) {
    return at(from, Of.OWN_PODS, spec, "topologySpreadConstraints", "*", "labelSelector");
  }

  /** Pods of other namespaces are none of ours. */
  private static Stream<Selection> peers(ClusterObject from, String way, String peers) {
    return ClusterObject.all(from.node(), "spec", way, "*", peers, "*")
        .filter(peer -> peer.child("namespaceSelector").isEmpty())
        .flatMap(peer -> at(from, Of.PODS, peer, "podSelector"));
  }

  private static Stream<Selection> monitor(ClusterObject from, Of of) {
    var namespaces =
        from.scalars("spec", "namespaceSelector", "matchNames", "*").map(n -> n.text()).toList();
    boolean isAny = from.node().textAt("spec", "namespaceSelector", "any").isPresent();
    var where = isAny ? List.<String>of() : namespaces;
    return at(from, of, from.node(), "spec", "selector")
        .map(s -> where.isEmpty() && !isAny ? s : new Selection(from, of, where, s.selector()));
  }

  private static Stream<Selection> at(ClusterObject from, Of of, YamlNode node, String... steps) {
    return ClusterObject.all(node, steps)
        .map(at -> new Selection(from, of, List.of(from.namespace()), new Selector(at)));
  }

  /** The labels of all that may be chosen, each with whom they belong to. */
  public Stream<Map.Entry<ClusterObject, Map<String, String>>> candidates(ClusterObjects objects) {
    return switch (of) {
      case OWN_PODS -> from.pods().stream().map(pods -> Map.entry(from, pods.labels()));
      case PODS ->
          where().flatMap(objects::pods).map(pods -> Map.entry(pods.owner(), pods.labels()));
      case SERVICES ->
          where()
              .flatMap(namespace -> objects.all("Service", namespace))
              .map(service -> Map.entry(service, service.labels()));
    };
  }

  /** Who is chosen. */
  public Stream<ClusterObject> chosen(ClusterObjects objects) {
    return candidates(objects)
        .filter(candidate -> selector.takes(candidate.getValue()))
        .map(Map.Entry::getKey);
  }

  private Stream<String> where() {
    return namespaces.isEmpty() ? Stream.of("") : namespaces.stream();
  }
}
