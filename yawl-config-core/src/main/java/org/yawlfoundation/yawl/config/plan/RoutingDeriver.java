package org.yawlfoundation.yawl.config.plan;

import java.util.List;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.CellKeys;
import org.yawlfoundation.yawl.config.tier.Keys;

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
            "alertname");
    var silencedBy =
        labels(
            sheet,
            "silencedBy",
            "The labels that a page and the warnings it silences have in common.",
            Why.formula("subject and place; with its cell where cells.count > 1")
                .from("the guide has no inhibition: each page would bring its warning along"),
            "subject");
    return new Routing(
        groupBy,
        silencedBy,
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

  private static Routing.Labels labels(
      SheetBuilder sheet, String name, String meaning, Why why, String first) {
    return sheet.put(
        Keys.named("alerting.routing." + name, Routing.Labels.class, meaning),
        why,
        in ->
            new Routing.Labels(
                in.get(CellKeys.COUNT) > 1
                    ? List.of(first, "namespace", "cell")
                    : List.of(first, "namespace")));
  }
}
