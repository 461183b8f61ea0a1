package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.Assumed;
import org.yawlfoundation.yawl.config.facts.DatabaseSettings;
import org.yawlfoundation.yawl.config.facts.Fact;
import org.yawlfoundation.yawl.config.facts.StandbySettings;
import org.yawlfoundation.yawl.config.finding.Finding;

/** A standby that the primary does not let in, or has no place for, protects nobody. */
@AutoService(Rule.class)
public final class StandbyTurnedAway implements Rule {
  /** PostgreSQL's default of max_wal_senders and max_replication_slots (17 manual 19.6.1). */
  private static final long PLACES = 10;

  /** One is left for a base backup, which takes two when it streams the log beside. */
  private static final long BACKUP = 2;

  private static final Pattern USER =
      Pattern.compile("(?:^|.*\\s)user\\s*=.*|postgres(?:ql)?://[^/]*@.*");

  @Override
  public String id() {
    return "YC258";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var standbys = subject.fact(StandbySettings.STANDBYS);
    var all = standbys.isMissing() ? subject.fact(Assumed.STANDBYS) : standbys;
    var slot = subject.fact(StandbySettings.SLOT);
    return Stream.of(
            withoutUser(subject),
            places(subject, all, subject.fact(DatabaseSettings.SENDERS), BACKUP),
            slot.or("").isEmpty()
                ? Stream.<Finding>empty()
                : places(subject, all, subject.fact(DatabaseSettings.SLOTS), 0))
        .flatMap(finding -> finding);
  }

  private Stream<Finding> withoutUser(Subject subject) {
    var primary = subject.fact(StandbySettings.PRIMARY);
    return primary.or("").isEmpty() || USER.matcher(primary.value()).matches()
        ? Stream.empty()
        : subject
            .warning(this, "A standby does not say as whom it comes to the primary.")
            .at(primary)
            .because("without a user it comes as the account that its server runs under")
            .help("write `user=` with a role that may replicate, and `passfile=` for its password")
            .tell();
  }

  private Stream<Finding> places(
      Subject subject, Fact<Long> standbys, Fact<Long> places, long more) {
    if (standbys.isMissing() || standbys.value() == 0 || places.isMissing()) {
      return Stream.empty();
    }
    long needed = standbys.value() + more;
    if (places.value() >= needed) {
      return Stream.empty();
    }
    return subject
        .error(this, "%s standbys do not fit into `%s = %s`.", standbys, places.written(), places)
        .at(places, standbys)
        .because(
            more == 0 ? "%s standbys = %s" : "%s standbys + " + more + " of a backup = %s",
            standbys,
            needed)
        .help(Way.set(places, Math.max(PLACES, needed)))
        .tell();
  }
}
