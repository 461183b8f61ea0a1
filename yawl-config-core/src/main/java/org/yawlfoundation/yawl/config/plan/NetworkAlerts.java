package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.AlertBuilder.CRITICAL;
import static org.yawlfoundation.yawl.config.plan.AlertBuilder.WARNING;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.yawlfoundation.yawl.config.catalogue.MetricProfile;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.ClusterKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;
import org.yawlfoundation.yawl.config.tier.ThresholdKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** What lies between the pods: links, losses and certificates. */
final class NetworkAlerts {
  private static final String AGAIN = "node_netstat_Tcp_RetransSegs";
  private static final String SENT = "node_netstat_Tcp_OutSegs";
  private static final String RECEIVED_BYTES = "node_network_receive_bytes_total";
  private static final String SENT_BYTES = "node_network_transmit_bytes_total";
  private static final String SPEED = "node_network_speed_bytes";
  private static final String EXPIRES = "certmanager_certificate_expiration_timestamp_seconds";
  private static final String NODE = "10.0.0.7:9100";

  private static final LatencyAlert SLOW =
      new LatencyAlert(
          engine -> Histogram.ofSeconds("yawl_network_latency_seconds"),
          "network-latency",
          "The way from the engine",
          "Look first whether one node or zone is slow (`ping` between nodes), whether links are full, and whether "
              + "engines and database lie in different zones.",
          ThresholdKeys.LATENCY_WARNING,
          Duration.ofMinutes(5),
          WARNING);
  private static final LatencyAlert VERY_SLOW =
      new LatencyAlert(
          SLOW.histogram(),
          SLOW.subject(),
          SLOW.work(),
          SLOW.first(),
          ThresholdKeys.LATENCY_CRITICAL,
          Duration.ofMinutes(2),
          CRITICAL);

  private NetworkAlerts() {}

  static void add(AlertList list) {
    list.begin("network");
    if (list.sheet().value(MonitoringKeys.PROFILE).equals(MetricProfile.GUIDE.spelling())) {
      SLOW.add(
          list,
          "YawlNetworkLatencyHigh",
          "The network is slow.",
          "3.3",
          "histogram_quantile(0.99, rate(yawl_network_latency_ms[1m])) > 50");
      VERY_SLOW.add(
          list,
          "YawlNetworkLatencyCritical",
          "The network is so slow that all waits for it.",
          "4.1",
          "histogram_quantile(0.99, yawl_network_latency_ms) > 50");
    }
    list.add(
        "YawlNetworkPacketLoss",
        "The network loses what a node sends.",
        Why.formula("PromQL")
            .from("node_exporter's netstat: what TCP had to send again")
            .guide(
                "3.3",
                "rate(yawl_network_packet_loss_total[1m]) > 0.001",
                "no exporter has that metric; and packets a second are no share of anything"),
        NetworkAlerts::loss);
    list.add(
        "YawlNetworkBandwidthHigh",
        "A node's link is busy.",
        bandwidth("> 15 Gbps"),
        in -> bandwidth(in, WARNING, ThresholdKeys.BANDWIDTH_WARNING));
    list.add(
        "YawlNetworkBandwidthCritical",
        "A node's link is full.",
        bandwidth("> 20 Gbps"),
        in -> bandwidth(in, CRITICAL, ThresholdKeys.BANDWIDTH_CRITICAL));
    if (hasCertificates(list.sheet())) {
      list.add(
          "YawlCertificateExpiresSoon",
          "A certificate has not been renewed.",
          certificate(),
          in -> certificate(in, WARNING, ThresholdKeys.CERTIFICATE_WARNING));
      list.add(
          "YawlCertificateExpiresNow",
          "A certificate is about to expire.",
          certificate(),
          in -> certificate(in, CRITICAL, ThresholdKeys.CERTIFICATE_CRITICAL));
    }
  }

  /** Whether anything of the tier speaks TLS with a certificate of its own. */
  static boolean hasCertificates(SheetBuilder sheet) {
    return sheet.value(DatabaseKeys.TLS)
        || sheet.value(PoolKeys.TLS)
        || sheet.found(ClusterKeys.INGRESS_TLS_SECRET).isPresent();
  }

  private static AlertBuilder loss(Inputs in) {
    var limit = in.get(ThresholdKeys.LOSS_CRITICAL);
    var again = Selector.of(AGAIN);
    var sent = Selector.of(SENT);
    // In finer parts than others: the least limit is a hundredth of a per cent.
    long whole = 100 * Engines.WHOLE;
    long part = 100 * Engines.part(limit);
    long step = part / 100;
    return new AlertBuilder(in, CRITICAL, "packet-loss")
        .holds(Duration.ofMinutes(10))
        .over(in.get(MonitoringKeys.RATE_WINDOW))
        .when(
            "sum by (instance) ("
                + Engines.rate(in, again)
                + ") / sum by (instance) ("
                + Engines.rate(in, sent)
                + ") > "
                + Engines.plain(limit))
        .says(
            "Node {instance} sends {value} of its TCP segments again, more than " + limit,
            "What node {instance} sends does not arrive in {value} of all cases (limit "
                + limit
                + "), and each loss costs a request 200 ms or more. Look first whether one node or all of a zone are "
                + "struck, then at drops of its interface (`ip -s link`), its queues (`nstat TcpExtListenDrops`), and "
                + "whether its link is full.")
        .shows(Shown.PERCENTAGE, BigDecimal.valueOf(part + step).divide(BigDecimal.valueOf(whole)))
        .of("instance", NODE)
        .sees(
            Sample.counter(again, part, part - step).with("instance", NODE),
            Sample.counter(again, step, 0).with("instance", NODE).with("job", "too"),
            Sample.whole(sent, whole / 2, whole / 2).with("instance", NODE),
            Sample.whole(sent, whole / 2, whole / 2).with("instance", NODE).with("job", "too"));
  }

