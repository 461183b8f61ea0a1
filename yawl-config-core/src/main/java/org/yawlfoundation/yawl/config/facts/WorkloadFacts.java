package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.facts.Workloads.Manifest;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** What manifests say of the engine's pods and PgBouncer's. */
final class WorkloadFacts implements FactSource {
  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    var workloads = new Workloads();
    for (var file : files) {
      if (file instanceof ParsedFile.Yaml yaml) {
        yaml.yaml().documents().forEach(document -> workloads.add(file.path(), document));
      }
    }

    EngineDatabase.read(workloads, facts);
    LimitFacts.read(workloads, facts);
    workloads
        .engine()
        .ifPresent(
            m -> {
              demand(facts, m, FactKeys.ENGINE_POD);
              scalar(
                  facts,
                  m,
                  FactKeys.MAX_SURGE,
                  Facts::share,
                  "spec",
                  "strategy",
                  "rollingUpdate",
                  "maxSurge");
              scalar(
                  facts,
                  m,
                  FactKeys.TERMINATION_GRACE,
                  Facts::seconds,
                  "spec",
                  "template",
                  "spec",
                  "terminationGracePeriodSeconds");
            });
    workloads
        .engineContainer()
        .ifPresent(
            m -> {
              scalar(
                  facts, m, FactKeys.MEMORY_LIMIT, Memory::parse, "resources", "limits", "memory");
              scalar(
                  facts,
                  m,
                  FactKeys.MEMORY_REQUEST,
                  Memory::parse,
                  "resources",
                  "requests",
                  "memory");
              scalar(facts, m, FactKeys.CPU_REQUEST, Cpu::parse, "resources", "requests", "cpu");
              scalar(facts, m, FactKeys.CPU_LIMIT, Cpu::parse, "resources", "limits", "cpu");
              preStop(facts, m);
            });
    workloads.drain().ifPresent(m -> scalar(facts, m, FactKeys.DRAIN, Durations::parse, "value"));
    workloads
        .unreadOptions()
        .ifPresent(m -> scalar(facts, m, FactKeys.UNREAD_OPTIONS, name -> name, "name"));
    workloads
        .autoscaler()
        .ifPresent(
            m -> {
              scalar(facts, m, FactKeys.MIN_REPLICAS, Facts::count, "spec", "minReplicas");
              scalar(facts, m, FactKeys.MAX_REPLICAS, Facts::count, "spec", "maxReplicas");
              // A ScaledObject has them by other names.
              scalar(facts, m, FactKeys.MIN_REPLICAS, Facts::count, "spec", "minReplicaCount");
              scalar(facts, m, FactKeys.MAX_REPLICAS, Facts::count, "spec", "maxReplicaCount");
            });
    workloads
        .memoryTarget()
        .ifPresent(
            m -> {
              scalar(facts, m, FactKeys.MEMORY_TARGET, Facts::percents, "averageUtilization");
              scalar(facts, m, FactKeys.MEMORY_TARGET, Facts::percents, "value");
            });
    workloads
        .disruptionBudget()
        .ifPresent(
            m -> {
              scalar(facts, m, FactKeys.MIN_AVAILABLE, Facts::share, "spec", "minAvailable");
              scalar(facts, m, FactKeys.MAX_UNAVAILABLE, Facts::share, "spec", "maxUnavailable");
            });
    workloads
        .pgbouncer()
        .ifPresent(
            m -> {
              demand(facts, m, FactKeys.POOLER_POD);
              scalar(facts, m, FactKeys.POOLERS, Facts::count, "spec", "replicas");
              scalar(
                  facts,
                  m,
                  FactKeys.POOLER_SURGE,
                  Facts::share,
                  "spec",
                  "strategy",
                  "rollingUpdate",
                  "maxSurge");
            });
  }

  private static void demand(Facts facts, Manifest deployment, FactKey<PodDemand> key) {
    var node = deployment.node();
    var place = new Place(deployment.path(), node.line(), node.column(), 1);
    facts.add(Fact.of(key, PodDemand.of(node, Workloads.containers(node)), place, "resources"));
  }

  /** The kubelet's own sleep, or a program's. */
  private static void preStop(Facts facts, Manifest container) {
    scalar(
        facts,
        container,
        FactKeys.PRE_STOP,
        Facts::seconds,
        "lifecycle",
        "preStop",
        "sleep",
        "seconds");
    var command = container.node().at("lifecycle", "preStop", "exec", "command");
    if (command.flatMap(c -> c.textAt("0")).filter("sleep"::equals).isPresent()) {
      scalar(
          facts,
          container,
          FactKeys.PRE_STOP,
          Facts::seconds,
          "lifecycle",
          "preStop",
          "exec",
          "command",
          "1");
    }
  }

  static <T> void scalar(
      Facts facts, Manifest manifest, FactKey<T> key, Function<String, T> read, String... steps) {
    manifest
        .node()
        .at(steps)
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .ifPresent(
            s ->
                facts.add(
                    key,
                    s.text(),
                    read,
                    new Place(manifest.path(), s.line(), s.column(), s.width()),
                    steps[steps.length - 1]));
  }
}
