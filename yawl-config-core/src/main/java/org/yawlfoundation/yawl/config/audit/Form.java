package org.yawlfoundation.yawl.config.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.PgbouncerCatalogue;
import org.yawlfoundation.yawl.config.catalogue.PostgresCatalogue;
import org.yawlfoundation.yawl.config.catalogue.RedisCatalogue;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Kind;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Settings;

/** What a text is, told by its name where that is plain, else by what it says. */
enum Form {
  YAML("file.yaml"),
  JSON("file.json"),
  OPTIONS("jvm.options"),
  PGBOUNCER("pgbouncer.ini"),
  POSTGRESQL("postgresql.conf"),
  REDIS("redis.conf"),
  SYSCTL("sysctl.conf"),
  LIMITS("limits.conf"),
  ACCESS("pg_hba.conf"),
  SYSTEMD("unit.service"),
  SQL("roles.sql"),
  PAGE("page.md"),
  SCRIPT("script.sh");

  private static final Pattern PGBOUNCERS_SECTION =
      Pattern.compile("\\s*\\[(pgbouncer|databases|users|peers)\\]\\s*");
  private static final Pattern UNITS_SECTION =
      Pattern.compile("\\s*\\[(Unit|Service|Install)\\]\\s*");
  private static final Pattern SECTION = Pattern.compile("\\s*\\[[^\\]]*\\]\\s*");
  private static final Pattern COMMENT = Pattern.compile("\\s*(?:[#;].*)?");
  private static final Pattern SYSCTLS =
      Pattern.compile("\\s*-?(?:vm|net|kernel|fs|user|abi|dev|debug)[./][\\w./-]+\\s*=.*");
  private static final Pattern JVM_OPTION =
      Pattern.compile("\\s*-(?:X[a-zX]|D[\\w.]+=|-add-(?:opens|exports|modules)|javaagent:).*");
  private static final Pattern LIMIT =
      Pattern.compile("\\s*\\S+\\s+(?:soft|hard|-)\\s+[a-z]+\\s+\\S+\\s*(?:#.*)?");
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*(?:local|host|hostssl|hostnossl|hostgssenc|hostnogssenc)\\s+\\S+\\s+\\S+\\s+\\S+.*");
  private static final Pattern ASSIGNMENT = Pattern.compile("\\s*([A-Za-z_][\\w.]*)\\s*=.*");
  private static final Pattern WORDS = Pattern.compile("\\s*([a-z][a-z0-9-]*)\\s+\\S.*");

  private final String name;

  Form(String name) {
    this.name = name;
  }

  /** A name by which the kind is told. */
  String plainName() {
    return name;
  }

  /** The form that a file was parsed as, if it was. */
  static Optional<Form> of(ParsedFile file) {
    return Stream.of(values()).filter(form -> form.isOf(file)).findFirst();
  }

