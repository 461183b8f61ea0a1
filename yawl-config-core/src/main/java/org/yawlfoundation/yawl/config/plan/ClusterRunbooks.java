package org.yawlfoundation.yawl.config.plan;

import java.util.Optional;

/** What to do about the cluster below the engine: nodes, network, quota, certificates. */
final class ClusterRunbooks {
  private static final String OPERATORS = "whoever runs the cluster";
  private static final String NODES =
      "kubectl get nodes --no-headers -o wide --sort-by=.metadata.name";

  private static final String INSTANCE =
      "Which node is it? The alert's label `instance` is its name, or its address and the exporter's port.";

  private ClusterRunbooks() {}

  static Optional<RunbookWords> of(String alert, String subject, RunbookNames names) {
    return Optional.ofNullable(
            switch (subject) {
              case "autoscaler" -> autoscaler(names);
              case "quota" -> quota(names);
              case "network-latency", "packet-loss" -> network(subject);
              case "bandwidth" -> bandwidth(names);
              case "certificate" -> certificate(alert, names);
              default -> null;
            })
        .map(words -> words.call(OPERATORS));
  }

  private static RunbookWords autoscaler(RunbookNames names) {
    return new RunbookWords(
            "The autoscaler has as many engine pods as it may, "
                + names.maxReplicas()
                + ", and still wants more.",
            "Nothing yet. With more load latency rises, and nothing adds pods.")
        .look(
            "What does it want, and by which metric?",
            names.kubectl("get hpa"),
            names.kubectl("describe hpa"))
        .look(
            "Is the load real? One metric far above its target is enough to ask for all pods.",
            names.kubectl("top pods -l app.kubernetes.io/name=yawl-engine --sort-by=cpu"))
        .mend(
            "The load is real: raise `agents` or `autoscaling.maxReplicas` in the tier document and generate. Connections, quota and nodes follow; a patch of the autoscaler alone would outgrow the pools.")
        .mend("A few pods take long to serve: see YawlCaseCreationLatencyHigh.");
  }

  private static RunbookWords quota(RunbookNames names) {
    return new RunbookWords(
            "The namespace " + names.namespace() + " uses nearly all of its ResourceQuota.",
            "Nothing yet. At the quota no pod is created: neither the autoscaler nor a rollout gets on.")
        .look("Of what?", names.kubectl("describe resourcequota"))
        .look(
            "By whom? Pods that are not ours count too.",
            names.kubectl(
                "get pods --no-headers -o custom-columns=NAME:.metadata.name,PHASE:.status.phase --sort-by=.metadata.creationTimestamp"))
        .mend(
            "Pods that have ended and stay: delete them.",
            names.kubectl("delete pods --field-selector=status.phase=Failed"))
        .mend("The fleet has grown: raise it in the tier document, from which the quota follows.");
  }

  private static RunbookWords network(String subject) {
    return new RunbookWords(
            subject.equals("packet-loss")
                ? "Nodes lose packets, or send many of them again."
                : "Packets take long from one pod to another.",
            "Each request waits, and more so with each hop: engine, PgBouncer, database.")
        .look(
            "Which nodes are there, and in which zones?", NODES + " -L topology.kubernetes.io/zone")
        .name(
            "node",
            subject.equals("packet-loss")
                ? INSTANCE
                : "The alert names none: begin with a node on which slow pods run.")
        .look(
            "What does a node count? Drops at its interface, segments sent again.",
            "kubectl debug node/\"${node:?}\" --image=busybox:1.36 --profile=netadmin --attach -- cat /proc/net/snmp /proc/net/dev")
        .look(
            "Is the table of connections full? `nf_conntrack: table full` in the kernel's log says so.",
            "kubectl debug node/\"${node:?}\" --image=busybox:1.36 --profile=sysadmin --attach -- sh -c 'dmesg | grep -c conntrack; cat /proc/sys/net/netfilter/nf_conntrack_count /proc/sys/net/netfilter/nf_conntrack_max'")
        .mend(
            "One node: take it out. Its pods go elsewhere, as many at a time as the budgets let.",
            "kubectl cordon \"${node:?}\"",
            "kubectl drain \"${node:?}\" --ignore-daemonsets --delete-emptydir-data --timeout=15m")
        .mend(
            "A zone: tell the cloud's support; the scheduler spreads pods over zones, so the others go on.")
        .mend(
            "A full table of connections: kernel/sysctl.d/99-yawl.conf has the size that the tier needs.");
  }

  private static RunbookWords bandwidth(RunbookNames names) {
    return new RunbookWords(
            "A node sends or receives nearly as much as its link bears.",
            "Beyond that it drops packets, and all pods on it get slow.")
        .look("Which nodes are there?", NODES)
        .name("node", INSTANCE)
        .look(
            "Which pods are on it?",
            names.kubectl("get pods -o wide --field-selector=spec.nodeName=\"${node:?}\""))
        .measure(
            "Which pods send most, in bytes a second?",
            "topk(10, sum by (pod) (rate(container_network_transmit_bytes_total{namespace=\""
                + names.namespace()
                + "\"}[5m])))")
        .mend(
            "Many engines on one node: let the scheduler spread them anew, one node at a time.",
            "kubectl drain \"${node:?}\" --ignore-daemonsets --delete-emptydir-data --timeout=15m",
            "kubectl uncordon \"${node:?}\"")
        .mend("All nodes: larger ones, or more of them with fewer engines each (`cluster.nodes`).");
  }

  private static RunbookWords certificate(String alert, RunbookNames names) {
    return new RunbookWords(
            alert.contains("Now")
                ? "A certificate ends within days."
                : "A certificate ends soon, and nobody has renewed it.",
            "Nothing yet. When it has ended, every client that checks it refuses to connect, at once.")
        .name(
            "certificate", "Which one is it? The alert's label `name` is that of the Certificate.")
        .look(
            "Why was it not renewed? The conditions and events name its issuer, and the request that waits.",
            names.kubectl("describe certificate \"${certificate:?}\""),
            names.kubectl("get certificaterequests --sort-by=.metadata.creationTimestamp"))
        .look(
            "What is in its Secret, and until when?",
            "secret=$("
                + names.kubectl(
                    "get certificate \"${certificate:?}\" -o jsonpath='{.spec.secretName}'")
                + ")",
            names.kubectl(
                "get secret \"${secret:?}\" -o jsonpath='{.data.tls\\.crt}' | base64 -d | openssl x509 -noout -subject -issuer -enddate"))
        .look(
            "What does PostgreSQL show to its clients?",
            "openssl s_client -starttls postgres -connect "
                + names.databaseHost()
                + ":"
                + names.databasePort()
                + " < /dev/null | openssl x509 -noout -enddate")
        .mend("Renew it where it was issued, and see why that did not happen by itself.")
        .sessionAsSuperuser("primary", names)
        .mendBySql(
            "PostgreSQL reads its new certificate with a reload.", "SELECT pg_reload_conf();")
        .mend(
            "PgBouncer and the engine read theirs when they start.",
            names.kubectl("rollout restart deployment/yawl-engine"));
  }
}
