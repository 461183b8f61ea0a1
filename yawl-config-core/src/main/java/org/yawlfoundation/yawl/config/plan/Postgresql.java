package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/**
 * The database: its primary, its standbys, and who may log in.
 *
 * @param host where PgBouncer and standbys find the primary: a DNS name, by default that of a chart
 *     with a primary and replicas
 * @param port of primary and standbys, 1 to 65,535; PostgreSQL's own is 5432
 * @param database that the engine works in, of at most 63 characters; guide 2.1
 * @param network that clients and standbys come from, an IPv4 network; 10.0.0.0/8 assumed
 * @param memory of one host, in bytes, 1Gi to 24Ti; primary and standbys are alike; guide 1.4: 64
 *     GB at one million agents
 * @param cpus of one host, 1 to 1,024; one for 4 GiB of memory
 * @param storage what the data lie on, {@code ssd} or {@code hdd}; guide 1.1: ssd
 * @param busyConnections share of max_connections whose sessions work at one time, 50% to 100%; the
 *     pools hold twice what the load needs
 * @param hugePages of 2 MiB, that hold the server's shared memory, at least 1; PostgreSQL 17 manual
 *     18.4.5
 * @param standbys how many stream from the primary, 0 to 20; guide 2.1: two
 * @param tls whether the servers speak TLS, and turn away whoever does not; off by default, since a
 *     server does not start without its certificate
 * @param rootCertificate where standbys and backups find the certificate of who signed the
 *     servers': an absolute path, libpq's own
 * @param standby what each of them has of its own
 * @param roles who may log in
 * @param archive where the log is kept beside the server
 * @param backup the base backups, from which a restore begins
 * @param settings by PostgreSQL's own names, in the order of the file; guide 1.4
 */
public record Postgresql(
    String host,
    long port,
    String database,
    String network,
    Memory memory,
    long cpus,
    String storage,
    Percentage busyConnections,
    long hugePages,
    long standbys,
    boolean tls,
    String rootCertificate,
    Standby standby,
    Roles roles,
    Archive archive,
    Backup backup,
    Map<String, Object> settings)
    implements PlanPart {
  public Postgresql {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /**
   * What every standby has beside the primary's settings.
   *
   * @param absence how long one may be away and still catch up, 1m to 7d; 1h assumed, a node's
   *     replacement
   * @param passfile where it finds the replication role's password: an absolute path, libpq's own
   * @param settings by PostgreSQL's own names, in the order of the file; PostgreSQL 17 manual
   *     26.2.5
   * @param members the standbys by name, which is also that of the slot and of the connection
   */
  public record Standby(
      Duration absence, String passfile, Map<String, Object> settings, Map<String, String> members)
      implements PlanPart {
    public Standby {
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /**
   * Where the log is kept beside the server.
   *
   * @param folder that outlives the server's disk, an absolute path; nothing is archived without it
   */
  public record Archive(Optional<String> folder) implements PlanPart {}

  /**
   * The base backups, from which a restore begins.
   *
   * @param folder that they are put into, an absolute path; beside Debian's other backups
   * @param keep how many stay, 1 to 1,000; 7 assumed, a week of daily ones
   * @param connection as whom backup.sh asks the primary, as libpq reads it
   */
  public record Backup(String folder, long keep, String connection) implements PlanPart {}

  /**
   * Who may log in; names of at most 63 characters, all of them different.
   *
   * @param owner of the database; never logs in, so that the engine can neither drop nor alter it
   * @param application the engine
   * @param replication who the standbys are; max_wal_senders bounds its connections
   * @param backup who takes base backups; our own name
   * @param monitoring the exporter
   * @param pooler PgBouncer itself, where it asks for the engine's secret
   */
  public record Roles(
      String owner,
      Application application,
      String replication,
      String backup,
      Monitoring monitoring,
      Pooler pooler)
      implements PlanPart {}

  /**
   * The engine, through PgBouncer.
   *
   * @param name of the role; our own
   * @param connections at most, 1 to 262,143: all pools full, those of a rollout included
   * @param statementTimeout when a statement is ended, 1s to 1d; 30s assumed, as long as a request
   *     may take
   * @param lockTimeout when a statement stops waiting for a lock, 100ms to 1d; 10s assumed, so that
   *     one stuck case does not hold all connections
   */
  public record Application(
      String name, long connections, Duration statementTimeout, Duration lockTimeout)
      implements PlanPart {}

  /**
   * The exporter.
   *
   * @param name of the role; our own
   * @param connections at most, 1 to 1,000; as many as are reserved for it since PostgreSQL 16
   * @param statementTimeout when a statement is ended, 1s to 5m; 10s, Prometheus' default
   *     scrape_timeout
   */
  public record Monitoring(String name, long connections, Duration statementTimeout)
      implements PlanPart {}

  /**
   * PgBouncer itself, which may ask for the engine's secret and do nothing else.
   *
   * @param name of the role; our own
   * @param connections at most, 1 to 262,143: those of all processes, a rollout's included
   * @param lookup who owns the function that it asks, and never logs in: it alone may read secrets
   */
  public record Pooler(String name, long connections, String lookup) implements PlanPart {}
}