  private static Why bandwidth(String says) {
    return Why.formula("PromQL")
        .from("guide 4.1, of the speed that the node's driver tells; each direction by itself")
        .guide(
            "4.1",
            "rate(container_network_receive_bytes_total[1m]) " + says,
            "bytes of each interface of each pod; and no link of 10 Gbit/s carries so much");
  }

  private static AlertBuilder bandwidth(Inputs in, String severity, Key<Percentage> threshold) {
    var limit = in.get(threshold);
    var received = Selector.of(RECEIVED_BYTES);
    var sent = Selector.of(SENT_BYTES);
    var speed = Selector.of(SPEED);
    var step = Durations.seconds(in.get(MonitoringKeys.SCRAPE_INTERVAL));
    var beyond = Engines.beyond(limit, 1);
    var most = step.multiply(BigDecimal.valueOf(Engines.WHOLE));
    var full = most.multiply(beyond);
    var nearly = most.multiply(Engines.beyond(limit, -1));
    var quiet = BigDecimal.ZERO;
    var link = Sample.gauge(speed, Engines.WHOLE, Engines.WHOLE);
    var in1 = Sample.counter(received, full, nearly);
    return new AlertBuilder(in, severity, "bandwidth")
        .holds(Duration.ofMinutes(10))
        .over(in.get(MonitoringKeys.RATE_WINDOW), limit.fraction(), beyond)
        .when(share(in, received, limit) + " or " + share(in, sent, limit))
        .says(
            "{device} of node {instance} carries {value} of its speed, more than " + limit,
            "Link {device} of node {instance} has been at {value} of its speed in one direction for ten minutes (limit "
                + limit
                + "). Look first which pod it is (`sum by (pod) (rate(container_network_transmit_bytes_total[5m]))`): a "
                + "backup, a standby that catches up or an image pull ends by itself; engines that talk to a database in "
                + "another zone do not.")
        .shows(Shown.PERCENTAGE, beyond)
        .of("instance", NODE)
        .of("device", "eth0")
        .sees(
            link(in1),
            link(in1).twin("job", "too"),
            link(link),
            link(link).twin("job", "too", Engines.WHOLE / 2),
            link(Sample.counter(sent, quiet, nearly)))
        .firesToo(
            "it sends as much, and receives little",
            link(Sample.counter(received, quiet, quiet)),
            link(Sample.counter(sent, full, nearly)),
            link(Sample.counter(sent, full, nearly)).twin("job", "too"),
            link(link),
            link(link).twin("job", "too", Engines.WHOLE / 2));
  }

  private static String share(Inputs in, Selector bytes, Percentage limit) {
    return "max by (instance, device) ("
        + Engines.rate(in, bytes)
        + ") / max by (instance, device) ("
        + SPEED
        + " > 0) > "
        + Engines.plain(limit);
  }

  private static Sample link(Sample sample) {
    return sample.with("instance", NODE).with("device", "eth0");
  }

  private static Why certificate() {
    return Why.formula("PromQL")
        .from(
            "cert-manager's own metric; its scrape must honour labels, for they name the namespace");
  }

  private static AlertBuilder certificate(Inputs in, String severity, Key<Duration> threshold) {
    var limit = in.get(threshold);
    var expires = Engines.here(in, EXPIRES);
    var seconds = Durations.seconds(limit);
    var step = Durations.seconds(in.get(MonitoringKeys.SCRAPE_INTERVAL));
    var above = seconds.subtract(BigDecimal.ONE);
    var certificate =
        Sample.moving(expires, new Sample.Course(above, step), new Sample.Course(seconds, step))
            .with("name", "yawl-tls");
    return new AlertBuilder(in, severity, "certificate")
        .holds(Duration.ofMinutes(15))
        .when("min by (namespace, name) (" + expires + ") - time() < " + seconds.toPlainString())
        .says(
            "Certificate {name} expires in {value}",
            "Certificate {name} of namespace "
                + in.get(TierKeys.NAMESPACE)
                + " should have been renewed long ago (limit "
                + Durations.text(limit)
                + "): when it expires, whoever checks it hangs up. Look first at `kubectl -n "
                + in.get(TierKeys.NAMESPACE)
                + " describe certificate {name}` and its requests: an issuer that does not answer, mostly.")
        .shows(Shown.DURATION, above)
        .of("name", "yawl-tls")
        .sees(certificate, later(certificate, seconds, step))
        .titled("a second less than the limit", "the limit exactly");
  }

  /** The same certificate, as an earlier one of its metric tells it. */
  private static Sample later(Sample certificate, BigDecimal limit, BigDecimal step) {
    var far = new Sample.Course(limit.multiply(BigDecimal.TEN), step);
    return new Sample(
            certificate.selector(),
            certificate.labels(),
            Optional.of(far),
            Optional.of(far),
            Optional.empty())
        .with("instance", "10.0.0.9:9402");
  }
}
