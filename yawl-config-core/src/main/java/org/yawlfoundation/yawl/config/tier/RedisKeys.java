package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.REDIS_MEMORY;
import static org.yawlfoundation.yawl.config.tier.TextTypes.choice;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * Redis' container, and the settings of redis.conf that we give; their meanings after the
 * redis.conf that Redis 8.0 ships. Times are whole seconds.
 */
public final class RedisKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group REDIS =
      LIST.group("redis", "A cache beside the engine; off unless `artifacts.redis` is true.");
  private static final KeyList.Group SETTINGS =
      LIST.open(
          "redis.settings",
          new OpenGroup(
              "Settings of redis.conf, by Redis' own names and in its own spelling; no passwords.",
              "name of a setting that all may read",
              OpenGroup.setting(
                  "(?!.*[A-Z]|(masterauth|requirepass|tls-(client-)?key-file-pass|user)$)"),
              "write the name as redis.conf spells it; passwords belong into the file that `aclfile` names, or one that `include` names",
              TextTypes.SETTING));
  private static final KeyType<String> SWITCH = choice("yes", "no");
  private static final KeyType<Long> SECONDS = count(0, 86_400);
  private static final KeyType<String> LINE =
      text("a line of text", "text on one line", "^[^\\r\\n]*$", 500);

  public static final Key<Memory> MEMORY =
      REDIS.input(
          "memory",
          Bounded.between(QuantityTypes.MEMORY, "64Mi", "4Ti"),
          Memory.ofGibibytes(2),
          "Memory of Redis' container.",
          "assumed: half of the guide's disk of 4Gi (2.1), which holds the data twice while a log is rewritten");
  public static final Key<Long> CPUS =
      REDIS.input(
          "cpus",
          count(1, 1_024),
          2L,
          "Processors of Redis' container.",
          "one runs commands, one closes files and frees memory");
  public static final Key<String> USE =
      REDIS.input(
          "use",
          choice("cache", "store"),
          "cache",
          "Whether what it holds can be made anew; a store is kept on disk, and evicts nothing.",
          "guide 2.1: \"Deploy Redis for caching\"");
  public static final Key<String> BIND =
      SETTINGS.input(
          "bind",
          LINE,
          "* -::*",
          "Addresses to listen on; a dash before one lets it be missing.",
          "clients are other pods");
  public static final Key<String> PROTECTED =
      SETTINGS.input(
          "protected-mode",
          SWITCH,
          "yes",
          "Whether strangers are turned away while anybody may be the default user.",
          "Redis' default; so a lost users.acl opens nothing");
  public static final Key<Long> PORT =
      SETTINGS.input("port", count(1, 65_535), 6_379L, "The port to listen on.", "Redis' default");
  public static final Key<Long> BACKLOG =
      SETTINGS.given(
          "tcp-backlog", count(1, 65_535), "Connections that may wait to be accepted.", "4096");
  public static final Key<Long> TIMEOUT =
      SETTINGS.input(
          "timeout",
          SECONDS,
          0L,
          "Seconds after which an idle client is closed; 0 is never.",
          "Redis' default: clients keep pools, and a lost one is found by tcp-keepalive");
  public static final Key<Long> KEEPALIVE =
      SETTINGS.input(
          "tcp-keepalive",
          SECONDS,
          60L,
          "Seconds after which an idle connection is asked for a sign of life.",
          "below the idle limits of common load balancers");
  public static final Key<String> USERS =
      SETTINGS.input(
          "aclfile",
          LINE,
          "/etc/redis/users.acl",
          "Users and the hashes of their passwords, from a Secret; Redis does not start without it.",
          "a password in redis.conf would stand in a ConfigMap");
  public static final Key<Long> MAX_CLIENTS =
      SETTINGS.given("maxclients", count(1, 1_000_000), "Clients at once at most.", "11000");
  public static final Key<Memory> MAX_MEMORY =
      SETTINGS.given(
          "maxmemory",
          Bounded.between(REDIS_MEMORY, "1mb", "4096gb"),
          "What the data may take, before keys are evicted or writes refused.",
          "1536mb");
  public static final Key<String> EVICTION =
      SETTINGS.given(
          "maxmemory-policy",
          choice(
              "noeviction",
              "allkeys-lru",
              "allkeys-lfu",
              "allkeys-random",
              "volatile-lru",
              "volatile-lfu",
              "volatile-random",
              "volatile-ttl"),
          "What is done when the data have reached maxmemory.",
          "allkeys-lru");
  public static final Key<String> CLIENT_MEMORY =
      SETTINGS.input(
          "maxmemory-clients",
          text(
              "an amount or a share",
              "such as `256mb`, or `10%` of maxmemory",
              "^([1-9][0-9]{0,14}(kb|mb|gb)?|[1-9][0-9]?%|100%|0)$",
              20),
          "10%",
          "What the buffers of all clients may take together, before the largest is cut off.",
          "Redis counts them as data, so that unbounded ones, its default, evict keys or end all writes");
  public static final Key<String> OUTPUT_BUFFERS =
      SETTINGS.input(
          "client-output-buffer-limit",
          LINE,
          "normal 0 0 0 replica 256mb 64mb 60 pubsub 32mb 8mb 60",
          "For each kind of client: the limit, and a lower one for so many seconds.",
          "Redis' defaults; maxmemory-clients bounds the normal ones");
  public static final Key<String> LAZY_EVICTION =
      lazy("lazyfree-lazy-eviction", "Whether evicted values are freed beside the commands.");
  public static final Key<String> LAZY_EXPIRE =
      lazy("lazyfree-lazy-expire", "Whether expired values are freed beside the commands.");
  public static final Key<String> LAZY_SERVER_DEL =
      lazy("lazyfree-lazy-server-del", "Whether overwritten values are freed beside the commands.");
  public static final Key<String> LAZY_USER_DEL =
      lazy("lazyfree-lazy-user-del", "Whether DEL frees as UNLINK does.");
  public static final Key<String> LAZY_USER_FLUSH =
      lazy("lazyfree-lazy-user-flush", "Whether FLUSHALL frees beside the commands.");
  public static final Key<String> LAZY_FLUSH =
      lazy("replica-lazy-flush", "Whether a replica frees its old data beside the commands.");
  public static final Key<Long> IO_THREADS =
      SETTINGS.given("io-threads", count(1, 128), "Threads that read and write sockets.", "1");
  public static final Key<String> SAVE =
      SETTINGS.given(
          "save",
          LINE,
          "Seconds and changes after which a snapshot is written; empty is never.",
          "3600 1 300 100 60 10000");
  public static final Key<String> APPEND_ONLY =
      SETTINGS.given("appendonly", SWITCH, "Whether each change is written to a log.", "no");
  public static final Key<String> APPEND_FSYNC =
      SETTINGS.input(
          "appendfsync",
          choice("always", "everysec", "no"),
          "everysec",
          "When that log is forced to the disk.",
          "Redis' default: a crash loses a second");

  private RedisKeys() {}

  private static Key<String> lazy(String name, String meaning) {
    return SETTINGS.input(
        name, SWITCH, "yes", meaning, "one large value freed in place stops all clients meanwhile");
  }
}
