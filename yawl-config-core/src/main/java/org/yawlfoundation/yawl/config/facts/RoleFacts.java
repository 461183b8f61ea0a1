package org.yawlfoundation.yawl.config.facts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Word;
import org.yawlfoundation.yawl.config.quantity.Durations;

/**
 * What scripts of SQL say of the role that the engine works as: the only one that logs in, and
 * neither streams, nor watches, nor asks for secrets. Where several are left, nobody knows which.
 */
public final class RoleFacts implements FactSource {
  public static final FactKey<Long> CONNECTION_LIMIT =
      new FactKey<>("the connections of the engine's role", Long.class);
  public static final FactKey<Duration> STATEMENT_TIMEOUT =
      new FactKey<>("how long a statement of the engine may take", Duration.class);
  public static final FactKey<Duration> LOCK_TIMEOUT =
      new FactKey<>("how long the engine waits for a lock", Duration.class);

  /** What is said of one role. */
  private static final class Role {
    private boolean logsIn;
    private boolean isOther;
    private final Facts facts = new Facts();
  }

  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    Map<String, Role> roles = new LinkedHashMap<>();
    for (var file : files) {
      if (file instanceof ParsedFile.Sql sql) {
        sql.statements().forEach(statement -> read(statement, roles));
      }
    }
    if (roles.isEmpty()) {
      return;
    }
    var poolers = poolers(files);
    var engines =
        roles.entrySet().stream()
            .filter(role -> role.getValue().logsIn && !role.getValue().isOther)
            .filter(role -> !poolers.contains(role.getKey()))
            .toList();
    if (engines.size() == 1) {
      engines.get(0).getValue().facts.all().forEach(facts::add);
    }
  }

  private static Set<String> poolers(List<ParsedFile> files) {
    Set<String> names = new LinkedHashSet<>();
    for (var file : files) {
      if (file instanceof ParsedFile.Settings settings
          && settings.kind() == ParsedFile.Kind.PGBOUNCER) {
        settings.settings().stream()
            .filter(setting -> setting.name().equals("auth_user"))
            .forEach(setting -> names.add(setting.value()));
      }
    }
    return names;
  }

  private static void read(List<Word> statement, Map<String, Role> roles) {
    var first = word(statement, 0);
    var second = word(statement, 1);
    boolean isUser = second.equals("user");
    if ((first.equals("create") || first.equals("alter")) && (isUser || second.equals("role"))) {
      var role = roles.computeIfAbsent(word(statement, 2), name -> new Role());
      role.logsIn |= first.equals("create") && isUser;
      options(statement, role);
    } else if (first.equals("grant") && second.equals("pg_monitor")) {
      roles.computeIfAbsent(word(statement, 3), name -> new Role()).isOther = true;
    }
  }

  private static void options(List<Word> statement, Role role) {
    for (int i = 3; i < statement.size(); i++) {
      switch (word(statement, i)) {
        case "login" -> role.logsIn = true;
        case "nologin" -> role.logsIn = false;
        case "replication", "superuser" -> role.isOther = true;
        case "limit" -> take(statement, i + 1, role, CONNECTION_LIMIT, "CONNECTION LIMIT");
        case "statement_timeout" ->
            take(statement, i + 2, role, STATEMENT_TIMEOUT, "statement_timeout");
        case "lock_timeout" -> take(statement, i + 2, role, LOCK_TIMEOUT, "lock_timeout");
        default -> {}
      }
    }
  }

  private static void take(
      List<Word> statement, int index, Role role, FactKey<?> key, String written) {
    if (index >= statement.size()) {
      return;
    }
    var word = statement.get(index);
    if (key.equals(CONNECTION_LIMIT)) {
      role.facts.add(CONNECTION_LIMIT, word.text(), Facts::count, word.place(), written);
    } else {
      var time = key.equals(LOCK_TIMEOUT) ? LOCK_TIMEOUT : STATEMENT_TIMEOUT;
      role.facts.add(time, word.text(), RoleFacts::time, word.place(), written);
    }
  }

  /** PostgreSQL counts a bare number in milliseconds. */
  private static Duration time(String text) {
    boolean isBare = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    return isBare ? Duration.ofMillis(Facts.count(text)) : Durations.parsePostgres(text);
  }

  private static String word(List<Word> statement, int index) {
    return index < statement.size() ? statement.get(index).text().toLowerCase(Locale.ROOT) : "";
  }
}
