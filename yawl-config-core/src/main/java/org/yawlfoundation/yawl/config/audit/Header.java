package org.yawlfoundation.yawl.config.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first line by which our own files say for what program and version they are, and by which
 * rules know it; made for files that have none.
 */
final class Header {
  private static final Pattern SAYS = Pattern.compile("(?:#|;|--) for \\S.*", Pattern.DOTALL);
  private static final Pattern KIND = Pattern.compile("(?m)^ *kind\\s*:\\s*[\"']?(\\w+)");
  private static final Pattern GROUPS = Pattern.compile("(?m)^groups\\s*:");

  private Header() {}

  /** The text below its first line; the same where it has one, or none is needed. */
  static Piece over(Piece piece, Form form, Assumptions assumed) {
    return SAYS.matcher(piece.text()).lookingAt()
        ? piece
        : line(piece.text(), form, assumed).map(piece::below).orElse(piece);
  }

  private static Optional<String> line(String text, Form form, Assumptions assumed) {
    return switch (form) {
      case YAML -> yaml(text, assumed);
      case OPTIONS -> assumed.target("jdk").map(v -> "# for JDK " + v);
      case PGBOUNCER -> assumed.target("pgbouncer").map(v -> "; for PgBouncer " + v);
      case POSTGRESQL -> assumed.target("postgresql").map(v -> "# for PostgreSQL " + v);
      case REDIS -> assumed.target("redis").map(v -> "# for Redis " + v);
      case SYSCTL, LIMITS, ACCESS, SYSTEMD, SQL, JSON, PAGE, SCRIPT -> Optional.empty();
    };
  }

  private static Optional<String> yaml(String text, Assumptions assumed) {
    var prometheus = assumed.target("prometheus").map(v -> "Prometheus " + v);
    var kinds = KIND.matcher(text).results().map(kind -> kind.group(1)).distinct().toList();
    if (kinds.size() == 1 && kinds.get(0).equals("PrometheusRule")) {
      return prometheus.map(p -> "# for the Prometheus Operator, with " + p + ", assumed");
    } else if (!kinds.isEmpty()) {
      return assumed.target("kubernetes").map(v -> "# for Kubernetes " + v + ", assumed");
    }
    return GROUPS.matcher(text).find() ? prometheus.map(p -> "# for " + p) : Optional.empty();
  }
}
