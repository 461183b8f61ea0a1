package org.yawlfoundation.yawl.config.plan;

import java.util.Optional;

/** What to do about PostgreSQL and the pool before it. */
final class DatabaseRunbooks {
  private static final String OPERATORS = "whoever runs the database";

  private static final String DROP_SLOTS =
      "The slots of standbys that are away: this lists what to run, and changes nothing. Run the lines of those that nobody will bring back; such a standby must then be made anew.";
  private static final String DROP_SLOT =
      "SELECT format('SELECT pg_drop_replication_slot(%L);', slot_name) FROM pg_replication_slots WHERE NOT active;";

  private DatabaseRunbooks() {}

  static Optional<RunbookWords> of(String alert, String subject, RunbookNames names) {
    return Optional.ofNullable(
        switch (subject) {
          case "database-down" -> down(names);
          case "database-connections" ->
              alert.contains("Waiting") ? waiting(names) : connections(names);
          case "waiting-clients" -> waiting(names);
          case "pgbouncer-connections" -> clients(names);
          case "pgbouncer-down" -> unasked(names);
          case "replication-lag" -> lag(alert, names);
          case "slow-queries" -> slow(alert, names);
          case "wal" -> wal(names);
          case "archiving" -> archiving(names);
          case "autovacuum" -> vacuum(names);
          default -> null;
        });
  }

  private static RunbookWords words(String meaning, String impact, RunbookNames names) {
    return new RunbookWords(meaning, impact).session(names).call(OPERATORS);
  }

  /** With a console of PgBouncer for the questions below. */
  static RunbookWords pool(RunbookWords words, RunbookNames names) {
    var console =
        " port="
            + names.poolerPort()
            + " dbname=pgbouncer user="
            + PgbouncerExporter.firstOf(names.statsUsers())
            + "\"";
    return names.hasPoolers()
        ? words
            .look(
                "Each of the "
                    + names.poolers()
                    + " processes of PgBouncer has a console of its own, and shows itself alone.",
                names.kubectl("get pods -l app.kubernetes.io/name=pgbouncer -o wide"))
            .name(
                "pooler",
                "Which one is it? Where the alert has a label `instance`, that begins with the pod's address or name; where it has none, ask one after the other.")
            .look(
                "Open its console, the second line in another terminal.",
                names.kubectl(
                    "port-forward \"${pooler:?}\" "
                        + names.poolerPort()
                        + ":"
                        + names.poolerPort()),
                "psql \"host=localhost" + console)
        : words.look(
            "Open the console of PgBouncer.", "psql \"host=" + names.poolerHost() + console);
  }

  private static RunbookWords down(RunbookNames names) {
    return new RunbookWords(
            "The exporter cannot log in to PostgreSQL at "
                + names.databaseHost()
                + ", or says that it is down.",
            "No case changes: each request that touches one waits for the database, and then fails.")
        .look(
            "Does the server answer at all? The second line says whether it takes sessions.",
            "pg_isready -h " + names.databaseHost() + " -p " + names.databasePort(),
            names.psql() + " -c 'SELECT pg_is_in_recovery(), pg_postmaster_start_time()'")
        .look(
            "Do engines reach it? If they do, only the exporter does not: its role is "
                + names.monitoringRole()
                + ".",
            names.kubectl("logs deployment/yawl-engine -c engine --tail=200"))
        .look(
            "What the server last said: its log is on its host, or with its pod.",
            names.kubectl("get events --field-selector=type=Warning --sort-by=.lastTimestamp"))
        .mend(
            "A full disk, or memory that the kernel took: give it back, then start the server; it recovers from its log by itself.")
        .mend(
            "The host is gone: promote the standby that is least behind. Nothing here fails over by itself. Only one server may take writes: make sure that the old primary cannot come back.")
        .sessionAsSuperuser("standby", names)
        .mendBySql("Make that standby the primary.", "SELECT pg_promote();")
        .mend(
            "Then set `postgresql.host` in the tier document, generate and sync, so that PgBouncer finds it.")
        .call(OPERATORS);
  }

