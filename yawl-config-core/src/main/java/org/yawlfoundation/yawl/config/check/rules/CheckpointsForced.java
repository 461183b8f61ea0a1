package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.Assumed;
import org.yawlfoundation.yawl.config.facts.DatabaseSettings;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** A log that is full before its time has PostgreSQL write all pages again and again. */
@AutoService(Rule.class)
public final class CheckpointsForced implements Rule {
  /** PostgreSQL's defaults (PostgreSQL 17 manual 19.5.2). */
  private static final Memory MAX_WAL_SIZE = Memory.ofGibibytes(1);

  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final BigDecimal TARGET = new BigDecimal("0.9");

  private static final Memory GIBIBYTE = Memory.ofGibibytes(1);

  @Override
  public String id() {
    return "YC219";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var rate = subject.fact(Assumed.WAL_PER_SECOND);
    var size = subject.fact(DatabaseSettings.MAX_WAL_SIZE);
    if (rate.isMissing() || subject.fact(DatabaseSettings.FIRST).isMissing()) {
      return Stream.empty();
    }
    var most = size.or(MAX_WAL_SIZE);
    var every = subject.fact(DatabaseSettings.CHECKPOINT_TIMEOUT);
    var timeout = every.or(TIMEOUT);
    var target = subject.fact(DatabaseSettings.COMPLETION_TARGET).or(TARGET);
    var cycles = target.add(BigDecimal.ONE);
    var perSecond = BigDecimal.valueOf(rate.value().bytes());
    var seconds = BigDecimal.valueOf(timeout.toSeconds());
    var needed = Amounts.memory(perSecond.multiply(seconds).multiply(cycles));
    if (needed.compareTo(most) <= 0) {
      return Stream.empty();
    }
    var real =
        BigDecimal.valueOf(most.bytes()).divide(perSecond.multiply(cycles), 0, RoundingMode.DOWN);
    var telling =
        subject
            .warning(
                this,
                "PostgreSQL makes a checkpoint every %s, not every %s.",
                Durations.text(Duration.ofSeconds(real.longValueExact())),
                Durations.text(timeout))
            .at(size, every, rate)
            .because(
                "%s of log each second x %s checkpoint_timeout x (1 + %s checkpoint_completion_target) = %s",
                rate, Durations.text(timeout), target, needed.upTo(Memory.ofMebibytes(1)))
            .because("and max_wal_size is %s", most);
    return (size.isMissing()
            ? telling.help("write `max_wal_size = " + needed.upTo(GIBIBYTE).postgres() + "`")
            : telling.help(Way.set(size, needed.upTo(GIBIBYTE))))
        .tell();
  }
}
