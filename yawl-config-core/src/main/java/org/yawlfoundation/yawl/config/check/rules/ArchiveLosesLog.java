package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.Assumed;
import org.yawlfoundation.yawl.config.facts.DatabaseSettings;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Durations;

/** An archive that gets nothing, or too late, is found out on the day that it is needed. */
@AutoService(Rule.class)
public final class ArchiveLosesLog implements Rule {
  /** They succeed and keep nothing. */
  private static final List<String> NOTHING = List.of("true", "/bin/true", "/usr/bin/true", ":");

  @Override
  public String id() {
    return "YC257";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var mode = subject.fact(DatabaseSettings.ARCHIVE_MODE);
    if (!List.of("on", "always").contains(mode.or("off"))) {
      return Stream.empty();
    }
    var nowhere = nowhere(subject).toList();
    return nowhere.isEmpty() ? late(subject) : nowhere.stream();
  }

  private Stream<Finding> nowhere(Subject subject) {
    var mode = subject.fact(DatabaseSettings.ARCHIVE_MODE);
    var command = subject.fact(DatabaseSettings.ARCHIVE_COMMAND);
    var library = subject.fact(DatabaseSettings.ARCHIVE_LIBRARY);
    if (!library.or("").isEmpty()) {
      return Stream.empty();
    }
    var archives = command.or("").strip();
    if (archives.isEmpty()) {
      return subject
          .error(this, "The log is to be archived, and nothing does it: it fills the disk.")
          .at(mode, command)
          .because("archive_mode is %s, archive_command is empty", mode)
          .help(Way.set(mode, "off"))
          .help("write an `archive_command` that fails unless the segment is safe")
          .tell();
    }
    return NOTHING.contains(archives)
        ? subject
            .error(this, "`%s` archives nothing and says that it has.", archives)
            .at(command, mode)
            .because("PostgreSQL removes the segment as soon as the command succeeds")
            .help(Way.set(mode, "off"))
            .tell()
        : Stream.empty();
  }

  /** A segment goes to the archive when it is full, or when its time has come. */
  private Stream<Finding> late(Subject subject) {
    var promised = subject.fact(Assumed.RECOVERY_POINT);
    var forced = subject.fact(DatabaseSettings.ARCHIVE_TIMEOUT);
    if (promised.isMissing()) {
      return Stream.empty();
    }
    var after = forced.or(Duration.ZERO);
    if (!after.isZero() && after.compareTo(promised.value()) < 0) {
      return Stream.empty();
    }
    var half = Duration.ofSeconds(Math.max(1, promised.value().toSeconds() / 2));
    var telling =
        subject
            .warning(
                this,
                "The archive may lack %s of log, and %s are promised.",
                after.isZero() ? "any amount" : Durations.text(after),
                promised)
            .at(forced, promised, subject.fact(DatabaseSettings.ARCHIVE_MODE))
            .because(
                "archive_timeout is %s, and then the segment has to be copied; objectives.recoveryPoint is %s",
                Durations.text(after), promised);
    return (forced.isMissing()
            ? telling.help("write `archive_timeout = " + Durations.postgres(half) + "`")
            : telling.help(Way.set(forced, half)))
        .tell();
  }
}
