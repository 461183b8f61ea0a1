package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.Fact;
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
    var section = subject.fact(PoolSettings.SECTION);
    var listen = subject.fact(PoolSettings.LISTEN);
    var type = subject.fact(PoolSettings.AUTH_TYPE);
    var file = subject.fact(PoolSettings.AUTH_FILE);
    var asks = subject.fact(PoolSettings.AUTH_USER);
    boolean isUnheard = listen.or("").isEmpty();
    boolean isEmpty = subject.fact(PoolSettings.DATABASES).or(0L) == 0;
    boolean isUnknown =
        file.or("").isEmpty() && asks.or("").isEmpty() && !WITHOUT_USERS.contains(type.or("md5"));
    if (section.isMissing() || !(isUnheard || isEmpty || isUnknown)) {
      return Stream.empty();
    }
    var telling =
        subject
            .error(this, "PgBouncer starts, and no client gets through.")
            .at(
                isUnheard ? listen : Fact.missing(PoolSettings.LISTEN),
                isUnknown ? file : Fact.missing(PoolSettings.AUTH_FILE),
                section);
    if (isUnheard) {
      telling.because("without listen_addr it listens on a local socket alone");
      if (listen.isMissing()) {
        telling.help("write `listen_addr = *` into the section `[pgbouncer]`");
      } else {
        telling.help(Way.set(listen, "*"));
      }
    }
    if (isEmpty) {
      telling
          .because("there is no line below [databases], so it knows no database")
          .help("write a section `[databases]` with a line such as `yawl = host=postgresql`");
    }
    if (isUnknown) {
      telling
          .because(
              "auth_type is %s, and neither auth_file nor auth_user is there: it knows no users",
              type.or("md5"))
          .help(
              "write `auth_file`, or `auth_user` and `auth_query`, into the section `[pgbouncer]`");
    }
    return telling.tell();
  }
}
