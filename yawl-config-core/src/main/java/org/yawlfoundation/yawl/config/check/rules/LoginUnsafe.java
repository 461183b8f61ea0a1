package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.CacheSettings;
import org.yawlfoundation.yawl.config.facts.DatabaseSettings;
import org.yawlfoundation.yawl.config.facts.LoginRule;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.PoolSettings;
import org.yawlfoundation.yawl.config.finding.Finding;

/** Whoever reaches the port is let in, or hears the password of one who is. */
@AutoService(Rule.class)
public final class LoginUnsafe implements Rule {
  private static final String SCRAM = "scram-sha-256";

  @Override
  public String id() {
    return "YC260";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return Stream.of(
            LoginRule.all(subject.files(ParsedFile.Rows.class))
                .filter(LoginRule::isOfNetwork)
                .flatMap(rule -> ofServer(subject, rule)),
            ofPool(subject),
            ofCache(subject),
            ofHashes(subject))
        .flatMap(finding -> finding);
  }

  private Stream<Finding> ofServer(Subject subject, LoginRule rule) {
    boolean isHeard = rule.method().equals("password") && !rule.isTlsAlone();
    if (!rule.method().equals("trust") && !isHeard) {
      return Stream.empty();
    }
    return subject
        .error(
            this,
            isHeard
                ? "Passwords from `%s` cross the network as they are."
                : "PostgreSQL takes everybody from `%s` for whom they say they are.",
            rule.address())
        .at(rule.place(), "")
        .because("the method is %s", rule.method())
        .help("write `" + SCRAM + "` in place of `" + rule.method() + "`")
        .tell();
  }

  private Stream<Finding> ofPool(Subject subject) {
    var type = subject.fact(PoolSettings.AUTH_TYPE);
    var listen = subject.fact(PoolSettings.LISTEN);
    if (!List.of("trust", "any", "plain").contains(type.or(""))
        || List.of("", "127.0.0.1", "::1", "localhost").contains(listen.or(""))) {
      return Stream.empty();
    }
    return subject
        .error(
            this,
            type.value().equals("plain")
                ? "PgBouncer has passwords sent to it as they are."
                : "PgBouncer takes everybody for whom they say they are.")
        .at(type, listen)
        .because("auth_type is %s, and it listens on %s", type, listen)
        .help(Way.set(type, SCRAM))
        .tell();
  }

  private Stream<Finding> ofCache(Subject subject) {
    var guarded = subject.fact(CacheSettings.PROTECTED);
    if (guarded.or(true)
        || Stream.of(CacheSettings.PASSWORD, CacheSettings.USERS, CacheSettings.USER)
            .anyMatch(key -> !subject.fact(key).isMissing())
        || CacheSettings.isLocal(subject.fact(CacheSettings.BIND).or("*"))) {
      return Stream.empty();
    }
    return subject
        .error(this, "Redis takes commands from everybody who reaches it.")
        .at(guarded, subject.fact(CacheSettings.BIND))
        .because("protected-mode is no, and there is neither requirepass nor aclfile nor a user")
        .help("write `aclfile`, or leave out `protected-mode no`")
        .tell();
  }

  /** A SCRAM exchange needs a SCRAM secret, or the password itself. */
  private Stream<Finding> ofHashes(Subject subject) {
    var kept = subject.fact(DatabaseSettings.PASSWORD_ENCRYPTION);
    var type = subject.fact(PoolSettings.AUTH_TYPE);
    if (!kept.or(SCRAM).equals("md5")) {
      return Stream.empty();
    }
    return type.or("").equals(SCRAM)
        ? subject
            .error(this, "PgBouncer asks for SCRAM secrets, and PostgreSQL keeps MD5 hashes.")
            .at(kept, type)
            .because("nobody whose password is set from now on can log in through the pool")
            .help(Way.set(kept, SCRAM))
            .tell()
        : subject
            .warning(
                this, "PostgreSQL keeps passwords as MD5 hashes, each as good as the password.")
            .at(kept)
            .because("whoever reads one can log in with it; PostgreSQL 18 warns of each")
            .help(Way.set(kept, SCRAM))
            .tell();
  }
}
