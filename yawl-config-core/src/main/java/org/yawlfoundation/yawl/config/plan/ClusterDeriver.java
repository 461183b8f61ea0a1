package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import org.yawlfoundation.yawl.config.tier.ArtifactKeys;
import org.yawlfoundation.yawl.config.tier.ClusterKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** Derives what a cell runs on, and how many engine pods one of its nodes holds. */
final class ClusterDeriver {
  private ClusterDeriver() {}

  static Cluster derive(SheetBuilder sheet) {
    var ingress = ingress(sheet);
    var gateway = gateway(sheet);
    return new Cluster(
        new Cluster.Nodes(
            sheet.optional(ClusterKeys.NODE_COUNT, Why.source("else as many as the fleet takes")),
            sheet.input(
                ClusterKeys.NODE_CPUS,
                Why.source("")
                    .guide(
                        "7.2",
                        "t3.2xlarge, 4 processors and one pod a node",
                        "that machine has 8, and 5000 nodes are all that a cluster takes")),
            sheet.input(ClusterKeys.NODE_MEMORY),
            sheet.input(ClusterKeys.NODE_ALLOCATABLE),
            sheet.input(ClusterKeys.PODS_PER_NODE),
            sheet.input(ClusterKeys.ADDRESSES_PER_NODE),
            sheet.input(ClusterKeys.DAEMONS_PER_NODE),
            sheet.put(
                ClusterKeys.ENGINES_PER_NODE,
                Why.formula(
                        "min(cluster.nodes.cpus * cluster.nodes.allocatable / engine.resources.cpu,"
                            + " cluster.nodes.memory * cluster.nodes.allocatable / engine.resources.memory,"
                            + " cluster.nodes.pods - cluster.nodes.daemonPods), at least 1")
                    .from("the scheduler counts requests"),
                in -> {
                  long millis =
                      in.get(ClusterKeys.NODE_ALLOCATABLE)
                          .percent()
                          .multiply(BigDecimal.valueOf(in.get(ClusterKeys.NODE_CPUS) * 10))
                          .longValue();
                  long byCpu = millis / in.get(EngineKeys.CPU_REQUEST).millis();
                  long byMemory =
                      in.get(ClusterKeys.NODE_ALLOCATABLE)
                              .of(in.get(ClusterKeys.NODE_MEMORY))
                              .bytes()
                          / in.get(EngineKeys.MEMORY_LIMIT).bytes();
                  long least =
                      Math.min(
                          Math.min(byCpu, byMemory),
                          in.get(ClusterKeys.PODS_PER_NODE) - in.get(ClusterKeys.DAEMONS_PER_NODE));
                  return Math.max(1, least);
                })),
        new Cluster.Etcd(
            sheet.input(ClusterKeys.LARGE_OBJECT),
            sheet.input(ClusterKeys.SMALL_OBJECT),
            sheet.input(ClusterKeys.EVENTS_PER_POD)),
        sheet.input(ClusterKeys.ZONES),
        sheet.input(ClusterKeys.STORAGE_CLASS),
        sheet.found(ClusterKeys.REGISTRY_MIRROR),
        sheet.list(ClusterKeys.PULL_SECRETS),
        sheet.list(ClusterKeys.TOLERATIONS),
        sheet.open("cluster.nodeSelector", String.class),
        sheet.put(
            ClusterKeys.INGRESS_NAMESPACE,
            Why.formula(
                    "cluster.gateway.name ? cluster.gateway.namespace or namespace"
                        + " : artifacts.istio and not cluster.ingress.host ? istio-ingress : ingress-nginx")
                .from("the usual namespace of each"),
            ClusterDeriver::ingressNamespace),
        ingress,
        gateway,
        secretStore(sheet),
        sheet.optional(
            ClusterKeys.DATABASE_CIDR,
            Why.source("used where PostgreSQL runs outside the cluster")));
  }

  private static Cluster.Ingress ingress(SheetBuilder sheet) {
    return new Cluster.Ingress(
        sheet.optional(
            ClusterKeys.INGRESS_HOST, Why.source("an Ingress is made where it is given")),
        sheet.optional(ClusterKeys.INGRESS_CLASS, Why.source("else the cluster's own class")),
        sheet.optional(
            ClusterKeys.INGRESS_TLS_SECRET, Why.source("else the controller's own certificate")),
        sheet.open("cluster.ingress.annotations", String.class));
  }

  private static Cluster.Gateway gateway(SheetBuilder sheet) {
    return new Cluster.Gateway(
        sheet.optional(
            ClusterKeys.GATEWAY_NAME, Why.source("an HTTPRoute is made where it is given")),
        sheet.optional(ClusterKeys.GATEWAY_NAMESPACE, Why.source("else the engine's own")),
        sheet.optional(ClusterKeys.GATEWAY_SECTION, Why.source("else all listeners")),
        sheet.optional(ClusterKeys.GATEWAY_HOST, Why.source("else all hosts of the listener")));
  }

  private static Cluster.SecretStore secretStore(SheetBuilder sheet) {
    return new Cluster.SecretStore(
        sheet.optional(
            ClusterKeys.STORE_NAME, Why.source("ExternalSecrets are made where it is given")),
        sheet.input(ClusterKeys.STORE_KIND),
        sheet.put(
            ClusterKeys.STORE_PATH,
            Why.formula("namespace").from("two namespaces have two passwords"),
            in -> in.get(TierKeys.NAMESPACE)),
        sheet.input(ClusterKeys.STORE_REFRESH));
  }

  private static String ingressNamespace(Inputs in) {
    var gateway = in.find(ClusterKeys.GATEWAY_NAME);
    var gateways = in.find(ClusterKeys.GATEWAY_NAMESPACE);
    var ours = in.get(TierKeys.NAMESPACE);
    boolean mesh = in.get(ArtifactKeys.ISTIO);
    boolean ingress = in.find(ClusterKeys.INGRESS_HOST).isPresent();
    if (gateway.isPresent()) {
      return gateways.orElse(ours);
    }
    return mesh && !ingress ? "istio-ingress" : "ingress-nginx";
  }
}