  private static RunbookWords connections(RunbookNames names) {
    return pool(
            words(
                "Nearly all connections that the pools may open to PostgreSQL are open; max_connections is "
                    + names.maxConnections()
                    + ".",
                "Transactions wait in PgBouncer for a connection that is free; the engine's latency rises with them.",
                names),
            names)
        .ask(
            "Who has them, and what do they do? `idle in transaction` ones do nothing and hold one.",
            "SELECT usename, state, wait_event_type, count(*)",
            "FROM pg_stat_activity WHERE datname = '" + names.database() + "'",
            "GROUP BY usename, state, wait_event_type ORDER BY count(*) DESC;")
        .ask(
            "The longest transactions.",
            "SELECT pid, usename, state, now() - xact_start AS open_for, left(query, 80) AS query",
            "FROM pg_stat_activity WHERE xact_start IS NOT NULL ORDER BY xact_start LIMIT 10;")
        .askPool(
            "How many of them are in use (`sv_active`), and who waits (`cl_waiting`)?",
            "SHOW POOLS;")
        .sessionAsSuperuser("primary", names)
        .mendBySql(
            "End transactions that do nothing and hold a connection.",
            "SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity",
            "WHERE datname = '"
                + names.database()
                + "' AND state = 'idle in transaction' AND now() - xact_start > interval '1 min';")
        .mend(
            "Slow queries hold connections for longer: see YawlDatabaseSlowQueries, and make those fast first.")
        .mend(
            "More processes of PgBouncer do not help: each brings pools of its own and so more connections, not fewer.")
        .mend(
            "If the load has grown, raise it in the tier document: pools and max_connections follow from it. max_connections wants a restart, of the standbys first.");
  }

  private static RunbookWords waiting(RunbookNames names) {
    return pool(
            words(
                "Clients wait in PgBouncer for one of its connections to the database; a process has at most "
                    + names.poolConnections()
                    + " of these.",
                "What the engine does takes as much longer; after `query_wait_timeout` PgBouncer ends the client.",
                names),
            names)
        .askPool(
            "How many wait (`cl_waiting`), and for how many seconds the first (`maxwait`)? All of `sv_active` in use: the database is slow or the pool is small. `sv_login` above 0 for long: PgBouncer cannot log in.",
            "SHOW POOLS;")
        .askPool("Which clients, and from where?", "SHOW CLIENTS;")
        .ask(
            "What do the connections do?",
            "SELECT state, wait_event_type, count(*) FROM pg_stat_activity",
            "WHERE datname = '"
                + names.database()
                + "' GROUP BY state, wait_event_type ORDER BY count(*) DESC;")
        .ask(
            "Who holds up whom?",
            "SELECT pid, pg_blocking_pids(pid) AS blocked_by, now() - query_start AS waits, left(query, 80) AS query",
            "FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0 ORDER BY waits DESC;")
        .sessionAsSuperuser("primary", names)
        .mendBySql(
            "End what holds up all others.",
            "SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity",
            "WHERE datname = '"
                + names.database()
                + "' AND state = 'idle in transaction' AND now() - xact_start > interval '1 min';")
        .mend(
            "The database is not busy and clients wait: raise `pgbouncer.settings.default_pool_size` in the tier document; a reload is enough. The rules say whether max_connections bears it.")
        .mend(
            "The database is busy: see YawlDatabaseSlowQueries. A larger pool would make it slower.");
  }

  private static RunbookWords unasked(RunbookNames names) {
    var words =
        pool(
                new RunbookWords(
                        "An exporter cannot log in to its PgBouncer at port "
                            + names.poolerPort()
                            + ", or that says nothing.",
                        "If PgBouncer is gone, its engines lose their connections. If only the exporter is turned away, users see nothing of it, and nobody sees a queue in PgBouncer.")
                    .call(OPERATORS),
                names)
            .askPool("Does it answer, and let the exporter's user in?", "SHOW LISTS;");
    if (names.hasPoolers()) {
      words =
          words.look(
              "Does each run, and what do they say? A login that fails stands in the log.",
              names.kubectl("get pods -l app.kubernetes.io/name=pgbouncer -o wide"),
              names.kubectl("logs deployment/pgbouncer --all-containers --tail=100"));
    }
    return words
        .mend(
            "`SASL authentication failed`: give the exporter the password of its line in PgBouncer's auth_file, and restart it.")
        .mend(
            "`not allowed`: the exporter's user is not among `pgbouncer.settings.stats_users`, which are "
                + names.statsUsers()
                + ".");
  }

  private static RunbookWords clients(RunbookNames names) {
    return pool(
            new RunbookWords(
                    "A process of PgBouncer has nearly as many clients as it takes (max_client_conn "
                        + names.clientsPerPooler()
                        + ").",
                    "At the limit it turns engines away: `no more connections allowed`. Those pods are not ready.")
                .call(OPERATORS),
            names)
        .askPool(
            "Whose are they? Each engine pod should have " + names.connectionsPerPod() + ".",
            "SHOW CLIENTS;")
        .askPool(
            "Are there more processes that have fewer? Connections stay where they were made.",
            "SHOW LISTS;")
        .look(
            "How many engines are there? A rollout brings more for its time.",
            names.kubectl("get deployment yawl-engine pgbouncer"))
        .mend(
            "Clients are uneven: restart PgBouncer pod by pod, which waits for transactions to end.",
            names.hasPoolers()
                ? new String[] {names.kubectl("rollout restart deployment/pgbouncer")}
                : new String[0])
        .mend(
            "The fleet has grown: raise `autoscaling.maxReplicas` in the tier document, from which processes and their limit of open files follow. Nobody should raise max_client_conn alone.");
  }

