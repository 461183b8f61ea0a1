package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import org.yawlfoundation.yawl.config.tier.ArchiveKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.RoleKeys;

/** Derives how the log is archived and fetched again, and whence base backups come. */
final class ArchiveDeriver {
  private ArchiveDeriver() {}

  /** Files the folder, which settings of primary and standbys follow from. */
  static void folder(SheetBuilder sheet) {
    sheet.optional(
        ArchiveKeys.FOLDER,
        Why.source("no place outlives every server's disk, so somebody must name one"));
  }

  static void settings(SettingsBuilder settings) {
    settings.put(
        ArchiveKeys.MODE,
        Why.formula("postgresql.archive.folder is given ? on : off")
            .from(
                "PostgreSQL 17 manual 25.3.1; on without a command keeps the log until the disk is full, and with /bin/true loses it")
            .guide(
                "1.4",
                "WAL archiving active",
                "its own postgresql.conf leaves it off; name a folder that outlives the server, and it is on"),
        in -> in.find(ArchiveKeys.FOLDER).isPresent() ? "on" : "off");
    settings.put(
        ArchiveKeys.COMMAND_LINE,
        Why.formula("copies to postgresql.archive.folder")
            .from(
                "PostgreSQL 17 manual 25.3.1: never over another segment; under another name until it is on the disk, for a copy may be cut short"),
        in -> in.find(ArchiveKeys.FOLDER).map(ArchiveDeriver::copy).orElse(""));
    settings.put(
        ArchiveKeys.TIMEOUT,
        Why.formula(
                "postgresql.archive.folder is given ? objectives.recoveryPoint / 2, in whole seconds : 0s")
            .from("half of it to wait for a segment to fill, half to copy it"),
        in -> {
          long half = in.get(MonitoringKeys.RECOVERY_POINT).toSeconds() / 2;
          return in.find(ArchiveKeys.FOLDER).isPresent() ? Duration.ofSeconds(half) : Duration.ZERO;
        });
  }

  static void standby(SettingsBuilder settings) {
    settings.put(
        ArchiveKeys.RESTORE,
        Why.formula("copies from postgresql.archive.folder")
            .from(
                "PostgreSQL 17 manual 25.3.5; a standby that its slot no longer serves reads there"),
        in ->
            in.find(ArchiveKeys.FOLDER)
                .map(f -> "cp " + f + "/" + ArchiveKeys.SEGMENT + " %p")
                .orElse(""));
  }

  static Postgresql.Archive archive(SheetBuilder sheet) {
    return new Postgresql.Archive(sheet.found(ArchiveKeys.FOLDER));
  }

  static Postgresql.Backup backup(SheetBuilder sheet) {
    return new Postgresql.Backup(
        sheet.input(ArchiveKeys.BACKUPS),
        sheet.input(ArchiveKeys.KEEP),
        sheet.put(
            ArchiveKeys.CONNECTION,
            Why.formula(
                    "host=<postgresql.host> port=<postgresql.port> user=<postgresql.roles.backup>"
                        + TlsDeriver.CLIENT_FORMULA)
                .from("PostgreSQL 17 manual 32.1.1"),
            in ->
                "host=%s port=%s user=%s%s"
                    .formatted(
                        in.get(DatabaseKeys.HOST),
                        in.get(DatabaseKeys.PORT),
                        in.get(RoleKeys.BACKUP),
                        TlsDeriver.ofClients(in))));
  }

  /** Copies a segment so that it is there whole or not at all, and once. */
  private static String copy(String folder) {
    var there = folder + "/" + ArchiveKeys.SEGMENT;
    var part = folder + "/." + ArchiveKeys.SEGMENT + ".part";
    return "if test -f %1$s; then cmp -s %%p %1$s; else cp %%p %2$s && sync %2$s && mv %2$s %1$s && sync %3$s; fi"
        .formatted(there, part, folder);
  }
}
