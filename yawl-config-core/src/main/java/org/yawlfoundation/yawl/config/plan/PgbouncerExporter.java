package org.yawlfoundation.yawl.config.plan;

import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;

/**
 * What tells Prometheus of a PgBouncer, from a container beside it: prometheus-community's
 * pgbouncer_exporter, which listens at port 9127.
 *
 * @param image as its makers call it; without one there is no exporter
 * @param imageToPull as the nodes pull it: from the mirror where there is one
 * @param connection to PgBouncer's console, as lib/pq reads it; it takes the password from the
 *     variable PGPASSWORD
 * @param resources what one exporter is given
 * @param podCpu processors of a pod, where there is an exporter
 * @param podMemory memory of a pod in bytes, where there is an exporter
 */
public record PgbouncerExporter(
    Optional<String> image,
    Optional<String> imageToPull,
    String connection,
    Resources resources,
    Optional<Cpu> podCpu,
    Optional<Memory> podMemory)
    implements PlanPart {
  private static final Key<String> TO_PULL =
      Keys.named("pgbouncer.exporter.imageToPull", String.class, "The image as the nodes pull it.");

  /**
   * What one exporter is given; request and limit alike.
   *
   * @param cpu processors, 10m to 1; a scrape of 0.12 took 4 ms, measured with 1,300 clients
   * @param memory in bytes, 32Mi to 1Gi; 0.12 took 20Mi at most, measured over 200 scrapes
   */
  public record Resources(Cpu cpu, Memory memory) implements PlanPart {}

  static PgbouncerExporter derive(SheetBuilder sheet) {
    var image =
        sheet.optional(PoolKeys.EXPORTER_IMAGE, Why.source("an exporter is there with an image"));
    var resources =
        new Resources(sheet.input(PoolKeys.EXPORTER_CPU), sheet.input(PoolKeys.EXPORTER_MEMORY));
    var connection = connection(sheet);
    if (image.isEmpty()) {
      var none = Why.source("no exporter is asked for");
      return new PgbouncerExporter(
          image,
          sheet.optional(TO_PULL, none),
          connection,
          resources,
          sheet.optional(PoolKeys.POD_CPU, none),
          sheet.optional(PoolKeys.POD_MEMORY, none));
    }
    var both = "the scheduler counts the requests of all containers";
    return new PgbouncerExporter(
        image,
        Optional.of(Images.toPull(sheet, PoolKeys.EXPORTER_IMAGE, TO_PULL.path())),
        connection,
        resources,
        Optional.of(
            sheet.put(
                PoolKeys.POD_CPU,
                Why.formula("pgbouncer.resources.cpu + pgbouncer.exporter.resources.cpu")
                    .from(both),
                in ->
                    new Cpu(
                        in.get(PoolKeys.CPU).millis() + in.get(PoolKeys.EXPORTER_CPU).millis()))),
        Optional.of(
            sheet.put(
                PoolKeys.POD_MEMORY,
                Why.formula("pgbouncer.resources.memory + pgbouncer.exporter.resources.memory")
                    .from(both),
                in -> in.get(PoolKeys.MEMORY).plus(in.get(PoolKeys.EXPORTER_MEMORY)))));
  }

  /** Processors of a pod with PgBouncer. */
  static Key<Cpu> podCpu(SheetBuilder sheet) {
    return sheet.found(PoolKeys.POD_CPU).isPresent() ? PoolKeys.POD_CPU : PoolKeys.CPU;
  }

  /** Memory of a pod with PgBouncer. */
  static Key<Memory> podMemory(SheetBuilder sheet) {
    return sheet.found(PoolKeys.POD_MEMORY).isPresent() ? PoolKeys.POD_MEMORY : PoolKeys.MEMORY;
  }

  /** The first name of a list such as stats_users. */
  static String firstOf(String users) {
    int comma = users.indexOf(',');
    return (comma < 0 ? users : users.substring(0, comma)).strip();
  }

  /** The certificate is not asked for: both are in one pod, and it names another host. */
  private static String connection(SheetBuilder sheet) {
    return sheet.put(
        Keys.named(
            "pgbouncer.exporter.connection",
            String.class,
            "PgBouncer's console, as the exporter finds it."),
        Why.formula(
                "host=127.0.0.1 port=<pgbouncer.settings.listen_port>"
                    + " user=<the first of pgbouncer.settings.stats_users> dbname=pgbouncer"
                    + " sslmode=<pgbouncer.tls ? require : disable>")
            .from("lib/pq's connection strings; the console is open to stats_users"),
        in ->
            "host=127.0.0.1 port=%s user=%s dbname=pgbouncer sslmode=%s"
                .formatted(
                    in.get(PgbouncerKeys.PORT),
                    firstOf(in.get(PgbouncerKeys.STATS_USERS)),
                    in.get(PoolKeys.TLS) ? "require" : "disable"));
  }
}
