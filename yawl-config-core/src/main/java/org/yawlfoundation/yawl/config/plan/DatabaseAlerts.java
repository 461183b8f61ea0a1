package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.AlertBuilder.CRITICAL;
import static org.yawlfoundation.yawl.config.plan.AlertBuilder.WARNING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.ArchiveKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.PostgresKeys;
import org.yawlfoundation.yawl.config.tier.ThresholdKeys;

/** PostgreSQL: whether it answers, keeps up, and could be replaced. */
final class DatabaseAlerts {
  private static final Duration FLAPPING = Duration.ofMinutes(5);
  private static final String PRIMARY = "primary:9187";
  private static final String STANDBY = "standby-1:9187";
  private static final String CONNECTIONS = "pg_stat_activity_count";
  static final String LAG = "pg_replication_lag_seconds";
  private static final String SPENT = "pg_stat_statements_seconds_total";
  private static final String CALLS = "pg_stat_statements_calls_total";
  private static final String WAL = "pg_wal_size_bytes";
  private static final String FAILED = "pg_stat_archiver_failed_count";
  private static final String DEAD = "pg_stat_user_tables_n_dead_tup";
  private static final String LIVE = "pg_stat_user_tables_n_live_tup";

  private DatabaseAlerts() {}

  static void add(AlertList list) {
    list.begin("database");
    list.add(
        "YawlDatabaseDown",
        "A PostgreSQL server does not answer.",
        Why.formula("PromQL").from("what the exporter says of its server; the guide asks nobody"),
        DatabaseAlerts::down);
    list.add(
        "YawlDatabaseConnectionsHigh",
        "The connection pools have opened most of what they may.",
        connections("4.1", "pg_stat_activity_count > 4000"),
        in -> connections(in, WARNING, AlertingKeys.CONNECTIONS_WARNING));
    list.add(
        "YawlDatabaseConnectionPoolExhausted",
        "The connection pools are nearly used up.",
        connections("3.3", "pg_stat_activity_count > 4500"),
        in -> connections(in, CRITICAL, AlertingKeys.CONNECTIONS_CRITICAL));
    if (list.sheet().value(DatabaseKeys.STANDBYS) > 0) {
      list.add(
          "YawlDatabaseReplicationLag",
          "A standby is behind.",
          lag()
              .guide(
                  "3.3",
                  "pg_replication_lag_seconds > 0.1, critical",
                  "the engine reads from the primary alone, so nobody waits; 4.1 has the same number as a warning"),
          in -> lag(in, WARNING, AlertingKeys.LAG_WARNING));
      list.add(
          "YawlDatabaseReplicationLagCritical",
          "A standby is so far behind that it could not take over.",
          lag(),
          in -> lag(in, CRITICAL, AlertingKeys.LAG_CRITICAL));
    }
    list.add(
        "YawlDatabaseSlowQueries",
        "Many statements take too long.",
        Why.formula("PromQL")
            .from(
                "guide 3.3, corrected; postgres_exporter's collector stat_statements, off by default")
            .guide(
                "3.3",
                "count(pg_stat_statements_mean_exec_time_seconds > 1) > 10",
                "no exporter has that metric; the mean is the rate of seconds by the rate of calls"),
        DatabaseAlerts::slowQueries);
    list.add(
        "YawlDatabaseWalHigh",
        "Write-ahead log piles up on a server's disk.",
        Why.formula("PromQL").from("a full disk stops the primary; the guide watches none"),
        DatabaseAlerts::wal);
    if (list.sheet().found(ArchiveKeys.FOLDER).isPresent()) {
      list.add(
          "YawlDatabaseArchivingFailing",
          "The write-ahead log is not archived.",
          Why.formula("PromQL")
              .from(
                  "PostgreSQL 17 manual 26.3.1: it tries again each minute, and keeps the log until it succeeds"),
          DatabaseAlerts::archiving);
    }
    list.add(
        "YawlDatabaseDeadTuplesHigh",
        "Autovacuum does not keep up with a table.",
        Why.formula("PromQL").from("PostgreSQL 17 manual 24.1.6; the guide watches none"),
        DatabaseAlerts::deadTuples);
  }

  private static AlertBuilder down(Inputs in) {
    var up = Sample.gauge(Selector.of("pg_up"), 0, 1).with("instance", PRIMARY);
    return new AlertBuilder(in, CRITICAL, "database-down")
        .holds(Duration.ofMinutes(1))
        .keeps(FLAPPING)
        .when("max by (instance) (pg_up) == 0")
        .says(
            "PostgreSQL at {instance} does not answer",
            "The exporter {instance} reaches no PostgreSQL. If it is the primary, nobody can create a case or check out "
                + "a work item. Look first at the server itself (`pg_isready`, its log), then whether it turns away the "
                + "exporter's role. Before a standby takes over: is the primary surely gone, and what does the standby lack?")
        .of("instance", PRIMARY)
        .sees(up, up.twin("job", "old"))
        .titled("it reaches none", "it reaches one");
  }

