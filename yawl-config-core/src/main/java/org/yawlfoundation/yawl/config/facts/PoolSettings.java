package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.quantity.Version;

/**
 * What pgbouncer.ini says, beside the sizes of its pools. Times are whole seconds, as PgBouncer
 * reads them. Of several files that differ nobody knows which is meant, and none is taken.
 */
public final class PoolSettings implements FactSource {
  private static final SettingTable TABLE = new SettingTable();
  private static final Pattern VERSION =
      Pattern.compile("[;#] for PgBouncer ([0-9]{1,3}\\.[0-9]{1,3})\\b.*");

  public static final FactKey<String> LISTEN = TABLE.word("listen_addr", "where PgBouncer listens");
  public static final FactKey<String> AUTH_TYPE =
      TABLE.word("auth_type", "how PgBouncer's clients prove who they are");
  public static final FactKey<String> AUTH_FILE =
      TABLE.word("auth_file", "the users that PgBouncer knows");
  public static final FactKey<String> AUTH_QUERY =
      TABLE.word("auth_query", "how PgBouncer asks for secrets");
  public static final FactKey<String> AUTH_USER =
      TABLE.word("auth_user", "who asks PostgreSQL for secrets");
  public static final FactKey<String> AUTH_HBA =
      TABLE.word("auth_hba_file", "PgBouncer's own rules of logging in");
  public static final FactKey<String> POOL_MODE =
      TABLE.word("pool_mode", "when a connection returns to its pool");
  public static final FactKey<Long> PREPARED =
      TABLE.count("max_prepared_statements", "the prepared statements that PgBouncer follows");
  public static final FactKey<Long> MAX_USER_CONNECTIONS =
      TABLE.count("max_user_connections", "the server connections of a user");
  public static final FactKey<Long> QUERY_TIMEOUT =
      TABLE.count("query_timeout", "how long PgBouncer lets a query take");
  public static final FactKey<Long> QUERY_WAIT =
      TABLE.count("query_wait_timeout", "how long a query waits for a connection");
  public static final FactKey<Long> CLIENT_IDLE =
      TABLE.count("client_idle_timeout", "how long PgBouncer keeps an idle client");
  public static final FactKey<Long> IDLE_TRANSACTION =
      TABLE.count("idle_transaction_timeout", "how long PgBouncer lets a transaction be idle");
  public static final FactKey<Long> SERVER_IDLE =
      TABLE.count("server_idle_timeout", "how long PgBouncer keeps an idle server connection");
  public static final FactKey<String> SERVER_TLS =
      TABLE.word("server_tls_sslmode", "whether PgBouncer speaks TLS to PostgreSQL");

  /** The program that the file is for. */
  public static final FactKey<Version> PROGRAM =
      new FactKey<>("PgBouncer's version", Version.class);

  /** Where the section begins that PgBouncer's own settings stand in. */
  public static final FactKey<String> SECTION = new FactKey<>("PgBouncer's settings", String.class);

  /** How many databases the file names, one of them perhaps {@code *}. */
  public static final FactKey<Long> DATABASES =
      new FactKey<>("the databases that PgBouncer serves", Long.class);

  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    var own =
        files.stream()
            .filter(ParsedFile.Settings.class::isInstance)
            .map(ParsedFile.Settings.class::cast)
            .filter(file -> file.kind() == ParsedFile.Kind.PGBOUNCER)
            .filter(file -> file.settings().stream().anyMatch(PoolSettings::isOwn))
            .toList();
    if (!own.isEmpty() && own.stream().allMatch(file -> file.saysAs(own.get(0)))) {
      read(own.get(0), facts);
    }
    facts.otherwise(PROGRAM, Assumed.PGBOUNCER);
  }

  private static boolean isOwn(ParsedFile.Setting setting) {
    return setting.section().equals("pgbouncer") || setting.section().isEmpty();
  }

  private static void read(ParsedFile.Settings file, Facts facts) {
    var own = file.settings().stream().filter(PoolSettings::isOwn).toList();
    facts.header(file, VERSION, PROGRAM, Version::parse);
    facts.add(SECTION, "pgbouncer", text -> text, own.get(0).namePlace(), SECTION.name());
    own.forEach(setting -> TABLE.take(setting, facts));
    var databases = file.settings().stream().filter(s -> s.section().equals("databases")).toList();
    var place = databases.isEmpty() ? own.get(0).namePlace() : databases.get(0).namePlace();
    facts.add(Fact.of(DATABASES, (long) databases.size(), place, DATABASES.name()));
  }
}