  private static RunbookWords lag(String alert, RunbookNames names) {
    return words(
            "A standby shows the database as it was more than " + names.limit(alert) + " ago.",
            "Whoever reads from the standby reads the past. If the primary is lost now, what is missing is lost too.",
            names)
        .ask(
            "At the primary: who is behind, and where is it held up? A large `unsent` is the network, a large `unreplayed` the standby.",
            "SELECT application_name, state, replay_lag,",
            "  pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), sent_lsn)) AS unsent,",
            "  pg_size_pretty(pg_wal_lsn_diff(sent_lsn, replay_lsn)) AS unreplayed",
            "FROM pg_stat_replication;")
        .ask(
            "Is a standby missing from that list? Its slot keeps the log for it, and fills the primary's disk.",
            "SELECT slot_name, active, wal_status, pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)) AS kept",
            "FROM pg_replication_slots;")
        .name(
            "standby",
            "Which standby is it? The alert's label `instance` is that of the exporter beside it; here the host of the standby itself is wanted.")
        .look("Leave the primary, and open a session at that standby.", names.psqlAtStandby())
        .ask(
            "Does a query hold up replay, or has somebody paused it?",
            "SELECT pg_is_wal_replay_paused(), now() - pg_last_xact_replay_timestamp() AS last_commit;",
            "SELECT pid, now() - xact_start AS open_for, left(query, 80) AS query",
            "FROM pg_stat_activity WHERE xact_start IS NOT NULL ORDER BY xact_start LIMIT 5;")
        .sessionAsSuperuser("standby", names)
        .mendBySql("Replay is paused: let it go on.", "SELECT pg_wal_replay_resume();")
        .mendBySql(
            "Queries hold it up: cancel those that have run for longer than a minute. Whoever asked sees an error.",
            "SELECT pid, pg_cancel_backend(pid) FROM pg_stat_activity",
            "WHERE datname = '"
                + names.database()
                + "' AND state <> 'idle' AND pid <> pg_backend_pid() AND now() - xact_start > interval '1 min';")
        .mend(
            "The primary writes more than the standby's disk or network takes: lower the load, or give it a faster one.")
        .mend(
            "A standby that is gone for good: its slot must go before the log fills the primary's disk; then make the standby anew.")
        .sessionAsSuperuser("primary", names)
        .mendBySql(DROP_SLOTS, DROP_SLOT);
  }

  private static RunbookWords slow(String alert, RunbookNames names) {
    return words(
            "Many statements take longer than " + names.limit(alert) + " on average.",
            "All that the engine does waits for them, and connections are held for longer.",
            names)
        .ask(
            "Which statements take the most time?",
            "SELECT calls, round(mean_exec_time) AS mean_ms, round(total_exec_time) AS total_ms, left(query, 100) AS query",
            "FROM pg_stat_statements ORDER BY total_exec_time DESC LIMIT 10;")
        .ask(
            "What runs now, and for how long?",
            "SELECT pid, now() - query_start AS runs, wait_event_type, wait_event, left(query, 80) AS query",
            "FROM pg_stat_activity",
            "WHERE state = 'active' AND pid <> pg_backend_pid() ORDER BY query_start LIMIT 10;")
        .ask(
            "Are statistics stale, or tables full of dead rows?",
            "SELECT relname, n_live_tup, n_dead_tup, last_autovacuum, last_autoanalyze",
            "FROM pg_stat_user_tables ORDER BY n_dead_tup DESC LIMIT 10;")
        .ask(
            "Which tables are read whole, again and again? They lack an index.",
            "SELECT relname, seq_scan, seq_tup_read, idx_scan",
            "FROM pg_stat_user_tables WHERE seq_scan > 0 ORDER BY seq_tup_read DESC LIMIT 10;")
        .sessionAsSuperuser("primary", names)
        .mendBySql("Stale statistics: this is cheap, and blocks nobody.", "ANALYZE;")
        .mendBySql(
            "One statement that will not end: cancel it.",
            "SELECT pid, pg_cancel_backend(pid) FROM pg_stat_activity",
            "WHERE datname = '"
                + names.database()
                + "' AND state = 'active' AND pid <> pg_backend_pid() AND now() - query_start > interval '1 min';")
        .mend(
            "A missing index: make it with CREATE INDEX CONCURRENTLY, which does not lock the table.");
  }

