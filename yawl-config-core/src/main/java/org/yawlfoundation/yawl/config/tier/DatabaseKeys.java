package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.TextTypes.choice;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/** The database's hosts; the settings of its server are {@link PostgresKeys}. */
public final class DatabaseKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group POSTGRESQL =
      LIST.group("postgresql", "The database: a primary and its standbys.");

  public static final Key<String> HOST =
      POSTGRESQL.given(
          "host",
          text(
              "a host name",
              "a DNS name, such as `postgres-primary.yawl-prod.svc.cluster.local`",
              TextTypes.HOST_PATTERN,
              253),
          "Where PgBouncer finds the primary.",
          "postgresql-primary");
  public static final Key<Long> PORT =
      POSTGRESQL.input(
          "port", NumberTypes.PORT, 5_432L, "The primary's port.", "PostgreSQL's default");
  public static final Key<String> NAME =
      POSTGRESQL.input(
          "database",
          text(
              "a database's name",
              "small letters, digits and underscores, such as `yawl`, and no word that PostgreSQL keeps",
              "^(?!(all|replication|samegroup|samerole|sameuser|template0|template1)$)[a-z_][a-z0-9_]*$",
              63),
          "yawl",
          "The engine's database.",
          "guide 2.1");
  public static final Key<Memory> MEMORY =
      POSTGRESQL.given(
          "memory",
          Bounded.between(QuantityTypes.MEMORY, "1Gi", "24Ti"),
          "Memory of the primary's host.",
          "64Gi");
  public static final Key<Long> CPUS =
      POSTGRESQL.given("cpus", count(1, 1_024), "Processors of the primary's host.", "16");
  public static final Key<String> STORAGE =
      POSTGRESQL.input(
          "storage", choice("ssd", "hdd"), "ssd", "What the primary's data lie on.", "guide 1.1");
  public static final Key<Percentage> BUSY =
      POSTGRESQL.input(
          "busyConnections",
          Bounded.between(QuantityTypes.PERCENTAGE, "50%", "100%"),
          Percentage.of(50),
          "Share of max_connections whose sessions work at one time, each with two sorts or hashes.",
          "the pools hold twice what the load needs (pgbouncer.serverConnections)");
  public static final Key<Long> HUGE_PAGES =
      POSTGRESQL.derived(
          "hugePages",
          count(1, Long.MAX_VALUE),
          "Pages of 2 MiB that hold the server's shared memory: vm.nr_hugepages on the database's host.");
  public static final Key<String> NETWORK =
      POSTGRESQL.input(
          "network",
          TextTypes.NETWORK,
          "10.0.0.0/8",
          "Where PgBouncer, standbys and exporters come from; others are turned away.",
          "assumed: private addresses that most clusters give to pods; name your own, narrower one");
  public static final Key<Long> STANDBYS =
      POSTGRESQL.input(
          "standbys",
          count(0, 20),
          2L,
          "Standbys that stream from the primary.",
          "guide 2.1: two read replicas");
  public static final Key<Boolean> TLS =
      POSTGRESQL.input(
          "tls",
          TextTypes.SWITCH,
          false,
          "Whether the servers speak TLS, and turn away whoever does not.",
          "a server does not start without its certificate, which none of our files can hold");
  public static final Key<String> ROOT_CERTIFICATE =
      POSTGRESQL.input(
          "rootCertificate",
          TextTypes.FILE,
          "/var/lib/postgresql/.postgresql/root.crt",
          "Where standbys and backups find the certificate of who signed the servers'.",
          "libpq's own place, in the home of Debian's and the container image's `postgres`");

  private DatabaseKeys() {}
}
