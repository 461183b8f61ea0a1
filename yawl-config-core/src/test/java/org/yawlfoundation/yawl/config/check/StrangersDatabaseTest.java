package org.yawlfoundation.yawl.config.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;

/** The rules of the database judge files of another hand, among them what the guide prints. */
class StrangersDatabaseTest {
  private static final Checker CHECKER =
      new Checker(
          ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
              .map(ServiceLoader.Provider::get)
              .sorted(java.util.Comparator.comparing(Rule::id))
              .toList());

  /** Guide 1.4, with comments that PgBouncer would read as values taken off. */
  private static final String GUIDES_PGBOUNCER =
      """
      [pgbouncer]
      max_client_conn = 100000
      default_pool_size = 25
      min_pool_size = 10
      reserve_pool_size = 5
      reserve_pool_timeout = 3
      max_db_connections = 1000
      max_user_connections = 5000
      pool_mode = transaction
      """;

  private static final String GUIDES_POSTGRESQL =
      """
      max_connections = 5000                    # Allow 5K concurrent
      shared_buffers = 16GB                     # 25% of RAM
      checkpoint_timeout = 15min                # Full checkpoint every 15 min
      max_wal_size = 8GB                        # WAL files allowed (4 checkpoints)
      """;

  private static final String ENGINE =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: yawl-engine}
      spec:
        template:
          spec:
            containers:
              - name: engine
                env:
                  - {name: DATABASE_URL, value: "jdbc:postgresql://pgbouncer:6432/yawl"}
      """;

  @Test
  void theGuidesPgbouncerServesNobody() {
    assertThat(told(file("pgbouncer.ini", GUIDES_PGBOUNCER)))
        .contains(
            "error YC251  PgBouncer starts, and no client gets through.\n",
            "without listen_addr it listens on a local socket alone\n",
            "there is no line below [databases], so it knows no database\n",
            "auth_type is md5, and neither auth_file nor auth_user is there: it knows no users\n");
  }

  /** 5,000 for a user of a database that gives 1,000, which 34 users would have to share. */
  @Test
  void theGuidesLimitsAreNeverReached() {
    assertThat(told(file("pgbouncer.ini", GUIDES_PGBOUNCER)))
        .contains(
            "warning YC253  A user's limit of 5000 connections is never reached.\n",
            "databases: 1 x 1000 max_db_connections = 1000\n",
            "warning YC253  A database's limit of 1000 connections is never reached.\n",
            "each user's pool has 25 default_pool_size + 5 reserve_pool_size = 30\n",
            "so it takes 34 users at once\n",
            "help: set `max_db_connections = 30`");
  }

  /** Guide 1.2 raises the files of a process to 65,535. */
  @Test
  void theGuidesClientsAreMoreThanTheGuidesFiles() {
    var limits = "pgbouncer soft nofile 65535\n";
    assertThat(told(file("pgbouncer.ini", GUIDES_PGBOUNCER), file("limits.d/yawl.conf", limits)))
        .contains(
            "error YC250  PgBouncer needs 101012 open files, and may have 65535.\n",
            "100000 clients + 1000 server connections + 12 of its own = 101012\n");
    var unit = "[Service]\nLimitNOFILE=200000:400000\n";
    assertThat(
            told(
                file("pgbouncer.ini", GUIDES_PGBOUNCER),
                file("limits.d/yawl.conf", limits),
                file("pgbouncer.service.d/files.conf", unit)))
        .as("a service reads nothing of limits.d")
        .doesNotContain("YC250");
  }

  /** At the guide's 1 GB each second. */
  @Test
  void theGuidesLogIsFullInSeconds() {
    var assumed = "assumptions: {load: {walPerSecond: 1Gi}}\n";
    assertThat(told(file("postgresql.conf", GUIDES_POSTGRESQL), file("operations.yaml", assumed)))
        .contains(
            "warning YC219  PostgreSQL makes a checkpoint every 4s, not every 15m.\n",
            "1Gi of log each second x 15m checkpoint_timeout x (1 + 0.9 checkpoint_completion_target) = 1710Gi\n");
  }

  @Test
  void theGuidesStandbyHasNoRole() {
    var standby = "primary_conninfo = 'host=pg-primary application_name=standby'\n";
    assertThat(told(file("postgresql.conf", standby)))
        .contains("warning YC258  A standby does not say as whom it comes to the primary.\n");
    assertThat(told(file("postgresql.conf", standby.replace("host=", "user=replica host="))))
        .isEmpty();
  }

  /** 100 is what the guide would leave a standby with when it raises the primary (2.2). */
  @Test
  void aStandbyThatIsRaisedLastStops() {
    var standby = "primary_conninfo = 'user=replica'\nmax_connections = 100\n";
    assertThat(
            told(
                file("primary/postgresql.conf", GUIDES_POSTGRESQL),
                file("conf.d/standby.conf", standby)))
        .contains(
            "error YC217  A standby with `max_connections = 100` stops: its primary has 5000.\n",
            "help: set `max_connections = 5000`");
  }

  @Test
  void aSlotHasABoundOrATold() {
    var standby = "primary_conninfo = 'user=replica'\nprimary_slot_name = 'standby_1'\n";
    var primary = file("primary/postgresql.conf", GUIDES_POSTGRESQL);
    assertThat(told(primary, file("conf.d/standby.conf", standby)))
        .contains(
            "warning YC218  The slot `standby_1` keeps the log without bound while its standby is away.");
    var bounded = GUIDES_POSTGRESQL + "max_slot_wal_keep_size = 100GB\n";
    assertThat(told(file("primary/postgresql.conf", bounded), file("conf.d/standby.conf", standby)))
        .isEmpty();
    var values = "primary: {persistence: {size: 100Gi}}\n";
    assertThat(
            told(file("primary/postgresql.conf", bounded), file("postgresql-values.yaml", values)))
        .contains("error YC218  The log may take 108Gi on a volume of 100Gi.");
  }

  /** Up to 1.23 they are followed only where a number says so; since 1.24 unless 0 says not. */
  @Test
  void preparedStatementsNeedAPoolThatFollowsThem() {
    var pool = "[pgbouncer]\nlisten_addr = *\nauth_file = users\npool_mode = transaction\n";
    var databases = "[databases]\nyawl = host=db\n";
    for (var old : List.of("1.18", "1.22", "1.23.1")) {
      assertThat(preparing("; for PgBouncer " + old + "\n" + databases + pool, ENGINE))
          .as(old)
          .contains("error YC252  The engine prepares statements");
    }
    assertThat(preparing("; for PgBouncer 1.24\n" + databases + pool, ENGINE)).isEmpty();
    assertThat(preparing(databases + pool, ENGINE)).as("of no known version").isEmpty();
    var none = databases + pool + "max_prepared_statements = 0\n";
    assertThat(preparing(none, ENGINE)).contains("set `max_prepared_statements = 256`");
    assertThat(preparing(none, ENGINE.replace("/yawl\"", "/yawl?prepareThreshold=0\""))).isEmpty();
    assertThat(preparing(none.replace("= transaction", "= session"), ENGINE)).isEmpty();
  }

  private static String preparing(String ini, String deployment) {
    return told(file("pgbouncer.ini", ini), file("deployment.yaml", deployment));
  }

  @Test
  void theWholeChainOfTimesIsShown() {
    var route =
        """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: yawl}
        spec:
          http:
            - route: [{destination: {host: yawl}}]
              timeout: 30s
        """;
    var roles =
        """
        -- ALTER ROLE yawl SET statement_timeout = '1h';
        CREATE USER yawl;
        ALTER ROLE "yawl" SET statement_timeout TO '45s';
        ALTER ROLE yawl SET lock_timeout = 50000;
        CREATE ROLE standby LOGIN REPLICATION;
        CREATE ROLE watcher LOGIN;
        GRANT pg_monitor TO watcher;
        """;
    var pool = "[databases]\nyawl =\n[pgbouncer]\nlisten_addr = *\nauth_file = u\n";
    var options = "-Dhibernate.hikari.connectionTimeout=60000\n";
    assertThat(
            told(
                file("virtualservice.yaml", route),
                file("engine.options", options),
                file("pgbouncer.ini", pool + "query_wait_timeout = 120\n"),
                file("roles.sql", roles)))
        .isEqualTo(
            """
            warning YC254  A wait for PgBouncer's pool of 2m outlasts the request that it belongs to, which ends after 30s.
               --> engine.options:1:1
                |
              1 | -Dhibernate.hikari.connectionTimeout=60000
                | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ how long the engine waits for a connection
               from the outside in: request 30s > wait for the engine's pool 1m > wait for PgBouncer's pool 2m > statement 45s > lock 50s
               help: set `-Dhibernate.hikari.connectionTimeout=30000` and `query_wait_timeout = 30` and `statement_timeout = '30s'` and `lock_timeout = '30s'`
               help: set `timeout: 2m` and `statement_timeout = '50s'`
            """);
    assertThat(told(file("roles.sql", roles)))
        .contains("YC254  A lock of 50s outlasts the statement that it belongs to");
    assertThat(told(file("roles.sql", roles + "CREATE USER other;")))
        .as("two roles, of which nobody knows whose")
        .isEmpty();
  }

  /** Words are where they stand, whatever stands before them. */
  @Test
  void sqlIsReadAsPsqlReadsIt() {
    var sql =
        """
        /* CREATE ROLE a LOGIN; */ CREATE ROLE "yawl" LOGIN; -- 'un
        DO $do$ ALTER ROLE yawl SET lock_timeout = '1h'; $do$;
        COMMENT ON ROLE yawl IS 'it''s \uD83D\uDE00;'; ALTER ROLE yawl SET lock_timeout = '50s';
        ALTER ROLE yawl SET statement_timeout = '45s'
        """;
    assertThat(told(file("roles.sql", sql)))
        .contains(
            "YC254  A lock of 50s outlasts the statement that it belongs to, which ends after 45s.\n   --> roles.sql:3:72\n");
    assertThat(told(file("open.sql", "CREATE ROLE 'a"), file("dollar.sql", "DO $x$ ; '")))
        .isEmpty();
  }

  @Test
  void bothSidesAgreeOnTls() {
    var pool =
        "[databases]\nyawl =\n[pgbouncer]\nlisten_addr = *\nauth_file = u\nserver_tls_sslmode = ";
    assertThat(
            told(
                file("pgbouncer.ini", pool + "require\n"),
                file("postgresql.conf", "max_connections = 100\n")))
        .contains("error YC255  PgBouncer connects with TLS alone, and PostgreSQL has none.");
    var hba =
        """
        local   all all                peer
        host    all all 127.0.0.1/32   scram-sha-256
        hostssl all all 10.0.0.0/8     scram-sha-256
        """;
    assertThat(told(file("pgbouncer.ini", pool + "disable\n"), file("pg_hba.conf", hba)))
        .contains(
            "error YC255  PgBouncer connects without TLS, and PostgreSQL takes nobody so.",
            "pg_hba.conf:3 takes TLS alone: hostssl all all 10.0.0.0/8 scram-sha-256");
    assertThat(told(file("pgbouncer.ini", pool + "prefer\n"), file("pg_hba.conf", hba))).isEmpty();
    assertThat(
            told(
                file("pgbouncer.ini", pool + "disable\n"),
                file("pg_hba.conf", hba.replace("hostssl", "host"))))
        .doesNotContain("YC255");
  }

  @Test
  void aTransactionThatIsForgottenEnds() {
    var pool =
        "[databases]\nyawl =\n[pgbouncer]\nlisten_addr = *\nauth_file = u\npool_mode = transaction\n";
    var server = file("postgresql.conf", "max_connections = 100\n");
    assertThat(told(file("pgbouncer.ini", pool), server)).contains("warning YC256");
    assertThat(told(file("pgbouncer.ini", pool))).as("of the server nothing is known").isEmpty();
    assertThat(told(file("pgbouncer.ini", pool + "idle_transaction_timeout = 60\n"), server))
        .isEmpty();
    assertThat(
            told(
                file("pgbouncer.ini", pool),
                file("postgresql.conf", "idle_in_transaction_session_timeout = 60000\n")))
        .isEmpty();
  }

  @Test
  void anArchiveThatKeepsNothingIsNone() {
    var on = "archive_mode = on\n";
    assertThat(told(file("postgresql.conf", on + "archive_command = '/bin/true'\n")))
        .contains("error YC257  `/bin/true` archives nothing and says that it has.");
    assertThat(told(file("postgresql.conf", on + "archive_library = 'basic_archive'\n"))).isEmpty();
    var copies = on + "archive_command = 'cp %p /archive/%f'\narchive_timeout = 15min\n";
    assertThat(
            told(
                file("postgresql.conf", copies),
                file("operations.yaml", "assumptions: {objectives: {recoveryPoint: 2m}}\n")))
        .contains(
            "warning YC257  The archive may lack 15m of log, and 2m are promised.",
            "help: set `archive_timeout = 1min`");
  }

  /** What an included folder says is meant to win, unless the file speaks again after it. */
  @Test
  void aFolderThatIsReadTooEarlyIsPassedOver() {
    var added = file("db/conf.d/memory.conf", "work_mem = 64MB\n");
    var early = "include_dir 'conf.d'\nshared_buffers = 1GB\nwork_mem = 8MB\n";
    assertThat(told(added, file("db/postgresql.conf", early)))
        .contains(
            "warning YC215  `work_mem` is not in force here: db/postgresql.conf:3 gives it again.",
            "--> db/conf.d/memory.conf:1:12");
    var late = "shared_buffers = 1GB\nwork_mem = 8MB\ninclude_dir = 'conf.d'\n";
    assertThat(told(added, file("db/postgresql.conf", late))).isEmpty();
    assertThat(told(file("redis.conf", "save 900 1\nsave 300 10\n"))).doesNotContain("YC215");
    assertThat(told(file("sysctl.conf", "vm.swappiness = 1\nvm.swappiness = 60\n")))
        .contains("YC215  `vm.swappiness` is not in force here: line 2 gives it again.");
  }

  /** Of two roles that log in, one is a watcher. */
  @Test
  void aRoleHasNoFewerConnectionsThanItsPools() {
    var roles = "CREATE ROLE yawl LOGIN CONNECTION LIMIT 100;\nCREATE USER watch;\n";
    var pooler =
        """
        kind: Deployment
        metadata: {name: pgbouncer}
        spec:
          replicas: 5
          template: {spec: {containers: [{name: pgbouncer}]}}
        """;
    assertThat(
            told(
                file("roles.sql", roles + "GRANT pg_monitor TO watch;"),
                file("pooler.yaml", pooler),
                file("pgbouncer.ini", GUIDES_PGBOUNCER)))
        .contains(
            "error YC259  The engine's role may have 100 connections, and its pools 150.",
            "(5 PgBouncers + 0 of a rollout) x 30 = 150",
            "help: set `CONNECTION LIMIT 150`");
  }

  @Test
  void whoComesInProvesWhoTheyAre() {
    var hba =
        """
        local   all all peer
        host    all all 127.0.0.1 255.255.255.255 trust
        host    all all 10.0.0.0  255.0.0.0 password
        hostssl all all 10.0.0.0/8 password
        host    all all all trust
        """;
    assertThat(told(file("pg_hba.conf", hba)))
        .contains(
            "error YC260  Passwords from `10.0.0.0 255.0.0.0` cross the network as they are.\n   --> pg_hba.conf:3:1",
            "error YC260  PostgreSQL takes everybody from `all` for whom they say they are.\n   --> pg_hba.conf:5:1")
        .doesNotContain("pg_hba.conf:2", "pg_hba.conf:4");
    var pool = "[databases]\nyawl =\n[pgbouncer]\nauth_file = u\nauth_type = ";
    assertThat(told(file("pgbouncer.ini", pool + "trust\nlisten_addr = *\n")))
        .contains("error YC260  PgBouncer takes everybody", "set `auth_type = scram-sha-256`");
    assertThat(told(file("pgbouncer.ini", pool + "plain\nlisten_addr = 127.0.0.1\n"))).isEmpty();
    var md5 = file("postgresql.conf", "password_encryption = md5\n");
    assertThat(told(file("pgbouncer.ini", pool + "scram-sha-256\nlisten_addr = *\n"), md5))
        .contains(
            "error YC260  PgBouncer asks for SCRAM secrets, and PostgreSQL keeps MD5 hashes.");
    assertThat(told(md5)).contains("warning YC260  PostgreSQL keeps passwords as MD5 hashes");
    assertThat(told(file("redis.conf", "bind 0.0.0.0\nprotected-mode no\n")))
        .contains("error YC260  Redis takes commands from everybody who reaches it.");
    for (var guarded :
        List.of(
            "bind 127.0.0.1 -::1\nprotected-mode no\n",
            "bind 0.0.0.0\n",
            "protected-mode no\nrequirepass secret\n",
            "protected-mode no\naclfile /etc/redis/users.acl\n")) {
      assertThat(told(file("redis.conf", guarded))).as(guarded).isEmpty();
    }
  }

  @Test
  void redisFitsIntoItsContainer() {
    var values = file("redis-values.yaml", "master: {resources: {limits: {memory: 2Gi}}}\n");
    for (var most : List.of("0", "2gb", "2147483648")) {
      assertThat(told(values, file("redis.conf", "maxmemory " + most + "\n")))
          .as(most)
          .contains("error YC261", "help: set `maxmemory 1536mb`");
    }
    assertThat(told(values, file("redis.conf", "maxmemory 1536mb\n"))).isEmpty();
  }

  /** 16Gi are 8,192 pages of 2Mi. */
  @Test
  void hugePagesHoldAllOrNothing() {
    var few = file("etc/sysctl.d/90.conf", "vm.nr_hugepages = 8000\n");
    assertThat(told(few, file("postgresql.conf", GUIDES_POSTGRESQL)))
        .contains("warning YC262  PostgreSQL takes none of 16000Mi in huge pages: too few.");
    assertThat(told(few, file("postgresql.conf", GUIDES_POSTGRESQL + "huge_pages = on\n")))
        .contains("error YC262  PostgreSQL does not start: its huge pages are too few.");
    assertThat(told(few, file("postgresql.conf", GUIDES_POSTGRESQL + "huge_pages = off\n")))
        .contains(
            "warning YC262  The host sets 16000Mi aside in huge pages, and PostgreSQL takes none.");
    var host = file("operations.yaml", "assumptions: {postgresql: {memory: 64Gi}}\n");
    var enough = file("etc/sysctl.d/90.conf", "vm.nr_hugepages = 8600\n");
    assertThat(told(enough, host, file("postgresql.conf", GUIDES_POSTGRESQL)))
        .doesNotContain("YC262");
    var many = file("etc/sysctl.d/90.conf", "vm.nr_hugepages = 32768\n");
    assertThat(told(many, host, file("postgresql.conf", GUIDES_POSTGRESQL)))
        .contains(
            "error YC262  Huge pages take 64Gi of a host with 64Gi.", "vm.nr_hugepages = 8665");
  }

  private static ParsedFile file(String path, String text) {
    return FileParser.parse(path, text).orElseThrow();
  }

  private static String told(ParsedFile... files) {
    return FindingPrinter.print(CHECKER.check(new ArrayList<>(List.of(files)), Trail.NONE));
  }
}
