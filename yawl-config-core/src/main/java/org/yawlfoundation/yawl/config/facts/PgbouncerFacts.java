package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;

/**
 * What pgbouncer.ini says, or an excerpt of it without its section. PgBouncer refuses a comment
 * behind a value; what was meant is plain nevertheless.
 */
final class PgbouncerFacts implements FactSource {
  private static final Pattern COMMENT = Pattern.compile("\\s+[#;]");

  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    for (var file : files) {
      if (file instanceof ParsedFile.Settings settings
          && settings.kind() == ParsedFile.Kind.PGBOUNCER) {
        settings.settings().stream()
            .filter(s -> s.section().equals("pgbouncer") || s.section().isEmpty())
            .map(PgbouncerFacts::withoutComment)
            .forEach(s -> setting(s, facts));
      }
    }
  }

  private static Setting withoutComment(Setting setting) {
    var comment = COMMENT.matcher(setting.value());
    if (!comment.find()) {
      return setting;
    }
    var value = setting.value().substring(0, comment.start());
    var at = setting.place();
    var place = new Place(at.path(), at.line(), at.column(), Math.max(1, value.length()));
    return new Setting(setting.section(), setting.name(), value, value, place, setting.namePlace());
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
