package org.yawlfoundation.yawl.config.plan;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.CapacityKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.HelmKeys;
import org.yawlfoundation.yawl.config.tier.JvmOption;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PostgresKeys;
import org.yawlfoundation.yawl.config.tier.RedisKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;
import org.yawlfoundation.yawl.config.tier.TlsKeys;

/** Derives what only the values of Helm charts need: the same numbers in other words. */
final class HelmDeriver {
  private static final Memory GIBIBYTE = Memory.ofGibibytes(1);
  private static final String FROZEN =
      "Bitnami's free images stand still since August 2025, and of what came later only `latest` is free;"
          + " keep one of your own, with its digest";
  private static final String PARTS = "charts ask for registry, repository and tag";

  private HelmDeriver() {}

  static Helm derive(SheetBuilder sheet, Engine engine) {
    var pulled = Keys.named("engine.imageToPull", String.class, "The image as the nodes pull it.");
    return new Helm(
        parts(sheet, pulled, "helm.image"),
        extraOptions(sheet, engine.jvm().options().size()),
        database(sheet),
        sheet.input(HelmKeys.ENGINE_SECRET),
        postgresql(sheet),
        redis(sheet));
  }

  /** The user's own options after ours, and the ports, which the chart's ConfigMap would fix. */
  private static String extraOptions(SheetBuilder sheet, int given) {
    var options =
        IntStream.range(0, given)
            .mapToObj(i -> "engine.jvm.options[" + i + "]")
            .map(path -> Keys.named(path, JvmOption.class, "A further JVM option."))
            .toList();
    var formula =
        options.stream().map(option -> "<" + option.path() + "> ").collect(Collectors.joining())
            + "-Dserver.port=<engine.ports.http> -Dmanagement.server.port=<engine.ports.management>";
    return sheet.put(
        Keys.named("helm.extraOptions", String.class, "JVM options after ours."),
        Why.formula(formula)
            .from("Spring Boot takes system properties before environment variables"),
        in ->
            Stream.concat(
                    options.stream().map(option -> in.get(option).text()),
                    Stream.of(
                        "-Dserver.port=" + in.get(EngineKeys.HTTP_PORT),
                        "-Dmanagement.server.port=" + in.get(EngineKeys.MANAGEMENT_PORT)))
                .collect(Collectors.joining(" ")));
  }

  /** The chart has no place for what the driver is told, but for the end of its URL. */
  private static String database(SheetBuilder sheet) {
    var url = Keys.named("pgbouncer.url", String.class, "Where the engine connects to.");
    return sheet.put(
        Keys.named("helm.database", String.class, "The database, and what its driver is told."),
        Why.formula("<pgbouncer.url> after its <pgbouncer.settings.listen_port>")
            .from("the YAWL chart 6.0.0 makes DATABASE_URL of host, port and database"),
        in -> {
          var port = ":" + in.get(PgbouncerKeys.PORT) + "/";
          return in.get(url).substring(in.get(url).indexOf(port) + port.length());
        });
  }

  private static Helm.PostgresqlChart postgresql(SheetBuilder sheet) {
    return new Helm.PostgresqlChart(
        sheet.put(
            Keys.named("helm.postgresql.architecture", String.class, "Whether there are standbys."),
            Why.formula("postgresql.standbys > 0 ? replication : standalone")
                .from("chart 16.7 counts readReplicas only where there is replication")
                .guide("2.1", "left out", "the chart's own is standalone: no standby would start"),
            in -> in.get(DatabaseKeys.STANDBYS) > 0 ? "replication" : "standalone"),
        sheet.input(HelmKeys.POSTGRESQL_SECRET),
        sheet.put(
            HelmKeys.POSTGRESQL_IMAGE,
            Why.formula(
                    "targets.postgresql < 18 ? docker.io/bitnamilegacy/postgresql:<targets.postgresql>"
                        + " : docker.io/bitnami/postgresql:latest")
                .from(FROZEN),
            in ->
                in.get(TargetKeys.POSTGRESQL) < 18
                    ? "docker.io/bitnamilegacy/postgresql:" + in.get(TargetKeys.POSTGRESQL)
                    : "docker.io/bitnami/postgresql:latest"),
        parts(sheet, HelmKeys.POSTGRESQL_IMAGE, "helm.postgresql.imageParts"),
        sheet.put(
            Keys.named("helm.postgresql.certificates", String.class, "Where a Secret is mounted."),
            Why.formula("the folder of postgresql.settings.ssl_cert_file")
                .from("a whole folder is mounted, so that the server sees a renewed certificate"),
            in -> {
              var file = in.get(TlsKeys.CERTIFICATE);
              return file.substring(0, Math.max(1, file.lastIndexOf('/')));
            }),
        sheet.put(
            HelmKeys.POSTGRESQL_SIZE,
            Why.formula(
                    "10Gi + capacity.cell.dataPerDay + postgresql.settings.max_wal_size"
                        + " + postgresql.settings.max_slot_wal_keep_size, in whole Gi")
                .from(
                    "assumed: cases that ended are gone within a day; log that checkpoints and absent standbys hold")
                .guide("2.1", "20Gi", "the log of a standby's absence alone may be more"),
            in ->
                Memory.ofGibibytes(10)
                    .plus(in.get(CapacityKeys.DATA_PER_DAY))
                    .plus(in.get(PostgresKeys.MAX_WAL))
                    .plus(in.get(PostgresKeys.SLOT_WAL_KEEP))
                    .upTo(GIBIBYTE)));
  }

  private static Helm.RedisChart redis(SheetBuilder sheet) {
    return new Helm.RedisChart(
        sheet.input(HelmKeys.REDIS_SECRET),
        sheet.put(
            HelmKeys.REDIS_IMAGE,
            Why.formula(
                    "targets.redis < 8.3 ? docker.io/bitnamilegacy/redis:<targets.redis>"
                        + " : docker.io/bitnami/redis:latest")
                .from(FROZEN),
            in ->
                in.get(TargetKeys.REDIS).isAtLeast(8, 3)
                    ? "docker.io/bitnami/redis:latest"
                    : "docker.io/bitnamilegacy/redis:" + in.get(TargetKeys.REDIS)),
        parts(sheet, HelmKeys.REDIS_IMAGE, "helm.redis.imageParts"),
        sheet.put(
            Keys.named("helm.redis.persistent", Boolean.class, "Whether Redis has a volume."),
            Why.formula("redis.use is store").from("a cache starts empty"),
            in -> in.get(RedisKeys.USE).equals("store")),
        sheet.put(
            HelmKeys.REDIS_SIZE,
            Why.formula("2 * redis.memory, in whole Gi")
                .from("guide 2.1: 4Gi; the log is there twice while it is rewritten"),
            in -> in.get(RedisKeys.MEMORY).times(2).upTo(GIBIBYTE)));
  }

  private static ChartImage parts(SheetBuilder sheet, Key<String> image, String path) {
    return sheet.put(
        Keys.named(path, ChartImage.class, "An image in its parts."),
        Why.formula(image.path()).from(PARTS),
        in -> ChartImage.parse(in.get(image)));
  }
}