  /** The form that a file's name tells, whatever it says. */
  static Optional<Form> named(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    var folders = "/" + path.toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".rules")) {
      return Optional.of(YAML);
    } else if (name.endsWith(".json")) {
      return Optional.of(JSON);
    } else if (name.endsWith(".md") || name.endsWith(".markdown")) {
      return Optional.of(PAGE);
    } else if (name.endsWith(".sh") || name.endsWith(".bash")) {
      return Optional.of(SCRIPT);
    } else if (name.endsWith(".sql")) {
      return Optional.of(SQL);
    } else if (name.endsWith(".service") || folders.contains(".service.d/")) {
      return Optional.of(SYSTEMD);
    } else if (name.endsWith(".options")) {
      return Optional.of(OPTIONS);
    } else if (name.equals("pgbouncer.ini")) {
      return Optional.of(PGBOUNCER);
    } else if (name.equals("postgresql.conf") || name.equals("postgresql.auto.conf")) {
      return Optional.of(POSTGRESQL);
    } else if (name.equals("redis.conf")) {
      return Optional.of(REDIS);
    } else if (name.equals("pg_hba.conf")) {
      return Optional.of(ACCESS);
    } else if (name.equals("sysctl.conf") || folders.contains("/sysctl.d/")) {
      return Optional.of(SYSCTL);
    }
    return name.equals("limits.conf") || folders.contains("/limits.d/")
        ? Optional.of(LIMITS)
        : Optional.empty();
  }

  /**
   * The form of settings that most lines of a text have, and at least half of them, or all.
   *
   * @param all whether each line must be of the form, as among commands
   */
  static Optional<Form> of(String text, boolean all) {
    var lines = text.lines().filter(line -> !COMMENT.matcher(line).matches()).toList();
    var maySay = all ? lines.subList(0, Math.min(1, lines.size())) : lines;
    if (maySay.stream().anyMatch(PGBOUNCERS_SECTION.asMatchPredicate())) {
      return Optional.of(PGBOUNCER);
    } else if (maySay.stream().anyMatch(UNITS_SECTION.asMatchPredicate())) {
      return Optional.of(SYSTEMD);
    } else if (lines.stream().anyMatch(SECTION.asMatchPredicate())) {
      return Optional.empty();
    }
    Optional<Form> best = Optional.empty();
    long most = 0;
    for (var form : LINED) {
      long such = lines.stream().filter(form::has).count();
      if (such > most) {
        most = such;
        best = Optional.of(form);
      }
    }
    long enough = all ? lines.size() : (lines.size() + 1) / 2;
    return most >= enough ? best : Optional.empty();
  }

  private static final Form[] LINED = {
    SYSCTL, OPTIONS, LIMITS, ACCESS, PGBOUNCER, POSTGRESQL, REDIS
  };

  private boolean has(String line) {
    return switch (this) {
      case SYSCTL -> SYSCTLS.matcher(line).matches();
      case OPTIONS -> JVM_OPTION.matcher(line).matches();
      case LIMITS -> LIMIT.matcher(line).matches();
      case ACCESS -> ENTRY.matcher(line).matches();
      case PGBOUNCER ->
          names(ASSIGNMENT, line).anyMatch(n -> Known.PGBOUNCER.setting(n).isPresent());
      case POSTGRESQL ->
          names(ASSIGNMENT, line).anyMatch(n -> Known.POSTGRESQL.setting(n).isPresent());
      case REDIS -> names(WORDS, line).anyMatch(n -> Known.REDIS.setting(n).isPresent());
      case YAML, JSON, PAGE, SCRIPT, SYSTEMD, SQL -> false;
    };
  }

  private static Stream<String> names(Pattern form, String line) {
    var match = form.matcher(line);
    return match.matches() ? Stream.of(match.group(1)) : Stream.empty();
  }

  /** The catalogues by which names are known, read when the first text is to be told by them. */
  private static final class Known {
    static final PgbouncerCatalogue PGBOUNCER = PgbouncerCatalogue.of("1.24");
    static final PostgresCatalogue POSTGRESQL = PostgresCatalogue.of(17);
    static final RedisCatalogue REDIS = RedisCatalogue.of("8.0");
  }

  /** Whether a file was parsed as what it is. */
  boolean isOf(ParsedFile file) {
    return switch (this) {
      case YAML -> file instanceof ParsedFile.Yaml;
      case JSON -> file instanceof ParsedFile.Json;
      case OPTIONS -> file instanceof ParsedFile.Options;
      case LIMITS, ACCESS -> file instanceof ParsedFile.Rows;
      case PAGE -> file instanceof ParsedFile.Page;
      case PGBOUNCER -> file instanceof Settings settings && settings.kind() == Kind.PGBOUNCER;
      case POSTGRESQL -> file instanceof Settings settings && settings.kind() == Kind.POSTGRESQL;
      case REDIS -> file instanceof Settings settings && settings.kind() == Kind.REDIS;
      case SYSCTL -> file instanceof Settings settings && settings.kind() == Kind.SYSCTL;
      case SYSTEMD -> file instanceof Settings settings && settings.kind() == Kind.SYSTEMD;
      case SQL -> file instanceof ParsedFile.Sql;
      case SCRIPT -> false;
    };
  }
}
