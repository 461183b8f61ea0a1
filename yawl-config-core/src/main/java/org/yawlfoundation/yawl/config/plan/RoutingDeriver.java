package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.CellKeys;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.RoutingKeys;

/** Derives who is told of alerts: the guide's own routes, where they can stand. */
final class RoutingDeriver {
  private RoutingDeriver() {}

  static Routing derive(SheetBuilder sheet) {
    var groupBy =
        labels(
            sheet,
            "groupBy",
            "The labels by which alerts are told together.",
            Why.formula("what and where; with its cell where cells.count > 1")
                .from("labels that our alerts have; cell is an external label of each Prometheus")
                .guide(
                    "4.2",
                    "alertname, cluster, service",
                    "no alert has the last two, so all of one name would be one group"),
            List.of("alertname"),
            List.of());
    var silencedBy =
        labels(
            sheet,
            "silencedBy",
            "The labels that a page and the warnings it silences have in common.",
            Why.formula(
                    "subject and place, with the pod or instance if both alerts tell of one; with its cell where cells.count > 1")
                .from("the guide has no inhibition: each page would bring its warning along"),
            List.of("subject"),
            List.of("pod", "instance"));
    var place =
        labels(
            sheet,
            "place",
            "The labels that say where something happens.",
            Why.formula("where it happens; with its cell where cells.count > 1")
                .from("labels that our alerts have; cell is an external label of each Prometheus"),
            List.of(),
            List.of());
    return new Routing(
        groupBy,
        silencedBy,
        place,
        sheet.input(AlertingKeys.GROUP_WAIT),
        sheet.input(
            AlertingKeys.GROUP_INTERVAL,
            Why.source("")
                .guide("4.2", "10s", "a message every 10 s as long as alerts come and go")),
        sheet.input(AlertingKeys.REPEAT_INTERVAL),
        new Routing.Critical(
            sheet.input(AlertingKeys.CRITICAL_WAIT),
            sheet.input(
                AlertingKeys.CRITICAL_REPEAT,
                Why.source("").guide("4.2", "5m", "288 pages a day for one standing alert"))),
        new Routing.Warning(sheet.input(AlertingKeys.WARNING_REPEAT)),
        new Routing.WorkingHours(
            sheet.input(RoutingKeys.ONLY_WORKING_HOURS),
            sheet.input(RoutingKeys.DAYS_OF_WORK),
            sheet.input(RoutingKeys.WORK_FROM),
            sheet.input(RoutingKeys.WORK_TO),
            sheet.input(RoutingKeys.TIME_ZONE)),
        escalation(sheet),
        new Routing.Watchdog(
            sheet.optional(
                RoutingKeys.WATCHDOG_URL_FILE,
                Why.source("whoever has no such service hears nothing of it")),
            sheet.input(RoutingKeys.WATCHDOG_INTERVAL),
            sheet.input(RoutingKeys.WATCHDOG_REPEAT)),
        sheet.input(
            AlertingKeys.PAGERDUTY_KEY_FILE,
            Why.source("")
                .guide(
                    "4.2",
                    "service_key: <PagerDuty-Key>",
                    "a secret in a file, and the key of PagerDuty's older interface")),
        sheet.input(
            AlertingKeys.SLACK_URL_FILE,
            Why.source("")
                .guide(
                    "4.2",
                    "api_url: <Slack-Webhook>",
                    "a secret in a file; Alertmanager refuses it as it stands")),
        sheet.input(AlertingKeys.SLACK_CHANNEL));
  }

  private static Routing.Escalation escalation(SheetBuilder sheet) {
    return new Routing.Escalation(
        sheet.input(RoutingKeys.SECOND_LEVEL),
        sheet.input(RoutingKeys.THIRD_LEVEL),
        sheet.put(
            Keys.named(
                "alerting.routing.escalation.afterSecond",
                Duration.class,
                "From the call of the second level to that of the third."),
            Why.formula("alerting.routing.escalation.third - alerting.routing.escalation.second")
                .from("a rule of PagerDuty counts from the one before it"),
            in -> in.get(RoutingKeys.THIRD_LEVEL).minus(in.get(RoutingKeys.SECOND_LEVEL))));
  }

  private static Routing.Labels labels(
      SheetBuilder sheet,
      String name,
      String meaning,
      Why why,
      List<String> first,
      List<String> last) {
    return sheet.put(
        Keys.named("alerting.routing." + name, Routing.Labels.class, meaning),
        why,
        in -> {
          var names = new ArrayList<>(first);
          names.add("namespace");
          if (in.get(CellKeys.COUNT) > 1) {
            names.add("cell");
          }
          names.addAll(last);
          return new Routing.Labels(names);
        });
  }
}
