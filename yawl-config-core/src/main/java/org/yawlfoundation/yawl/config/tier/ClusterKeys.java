package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.MEMORY;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.SECONDS;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.WHOLE_PERCENTAGE;
import static org.yawlfoundation.yawl.config.tier.TextTypes.choice;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/** The Kubernetes clusters that the fleet runs on, all alike. */
public final class ClusterKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group CLUSTER =
      LIST.group("cluster", "The Kubernetes clusters that the fleet runs on, all alike.");
  private static final KeyList.Group NODES =
      LIST.group("cluster.nodes", "One of the nodes, all alike.");
  private static final KeyList.Group ETCD =
      LIST.group("cluster.etcd", "What objects take up in etcd.");
  private static final KeyList.Group INGRESS =
      LIST.group("cluster.ingress", "An Ingress that lets agents in; made where it has a host.");
  private static final KeyList.Group GATEWAY =
      LIST.group(
          "cluster.gateway",
          "A Gateway of the Gateway API that lets agents in; the engine gets an HTTPRoute where the Gateway has a name.");
  private static final KeyList.Group STORE =
      LIST.group(
          "cluster.secretStore",
          "The store that the External Secrets Operator makes our Secrets from; used where it has a name.");

  private static final KeyType<String> HOST =
      text(
          "a host name",
          "a DNS name, such as `yawl.example.org`",
          "^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+$",
          253);
  private static final KeyType<String> OBJECT =
      text(
          "an object's name",
          "small letters, digits, dots and dashes, such as `nginx`",
          "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
          253);

  public static final Key<Memory> LARGE_OBJECT =
      ETCD.input(
          "largeObject",
          Bounded.between(MEMORY, "1Ki", "1Mi"),
          Memory.ofKibibytes(16),
          "Size of a Pod, Node or EndpointSlice.",
          "assumed: some 6Ki of our pod's manifest, its status, and who manages which field");
  public static final Key<Memory> SMALL_OBJECT =
      ETCD.input(
          "smallObject",
          Bounded.between(MEMORY, "1Ki", "1Mi"),
          Memory.ofKibibytes(1),
          "Size of an Event, a Lease or another object.",
          "assumed; compare etcd_mvcc_db_total_size_in_use_in_bytes with the objects that there are");
  public static final Key<Long> EVENTS_PER_POD =
      ETCD.input(
          "eventsPerPod",
          count(0, 1_000),
          10L,
          "Events of a pod that are kept at once.",
          "assumed: a pod's start and end, within the hour that the API server keeps Events (--event-ttl)");
  public static final Key<Long> NODE_CPUS =
      NODES.input(
          "cpus",
          count(1, 1_024),
          16L,
          "Processors of a node.",
          "assumed: a common size; set your own");
  public static final Key<Long> NODE_COUNT =
      NODES.given(
          "count", count(1, 100_000), "Nodes that the cluster of one cell may have.", "800");
  public static final Key<Memory> NODE_MEMORY =
      NODES.input(
          "memory",
          Bounded.between(MEMORY, "1Gi", "32Ti"),
          Memory.ofGibibytes(64),
          "Memory of a node.",
          "assumed: 4 GiB a processor, a common ratio; set your own");
  public static final Key<Percentage> NODE_ALLOCATABLE =
      NODES.input(
          "allocatable",
          Bounded.between(WHOLE_PERCENTAGE, "1%", "100%"),
          Percentage.of(90),
          "What kubelet, system and the pods of every node leave of a node.",
          "assumed; compare `kubectl describe node` and set it");
  public static final Key<Long> PODS_PER_NODE =
      NODES.input(
          "pods", count(1, 1_000), 110L, "Pods that a node takes.", "Kubernetes' default maxPods");
  public static final Key<Long> ADDRESSES_PER_NODE =
      NODES.input(
          "addresses",
          count(1, 65_536),
          256L,
          "Pod addresses that each node sets aside.",
          "Kubernetes' default node-cidr-mask-size of 24");
  public static final Key<Long> DAEMONS_PER_NODE =
      NODES.input(
          "daemonPods",
          count(0, 100),
          5L,
          "Pods that run on every node: network, proxy, storage, logs, metrics.",
          "assumed; count `kubectl get pods -A --field-selector spec.nodeName=<node>` and set it");
  public static final Key<Long> ENGINES_PER_NODE =
      NODES.derived("enginePods", count(1, 1_000), "Engine pods that fit on a node.");
  public static final Key<Long> ZONES =
      CLUSTER.input(
          "zones",
          count(1, 16),
          3L,
          "Zones that the nodes are spread over.",
          "assumed: three, so that losing one leaves most");
  public static final Key<String> STORAGE_CLASS =
      CLUSTER.input(
          "storageClass",
          text("a StorageClass's name", "such as `fast-ssd`", TextTypes.HOST_PATTERN, 253),
          "fast-ssd",
          "The StorageClass of databases.",
          "guide 2.1");
  public static final Key<String> REGISTRY_MIRROR =
      CLUSTER.given(
          "registryMirror",
          text(
              "a registry",
              "a host with port and path where need be, such as `registry.internal:5000/mirror`",
              "^[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]([-a-z0-9._/]*[a-z0-9])?)?$",
              255),
          "The registry that all images are pulled from in place of their own.",
          "registry.internal/mirror");
  public static final Key<String> PULL_SECRETS =
      CLUSTER.given(
          "imagePullSecrets[]",
          text("a Secret's name", "such as `registry-login`", TextTypes.HOST_PATTERN, 253),
          "A Secret that lets nodes pull the images.",
          "registry-login");
  public static final Key<Toleration> TOLERATIONS =
      CLUSTER.given(
          "tolerations[]",
          ObjectTypes.TOLERATION,
          "A taint of nodes that all our pods bear, spelt as `kubectl taint` takes it.",
          "dedicated=yawl:NoSchedule");
  public static final Key<String> INGRESS_NAMESPACE =
      CLUSTER.given(
          "ingressNamespace",
          TierKeys.NAMESPACE.type(),
          "The namespace of the pods that let agents in: an ingress controller, or Istio's gateway.",
          "ingress-nginx");
  public static final Key<String> INGRESS_HOST =
      INGRESS.given("host", HOST, "The host that agents call.", "yawl.example.org");
  public static final Key<String> INGRESS_CLASS =
      INGRESS.given("className", OBJECT, "The IngressClass; else the cluster's own.", "nginx");
  public static final Key<String> INGRESS_TLS_SECRET =
      INGRESS.given(
          "tlsSecret",
          OBJECT,
          "The Secret with the host's certificate and its key, which others make.",
          "yawl-engine-tls");
  public static final Key<String> GATEWAY_NAME =
      GATEWAY.given("name", OBJECT, "The Gateway, which others make.", "public");
  public static final Key<String> GATEWAY_NAMESPACE =
      GATEWAY.given(
          "namespace",
          TierKeys.NAMESPACE.type(),
          "Its namespace, where its pods are taken to run too; else the engine's own.",
          "gateways");
  public static final Key<String> GATEWAY_SECTION =
      GATEWAY.given("sectionName", OBJECT, "The one of its listeners; else all.", "https");
  public static final Key<String> GATEWAY_HOST =
      GATEWAY.given(
          "host", HOST, "The host that agents call; else all of the listener.", "yawl.example.org");
  public static final Key<String> STORE_NAME =
      STORE.given("name", OBJECT, "The store, which others make.", "vault");
  public static final Key<String> STORE_KIND =
      STORE.input(
          "kind",
          choice("ClusterSecretStore", "SecretStore"),
          "ClusterSecretStore",
          "Whether the store is the cluster's, or of the engine's namespace.",
          "one store for all namespaces is usual");
  public static final Key<String> STORE_PATH =
      STORE.given(
          "path",
          text(
              "a path in the store",
              "words with slashes between, such as `yawl/prod`",
              "^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*$",
              500),
          "Where the store keeps them: each under the name of its Secret.",
          "yawl-prod");
  public static final Key<Duration> STORE_REFRESH =
      STORE.input(
          "refreshInterval",
          Bounded.between(SECONDS, "1m", "1d"),
          Duration.ofHours(1),
          "Between two looks at the store.",
          "External Secrets 0.16 to 2.9 have the same");
  public static final Key<String> DATABASE_CIDR =
      CLUSTER.given(
          "databaseCidr",
          TextTypes.NETWORK,
          "The addresses of a PostgreSQL that runs outside the cluster.",
          "10.20.0.0/28");

  static {
    LIST.open(
        "cluster.ingress.annotations",
        new OpenGroup(
            "Annotations of the Ingress, which its controller reads.",
            "name of an annotation",
            OpenGroup.label(OpenGroup.NOT_OURS),
            "write an annotation's name, such as `nginx.ingress.kubernetes.io/proxy-body-size`; yawlfoundation.org/... are ours",
            ObjectTypes.LINE));
    LIST.open(
        "cluster.nodeSelector",
        new OpenGroup(
            "Labels of the nodes that all our pods run on.",
            "name of a label",
            OpenGroup.label(""),
            "write a label's name, such as `node-pool`",
            ObjectTypes.LABEL));
  }

  private ClusterKeys() {}
}
