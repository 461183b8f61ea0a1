package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.TextTypes.choice;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

/** The settings of pgbouncer.ini that we give; times are whole seconds, as PgBouncer reads them. */
public final class PgbouncerKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group SETTINGS =
      LIST.open("pgbouncer.settings", OpenGroup.settings("pgbouncer.ini, by PgBouncer's"));
  private static final KeyType<Long> SECONDS = count(0, 86_400);
  private static final KeyType<String> LINE =
      text("a line of text", "text on one line", "^[^\\r\\n]*$", 500);

  public static final Key<String> LISTEN =
      SETTINGS.input(
          "listen_addr",
          LINE,
          "*",
          "Addresses to listen on.",
          "without it PgBouncer serves a local socket only");
  public static final Key<Long> PORT =
      SETTINGS.input(
          "listen_port", count(1, 65_535), 6_432L, "The port to listen on.", "PgBouncer's default");
  public static final Key<Long> BACKLOG =
      SETTINGS.input(
          "listen_backlog",
          count(1, 65_535),
          4_096L,
          "Connections that may wait to be accepted.",
          "net.core.somaxconn of a new network namespace; the default 128 drops a mass start");
  public static final Key<String> AUTH_TYPE =
      SETTINGS.input(
          "auth_type",
          choice("scram-sha-256", "md5", "hba", "cert"),
          "scram-sha-256",
          "How clients prove who they are.",
          "PostgreSQL's own way since 14");
  public static final Key<String> AUTH_FILE =
      SETTINGS.input(
          "auth_file",
          text(
              "a file in /etc/pgbouncer",
              "a file in /etc/pgbouncer, such as `/etc/pgbouncer/userlist.txt`",
              "^/etc/pgbouncer/(?!pgbouncer\\.ini$)[-._a-zA-Z0-9]+$",
              200),
          "/etc/pgbouncer/userlist.txt",
          "Users that PgBouncer itself knows: a key of the Secret pgbouncer-users.",
          "PgBouncer's manual");
  public static final Key<String> AUTH_USER =
      SETTINGS.given(
          "auth_user",
          LINE,
          "Who asks for the secrets of users that auth_file lacks.",
          "yawl_pooler");
  public static final Key<String> AUTH_QUERY =
      SETTINGS.given(
          "auth_query",
          LINE,
          "What it asks; names in it bear their schema, for a client chooses the search_path.",
          "SELECT name, secret FROM pgbouncer.lookup($1)");
  public static final Key<String> AUTH_DATABASE =
      SETTINGS.given(
          "auth_dbname",
          LINE,
          "Where it asks, whatever database a client names (1.19 and newer).",
          "yawl");
  public static final Key<String> ADMIN_USERS =
      SETTINGS.input(
          "admin_users",
          LINE,
          "pgbouncer_admin",
          "Who may command PgBouncer; nobody, unless auth_file has a line for the name.",
          "our own name");
  public static final Key<String> STATS_USERS =
      SETTINGS.input(
          "stats_users",
          LINE,
          "pgbouncer_exporter",
          "Who may read statistics.",
          "pgbouncer_exporter's usual name");
  public static final Key<String> POOL_MODE =
      SETTINGS.input(
          "pool_mode",
          choice("session", "transaction", "statement"),
          "transaction",
          "When a server connection returns to its pool.",
          "guide 1.4");
  public static final Key<Long> MAX_CLIENTS =
      SETTINGS.given(
          "max_client_conn", count(1, 1_000_000), "Clients of one process at most.", "10000");
  public static final Key<Long> POOL_SIZE =
      SETTINGS.given(
          "default_pool_size",
          count(1, 100_000),
          "Server connections for each user and database.",
          "67");
  public static final Key<Long> MIN_POOL =
      SETTINGS.input("min_pool_size", count(0, 100_000), 10L, "Of these, kept open.", "guide 1.4");
  public static final Key<Long> RESERVE =
      SETTINGS.input(
          "reserve_pool_size",
          count(0, 100_000),
          5L,
          "More, for clients that wait too long.",
          "guide 1.4");
  public static final Key<Long> RESERVE_TIMEOUT =
      SETTINGS.input(
          "reserve_pool_timeout",
          SECONDS,
          3L,
          "Seconds that are too long.",
          "guide 1.4, without its unit");
  public static final Key<Long> MAX_DB_CONNECTIONS =
      SETTINGS.given(
          "max_db_connections",
          count(1, 100_000),
          "Server connections of one process to a database at most.",
          "72");
  public static final Key<Long> IDLE_TRANSACTION =
      SETTINGS.input(
          "idle_transaction_timeout",
          SECONDS,
          60L,
          "Seconds after which an idle open transaction is ended.",
          "guide 1.4, under PgBouncer's own name");
  public static final Key<Long> QUERY_WAIT =
      SETTINGS.input(
          "query_wait_timeout",
          SECONDS,
          30L,
          "Seconds that a query waits for a server connection.",
          "the engine's own pool gives up after 30 s (HikariCP's connectionTimeout)");
  public static final Key<Long> SERVER_IDLE =
      SETTINGS.input(
          "server_idle_timeout",
          SECONDS,
          600L,
          "Seconds after which an idle server connection is closed.",
          "PgBouncer's default");
  public static final Key<Long> SERVER_LIFETIME =
      SETTINGS.input(
          "server_lifetime",
          SECONDS,
          3_600L,
          "Seconds after which a server connection is renewed.",
          "PgBouncer's default");
  public static final Key<Long> PREPARED =
      SETTINGS.input(
          "max_prepared_statements",
          count(0, 100_000),
          256L,
          "Prepared statements followed for each connection (1.21 and newer).",
          "pgjdbc's preparedStatementCacheQueries");
  public static final Key<String> IGNORED =
      SETTINGS.given(
          "ignore_startup_parameters",
          LINE,
          "Startup parameters that are let pass.",
          "extra_float_digits, options");
  public static final Key<Long> MAX_PACKET =
      SETTINGS.given(
          "max_packet_size",
          count(1_024, 2_147_483_647),
          "Bytes of a message at most, from clients and from the server.",
          "536870912");
  public static final Key<String> CLIENT_TLS =
      SETTINGS.input(
          "client_tls_sslmode",
          choice("disable", "allow", "prefer", "require", "verify-ca", "verify-full"),
          "require",
          "Whether clients must speak TLS.",
          "they show no certificate: SCRAM tells who they are");
  public static final Key<String> CLIENT_TLS_CERTIFICATE =
      SETTINGS.input(
          "client_tls_cert_file",
          TextTypes.FILE,
          "/etc/pgbouncer/tls.crt",
          "PgBouncer's certificate, which names pgbouncer.host.",
          "a key of the Secret pgbouncer-tls");
  public static final Key<String> CLIENT_TLS_KEY =
      SETTINGS.input(
          "client_tls_key_file",
          TextTypes.FILE,
          "/etc/pgbouncer/tls.key",
          "Its key.",
          "a key of the Secret pgbouncer-tls");
  public static final Key<String> SERVER_TLS =
      SETTINGS.input(
          "server_tls_sslmode",
          choice("disable", "allow", "prefer", "require", "verify-ca", "verify-full"),
          "verify-full",
          "How PgBouncer makes sure of the database.",
          "all else takes any server for the right one");
  public static final Key<String> SERVER_TLS_ROOT =
      SETTINGS.input(
          "server_tls_ca_file",
          TextTypes.FILE,
          "/etc/pgbouncer/postgresql-ca.crt",
          "The certificate of who signed the database's.",
          "ca.crt of the Secret postgresql-ca");

  private PgbouncerKeys() {}
}
