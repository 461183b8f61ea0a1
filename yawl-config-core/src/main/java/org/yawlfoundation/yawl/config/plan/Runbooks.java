package org.yawlfoundation.yawl.config.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yawlfoundation.yawl.config.tier.Keys;

/**
 * What to do about each alert.
 *
 * <p>Alerts of one subject share their words, so that a page and its warning say the same; where
 * they differ, the alert's name decides. An alert whose subject nobody has written of has no
 * runbook, and a test says so.
 */
final class Runbooks {
  private Runbooks() {}

  static Map<String, Runbook> derive(SheetBuilder sheet, Map<String, Alert> alerts) {
    var runbooks = new LinkedHashMap<String, Runbook>();
    var names = RunbookNames.read(new Inputs(sheet));
    alerts.forEach(
        (name, alert) ->
            words(name, alert.subject(), names)
                .map(words -> words.runbook(name, alert))
                .ifPresent(runbook -> runbooks.put(name, file(sheet, name, runbook))));
    return runbooks;
  }

  private static Optional<RunbookWords> words(String alert, String subject, RunbookNames names) {
    return EngineRunbooks.of(alert, subject, names)
        .or(() -> DatabaseRunbooks.of(alert, subject, names))
        .or(() -> ClusterRunbooks.of(alert, subject, names))
        .or(() -> MonitoringRunbooks.of(alert, subject, names));
  }

  private static Runbook file(SheetBuilder sheet, String name, Runbook runbook) {
    return sheet.put(
        Keys.named("operations.runbooks." + name, Runbook.class, "What to do about the alert."),
        Why.formula("words over " + RunbookNames.KEYS)
            .from("guide 5, without its commands that do not exist"),
        in -> {
          RunbookNames.read(in);
          return runbook;
        });
  }
}
