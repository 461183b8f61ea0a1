package org.yawlfoundation.yawl.config.artifact;

/** The language of a file: decides how values are spelt and quoted, and how comments begin. */
public enum Language {
  YAML("#"),
  JSON(""),
  POSTGRESQL_CONF("#"),
  POSTGRESQL_HBA("#"),
  SQL("--"),
  INI(";"),
  REDIS_CONF("#"),
  JVM_OPTIONS("#"),
  SYSCTL("#"),
  LIMITS("#"),
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

  /** The language that a file's name tells. */
  public static Language of(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    if (name.equals(".gitattributes")) {
      return GITATTRIBUTES;
    } else if (name.equals("pg_hba.conf")) {
      return POSTGRESQL_HBA;
    } else if (path.startsWith("kernel/sysctl.d/")) {
      return SYSCTL;
    } else if (path.startsWith("kernel/limits.d/")) {
      return LIMITS;
    } else if (path.startsWith("redis/") && name.endsWith(".conf")) {
      return REDIS_CONF;
    }
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "yaml", "yml" -> YAML;
      case "json" -> JSON;
      case "conf" -> POSTGRESQL_CONF;
      case "sql" -> SQL;
      case "ini" -> INI;
      case "options" -> JVM_OPTIONS;
      case "md" -> MARKDOWN;
      default -> throw new IllegalArgumentException("No language is known for " + path);
    };
  }
}