  private static Why connections(String section, String says) {
    return Why.formula("PromQL")
        .from(
            "guide 3.3, 4.1, corrected; summed for each server, since a standby's connections are not the primary's")
        .guide(
            section,
            says,
            "the exporter splits the count by database, state, user and more: no single series comes near");
  }

  private static AlertBuilder connections(Inputs in, String severity, Key<Long> threshold) {
    var database = in.get(DatabaseKeys.NAME);
    long most = in.get(threshold);
    var count = Selector.of(CONNECTIONS).is("datname", database);
    return new AlertBuilder(in, severity, "database-connections")
        .keeps(FLAPPING)
        .when("sum by (instance) (" + count + ") > " + most)
        .says(
            "{value} connections to database " + database + ", more than " + most,
            "{value} connections to database "
                + database
                + " on {instance} are open (limit "
                + most
                + "): the PgBouncer pools are nearly used up, and clients will queue. Look first at `SHOW POOLS` in "
                + "PgBouncer (cl_waiting, maxwait), then in pg_stat_activity for transactions that stay open.")
        .shows(Shown.NUMBER, most + 1)
        .of("instance", PRIMARY)
        .sees(
            Sample.gauge(count, most, most - 1).with("instance", PRIMARY).with("state", "active"),
            Sample.gauge(count, 1, 1).with("instance", PRIMARY).with("state", "idle"))
        .amid(
            List.of(
                Sample.gauge(count, most, most).with("instance", STANDBY).with("state", "active")))
        .titled("one too many, over all states", "just as many as may be; a standby counts apart");
  }

  private static Why lag() {
    return Why.formula("PromQL")
        .from("guide 3.3, 4.1; measured on each standby, since a primary says 0");
  }

  private static AlertBuilder lag(Inputs in, String severity, Key<Duration> threshold) {
    var limit = in.get(threshold);
    var seconds = Durations.seconds(limit);
    var text = Durations.text(limit);
    var above = LatencyAlert.justAbove(seconds);
    var behind = Sample.gauge(Selector.of(LAG), above, seconds).with("instance", STANDBY);
    return new AlertBuilder(in, severity, "replication-lag")
        .keeps(FLAPPING)
        .when("max by (instance) (" + LAG + ") > " + seconds.toPlainString())
        .says(
            "Standby {instance} is {value} behind, more than " + text,
            "Standby {instance} has not yet replayed the last {value} (limit "
                + text
                + "): should it take over now, it must do so first, and what it has not received is lost. Look first at "
                + "pg_stat_replication on the primary (write_lag is the network, replay_lag all of it), then for queries "
                + "on the standby that hold up replay. A standby that has lost its primary says 0, and has no row there.")
        .shows(Shown.DURATION, above)
        .of("instance", STANDBY)
        .sees(behind, behind.twin("job", "old"));
  }

  private static AlertBuilder slowQueries(Inputs in) {
    var database = in.get(DatabaseKeys.NAME);
    var time = in.get(ThresholdKeys.SLOW_TIME);
    var most = in.get(ThresholdKeys.SLOW_WARNING);
    var seconds = Durations.seconds(time);
    var spent = Selector.of(SPENT).is("datname", database);
    var calls = Selector.of(CALLS).is("datname", database);
    var slow = LatencyAlert.justAbove(seconds);
    var others = new ArrayList<Sample>();
    for (int i = 1; i <= most; i++) {
      others.add(statement(Sample.counter(spent, slow, slow), "q" + i));
      others.add(statement(Sample.whole(calls, 1, 1), "q" + i));
    }
    var last = "q" + (most + 1);
    var almost = seconds.subtract(seconds.movePointLeft(3));
    return new AlertBuilder(in, WARNING, "slow-queries")
        .over(in.get(MonitoringKeys.RATE_WINDOW))
        .when(
            "count by (instance) ("
                + Engines.rate(in, spent)
                + " / "
                + Engines.rate(in, calls)
                + " > "
                + seconds.toPlainString()
                + ") > "
                + most)
        .says(
            "{value} statements take longer than " + Durations.text(time) + " on average",
            "{value} statements of database "
                + database
                + " on {instance} take longer than "
                + Durations.text(time)
                + " each (limit "
                + most
                + "), and hold their connections as long. Look first in pg_stat_activity for what they wait for "
                + "(wait_event_type Lock: one transaction that stays open), then at the plan of the worst "
                + "(`EXPLAIN (ANALYZE, BUFFERS)`), and when its tables were last analysed (pg_stat_user_tables).")
        .shows(Shown.NUMBER, most + 1)
        .of("instance", PRIMARY)
        .amid(others)
        .sees(
            statement(Sample.counter(spent, slow, almost), last),
            statement(Sample.whole(calls, 1, 1), last))
        .titled(
            "one slow statement too many", "just as many as may be, and one that is hardly slow");
  }

