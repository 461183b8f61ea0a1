package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.Toleration;

/**
 * The Kubernetes clusters that the fleet runs on: one for each cell, all alike.
 *
 * @param nodes one of the nodes
 * @param etcd what objects take up in it
 * @param zones that the nodes are spread over, 1 to 16; three assumed, so that losing one leaves
 *     most
 * @param storageClass of databases, by name; guide 2.1
 * @param registryMirror a registry that all images are pulled from in place of their own, with a
 *     path where need be
 * @param imagePullSecrets names of Secrets that let nodes pull the images
 * @param tolerations taints of nodes that all our pods bear
 * @param nodeSelector labels of the nodes that all our pods run on
 * @param ingressNamespace where the pods run that let agents in: Istio's gateway or an ingress
 *     controller, each in its usual namespace
 * @param ingress an Ingress that lets agents in, where it has a host
 * @param gateway a Gateway that lets agents in, where it has a name
 * @param secretStore the store that our Secrets are made from, where it has a name
 * @param databaseCidr addresses of a PostgreSQL outside the cluster: an IPv4 network
 */
public record Cluster(
    Nodes nodes,
    Etcd etcd,
    long zones,
    String storageClass,
    Optional<String> registryMirror,
    List<String> imagePullSecrets,
    List<Toleration> tolerations,
    Map<String, String> nodeSelector,
    String ingressNamespace,
    Ingress ingress,
    Gateway gateway,
    SecretStore secretStore,
    Optional<String> databaseCidr)
    implements PlanPart {
  public Cluster {
    imagePullSecrets = List.copyOf(imagePullSecrets);
    tolerations = List.copyOf(tolerations);
    nodeSelector = Collections.unmodifiableMap(new LinkedHashMap<>(nodeSelector));
  }

  /**
   * An Ingress of the engine.
   *
   * @param host that agents call; without one there is no Ingress
   * @param className the IngressClass; the cluster's own where none is given
   * @param tlsSecret the Secret with the host's certificate and its key
   * @param annotations that its controller reads
   */
  public record Ingress(
      Optional<String> host,
      Optional<String> className,
      Optional<String> tlsSecret,
      Map<String, String> annotations)
      implements PlanPart {
    public Ingress {
      annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
    }
  }

  /**
   * A Gateway of the Gateway API that others made.
   *
   * @param name of the Gateway; without one there is no HTTPRoute
   * @param namespace of the Gateway; the engine's own where none is given
   * @param sectionName of its listener; all where none is given
   * @param host that agents call; all of the listener where none is given
   */
  public record Gateway(
      Optional<String> name,
      Optional<String> namespace,
      Optional<String> sectionName,
      Optional<String> host)
      implements PlanPart {}

  /**
   * A store of the External Secrets Operator that others made.
   *
   * @param name of the store; without one there are no ExternalSecrets
   * @param kind ClusterSecretStore or SecretStore
   * @param path below which it keeps them, each under the name of its Secret
   * @param refreshInterval between two looks at it, 1m to 1d in whole seconds; 1h in External
   *     Secrets
   */
  public record SecretStore(
      Optional<String> name, String kind, String path, Duration refreshInterval)
      implements PlanPart {}

  /**
   * One of the nodes, all alike.
   *
   * @param count how many the cluster of one cell may have, 1 to 100,000; as many as it takes where
   *     none is given
   * @param cpus processors, 1 to 1,024; 16 assumed
   * @param memory in bytes, 1Gi to 32Ti; 64Gi assumed, 4 GiB a processor
   * @param allocatable what kubelet, system and the pods of every node leave of a node, 1% to 100%;
   *     90% assumed, compare {@code kubectl describe node}
   * @param pods that a node takes, 1 to 1,000; 110 is Kubernetes' default maxPods
   * @param addresses of pods that a node sets aside, 1 to 65,536; 256 by Kubernetes' default mask
   *     of 24 bits
   * @param daemonPods pods that run on every node, 0 to 100; 5 assumed: network, proxy, storage,
   *     logs, metrics
   * @param enginePods engine pods that fit on a node by processors, memory and count, 1 to 1,000
   */
  public record Nodes(
      Optional<Long> count,
      long cpus,
      Memory memory,
      Percentage allocatable,
      long pods,
      long addresses,
      long daemonPods,
      long enginePods)
      implements PlanPart {}

  /**
   * What objects take up in etcd.
   *
   * @param largeObject a Pod, Node or EndpointSlice in bytes, 1Ki to 1Mi; 16Ki assumed
   * @param smallObject an Event, a Lease or another object in bytes, 1Ki to 1Mi; 1Ki assumed
   * @param eventsPerPod events of a pod that are kept at once, 0 to 1,000; 10 assumed, for the hour
   *     that the API server keeps them
   */
  public record Etcd(Memory largeObject, Memory smallObject, long eventsPerPod)
      implements PlanPart {}
}
