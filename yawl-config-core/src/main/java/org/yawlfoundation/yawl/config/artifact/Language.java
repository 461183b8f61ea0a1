package org.yawlfoundation.yawl.config.artifact;

import java.util.Optional;

/** The language of a file: decides how values are spelt and quoted, and how comments begin. */
public enum Language {
  YAML("#"),
  JSON(""),
  POSTGRESQL_CONF("#"),
  POSTGRESQL_HBA("#"),
  SQL("--"),
  SHELL("#"),
  INI(";"),
  REDIS_CONF("#"),
  JVM_OPTIONS("#"),
  SYSCTL("#"),
  LIMITS("#"),
  SYSTEMD("#"),
  GITATTRIBUTES("#"),
  MARKDOWN("");

  private final String comment;

  Language(String comment) {
    this.comment = comment;
  }

  /** What a comment line begins with, without the blank after it; empty where there are none. */
  public String comment() {
    return comment;
  }

  public boolean hasComments() {
    return !comment.isEmpty();
  }

  /** The ends of names that tell a language in any folder, for a message. */
  public static final String ENDINGS =
      "`.yaml`, `.yml`, `.json`, `.conf`, `.sql`, `.sh`, `.ini`, `.options` or `.md`";

  /** The language that a file's name tells; throws IllegalArgumentException where it tells none. */
  public static Language of(String path) {
    return find(path)
        .orElseThrow(() -> new IllegalArgumentException("No language is known for " + path));
  }

  /** The language that a file's name tells, if it tells one. */
  public static Optional<Language> find(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    if (name.equals(".gitattributes")) {
      return Optional.of(GITATTRIBUTES);
    } else if (name.equals("pg_hba.conf")) {
      return Optional.of(POSTGRESQL_HBA);
    } else if (path.startsWith("kernel/") && path.contains("/sysctl.d/")) {
      return Optional.of(SYSCTL);
    } else if (path.startsWith("kernel/limits.d/")) {
      return Optional.of(LIMITS);
    } else if (path.startsWith("kernel/systemd/")) {
      return Optional.of(SYSTEMD);
    } else if (path.startsWith("redis/") && name.endsWith(".conf")) {
      return Optional.of(REDIS_CONF);
    }
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "yaml", "yml" -> Optional.of(YAML);
      case "json" -> Optional.of(JSON);
      case "conf" -> Optional.of(POSTGRESQL_CONF);
      case "sql" -> Optional.of(SQL);
      case "sh" -> Optional.of(SHELL);
      case "ini" -> Optional.of(INI);
      case "options" -> Optional.of(JVM_OPTIONS);
      case "md" -> Optional.of(MARKDOWN);
      default -> Optional.empty();
    };
  }
}
