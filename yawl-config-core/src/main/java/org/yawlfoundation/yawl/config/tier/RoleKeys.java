package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.DURATION;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.time.Duration;

/** Who may log in to the database. */
public final class RoleKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group ROLES =
      LIST.group("postgresql.roles", "Who may log in to the database.");
  private static final KeyList.Group ENGINE =
      LIST.group("postgresql.roles.application", "The engine.");
  private static final KeyList.Group EXPORTER =
      LIST.group("postgresql.roles.monitoring", "The exporter of the database's metrics.");
  private static final KeyList.Group POOLER =
      LIST.group(
          "postgresql.roles.pooler", "PgBouncer itself, which asks for the engine's secret.");
  private static final KeyType<String> ROLE =
      text(
          "a role's name",
          "small letters, digits and underscores, such as `yawl`, and no word that PostgreSQL keeps",
          "^(?!(all|none|public)$|pg_)[a-z_][a-z0-9_]*$",
          63);

  public static final Key<String> OWNER =
      ROLES.input(
          "owner",
          ROLE,
          "yawl_owner",
          "Who owns the database, and never logs in.",
          "so that the engine cannot drop or alter the database it works in");
  public static final Key<String> APPLICATION =
      ENGINE.input("name", ROLE, "yawl", "Who the engine is, through PgBouncer.", "our own name");
  public static final Key<Long> APPLICATION_CONNECTIONS =
      ENGINE.given(
          "connections", count(1, 262_143), "Connections of the engine's role at most.", "432");
  public static final Key<Duration> STATEMENT_TIMEOUT =
      ENGINE.input(
          "statementTimeout",
          Bounded.between(DURATION, "1s", "1d"),
          Duration.ofSeconds(30),
          "When a statement of the engine is ended.",
          "assumed: as long as a request may take (istio.timeout, guide 2.4); nobody waits longer for it");
  public static final Key<Duration> LOCK_TIMEOUT =
      ENGINE.input(
          "lockTimeout",
          Bounded.between(DURATION, "100ms", "1d"),
          Duration.ofSeconds(10),
          "When a statement of the engine stops waiting for a lock.",
          "assumed: one stuck case must not hold all connections of the pool");
  public static final Key<String> REPLICATION =
      ROLES.input(
          "replication",
          ROLE,
          "yawl_replication",
          "Who the standbys are; it can read every byte of the server.",
          "our own name");
  public static final Key<String> BACKUP =
      ROLES.input(
          "backup",
          ROLE,
          "yawl_backup",
          "Who takes base backups; it can read every byte of the server.",
          "our own name; apart from the standbys', so that either password can change alone");
  public static final Key<String> MONITORING =
      EXPORTER.input("name", ROLE, "yawl_monitoring", "Who the exporter is.", "our own name");
  public static final Key<Long> MONITORING_CONNECTIONS =
      EXPORTER.input(
          "connections",
          count(1, 1_000),
          5L,
          "Connections of the exporter's role at most.",
          "as many as are reserved for it from PostgreSQL 16 on");
  public static final Key<Duration> MONITORING_TIMEOUT =
      EXPORTER.input(
          "statementTimeout",
          Bounded.between(DURATION, "1s", "5m"),
          Duration.ofSeconds(10),
          "When a statement of the exporter is ended.",
          "Prometheus' default scrape_timeout: nobody waits longer for the answer");

  public static final Key<String> POOLER_NAME =
      POOLER.input("name", ROLE, "yawl_pooler", "Who PgBouncer itself is.", "our own name");
  public static final Key<Long> POOLER_CONNECTIONS =
      POOLER.given(
          "connections", count(1, 262_143), "Connections of PgBouncer's role at most.", "14");
  public static final Key<String> LOOKUP =
      POOLER.input(
          "lookup",
          ROLE,
          "yawl_lookup",
          "Who owns the function that PgBouncer asks, and never logs in.",
          "it alone may read secrets, and its function tells the engine's only");

  private RoleKeys() {}
}
