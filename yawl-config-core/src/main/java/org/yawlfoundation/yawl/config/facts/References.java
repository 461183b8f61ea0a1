package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** Reads which other objects an object refers to, by the fields of its kind. */
public final class References {
  private static final Pattern HOST =
      Pattern.compile("([a-z0-9-]+)(?:\\.([a-z0-9-]+)(?:\\.svc(?:\\.cluster\\.local)?)?)?");
  private static final String SECRET = "Secret";
  private static final String SERVICE = "Service";

  /** Kinds whose objects belong to no namespace. */
  private static final List<String> OF_THE_CLUSTER =
      List.of("ClusterRole", "ClusterSecretStore", "IngressClass", "Namespace", "PriorityClass");

  private final ClusterObject from;
  private final List<Reference> references = new ArrayList<>();

  private References(ClusterObject from) {
    this.from = from;
  }

  /** What an object refers to; what it says is optional is not among it. */
  public static List<Reference> of(ClusterObject from) {
    var references = new References(from);
    references.names("Namespace", from.node(), "metadata", "namespace");
    from.pods().ifPresent(pods -> references.pods(pods.template()));
    references.byKind(from.node());
    return List.copyOf(references.references);
  }

  private void pods(YamlNode template) {
    names("ServiceAccount", template, "spec", "serviceAccountName");
    names("PriorityClass", template, "spec", "priorityClassName");
    names(SECRET, template, "spec", "imagePullSecrets", "*", "name");
    names(
        "PersistentVolumeClaim",
        template,
        "spec",
        "volumes",
        "*",
        "persistentVolumeClaim",
        "claimName");
    ClusterObject.all(template, "spec", "volumes", "*")
        .forEach(
            volume -> {
              source("ConfigMap", volume.child("configMap"), "name");
              source(SECRET, volume.child("secret"), "secretName");
              ClusterObject.all(volume, "projected", "sources", "*")
                  .forEach(
                      part -> {
                        source("ConfigMap", part.child("configMap"), "name");
                        source(SECRET, part.child("secret"), "name");
                      });
            });
    Stream.of("containers", "initContainers")
        .flatMap(list -> ClusterObject.all(template, "spec", list, "*"))
        .forEach(this::environment);
  }

  private void environment(YamlNode container) {
    ClusterObject.all(container, "env", "*", "valueFrom")
        .forEach(
            from -> {
              source("ConfigMap", from.child("configMapKeyRef"), "name");
              source(SECRET, from.child("secretKeyRef"), "name");
            });
    ClusterObject.all(container, "envFrom", "*")
        .forEach(
            from -> {
              source("ConfigMap", from.child("configMapRef"), "name");
              source(SECRET, from.child("secretRef"), "name");
            });
  }

  private void byKind(YamlNode node) {
    switch (from.kind()) {
      case "HorizontalPodAutoscaler", "ScaledObject" ->
          typed(node.at("spec", "scaleTargetRef"), "Deployment");
      case "RoleBinding", "ClusterRoleBinding" -> {
        typed(node.child("roleRef"), "Role");
        ClusterObject.all(node, "subjects", "*")
            .filter(s -> s.textAt("kind").filter("ServiceAccount"::equals).isPresent())
            .forEach(subject -> typed(Optional.of(subject), "ServiceAccount"));
      }
      case "StatefulSet" -> names(SERVICE, node, "spec", "serviceName");
      case "Ingress" -> {
        names("IngressClass", node, "spec", "ingressClassName");
        names(SECRET, node, "spec", "tls", "*", "secretName");
        names(SERVICE, node, "spec", "defaultBackend", "service", "name");
        names(
            SERVICE, node, "spec", "rules", "*", "http", "paths", "*", "backend", "service",
            "name");
      }
      case "HTTPRoute" -> {
        ClusterObject.all(node, "spec", "parentRefs", "*")
            .forEach(parent -> typed(Optional.of(parent), "Gateway"));
        ClusterObject.all(node, "spec", "rules", "*", "backendRefs", "*")
            .forEach(backend -> typed(Optional.of(backend), SERVICE));
      }
      case "DestinationRule" -> from.scalars("spec", "host").forEach(this::host);
      case "VirtualService" -> {
        Stream.of("http", "tcp", "tls")
            .flatMap(p -> from.scalars("spec", p, "*", "route", "*", "destination", "host"))
            .forEach(this::host);
        from.scalars("spec", "gateways", "*")
            .filter(gateway -> !gateway.text().equals("mesh"))
            .forEach(this::gateway);
      }
      case "ExternalSecret" -> typed(node.at("spec", "secretStoreRef"), "SecretStore");
      default -> {}
    }
  }

  /** A map with {@code name}, and perhaps {@code kind} and {@code namespace}. */
  private void typed(Optional<YamlNode> reference, String usual) {
    reference.ifPresent(
        node -> {
          var kind = node.textAt("kind").orElse(usual);
          var namespace = node.textAt("namespace").orElse(from.namespace());
          node.child("name").ifPresent(name -> add(kind, namespace, name, Optional.empty()));
        });
  }

  /** Where a container or a volume takes all or some of a ConfigMap or a Secret. */
  private void source(String kind, Optional<YamlNode> source, String field) {
    var needed = source.filter(s -> s.textAt("optional").filter("true"::equals).isEmpty());
    if (needed.isEmpty() || needed.get().child(field).isEmpty()) {
      return;
    }
    var name = needed.get().child(field).get();
    var keys =
        Stream.concat(
                needed.get().child("key").stream(),
                ClusterObject.all(needed.get(), "items", "*", "key"))
            .filter(YamlScalar.class::isInstance)
            .map(YamlScalar.class::cast)
            .toList();
    if (keys.isEmpty()) {
      add(kind, from.namespace(), name, Optional.empty());
    }
    keys.forEach(key -> add(kind, from.namespace(), name, Optional.of(key)));
  }

  private void names(String kind, YamlNode below, String... steps) {
    ClusterObject.all(below, steps)
        .forEach(name -> add(kind, from.namespace(), name, Optional.empty()));
  }

  private void add(String kind, String namespace, YamlNode name, Optional<YamlScalar> key) {
    if (name instanceof YamlScalar scalar && !scalar.text().isEmpty()) {
      var where = OF_THE_CLUSTER.contains(kind) ? "" : namespace;
      references.add(new Reference(from, kind, where, scalar.text(), scalar, key));
    }
  }

  /** A host of the mesh: that of a Service, unless it has dots and does not end as one. */
  private void host(YamlScalar host) {
    service(from, host.text())
        .ifPresent(
            service ->
                references.add(
                    new Reference(
                        from,
                        SERVICE,
                        service.namespace(),
                        service.name(),
                        host,
                        Optional.empty())));
  }

  /** A Service's namespace and name. */
  record Service(String namespace, String name) {}

  /** The Service that a host of the mesh means, if it means one. */
  static Optional<Service> service(ClusterObject from, String host) {
    var match = HOST.matcher(host);
    if (!match.matches() || (match.group(2) != null && !host.contains(".svc"))) {
      return Optional.empty();
    }
    var namespace = match.group(2) == null ? from.namespace() : match.group(2);
    return Optional.of(new Service(namespace, match.group(1)));
  }

  private void gateway(YamlScalar gateway) {
    var text = gateway.text();
    int slash = text.indexOf('/');
    var namespace = slash < 0 ? from.namespace() : text.substring(0, slash);
    references.add(
        new Reference(
            from, "Gateway", namespace, text.substring(slash + 1), gateway, Optional.empty()));
  }
}
