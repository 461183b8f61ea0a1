package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.PoolSettings;
import org.yawlfoundation.yawl.config.finding.Finding;

/** A PgBouncer that starts, and that no client gets through. */
@AutoService(Rule.class)
public final class PgbouncerServesNobody implements Rule {
  /** The ways that ask for no list of users, or that have one of their own. */
  private static final List<String> WITHOUT_USERS = List.of("any", "hba", "pam", "ldap");

  @Override
  public String id() {
    return "YC251";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject.fact(PoolSettings.SECTION).isMissing()
        ? Stream.empty()
        : Stream.of(unheard(subject), withoutDatabase(subject), withoutUsers(subject))
            .flatMap(finding -> finding);
  }

  /** PgBouncer's default listens nowhere. */
  private Stream<Finding> unheard(Subject subject) {
    var listen = subject.fact(PoolSettings.LISTEN);
    if (!listen.isMissing() && !listen.value().isEmpty()) {
      return Stream.empty();
    }
    var telling =
        subject
            .error(this, "PgBouncer listens on no address, and no other machine reaches it.")
            .at(listen, subject.fact(PoolSettings.SECTION));
    return (listen.isMissing()
            ? telling.help("write `listen_addr = *` into the section `[pgbouncer]`")
            : telling.help(Way.set(listen, "*")))
        .tell();
  }

  private Stream<Finding> withoutDatabase(Subject subject) {
    var databases = subject.fact(PoolSettings.DATABASES);
    return databases.value() > 0
        ? Stream.empty()
        : subject
            .error(this, "PgBouncer serves no database.")
            .at(databases)
            .help("write a section `[databases]` with a line such as `yawl = host=postgresql`")
            .tell();
  }

  private Stream<Finding> withoutUsers(Subject subject) {
    var type = subject.fact(PoolSettings.AUTH_TYPE);
    var file = subject.fact(PoolSettings.AUTH_FILE);
    var asks = subject.fact(PoolSettings.AUTH_USER);
    if (Stream.of(file, asks).anyMatch(f -> !f.isMissing() && !f.value().isEmpty())
        || WITHOUT_USERS.contains(type.or("md5"))) {
      return Stream.empty();
    }
    return subject
        .error(this, "PgBouncer knows no users, so nobody can log in.")
        .at(file, asks, type, subject.fact(PoolSettings.SECTION))
        .because("neither auth_file nor auth_user, and auth_type is %s", type.or("md5"))
        .help("write `auth_file`, or `auth_user` and `auth_query`, into the section `[pgbouncer]`")
        .tell();
  }
}
