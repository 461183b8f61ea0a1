package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.DashboardBuilder.line;
import static org.yawlfoundation.yawl.config.plan.PanelDraft.lines;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.pods;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.rate;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.worst;

/** The dashboard of the network and of the nodes: what the engine's pods share with others. */
final class NetworkPanels {
  private static final String IN = "{{instance}} {{device}} in";
  private static final String OUT = "{{instance}} {{device}} out";

  private static final String SLOW = "YawlNetworkLatencyHigh";
  private static final String EXPIRES = "YawlCertificateExpiresSoon";

  private NetworkPanels() {}

  static Dashboard build(DashboardBuilder page) {
    page.row(
            "pods",
            "The Engine's Pods",
            page.has(SLOW) ? line(traffic(), drops(), latency()) : line(traffic(), drops()))
        .row("network", "The Nodes' Network", line(bandwidth(), loss()))
        .row("nodes", "Nodes", line(processors(), memory()), line(disks(), connections()));
    if (page.has(EXPIRES)) {
      page.row("certificates", "Certificates", line(certificates()));
    }
    return page.build("Whether the network and the nodes hold the engine back.");
  }

  private static PanelDraft traffic() {
    return lines(
        "network",
        "Network Bandwidth (In/Out)",
        "guide 3.4, corrected: of the engine's pods alone",
        (panel, in) ->
            panel
                .means("Bytes each second, of all chosen pods together.")
                .in("Bps")
                .shows("sum(" + rate(in, pods("container_network_receive_bytes_total")) + ")", "In")
                .shows(
                    "sum(" + rate(in, pods("container_network_transmit_bytes_total")) + ")",
                    "Out"));
  }

  private static PanelDraft drops() {
    return lines(
        "drops",
        "Packets Dropped (In/Out)",
        "cAdvisor: what a pod's own interface drops",
        (panel, in) ->
            panel
                .means("Each second, of all chosen pods together; none is well.")
                .in("pps")
                .shows(
                    "sum("
                        + rate(in, pods("container_network_receive_packets_dropped_total"))
                        + ")",
                    "In")
                .shows(
                    "sum("
                        + rate(in, pods("container_network_transmit_packets_dropped_total"))
                        + ")",
                    "Out"));
  }

  private static PanelDraft latency() {
    return lines(
        "latency",
        "Network Latency (p99)",
        "guide 3.4, corrected: a quantile needs the rate of `_bucket` by `le`",
        (panel, in) ->
            panel
                .means("Of 100 ways from the engine, 99 take no longer.")
                .in("s")
                .shows(
                    "histogram_quantile(0.99, sum by (le) ("
                        + rate(in, PanelQueries.series("yawl_network_latency_seconds_bucket"))
                        + "))",
                    "p99")
                .limitedBy(SLOW, "YawlNetworkLatencyCritical"));
  }

  private static PanelDraft certificates() {
    return lines(
        "certificates",
        "Until Certificates Expire",
        "cert-manager: certmanager_certificate_expiration_timestamp_seconds",
        (panel, in) ->
            panel
                .means("cert-manager makes a new one when two thirds of its time are over.")
                .in("s")
                .shows(
                    "min by (name) ("
                        + PanelQueries.series(
                            "certmanager_certificate_expiration_timestamp_seconds")
                        + ") - time()",
                    "{{name}}")
                .limitedBy(EXPIRES, "YawlCertificateExpiresNow")
                .watchedBy("YawlCertificateMetricsMissing"));
  }

  private static PanelDraft bandwidth() {
    return lines(
        "bandwidth",
        "Bandwidth of Each Node's Links",
        "node_exporter: of the speed that the driver tells",
        (panel, in) ->
            panel
                .means(
                    "In the direction that carries more, of what the link can; the busiest ones.")
                .in("percentunit")
                .shows(worst(at -> share(in, "node_network_receive_bytes_total", at)), IN)
                .shows(worst(at -> share(in, "node_network_transmit_bytes_total", at)), OUT)
                .limitedBy("YawlNetworkBandwidthHigh", "YawlNetworkBandwidthCritical"));
  }

  private static String share(Inputs in, String counter, String at) {
    return "max by (instance, device) ("
        + rate(in, Selector.of(counter), at)
        + ") / max by (instance, device) (node_network_speed_bytes"
        + at
        + " > 0)";
  }

  private static PanelDraft loss() {
    return lines(
        "loss",
        "TCP Segments Sent Again",
        "node_exporter: /proc/net/snmp",
        (panel, in) ->
            panel
                .means("Share of all that a node sends; the worst ones.")
                .in("percentunit")
                .shows(
                    worst(
                        at ->
                            sent(in, "node_netstat_Tcp_RetransSegs", at)
                                + " / "
                                + sent(in, "node_netstat_Tcp_OutSegs", at)),
                    "{{instance}}")
                .limitedBy("YawlNetworkPacketLoss"));
  }

  private static String sent(Inputs in, String counter, String at) {
    return "sum by (instance) (" + rate(in, Selector.of(counter), at) + ")";
  }

  private static PanelDraft processors() {
    return lines(
        "nodeProcessors",
        "Processors of Each Node",
        "node_exporter: /proc/stat",
        (panel, in) ->
            panel
                .means("Busy, of all that the node has; the busiest nodes.")
                .in("percentunit")
                .shows(
                    worst(
                        at ->
                            "1 - avg by (instance) ("
                                + rate(
                                    in,
                                    Selector.of("node_cpu_seconds_total").is("mode", "idle"),
                                    at)
                                + ")"),
                    "{{instance}}"));
  }

  private static PanelDraft memory() {
    return lines(
        "nodeMemory",
        "Memory of Each Node",
        "node_exporter: /proc/meminfo",
        (panel, in) ->
            panel
                .means("In use, of all that the node has; the fullest nodes.")
                .in("percentunit")
                .shows(
                    worst(
                        at ->
                            "1 - min by (instance) (node_memory_MemAvailable_bytes"
                                + at
                                + " / node_memory_MemTotal_bytes"
                                + at
                                + ")"),
                    "{{instance}}"));
  }

  private static PanelDraft disks() {
    return lines(
        "nodeDisks",
        "Disks of Each Node",
        "node_exporter: statfs",
        (panel, in) -> {
          var left = disk("node_filesystem_avail_bytes");
          var all = disk("node_filesystem_size_bytes");
          panel
              .means("In use, of the fullest file system; the kubelet evicts pods at 0.85 or so.")
              .in("percentunit")
              .shows(
                  worst(at -> "1 - min by (instance) (" + left + at + " / " + all + at + ")"),
                  "{{instance}}");
        });
  }

  private static PanelDraft connections() {
    return lines(
        "tracked",
        "Connections That Each Node Tracks",
        "node_exporter: /proc/sys/net/netfilter",
        (panel, in) ->
            panel
                .means("Of what its table holds; a full one drops new connections.")
                .in("percentunit")
                .shows(
                    worst(
                        at ->
                            "max by (instance) (node_nf_conntrack_entries"
                                + at
                                + " / node_nf_conntrack_entries_limit"
                                + at
                                + ")"),
                    "{{instance}}"));
  }

  private static Selector disk(String metric) {
    return Selector.of(metric).matchesNot("fstype", "tmpfs|ramfs|overlay|squashfs");
  }
}