  private static Sample statement(Sample sample, String query) {
    return sample.with("instance", PRIMARY).with("queryid", query);
  }

  private static AlertBuilder wal(Inputs in) {
    var limit = in.get(ThresholdKeys.WAL_WARNING);
    long above = limit.bytes() + limit.bytes() / 1_000 + 1;
    var size = Sample.gauge(Selector.of(WAL), above, limit.bytes()).with("instance", PRIMARY);
    return new AlertBuilder(in, WARNING, "wal")
        .keeps(FLAPPING)
        .when("max by (instance) (" + WAL + ") > " + limit.bytes())
        .says(
            "{value} of write-ahead log lie on {instance}, more than " + limit,
            "Checkpoints keep "
                + in.get(PostgresKeys.MAX_WAL)
                + ", and a standby's slot up to "
                + in.get(PostgresKeys.SLOT_WAL_KEEP)
                + ": on {instance} lie {value}. Look first at pg_replication_slots (restart_lsn, wal_status: a standby that "
                + "is away), then at pg_stat_archiver (last_failed_time: an archive that takes nothing). A full disk stops "
                + "the server; at the whole of its bound a slot is lost, and its standby must be built anew.")
        .shows(Shown.BYTES, above)
        .of("instance", PRIMARY)
        .sees(size, size.twin("job", "old"));
  }

  private static AlertBuilder archiving(Inputs in) {
    var failed = Sample.counter(Selector.of(FAILED), 1, 0).with("instance", PRIMARY);
    return new AlertBuilder(in, CRITICAL, "archiving")
        .remembers(in.get(MonitoringKeys.RATE_WINDOW))
        .when("max by (instance) (increase(" + FAILED + "[" + Engines.window(in) + "])) > 0")
        .says(
            "The write-ahead log of {instance} is not archived",
            "archive_command fails on {instance}: what is lost with its disk grows beyond objectives.recoveryPoint ("
                + Durations.text(in.get(MonitoringKeys.RECOVERY_POINT))
                + "), and the log piles up on that disk. Look first at pg_stat_archiver (last_failed_wal, last_archived_time) "
                + "and PostgreSQL's log, which has the command's own words: a full or unmounted folder, mostly.")
        .of("instance", PRIMARY)
        .sees(failed, failed.twin("job", "old"))
        .titled("each try fails", "no try fails");
  }

  private static AlertBuilder deadTuples(Inputs in) {
    var limit = in.get(ThresholdKeys.DEAD_WARNING);
    long rows = in.get(ThresholdKeys.DEAD_ROWS);
    var database = in.get(DatabaseKeys.NAME);
    var dead = Selector.of(DEAD).is("datname", database);
    var live = Selector.of(LIVE).is("datname", database);
    // So many that a hundredth of a per cent is whole, and the rows are enough.
    long whole = Engines.WHOLE * (1 + rows * 100 / Engines.WHOLE);
    long part = Engines.part(limit) * (whole / Engines.WHOLE);
    long step = whole / 10_000;
    var ofDead = table(Sample.gauge(dead, part + step, 2 * part));
    var ofLive = table(Sample.gauge(live, whole, 2 * whole));
    var by = "max by (instance, schemaname, relname) (";
    return new AlertBuilder(in, WARNING, "autovacuum")
        .holds(Duration.ofMinutes(30))
        .when(
            by
                + dead
                + ") / ("
                + by
                + live
                + ") > 0) > "
                + Engines.plain(limit)
                + " and "
                + by
                + dead
                + ") > "
                + rows)
        .says(
            "{relname} has {value} as many dead rows as live ones, more than " + limit,
            "Autovacuum begins at "
                + in.get(PostgresKeys.VACUUM_SCALE)
                + " of a table's rows, and does not keep up with {schemaname}.{relname} on {instance}: each query reads the "
                + "dead ones too. Look first for what keeps them: in pg_stat_activity the oldest backend_xmin, in "
                + "pg_replication_slots the oldest xmin, and pg_prepared_xacts; then at pg_stat_progress_vacuum.")
        .shows(Shown.PERCENTAGE, Engines.beyond(limit, 1))
        .of("instance", PRIMARY)
        .of("schemaname", "public")
        .of("relname", "work_items")
        .sees(ofDead, ofDead.twin("job", "old"), ofLive, ofLive.twin("job", "old"))
        .silentToo(
            "a small table",
            table(Sample.gauge(dead, rows + 1, rows)),
            table(Sample.gauge(live, 1, 1)));
  }

  private static Sample table(Sample sample) {
    return sample
        .with("instance", PRIMARY)
        .with("schemaname", "public")
        .with("relname", "work_items");
  }
}
