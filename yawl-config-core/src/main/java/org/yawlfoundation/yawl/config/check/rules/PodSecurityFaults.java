package org.yawlfoundation.yawl.config.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.PodSecurity;
import org.yawlfoundation.yawl.config.facts.Pods;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;

/**
 * What Pod Security finds in pods: the checks of kubernetes/pod-security-admission 0.36.2, from
 * Kubernetes 1.23 on, but those of annotations that are gone and of kernel settings, which have a
 * rule of their own.
 */
final class PodSecurityFaults {
  /**
   * One of them.
   *
   * @param at where it stands, or what lacks something
   * @param says such as "`hostNetwork` is `true`"
   * @param help what ends it
   */
  record Fault(YamlNode at, String says, String help) {}

  private static final String SECURITY = "securityContext";
  private static final String REMOVE = "remove it";

  /** The capabilities that containers have by default. */
  private static final List<String> DEFAULT_CAPABILITIES =
      List.of(
          "AUDIT_WRITE",
          "CHOWN",
          "DAC_OVERRIDE",
          "FOWNER",
          "FSETID",
          "KILL",
          "MKNOD",
          "NET_BIND_SERVICE",
          "SETFCAP",
          "SETGID",
          "SETPCAP",
          "SETUID",
          "SYS_CHROOT");

