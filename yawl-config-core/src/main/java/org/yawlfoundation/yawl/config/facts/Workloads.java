package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.yaml.YamlList;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * Tells which of some manifests speak of the engine's pods, and which of PgBouncer's.
 *
 * <p>The engine is what an autoscaler scales, else what is given JVM options, else what stands
 * alone beside PgBouncer. Where several are left, nobody knows which, and none is taken.
 */
final class Workloads {
  /** One document of a file. */
  record Manifest(String path, YamlNode node) {}

  private static final Pattern PGBOUNCER = Pattern.compile("(.*/)?pgbouncer([:@].*)?");
  private static final List<String> AUTOSCALERS =
      List.of("HorizontalPodAutoscaler", "ScaledObject");
  private static final String JAVA_OPTS = "JAVA_OPTS";
  private static final List<String> READ_BY_JVMS = List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS");
  private static final List<String> JVM_OPTIONS =
      List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", JAVA_OPTS);

  private static final Optional<String> MEMORY = Optional.of("memory");

  private final List<Manifest> manifests = new ArrayList<>();

  void add(String path, YamlNode document) {
    manifests.add(new Manifest(path, document));
  }

  Optional<Manifest> pgbouncer() {
    return only(all("Deployment").filter(m -> isPgbouncer(m.node())).toList());
  }

  Optional<Manifest> engine() {
    var candidates = all("Deployment").filter(m -> !isPgbouncer(m.node())).toList();
    var scaled =
        candidates.stream()
            .filter(
                m -> all(AUTOSCALERS).anyMatch(autoscaler -> scales(autoscaler.node(), m.node())))
            .toList();
    if (!scaled.isEmpty()) {
      return only(scaled);
    }
    var jvms = candidates.stream().filter(m -> jvm(m.node()).isPresent()).toList();
    return only(jvms.isEmpty() ? candidates : jvms);
  }

  /** The container that the engine runs in: the one with JVM options, else the first. */
  Optional<Manifest> engineContainer() {
    return engine()
        .flatMap(
            m ->
                jvm(m.node())
                    .or(() -> containers(m.node()).findFirst())
                    .map(container -> new Manifest(m.path(), container)));
  }

  /** The engine's variable with options that no JVM reads, unless its own command does. */
  Optional<Manifest> unreadOptions() {
    return engineContainer()
        .filter(m -> ofEnvironment(m.node(), READ_BY_JVMS).isEmpty())
        .filter(
            m ->
                Stream.of("command", "args")
                    .flatMap(part -> items(m.node().child(part)))
                    .noneMatch(
                        word -> word.textAt().filter(t -> t.contains(JAVA_OPTS)).isPresent()))
        .flatMap(
            m ->
                ofEnvironment(m.node(), List.of(JAVA_OPTS))
                    .map(variable -> new Manifest(m.path(), variable)));
  }

  /** The engine's variable that says how long Spring waits for requests that are under way. */
  Optional<Manifest> drain() {
    return variable(List.of("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE"));
  }

  /** The first of these variables that the engine has. */
  Optional<Manifest> variable(List<String> names) {
    return engineContainer()
        .flatMap(
            m -> ofEnvironment(m.node(), names).map(variable -> new Manifest(m.path(), variable)));
  }

  /** The words that start a container. */
  static Stream<YamlScalar> command(YamlNode container) {
    return Stream.of("command", "args")
        .flatMap(part -> items(container.child(part)))
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast);
  }

  private static Optional<YamlNode> ofEnvironment(YamlNode container, List<String> names) {
    return items(container.child("env"))
        .filter(e -> e.textAt("name").filter(names::contains).isPresent())
        .findFirst();
  }

  Optional<Manifest> autoscaler() {
    return ofEngine(AUTOSCALERS, Workloads::scales);
  }

  /** What the autoscaler's metric of memory, or a ScaledObject's trigger, scales towards. */
  Optional<Manifest> memoryTarget() {
    return autoscaler()
        .flatMap(
            m ->
                Stream.concat(
                        items(m.node().at("spec", "metrics"))
                            .filter(i -> i.textAt("resource", "name").equals(MEMORY))
                            .flatMap(i -> i.at("resource", "target").stream()),
                        items(m.node().at("spec", "triggers"))
                            .filter(i -> i.textAt("type").equals(MEMORY))
                            .flatMap(i -> i.child("metadata").stream()))
                    .findFirst()
                    .map(target -> new Manifest(m.path(), target)));
  }

  Optional<Manifest> disruptionBudget() {
    return ofEngine(List.of("PodDisruptionBudget"), Workloads::selects);
  }

  /**
   * The object of these kinds that speaks of the engine, else the only one that is not PgBouncer's.
   */
  private Optional<Manifest> ofEngine(
      List<String> kinds, BiPredicate<YamlNode, YamlNode> speaksOf) {
    var engine = engine();
    var pgbouncer = pgbouncer();
    var others =
        all(kinds)
            .filter(m -> pgbouncer.filter(p -> speaksOf.test(m.node(), p.node())).isEmpty())
            .toList();
    var chosen =
        others.stream()
            .filter(m -> engine.filter(e -> speaksOf.test(m.node(), e.node())).isPresent())
            .toList();
    return only(chosen.isEmpty() ? others : chosen);
  }

  /** KEDA scales a Deployment where no kind is said. */
  private static boolean scales(YamlNode autoscaler, YamlNode deployment) {
    var target = autoscaler.textAt("spec", "scaleTargetRef", "name");
    return target.isPresent()
        && autoscaler
            .textAt("spec", "scaleTargetRef", "kind")
            .or(() -> Optional.of("Deployment"))
            .equals(deployment.textAt("kind"))
        && target.equals(deployment.textAt("metadata", "name"));
  }

  private static boolean selects(YamlNode budget, YamlNode deployment) {
    return budget
        .at("spec", "selector", "matchLabels")
        .filter(YamlMap.class::isInstance)
        .map(labels -> ((YamlMap) labels).entries().keySet())
        .filter(names -> !names.isEmpty())
        .filter(
            names ->
                names.stream()
                    .allMatch(
                        name ->
                            budget
                                .textAt("spec", "selector", "matchLabels", name)
                                .equals(
                                    deployment.textAt(
                                        "spec", "template", "metadata", "labels", name))))
        .isPresent();
  }

  private static boolean isPgbouncer(YamlNode deployment) {
    return jvm(deployment).isEmpty()
        && containers(deployment)
            .anyMatch(
                c ->
                    c.textAt("name").filter("pgbouncer"::equals).isPresent()
                        || c.textAt("image").filter(PGBOUNCER.asMatchPredicate()).isPresent());
  }

  private static Optional<YamlNode> jvm(YamlNode deployment) {
    return containers(deployment)
        .filter(c -> ofEnvironment(c, JVM_OPTIONS).isPresent())
        .findFirst();
  }

  static Stream<YamlNode> containers(YamlNode deployment) {
    return items(deployment.at("spec", "template", "spec", "containers"));
  }

  private static Stream<YamlNode> items(Optional<YamlNode> list) {
    return list.filter(YamlList.class::isInstance).stream()
        .flatMap(l -> ((YamlList) l).items().stream());
  }

  private Stream<Manifest> all(String kind) {
    return all(List.of(kind));
  }

  private Stream<Manifest> all(List<String> kinds) {
    return manifests.stream()
        .filter(m -> m.node().textAt("kind").filter(kinds::contains).isPresent());
  }

  private static Optional<Manifest> only(List<Manifest> manifests) {
    return manifests.size() == 1 ? Optional.of(manifests.get(0)) : Optional.empty();
  }
}
