package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * The database: its primary, its standbys, and who may log in.
 *
 * @param host where PgBouncer and standbys find the primary: a DNS name
 * @param port of primary and standbys, 1 to 65,535; PostgreSQL's own is 5432
 * @param database that the engine works in
 * @param network that clients and standbys come from, such as {@code 10.0.0.0/8}
 * @param memory of one host, 1Gi to 24Ti; primary and standbys are alike (guide 1.4)
 * @param cpus of one host, 1 to 1,024
 * @param storage what the data lie on, {@code ssd} or {@code hdd} (guide 1.1)
 * @param standbys how many stream from the primary, 0 to 20 (guide 2.1)
 * @param standby what each of them has of its own
 * @param roles who may log in
 * @param settings by PostgreSQL's own names, in the order of the file
 */
public record Postgresql(
    String host,
    long port,
    String database,
    String network,
    Memory memory,
    long cpus,
    String storage,
    long standbys,
    Standby standby,
    Roles roles,
    Map<String, Object> settings)
    implements PlanPart {
  public Postgresql {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /**
   * What every standby has beside the primary's settings.
   *
   * @param absence how long one may be away and still catch up, 1 minute to 7 days
   * @param passfile where it finds the replication role's password
   * @param settings by PostgreSQL's own names, in the order of the file
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
   * Who may log in.
   *
   * @param owner of the database; never logs in
   * @param application the engine
   * @param replication who the standbys are; max_wal_senders bounds its connections
   * @param monitoring the exporter
   */
  public record Roles(
      String owner, Application application, String replication, Monitoring monitoring)
      implements PlanPart {}

  /**
   * The engine, through PgBouncer.
   *
   * @param name of the role
   * @param connections at most, 1 to 262,143: all pools full
   * @param statementTimeout when a statement is ended, 1 second to a day
   * @param lockTimeout when a statement stops waiting for a lock, 100 milliseconds to a day
   */
  public record Application(
      String name, long connections, Duration statementTimeout, Duration lockTimeout)
      implements PlanPart {}

  /**
   * The exporter.
   *
   * @param name of the role
   * @param connections at most, 1 to 1,000
   * @param statementTimeout when a statement is ended, 1 second to 5 minutes
   */
  public record Monitoring(String name, long connections, Duration statementTimeout)
      implements PlanPart {}
}
