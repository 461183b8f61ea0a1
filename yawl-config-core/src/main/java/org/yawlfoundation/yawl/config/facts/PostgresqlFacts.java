package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** What postgresql.conf says. */
final class PostgresqlFacts implements FactSource {
  private static final Pattern HOST =
      Pattern.compile("# for PostgreSQL [0-9]+ on a host with ([0-9]+[KMGT]i) .*");

  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    for (var file : files) {
      if (file instanceof ParsedFile.Settings settings
          && settings.kind() == ParsedFile.Kind.POSTGRESQL) {
        facts.header(file, HOST, FactKeys.HOST_MEMORY, Memory::parse);
      }
    }
    PostgresqlFiles.of(files.stream()).primary().forEach(s -> setting(s, facts));
    facts.otherwise(FactKeys.HOST_MEMORY, Assumed.HOST_MEMORY);
  }

  private static void setting(Setting setting, Facts facts) {
    switch (setting.name().toLowerCase(Locale.ROOT)) {
      case "max_connections" -> facts.setting(setting, FactKeys.MAX_CONNECTIONS, Facts::count);
      case "superuser_reserved_connections" ->
          facts.setting(setting, FactKeys.SUPERUSER_RESERVED, Facts::count);
      case "reserved_connections" -> facts.setting(setting, FactKeys.RESERVED, Facts::count);
      case "shared_buffers" ->
          facts.setting(setting, FactKeys.SHARED_BUFFERS, Memory::parsePostgres);
      case "work_mem" -> facts.setting(setting, FactKeys.WORK_MEM, Memory::parsePostgres);
      case "hash_mem_multiplier" ->
          facts.setting(setting, FactKeys.HASH_MEM_MULTIPLIER, Facts::factor);
      case "maintenance_work_mem" ->
          facts.setting(setting, FactKeys.MAINTENANCE_WORK_MEM, Memory::parsePostgres);
      case "autovacuum_work_mem" ->
          facts.setting(setting, FactKeys.AUTOVACUUM_WORK_MEM, Memory::parsePostgres);
      case "max_parallel_workers" ->
          facts.setting(setting, FactKeys.PARALLEL_WORKERS, Facts::count);
      case "autovacuum_max_workers" ->
          facts.setting(setting, FactKeys.AUTOVACUUM_WORKERS, Facts::count);
      default -> {}
    }
  }
}
