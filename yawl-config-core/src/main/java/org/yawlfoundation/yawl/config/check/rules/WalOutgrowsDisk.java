package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.DatabaseSettings;
import org.yawlfoundation.yawl.config.facts.StandbySettings;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** A log that its disk does not hold stops the primary. */
@AutoService(Rule.class)
public final class WalOutgrowsDisk implements Rule {
  /** PostgreSQL's default (PostgreSQL 17 manual 19.5.2); none is kept for standbys by default. */
  private static final Memory MAX_WAL_SIZE = Memory.ofGibibytes(1);

  @Override
  public String id() {
    return "YC218";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject.fact(DatabaseSettings.FIRST).isMissing()
        ? Stream.empty()
        : Stream.concat(unbounded(subject), tooMuch(subject));
  }

  /** By default a slot keeps the log for as long as its standby is away. */
  private Stream<Finding> unbounded(Subject subject) {
    var slot = subject.fact(StandbySettings.SLOT);
    if (slot.isMissing()
        || slot.value().isEmpty()
        || !subject.fact(DatabaseSettings.SLOT_WAL_KEEP_SIZE).isMissing()) {
      return Stream.empty();
    }
    return subject
        .warning(this, "The slot `%s` keeps the log without bound while its standby is away.", slot)
        .at(slot)
        .because("max_slot_wal_keep_size is -1, unless the primary's file says otherwise")
        .help("write `max_slot_wal_keep_size` into the primary's file: less than its disk has free")
        .tell();
  }

  private Stream<Finding> tooMuch(Subject subject) {
    var volume = subject.fact(DatabaseSettings.VOLUME);
    var between = subject.fact(DatabaseSettings.MAX_WAL_SIZE);
    var kept = subject.fact(DatabaseSettings.WAL_KEEP_SIZE);
    var slots = subject.fact(DatabaseSettings.SLOT_WAL_KEEP_SIZE);
    if (volume.isMissing()) {
      return Stream.empty();
    }
    var more = kept.or(Memory.ofBytes(0)).atLeast(slots.or(Memory.ofBytes(0)));
    var log = between.or(MAX_WAL_SIZE).plus(more);
    if (log.compareTo(volume.value()) <= 0) {
      return Stream.empty();
    }
    return subject
        .error(this, "The log may take %s on a volume of %s.", log, volume)
        .at(between, slots, kept, volume)
        .because("%s max_wal_size", between.or(MAX_WAL_SIZE))
        .because(
            "+ the larger of %s wal_keep_size and %s max_slot_wal_keep_size = %s",
            kept.or(Memory.ofBytes(0)), slots.or(Memory.ofBytes(0)), log)
        .help(Way.set(volume, log.times(2).upTo(Memory.ofGibibytes(1))))
        .tell();
  }
}
