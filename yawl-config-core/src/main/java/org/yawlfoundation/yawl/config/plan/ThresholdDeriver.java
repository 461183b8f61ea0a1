package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.CellKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.LoadKeys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PostgresKeys;
import org.yawlfoundation.yawl.config.tier.ThresholdKeys;

/** Derives how full or slow something may be from the limit that it would run into. */
final class ThresholdDeriver {
  private static final Percentage NINE_TENTHS = Percentage.of(90);
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);
  private static final Duration LEAST_WAIT = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final SheetBuilder sheet;

  ThresholdDeriver(SheetBuilder sheet) {
    this.sheet = sheet;
  }

  Alerting.CaseThresholds cases() {
    long critical = sheet.input(ThresholdKeys.CASES_CRITICAL);
    long warning =
        sheet.put(
            ThresholdKeys.CASES_WARNING,
            Why.formula("max(1, floor(90% of alerting.activeCases.critical))")
                .from("a tenth is left for new pods to come"),
            in -> Math.max(1, NINE_TENTHS.ofDown(in.get(ThresholdKeys.CASES_CRITICAL))));
    return new Alerting.CaseThresholds(warning, critical);
  }

  Alerting.ThroughputThresholds throughput() {
    return new Alerting.ThroughputThresholds(
        rate(
            ThresholdKeys.THROUGHPUT_WARNING,
            "0.5",
            Why.formula("0.5 * cells.agents * load.activeCasesPerAgent / load.caseLifetime")
                .from("guide 3.3: half of its target")
                .guide(
                    "3.3",
                    "50000",
                    "half of 100,000 a second, which are 86 TB a day; and of each pod by itself, so that on target all pods fire")),
        rate(
            ThresholdKeys.THROUGHPUT_CRITICAL,
            "0.1",
            Why.formula("0.1 * cells.agents * load.activeCasesPerAgent / load.caseLifetime")
                .from("guide 4.1: a tenth of its target")
                .guide("4.1", "10K", "a tenth of 100,000 a second, which are 86 TB a day")));
  }

  /** Of a full cell, by Little's law. */
  private BigDecimal rate(Key<BigDecimal> key, String share, Why why) {
    return sheet.put(
        key,
        why,
        in -> {
          var rate =
              BigDecimal.valueOf(in.get(CellKeys.AGENTS))
                  .multiply(in.get(LoadKeys.CASES_PER_AGENT))
                  .multiply(new BigDecimal(share))
                  .divide(PlanDeriver.seconds(in.get(LoadKeys.CASE_LIFETIME)), FOUR_DIGITS)
                  .stripTrailingZeros();
          return rate.scale() < 0 ? rate.setScale(0) : rate;
        });
  }

  Alerting.CollectionThresholds collections() {
    return new Alerting.CollectionThresholds(
        sheet.input(
            ThresholdKeys.COLLECTIONS_WARNING,
            Why.source("")
                .guide(
                    "3.3",
                    "10",
                    "a young generation is collected more often than that in health")));
  }

  Alerting.ClientThresholds clients() {
    return new Alerting.ClientThresholds(
        sheet.put(
            ThresholdKeys.POOL_CLIENTS_WARNING,
            Why.formula("max(1, floor(90% of pgbouncer.settings.max_client_conn))")
                .from("at all of them a pod's next connection is refused"),
            in -> Math.max(1, NINE_TENTHS.ofDown(in.get(PgbouncerKeys.MAX_CLIENTS)))));
  }

  Alerting.WaitThresholds poolWait() {
    return new Alerting.WaitThresholds(
        sheet.put(
            ThresholdKeys.POOL_WAIT_CRITICAL,
            Why.formula(
                    "half of pgbouncer.settings.query_wait_timeout, at least 1s; 1m where that is 0 and waits for ever")
                .from("after the whole of it PgBouncer turns the client away"),
            in -> {
              var half = Duration.ofMillis(in.get(PgbouncerKeys.QUERY_WAIT) * 500);
              if (half.isZero()) {
                return PATIENCE;
              }
              return half.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : half;
            }));
  }

  Alerting.WalThresholds wal() {
    return new Alerting.WalThresholds(
        sheet.put(
            ThresholdKeys.WAL_WARNING,
            Why.formula(
                    "postgresql.settings.max_wal_size + postgresql.settings.max_slot_wal_keep_size / 2")
                .from(
                    "checkpoints keep the first; at all of the second a standby's slot is lost, and it must be built anew"),
            in ->
                in.get(PostgresKeys.MAX_WAL)
                    .plus(in.get(PostgresKeys.SLOT_WAL_KEEP).dividedBy(2))));
  }

  Alerting.DeadThresholds deadTuples() {
    return new Alerting.DeadThresholds(
        sheet.input(ThresholdKeys.DEAD_ROWS),
        sheet.put(
            ThresholdKeys.DEAD_WARNING,
            Why.formula(
                    "4 * postgresql.settings.autovacuum_vacuum_scale_factor, in per cent, 1% to 1000%")
                .from("autovacuum begins at one such share: at four it does not keep up"),
            in -> {
              var percent =
                  in.get(PostgresKeys.VACUUM_SCALE)
                      .multiply(BigDecimal.valueOf(400))
                      .setScale(2, RoundingMode.HALF_UP)
                      .max(BigDecimal.ONE)
                      .min(BigDecimal.valueOf(1_000));
              return new Percentage(percent);
            }));
  }

  Alerting.LossThresholds packetLoss() {
    return new Alerting.LossThresholds(
        sheet.input(
            ThresholdKeys.LOSS_CRITICAL,
            Why.source("")
                .guide(
                    "3.3",
                    "0.1%",
                    "its metric exists nowhere; what TCP sends again is some per mille in health")));
  }

  Alerting.BandwidthThresholds bandwidth() {
    return new Alerting.BandwidthThresholds(
        sheet.input(
            ThresholdKeys.BANDWIDTH_WARNING,
            Why.source("")
                .guide("4.1", "15 Gbit/s", "more than the 10 Gbit/s that the guide's links have")),
        sheet.input(
            ThresholdKeys.BANDWIDTH_CRITICAL,
            Why.source("")
                .guide("4.1", "20 Gbit/s", "more than the 10 Gbit/s that the guide's links have")));
  }
}
