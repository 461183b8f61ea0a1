package org.yawlfoundation.yawl.config.plan;

import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Runbook.Step;

/** A runbook in the making. */
final class RunbookWords {
  private final String meaning;
  private final String impact;
  private final List<Step> diagnosis = new ArrayList<>();
  private final List<Step> mitigation = new ArrayList<>();
  private String helper = "whoever runs the engine";

  /**
   * @param meaning what is so when the alert fires
   * @param impact what users see of it
   */
  RunbookWords(String meaning, String impact) {
    this.meaning = meaning;
    this.impact = impact;
  }

  /** What to look at, with commands for a shell. */
  RunbookWords look(String why, String... commands) {
    diagnosis.add(new Step(why, "sh", List.of(commands)));
    return this;
  }

  /**
   * What the commands after it act on, for people to write in. They read it as {@code "${pod:?}"},
   * with which a shell runs none of them while nothing stands there: a page must not choose a pod
   * that nobody means.
   *
   * @param variable such as {@code pod}
   * @param which where its name is to be found
   */
  RunbookWords name(String variable, String which) {
    return look(
        which + " Write it between the quotes: no command below that needs it runs before.",
        variable + "=''");
  }

  /** A session at the primary, for the questions after it. */
  RunbookWords session(RunbookNames names) {
    return look(
        "Open a session at the primary for the questions below; its role may look, and change nothing.",
        names.psql());
  }

  /** What to ask the database. */
  RunbookWords ask(String why, String... sql) {
    diagnosis.add(new Step(why, "sql", List.of(sql)));
    return this;
  }

  /** What to ask PgBouncer's console. */
  RunbookWords askPool(String why, String... commands) {
    diagnosis.add(new Step(why, "pgbouncer", List.of(commands)));
    return this;
  }

  /** What to ask Prometheus. */
  RunbookWords measure(String why, String promql) {
    diagnosis.add(new Step(why, "promql", List.of(promql)));
    return this;
  }

  /** What ends it, with commands for a shell. */
  RunbookWords mend(String why, String... commands) {
    mitigation.add(new Step(why, "sh", List.of(commands)));
    return this;
  }

  /**
   * A session for what changes something after it, which the role of the questions may not.
   *
   * @param server {@code primary} or {@code standby}
   */
  RunbookWords sessionAsSuperuser(String server, RunbookNames names) {
    return mend(
        "For the changes below, open a session as the superuser: on the "
            + server
            + "'s own machine, as its account `postgres`; pg_hba.conf lets it in from nowhere else.",
        names.psqlAsSuperuser());
  }

  /** What ends it in the database. */
  RunbookWords mendBySql(String why, String... sql) {
    mitigation.add(new Step(why, "sql", List.of(sql)));
    return this;
  }

  /** What ends it in PgBouncer's console. */
  RunbookWords mendPool(String why, String... commands) {
    mitigation.add(new Step(why, "pgbouncer", List.of(commands)));
    return this;
  }

  /** Whom to call, such as "whoever runs the database". */
  RunbookWords call(String who) {
    helper = who;
    return this;
  }

  Runbook runbook(String name, Alert alert) {
    boolean isUrgent = !List.of("warning", "info").contains(alert.severity());
    var escalation =
        isUrgent
            ? "Call "
                + helper
                + " at once; PagerDuty calls the next level where nobody has answered."
            : "Write a ticket for " + helper + " with what was found; it does not wake anybody.";
    return new Runbook(
        name,
        alert.severity(),
        alert.hold(),
        alert.expr(),
        meaning,
        impact,
        diagnosis,
        mitigation,
        escalation);
  }
}
