package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * What only the values of Helm charts need.
 *
 * @param image the engine's image, in the parts that the chart asks for
 * @param extraOptions JVM options after ours: the user's own, and the ports
 * @param database of the engine, and what its driver is told, such as {@code
 *     yawl?sslmode=verify-full}: the chart makes an URL of host, port and this
 * @param engineSecret the Secret whose keys become the engine's environment variables; our own name
 * @param postgresql for Bitnami's PostgreSQL chart
 * @param redis for Bitnami's Redis chart
 */
public record Helm(
    ChartImage image,
    String extraOptions,
    String database,
    String engineSecret,
    PostgresqlChart postgresql,
    RedisChart redis)
    implements PlanPart {

  /**
   * For Bitnami's PostgreSQL chart.
   *
   * @param architecture {@code replication} where there are standbys, else {@code standalone};
   *     chart 16.7 counts standbys only with the first
   * @param secret that holds the passwords; guide 2.1, less the environment
   * @param image made for the chart; Bitnami's free images stand still since August 2025
   * @param imageParts the same, in the parts that the chart asks for
   * @param certificates the folder of the servers' certificate and its key, from a Secret
   * @param size of each volume, 1Gi to 1024Ti: 10Gi, the data of a day, and the log that
   *     checkpoints and absent standbys hold; assumed
   */
  public record PostgresqlChart(
      String architecture,
      String secret,
      String image,
      ChartImage imageParts,
      String certificates,
      Memory size)
      implements PlanPart {}

  /**
   * For Bitnami's Redis chart.
   *
   * @param secret that holds the password and the users; guide 2.1, less the environment
   * @param image made for the chart; Bitnami's free images stand still since August 2025
   * @param imageParts the same, in the parts that the chart asks for
   * @param persistent whether it has a volume: true for a store, false for a cache
   * @param size of that volume, 1Gi to 1024Ti: twice the memory, for the log is there twice while
   *     it is rewritten; guide 2.1: 4Gi
   */
  public record RedisChart(
      String secret, String image, ChartImage imageParts, boolean persistent, Memory size)
      implements PlanPart {}
}
