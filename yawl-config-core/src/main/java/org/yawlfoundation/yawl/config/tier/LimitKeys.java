package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

/** What an account may take of a node, outside of containers. */
public final class LimitKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group ENGINE =
      LIST.group("kernel.limits.engine", "The account of the engine.");
  private static final KeyList.Group POSTGRESQL =
      LIST.group("kernel.limits.postgresql", "The account of PostgreSQL.");
  private static final KeyList.Group PGBOUNCER =
      LIST.group("kernel.limits.pgbouncer", "The account of PgBouncer.");

  private static final KeyList.Group REDIS =
      LIST.group("kernel.limits.redis", "The account of Redis.");

  static {
    LIST.group("kernel", "The kernel of the nodes.");
    LIST.group("kernel.database", "The kernel of a host that PostgreSQL has for itself.");
    LIST.group("kernel.cache", "The kernel of a host that Redis has for itself.");
    LIST.group("kernel.limits", "What an account may take of a node, outside of containers.");
  }

  private static final KeyType<String> ACCOUNT =
      text(
          "an account's name",
          "small letters, digits, dashes and underscores, such as `postgres`",
          "^[a-z_][a-z0-9_-]*$",
          32);
  private static final KeyType<Long> OPEN_FILES = count(1_024, 1_048_576);
  private static final KeyType<Long> PROCESSES = count(1_024, 4_194_304);

  public static final Key<String> ENGINE_ACCOUNT =
      ENGINE.input(
          "user",
          ACCOUNT,
          "yawl",
          "The account that runs an engine outside a container.",
          "our own name");
  public static final Key<Long> ENGINE_FILES =
      ENGINE.input(
          "openFiles",
          OPEN_FILES,
          65_536L,
          "Files and sockets that one engine may open.",
          "guide 1.2: 65535 or more");
  public static final Key<Long> ENGINE_PROCESSES =
      ENGINE.given(
          "processes",
          PROCESSES,
          "Threads of the engine's account, of all its processes together.",
          "32768");
  public static final Key<String> DATABASE_ACCOUNT =
      POSTGRESQL.input(
          "user",
          ACCOUNT,
          "postgres",
          "The account that runs PostgreSQL outside a container.",
          "the name in Debian's, Red Hat's and PGDG's packages");
  public static final Key<Long> DATABASE_FILES =
      POSTGRESQL.given(
          "openFiles",
          OPEN_FILES,
          "Files and sockets that one process of PostgreSQL may open.",
          "65536");
  public static final Key<Long> DATABASE_PROCESSES =
      POSTGRESQL.given("processes", PROCESSES, "Processes of PostgreSQL's account.", "32768");
  public static final Key<String> POOL_ACCOUNT =
      PGBOUNCER.input(
          "user",
          ACCOUNT,
          "pgbouncer",
          "The account that runs PgBouncer outside a container.",
          "the name in PGDG's packages for Red Hat; Debian's run it as `postgres`");
  public static final Key<Long> POOL_FILES =
      PGBOUNCER.given(
          "openFiles", OPEN_FILES, "Files and sockets that one PgBouncer may open.", "65536");
  public static final Key<Long> POOL_PROCESSES =
      PGBOUNCER.input(
          "processes",
          PROCESSES,
          32_768L,
          "Threads of PgBouncer's account, of all its processes together.",
          "as for the others; it needs few");

  public static final Key<String> CACHE_ACCOUNT =
      REDIS.input(
          "user",
          ACCOUNT,
          "redis",
          "The account that runs Redis outside a container.",
          "the name in Debian's and Red Hat's packages");
  public static final Key<Long> CACHE_FILES =
      REDIS.given("openFiles", OPEN_FILES, "Files and sockets that Redis may open.", "65536");
  public static final Key<Long> CACHE_PROCESSES =
      REDIS.input(
          "processes",
          PROCESSES,
          32_768L,
          "Threads of Redis' account, of all its processes together.",
          "as for the others; it needs few");

  private LimitKeys() {}
}
