package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;

/** What pgbouncer.ini says. */
final class PgbouncerFacts implements FactSource {
  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    for (var file : files) {
      if (file instanceof ParsedFile.Settings settings
          && settings.kind() == ParsedFile.Kind.PGBOUNCER) {
        settings.settings().stream()
            .filter(s -> s.section().equals("pgbouncer"))
            .forEach(s -> setting(s, facts));
      }
    }
  }

  private static void setting(Setting setting, Facts facts) {
    switch (setting.name()) {
      case "max_client_conn" -> facts.setting(setting, FactKeys.MAX_CLIENT_CONN, Facts::count);
      case "default_pool_size" -> facts.setting(setting, FactKeys.POOL_SIZE, Facts::count);
      case "reserve_pool_size" -> facts.setting(setting, FactKeys.RESERVE_POOL_SIZE, Facts::count);
      case "max_db_connections" ->
          facts.setting(setting, FactKeys.MAX_DB_CONNECTIONS, Facts::count);
      default -> {}
    }
  }
}
