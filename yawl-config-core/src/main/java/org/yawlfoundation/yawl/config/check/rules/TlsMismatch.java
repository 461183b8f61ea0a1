package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.DatabaseSettings;
import org.yawlfoundation.yawl.config.facts.LoginRule;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.PoolSettings;
import org.yawlfoundation.yawl.config.finding.Finding;

/** PgBouncer and PostgreSQL never agree when one asks for TLS and the other has none. */
@AutoService(Rule.class)
public final class TlsMismatch implements Rule {
  private static final List<String> WANTED = List.of("require", "verify-ca", "verify-full");

  @Override
  public String id() {
    return "YC255";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject.fact(PoolSettings.SECTION).isMissing()
        ? Stream.empty()
        : Stream.concat(refusedByPool(subject), refusedByServer(subject));
  }

  private Stream<Finding> refusedByPool(Subject subject) {
    var mode = subject.fact(PoolSettings.SERVER_TLS);
    var ssl = subject.fact(DatabaseSettings.SSL);
    if (mode.isMissing()
        || !WANTED.contains(mode.value())
        || subject.fact(DatabaseSettings.FIRST).isMissing()
        || ssl.or(false)) {
      return Stream.empty();
    }
    return subject
        .error(this, "PgBouncer connects with TLS alone, and PostgreSQL has none.")
        .at(mode, ssl)
        .because("server_tls_sslmode is %s, and ssl is off", mode)
        .help(Way.set(mode, "prefer"))
        .help("write `ssl = on` into postgresql.conf, and name its certificate there")
        .tell();
  }

  private Stream<Finding> refusedByServer(Subject subject) {
    var mode = subject.fact(PoolSettings.SERVER_TLS);
    var networks =
        LoginRule.all(subject.files(ParsedFile.Rows.class))
            .filter(rule -> rule.isOfNetwork() && !rule.isOf("replication"))
            .toList();
    if (!mode.or("prefer").equals("disable")
        || networks.isEmpty()
        || !networks.stream().allMatch(LoginRule::isTlsAlone)) {
      return Stream.empty();
    }
    var first = networks.get(0);
    return subject
        .error(this, "PgBouncer connects without TLS, and PostgreSQL takes nobody so.")
        .at(mode)
        .because("server_tls_sslmode is disable")
        .because("%s:%s takes TLS alone: %s", first.path(), first.line(), first.text())
        .help(Way.set(mode, "verify-full"))
        .tell();
  }
}