  private static final List<String> VOLUMES =
      List.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "image",
          "persistentVolumeClaim",
          "projected",
          "secret");

  private static final List<String> PROFILES = List.of("RuntimeDefault", "Localhost");
  private static final List<String> SELINUX_TYPES =
      List.of("", "container_t", "container_init_t", "container_kvm_t");
  private static final String SELINUX_TYPE_SINCE_31 = "container_engine_t";

  private final YamlNode spec;
  private final List<YamlNode> containers;
  private final PodSecurity guard;
  private final List<Fault> faults = new ArrayList<>();

  private PodSecurityFaults(YamlNode spec, List<YamlNode> containers, PodSecurity guard) {
    this.spec = spec;
    this.containers = containers;
    this.guard = guard;
  }

  static List<Fault> of(Pods pods, PodSecurity guard) {
    var spec = pods.template().at("spec");
    if (spec.isEmpty()) {
      return List.of();
    }
    var checks = new PodSecurityFaults(spec.get(), pods.containers().toList(), guard);
    checks.sharing();
    checks.volumes();
    Stream.concat(Stream.of(spec.get()), checks.containers.stream()).forEach(checks::profiles);
    checks.containers.forEach(checks::container);
    if (guard.isRestricted()) {
      checks.restricted();
    }
    return checks.faults;
  }

  private void sharing() {
    for (var name : List.of("hostNetwork", "hostPID", "hostIPC")) {
      refuse(spec, REMOVE, "true"::equals, name);
    }
  }

  private void volumes() {
    ClusterObject.all(spec, "volumes", "*")
        .forEach(
            volume -> {
              if (guard.isRestricted()) {
                unknownSource(volume);
              } else {
                volume
                    .child("hostPath")
                    .ifPresent(at -> add(at, "a volume is of the node's disk", REMOVE));
              }
            });
  }

  private void unknownSource(YamlNode volume) {
    if (volume instanceof YamlMap map && VOLUMES.stream().noneMatch(map.entries()::containsKey)) {
      map.entries().keySet().stream()
          .filter(name -> !name.equals("name"))
          .findFirst()
          .flatMap(map::key)
          .ifPresent(
              key ->
                  add(
                      key,
                      "a volume is a `" + key.text() + "`",
                      "take one of " + String.join(", ", VOLUMES)));
    }
  }

  /** What pods and containers may both say. */
  private void profiles(YamlNode one) {
    refuse(one, REMOVE, "true"::equals, SECURITY, "windowsOptions", "hostProcess");
    refuse(one, REMOVE, user -> !user.isEmpty(), SECURITY, "seLinuxOptions", "user");
    refuse(one, REMOVE, role -> !role.isEmpty(), SECURITY, "seLinuxOptions", "role");
    refuse(one, REMOVE, this::isForeignType, SECURITY, "seLinuxOptions", "type");
    for (var profile : List.of("appArmorProfile", "seccompProfile")) {
      refuse(
          one,
          "write `RuntimeDefault`",
          type -> !PROFILES.contains(type),
          SECURITY,
          profile,
          "type");
    }
  }

  private boolean isForeignType(String type) {
    boolean since31 = guard.minor() >= 31 && type.equals(SELINUX_TYPE_SINCE_31);
    return !SELINUX_TYPES.contains(type) && !since31;
  }

  private void container(YamlNode container) {
    refuse(container, REMOVE, "true"::equals, SECURITY, "privileged");
    boolean masked = guard.isRestricted() || !ownUsers();
    refuse(container, REMOVE, mount -> masked && !mount.equals("Default"), SECURITY, "procMount");
    var allowed = guard.isRestricted() ? List.of("NET_BIND_SERVICE") : DEFAULT_CAPABILITIES;
    ClusterObject.all(container, SECURITY, "capabilities", "add", "*")
        .filter(added -> !allowed.contains(added.textAt().orElse("")))
        .forEach(
            added ->
                add(
                    added,
                    "%s adds the capability `%s`"
                        .formatted(name(container), added.textAt().orElse("")),
                    REMOVE));
    ClusterObject.all(container, "ports", "*", "hostPort")
        .filter(port -> !port.textAt().orElse("0").equals("0"))
        .forEach(port -> add(port, name(container) + " takes a port of the node", REMOVE));
    if (guard.minor() >= 34) {
      hosts(container);
    }
  }

  /** Since Kubernetes 1.34, a probe asks the pod itself and no other host. */
  private void hosts(YamlNode container) {
    for (var asking : List.of("livenessProbe", "readinessProbe", "startupProbe", "lifecycle")) {
      for (var way : List.of("httpGet", "tcpSocket")) {
        refuse(container, REMOVE, host -> !host.isEmpty(), asking, way, "host");
        for (var hook : List.of("postStart", "preStop")) {
          refuse(container, REMOVE, host -> !host.isEmpty(), asking, hook, way, "host");
        }
      }
    }
  }

  private void restricted() {
    boolean windows = spec.textAt("os", "name").filter("windows"::equals).isPresent();
    boolean profiled = spec.at(SECURITY, "seccompProfile", "type").isPresent();
    var nonRoot = spec.textAt(SECURITY, "runAsNonRoot");
    for (var container : containers) {
      if (!windows) {
        escalation(container);
        capabilities(container);
        if (!profiled && container.at(SECURITY, "seccompProfile", "type").isEmpty()) {
          add(
              container,
              name(container) + " has no seccomp profile",
              "write `seccompProfile: {type: RuntimeDefault}` in the pod's `securityContext`");
        }
      }
      if (!ownUsers() && nonRoot.isEmpty() && container.at(SECURITY, "runAsNonRoot").isEmpty()) {
        add(
            container,
            name(container) + " may run as root",
            "write `runAsNonRoot: true` in the pod's `securityContext`");
      }
    }
    if (!ownUsers()) {
      Stream.concat(Stream.of(spec), containers.stream()).forEach(this::root);
    }
  }

  private void root(YamlNode one) {
    refuse(one, "write `true`", "false"::equals, SECURITY, "runAsNonRoot");
    refuse(one, "write another user's number", "0"::equals, SECURITY, "runAsUser");
  }

  private void escalation(YamlNode container) {
    if (container.textAt(SECURITY, "allowPrivilegeEscalation").filter("false"::equals).isEmpty()) {
      add(
          nearest(container, SECURITY, "allowPrivilegeEscalation"),
          name(container) + " may gain privileges",
          "write `allowPrivilegeEscalation: false` in its `securityContext`");
    }
  }

  private void capabilities(YamlNode container) {
    if (ClusterObject.all(container, SECURITY, "capabilities", "drop", "*")
        .noneMatch(dropped -> dropped.textAt().filter("ALL"::equals).isPresent())) {
      add(
          nearest(container, SECURITY, "capabilities", "drop"),
          name(container) + " does not drop all capabilities",
          "write `capabilities: {drop: [ALL]}` in its `securityContext`");
    }
  }

  /** Since Kubernetes 1.35, root is nobody outside of a pod that has users of its own. */
  private boolean ownUsers() {
    return guard.minor() >= 35 && spec.textAt("hostUsers").filter("false"::equals).isPresent();
  }

  private void refuse(YamlNode from, String help, Predicate<String> bad, String... path) {
    var value = from.at(path);
    var text = value.flatMap(YamlNode::textAt).filter(bad);
    if (text.isPresent()) {
      var field = String.join(".", path);
      add(value.orElseThrow(), "`" + field + "` is `" + text.get() + "`", help);
    }
  }

  private void add(YamlNode at, String says, String help) {
    faults.add(new Fault(at, says, help));
  }

  /** What stands at a path, or as far down as anything does. */
  private static YamlNode nearest(YamlNode from, String... path) {
    var node = from;
    for (var step : path) {
      Optional<YamlNode> next = node.child(step);
      if (next.isEmpty()) {
        return node;
      }
      node = next.get();
    }
    return node;
  }

  private static String name(YamlNode container) {
    return "container `" + container.textAt("name").orElse("") + "`";
  }
}
