package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yawlfoundation.yawl.config.plan.Operations.Consequence;
import org.yawlfoundation.yawl.config.plan.Operations.Destination;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.RoutingKeys;

/** Derives what people do when an alert fires: who is told, what else is not, and the runbooks. */
final class OperationsDeriver {
  /**
   * An outage, and what follows from it.
   *
   * @param alert that tells of it
   * @param subjects of the alerts that follow
   */
  private record Outage(String alert, List<String> subjects) {}

  private static final List<Outage> OUTAGES =
      List.of(
          new Outage(
              "YawlEngineDown",
              List.of(
                  "active-cases",
                  "autoscaler",
                  "case-creation",
                  "checkout",
                  "cpu",
                  "cpu-throttling",
                  "file-descriptors",
                  "gc",
                  "heap",
                  "ready-pods",
                  "restarts",
                  "throughput")),
          new Outage(
              "YawlDatabaseDown",
              List.of(
                  "archiving",
                  "autovacuum",
                  "case-creation",
                  "checkout",
                  "database-connections",
                  "ready-pods",
                  "replication-lag",
                  "slow-queries",
                  "throughput",
                  "waiting-clients",
                  "wal")));

  /** Alerts of this subject tell each of another target, so none stands for another. */
  private static final String METRICS = "metrics";

  private final SheetBuilder sheet;
  private final Map<String, Alert> alerts = new LinkedHashMap<>();

  private OperationsDeriver(SheetBuilder sheet, Alerting alerting) {
    this.sheet = sheet;
    alerts.putAll(alerting.rules());
    alerts.putAll(alerting.burnRates());
  }

  static Operations derive(SheetBuilder sheet, Alerting alerting) {
    var deriver = new OperationsDeriver(sheet, alerting);
    return new Operations(
        deriver.destinations(), deriver.consequences(), Runbooks.derive(sheet, deriver.alerts));
  }

  /**
   * A route of alertmanager.yml.
   *
   * @param receiver where it leads
   * @param first how long a first message waits
   * @param interval between two messages when alerts join or leave
   * @param repeat how often a standing alert is told again
   */
  private record Way(
      String receiver, Key<Duration> first, Key<Duration> interval, Key<Duration> repeat) {}

  private Map<String, Destination> destinations() {
    var destinations = new LinkedHashMap<String, Destination>();
    alerts.forEach((name, alert) -> destinations.put(name, destination(name, alert)));
    return destinations;
  }

  private Destination destination(String name, Alert alert) {
    var way = way(alert);
    var silencers = silencers(name, alert);
    return sheet.put(
        Keys.named(
            "operations.destinations." + name, Destination.class, "Who is told of the alert."),
        Why.formula(
                "the first route that takes it, with "
                    + way.first().path()
                    + ", "
                    + way.interval().path()
                    + ", "
                    + way.repeat().path()
                    + (way.receiver().equals("watchdog")
                        ? ", " + RoutingKeys.WATCHDOG_URL_FILE.path()
                        : ""))
            .from("Alertmanager 0.25 manual, route"),
        in ->
            new Destination(
                way.receiver(),
                isTold(in, way.receiver()),
                alert.severity(),
                alert.subject(),
                in.get(way.first()),
                in.get(way.interval()),
                in.get(way.repeat()),
                silencers));
  }

  /** A watchdog that nobody waits for is a receiver without an address, as {@code nobody} is. */
  private static boolean isTold(Inputs in, String receiver) {
    return switch (receiver) {
      case "nobody" -> false;
      case "watchdog" -> in.find(RoutingKeys.WATCHDOG_URL_FILE).isPresent();
      default -> true;
    };
  }

  /** As the routes of alertmanager.yml have it, from the first to the last. */
  private Way way(Alert alert) {
    if (alert.subject().equals("watchdog")) {
      return new Way(
          "watchdog",
          AlertingKeys.GROUP_WAIT,
          RoutingKeys.WATCHDOG_INTERVAL,
          RoutingKeys.WATCHDOG_REPEAT);
    }
    return switch (alert.severity()) {
      case "critical" ->
          way("pagerduty-critical", AlertingKeys.CRITICAL_WAIT, AlertingKeys.CRITICAL_REPEAT);
      case "warning" -> way("slack-warnings", AlertingKeys.GROUP_WAIT, AlertingKeys.WARNING_REPEAT);
      case "info" -> way("nobody", AlertingKeys.GROUP_WAIT, AlertingKeys.REPEAT_INTERVAL);
      default -> way("unrouted", AlertingKeys.GROUP_WAIT, AlertingKeys.REPEAT_INTERVAL);
    };
  }

  private static Way way(String receiver, Key<Duration> first, Key<Duration> repeat) {
    return new Way(receiver, first, AlertingKeys.GROUP_INTERVAL, repeat);
  }

  private List<String> silencers(String name, Alert alert) {
    var silencers = new ArrayList<String>();
    boolean isMild = alert.severity().equals("warning") || alert.severity().equals("info");
    if (isMild && !alert.subject().equals(METRICS)) {
      alerts.forEach(
          (other, page) -> {
            if (page.severity().equals("critical") && page.subject().equals(alert.subject())) {
              silencers.add(other);
            }
          });
    }
    for (var outage : OUTAGES) {
      if (alerts.containsKey(outage.alert())
          && outage.subjects().contains(alert.subject())
          && !outage.alert().equals(name)) {
        silencers.add(outage.alert());
      }
    }
    return silencers;
  }

  private Map<String, Consequence> consequences() {
    var consequences = new LinkedHashMap<String, Consequence>();
    for (var outage : OUTAGES) {
      if (alerts.containsKey(outage.alert())) {
        consequences.put(
            outage.alert(),
            sheet.put(
                Keys.named(
                    "operations.consequences." + outage.alert(),
                    Consequence.class,
                    "What follows from an outage and is not told beside it."),
                Why.source("what no engine, or no database, can but bring along"),
                in ->
                    new Consequence(
                        "alertname=\"" + outage.alert() + "\"",
                        "subject=~\"" + String.join("|", outage.subjects()) + "\"")));
      }
    }
    return consequences;
  }
}
