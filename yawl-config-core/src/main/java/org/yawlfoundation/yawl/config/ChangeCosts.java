package org.yawlfoundation.yawl.config;

import java.util.Optional;
import org.yawlfoundation.yawl.config.catalogue.ChangeCost;
import org.yawlfoundation.yawl.config.catalogue.PgbouncerCatalogue;
import org.yawlfoundation.yawl.config.catalogue.PgbouncerSetting;
import org.yawlfoundation.yawl.config.catalogue.PostgresCatalogue;
import org.yawlfoundation.yawl.config.catalogue.PostgresSetting;
import org.yawlfoundation.yawl.config.catalogue.RedisCatalogue;
import org.yawlfoundation.yawl.config.catalogue.RedisSetting;
import org.yawlfoundation.yawl.config.plan.Sheet;

/** What it takes until a program obeys another value of one of its settings. */
final class ChangeCosts {
  private ChangeCosts() {}

  /** Such as "a restart of PostgreSQL 17"; nothing for what is no setting of a program we know. */
  static Optional<String> of(String path, Sheet sheet) {
    int settings = path.indexOf(".settings.");
    if (settings < 0) {
      return Optional.empty();
    }
    var name = path.substring(settings + ".settings.".length());
    return switch (path.substring(0, settings)) {
      case "postgresql", "postgresql.standby" -> {
        var version = target(sheet, "postgresql");
        yield words(
            PostgresCatalogue.of(Integer.parseInt(version))
                .setting(name)
                .map(PostgresSetting::changeCost),
            "PostgreSQL " + version);
      }
      case "pgbouncer" -> {
        var version = target(sheet, "pgbouncer");
        yield words(
            PgbouncerCatalogue.of(version).setting(name).map(PgbouncerSetting::changeCost),
            "PgBouncer " + version);
      }
      case "redis" -> {
        var version = target(sheet, "redis");
        yield words(
            RedisCatalogue.of(version).setting(name).map(RedisSetting::changeCost),
            "Redis " + version);
      }
      default -> Optional.empty();
    };
  }

  private static Optional<String> words(Optional<ChangeCost> cost, String program) {
    return cost.map(c -> c.words(program));
  }

  private static String target(Sheet sheet, String program) {
    return sheet.find("targets." + program).orElseThrow().spelt();
  }
}