  private static RunbookWords wal(RunbookNames names) {
    boolean isNew = names.postgresql() >= 17;
    return words(
            "PostgreSQL keeps far more of its log than checkpoints alone would (max_wal_size "
                + names.maxWal().postgres()
                + ").",
            "Nothing yet. When its disk is full, PostgreSQL ends, and starts no more before there is room.",
            names)
        .ask(
            "How much is there?",
            "SELECT count(*) AS segments, pg_size_pretty(sum(size)) AS size FROM pg_ls_waldir();")
        .ask(
            "Does a slot keep it, for a standby that is away?",
            "SELECT slot_name, active, wal_status, pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)) AS kept",
            "FROM pg_replication_slots;")
        .ask(
            "Does the archive fail? See YawlDatabaseArchivingFailing.",
            "SELECT archived_count, failed_count, last_failed_wal, last_failed_time FROM pg_stat_archiver;")
        .ask(
            "Are checkpoints forced by the amount of log (`requested`) rather than due?",
            isNew
                ? "SELECT num_timed AS timed, num_requested AS requested FROM pg_stat_checkpointer;"
                : "SELECT checkpoints_timed AS timed, checkpoints_req AS requested FROM pg_stat_bgwriter;")
        .mend("A standby is away: bring it back. If it is gone for good, drop its slot.")
        .sessionAsSuperuser("primary", names)
        .mendBySql(DROP_SLOTS, DROP_SLOT)
        .mend(
            "More is written than the tier is made for: raise `load.casesPerSecond` or `load.caseSize` in the tier document; max_wal_size follows and a reload is enough. The disk must bear it.");
  }

  private static RunbookWords archiving(RunbookNames names) {
    return words(
            "archive_command fails: segments of the log do not reach the archive.",
            "Nothing yet. A restore would end where the archive does, and the log stays on the primary's disk until that is full.",
            names)
        .ask(
            "Since when, and with which segment?",
            "SELECT last_archived_wal, last_archived_time, last_failed_wal, last_failed_time, failed_count",
            "FROM pg_stat_archiver;")
        .ask("What it runs; its error is in the server's log.", "SHOW archive_command;")
        .look(
            "Is there room in the archive, and is it mounted at all? On the primary's host:",
            "df -h")
        .mend(
            "Make room, mount it, or give the server its rights back; PostgreSQL tries again by itself.")
        .sessionAsSuperuser("primary", names)
        .mendBySql(
            "See that it goes on: a new segment, which must then be archived.",
            "SELECT pg_switch_wal();");
  }

  private static RunbookWords vacuum(RunbookNames names) {
    return words(
            "Tables have many more dead rows than autovacuum should leave.",
            "Queries read past dead rows and get slower; tables grow on the disk.",
            names)
        .ask(
            "Which tables, and when were they last done?",
            "SELECT relname, n_live_tup, n_dead_tup, last_autovacuum, autovacuum_count",
            "FROM pg_stat_user_tables ORDER BY n_dead_tup DESC LIMIT 10;")
        .ask(
            "Does it work on them now?",
            "SELECT pid, relid::regclass AS relation, phase, heap_blks_scanned, heap_blks_total",
            "FROM pg_stat_progress_vacuum;")
        .ask(
            "Who keeps it from removing rows: the oldest session, slot or prepared transaction?",
            "SELECT pid::text AS who, age(backend_xmin) AS age FROM pg_stat_activity WHERE backend_xmin IS NOT NULL",
            "UNION ALL SELECT slot_name, age(xmin) FROM pg_replication_slots WHERE xmin IS NOT NULL",
            "UNION ALL SELECT gid, age(transaction) FROM pg_prepared_xacts",
            "ORDER BY age DESC LIMIT 5;")
        .sessionAsSuperuser("primary", names)
        .mendBySql(
            "A session that has been open for long: end it.",
            "SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity",
            "WHERE state = 'idle in transaction' AND now() - xact_start > interval '5 min';")
        .mendBySql(
            "Do the worst tables now: this lists what to run. It blocks nobody, and reads each table whole.",
            "SELECT format('VACUUM (ANALYZE) %I.%I;', schemaname, relname)",
            "FROM pg_stat_user_tables ORDER BY n_dead_tup DESC LIMIT 3;")
        .mend(
            "It cannot keep up: raise `postgresql.settings.autovacuum_vacuum_cost_limit` in the tier document; a reload is enough.");
  }
}
