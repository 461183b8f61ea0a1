package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.LoadKeys;
import org.yawlfoundation.yawl.config.tier.PostgresKeys;
import org.yawlfoundation.yawl.config.tier.StandbyKeys;

/** Derives the write-ahead log: checkpoints, and what is kept of it for standbys. */
final class PostgresLog {
  private static final Memory GIGABYTE = Memory.ofGibibytes(1);

  /** PostgreSQL counts max_wal_size in MB, up to 2,147,483,647 of them. */
  private static final Memory LARGEST_LOG = Memory.ofGibibytes(2047 * 1024);

  private PostgresLog() {}

  static void put(SettingsBuilder settings) {
    settings.input(PostgresKeys.WAL_LEVEL);
    settings.put(
        PostgresKeys.WAL_SENDERS,
        Why.formula("max(10, postgresql.standbys + 6)")
            .from(
                "one for each standby; two for each backup, and what a broken connection left behind"),
        in -> Math.max(10, in.get(DatabaseKeys.STANDBYS) + 6));
    settings.put(
        PostgresKeys.REPLICATION_SLOTS,
        Why.formula("max(10, postgresql.standbys + 4)")
            .from("one for each standby, and some for backup and change capture"),
        in -> Math.max(10, in.get(DatabaseKeys.STANDBYS) + 4));
    settings.input(PostgresKeys.WAL_COMPRESSION);
    settings.input(PostgresKeys.CHECKPOINT_TIMEOUT);
    settings.input(PostgresKeys.CHECKPOINT_COMPLETION);
    settings.put(
        PostgresKeys.MAX_WAL,
        Why.formula(
                "max(8GB, load.walPerSecond * postgresql.settings.checkpoint_timeout *"
                    + " (1 + postgresql.settings.checkpoint_completion_target)), in whole GB, at most 2047TB")
            .from("a checkpoint begins at max_wal_size / (1 + checkpoint_completion_target)")
            .guide(
                "1.4",
                "8GB",
                "at the guide's own load it is full in 9 s, and checkpoints never end"),
        in ->
            Memory.ofBytes(
                    BigDecimal.valueOf(in.get(LoadKeys.WAL_PER_SECOND).bytes())
                        .multiply(PlanDeriver.seconds(in.get(PostgresKeys.CHECKPOINT_TIMEOUT)))
                        .multiply(in.get(PostgresKeys.CHECKPOINT_COMPLETION).add(BigDecimal.ONE))
                        .setScale(0, RoundingMode.CEILING)
                        .min(BigDecimal.valueOf(LARGEST_LOG.bytes()))
                        .longValueExact())
                .upTo(GIGABYTE)
                .atLeast(GIGABYTE.times(8)));
    settings.put(
        PostgresKeys.MIN_WAL,
        Why.formula("postgresql.settings.max_wal_size / 4, in whole GB")
            .from("files are reused rather than made anew"),
        in -> in.get(PostgresKeys.MAX_WAL).dividedBy(4).downTo(GIGABYTE));
    settings.put(
        PostgresKeys.WAL_KEEP,
        Why.formula(
                "max(1GB, load.walPerSecond * postgresql.settings.checkpoint_timeout), in whole GB, at most 2047TB")
            .from(
                "after a failover no slot keeps the log, until roles.sql has run on the new primary"),
        in -> written(in, PostgresKeys.CHECKPOINT_TIMEOUT).atLeast(GIGABYTE));
    settings.put(
        PostgresKeys.SLOT_WAL_KEEP,
        Why.formula(
                "max(postgresql.settings.max_wal_size, load.walPerSecond * postgresql.standby.absence),"
                    + " in whole GB, at most 2047TB")
            .from("a dead standby must not fill the primary's disk; without a bound its slot does"),
        in -> written(in, StandbyKeys.ABSENCE).atLeast(in.get(PostgresKeys.MAX_WAL)));
    settings.put(
        PostgresKeys.SLOT_IDLE,
        Why.formula("postgresql.standby.absence")
            .from(
                "a standby that is away longer cannot catch up, but its slot keeps dead rows from every vacuum"),
        in -> in.get(StandbyKeys.ABSENCE));
    settings.input(PostgresKeys.SYNCHRONOUS_STANDBYS);
  }

  /** The log of some time. */
  private static Memory written(Inputs in, Key<Duration> time) {
    return Memory.ofBytes(
            BigDecimal.valueOf(in.get(LoadKeys.WAL_PER_SECOND).bytes())
                .multiply(PlanDeriver.seconds(in.get(time)))
                .setScale(0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(LARGEST_LOG.bytes()))
                .longValueExact())
        .upTo(GIGABYTE);
  }
}
