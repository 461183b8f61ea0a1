package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** Reads which ports an object names, and which are there. */
public final class PortUses {
  private static final List<String> PROBES =
      List.of("startupProbe", "livenessProbe", "readinessProbe");
  private static final List<String> HANDLERS = List.of("httpGet", "tcpSocket", "grpc");

  private final ClusterObjects objects;
  private final ClusterObject from;
  private final List<PortUse> uses = new ArrayList<>();

  private PortUses(ClusterObjects objects, ClusterObject from) {
    this.objects = objects;
    this.from = from;
  }

  /** The ports that an object names, of Services and pods that are among the files. */
  public static List<PortUse> of(ClusterObject from, ClusterObjects objects) {
    var uses = new PortUses(objects, from);
    from.pods().ifPresent(pods -> pods.containers().forEach(uses::probes));
    uses.byKind(from.node());
    return List.copyOf(uses.uses);
  }

  private void probes(YamlNode container) {
    var ports = Pods.ports(container).toList();
    var probes = PROBES.stream().flatMap(probe -> container.child(probe).stream());
    var hooks = ClusterObject.all(container, "lifecycle", "*");
    Stream.concat(probes, hooks)
        .flatMap(handlers -> HANDLERS.stream().flatMap(h -> handlers.child(h).stream()))
        .flatMap(handler -> handler.child("port").stream())
        .forEach(port -> use(port, "its container", ports));
  }

  private void byKind(YamlNode node) {
    switch (from.kind()) {
      case "Service" ->
          ClusterObject.all(node, "spec", "ports", "*", "targetPort")
              .forEach(port -> use(port, "the pods that it selects", selected("spec", "selector")));
      case "NetworkPolicy" -> policy(node);
      case "ServiceMonitor" ->
          ClusterObject.all(node, "spec", "endpoints", "*", "port")
              .forEach(port -> use(port, "the Services that it selects", servicePorts()));
      case "PodMonitor" ->
          ClusterObject.all(node, "spec", "podMetricsEndpoints", "*", "port")
              .forEach(port -> use(port, "the pods that it selects", selected("spec", "selector")));
      case "Ingress" ->
          Stream.concat(
                  ClusterObject.all(node, "spec", "defaultBackend", "service"),
                  ClusterObject.all(
                      node, "spec", "rules", "*", "http", "paths", "*", "backend", "service"))
              .forEach(
                  service ->
                      Stream.of("name", "number")
                          .flatMap(way -> service.at("port", way).stream())
                          .forEach(port -> ofService(port, service.textAt("name"))));
      case "HTTPRoute" ->
          ClusterObject.all(node, "spec", "rules", "*", "backendRefs", "*")
              .forEach(
                  backend ->
                      backend
                          .child("port")
                          .ifPresent(port -> ofService(port, backend.textAt("name"))));
      case "VirtualService" ->
          Stream.of("http", "tcp", "tls")
              .flatMap(p -> ClusterObject.all(node, "spec", p, "*", "route", "*", "destination"))
              .forEach(this::destination);
      default -> {}
    }
  }

  private void policy(YamlNode node) {
    var own = selected("spec", "podSelector");
    ClusterObject.all(node, "spec", "ingress", "*", "ports", "*", "port")
        .forEach(port -> use(port, "the pods that it selects", own));
    ClusterObject.all(node, "spec", "egress", "*")
        .filter(
            rule ->
                ClusterObject.all(rule, "to", "*")
                    .allMatch(
                        to ->
                            to.child("podSelector").isPresent()
                                && to.child("namespaceSelector").isEmpty()))
        .forEach(
            rule -> {
              var ports =
                  ClusterObject.all(rule, "to", "*", "podSelector")
                      .flatMap(selector -> pods(new Selector(selector)))
                      .toList();
              ClusterObject.all(rule, "ports", "*", "port")
                  .forEach(port -> use(port, "the pods that it leads to", ports));
            });
  }

  private void destination(YamlNode destination) {
    var service =
        destination
            .textAt("host")
            .flatMap(host -> References.service(from, host))
            .flatMap(s -> objects.find("Service", s.namespace(), s.name()));
    destination
        .at("port", "number")
        .ifPresent(port -> service.ifPresent(s -> use(port, s.toString(), ports(s))));
  }

  private void ofService(YamlNode port, Optional<String> name) {
    name.flatMap(n -> objects.find("Service", from.namespace(), n))
        .ifPresent(service -> use(port, service.toString(), ports(service)));
  }

  private static List<Port> ports(ClusterObject service) {
    return ClusterObject.all(service.node(), "spec", "ports", "*")
        .map(port -> Port.of(port, "port"))
        .toList();
  }

  private List<Port> servicePorts() {
    return Selection.of(from).stream()
        .flatMap(selection -> selection.chosen(objects))
        .flatMap(service -> ports(service).stream())
        .toList();
  }

  private List<Port> selected(String... steps) {
    return from.node().at(steps).stream()
        .flatMap(selector -> pods(new Selector(selector)))
        .toList();
  }

  private Stream<Port> pods(Selector selector) {
    return objects
        .pods(from.namespace())
        .filter(pods -> selector.takes(pods.labels()))
        .flatMap(Pods::ports);
  }

  /** Where none is there, another rule says so, or the pods do not tell of theirs. */
  private void use(YamlNode port, String whose, List<Port> ports) {
    if (port instanceof YamlScalar scalar && !ports.isEmpty()) {
      uses.add(new PortUse(from, scalar, whose, ports));
    }
  }
}
