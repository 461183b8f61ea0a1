package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.RoleKeys;
import org.yawlfoundation.yawl.config.tier.StandbyKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;

/** Derives what the standbys have beside the primary's settings, and their names. */
final class StandbyDeriver {
  private StandbyDeriver() {}

  static Postgresql.Standby derive(SheetBuilder sheet, Duration absence) {
    sheet.input(RoleKeys.REPLICATION);
    var passfile = sheet.input(StandbyKeys.PASSFILE);
    return new Postgresql.Standby(absence, passfile, settings(sheet), members(sheet));
  }

  private static Map<String, Object> settings(SheetBuilder sheet) {
    var settings = new SettingsBuilder(sheet, "PostgreSQL", sheet.value(TargetKeys.POSTGRESQL));
    settings.put(
        StandbyKeys.PRIMARY,
        Why.formula(
                "host=<postgresql.host> port=<postgresql.port> user=<postgresql.roles.replication>"
                    + " passfile=<postgresql.standby.passfile>"
                    + TlsDeriver.CLIENT_FORMULA)
            .from(
                "PostgreSQL 17 manual 26.2.5, and 32.19: verify-full also asks for the host's name")
            .guide(
                "1.4",
                "host=pg-primary application_name=standby",
                "no role and no password: the primary turns it away; cluster_name names the connection"),
        in ->
            "host=%s port=%s user=%s passfile=%s%s"
                .formatted(
                    in.get(DatabaseKeys.HOST),
                    in.get(DatabaseKeys.PORT),
                    in.get(RoleKeys.REPLICATION),
                    in.get(StandbyKeys.PASSFILE),
                    TlsDeriver.ofClients(in)));
    settings.input(StandbyKeys.HOT_STANDBY);
    settings.input(StandbyKeys.FEEDBACK);
    settings.input(StandbyKeys.STREAMING_DELAY);
    settings.input(StandbyKeys.TIMELINE);
    ArchiveDeriver.standby(settings);
    return settings.build("postgresql.standby.settings");
  }

  private static Map<String, String> members(SheetBuilder sheet) {
    var members = new LinkedHashMap<String, String>();
    for (long i = 1; i <= sheet.value(DatabaseKeys.STANDBYS); i++) {
      var name = "standby_" + i;
      members.put(
          name,
          sheet.put(
              Keys.named("postgresql.standby.members." + name, String.class, "One standby's name."),
              Why.formula("")
                  .from(
                      "one of postgresql.standbys; slots take small letters, digits and underscores alone"),
              in -> name));
    }
    return members;
  }
}
