package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * So much work breaks a promise that what a month allows would be used up too soon: over a long
 * window, so that it matters, and over a short one, so that it is still going on. Factors, windows
 * and holds are those of Google's SRE Workbook, chapter 5.
 *
 * @param prefix what its name begins with; the long window follows
 * @param work whose duration is promised
 * @param subject what it watches
 * @param said what the work is, after "3% of"
 * @param factor how many times faster than allowed, 1 to 14.4
 * @param longWindow over which it matters, 1h to 3d
 * @param shortWindow over which it goes on; the window of rates where there is none
 * @param hold how long both must be so, 2m to 15m
 * @param severity {@code critical} where a month's allowance is gone within days, else {@code
 *     warning}
 */
record BurnRateAlert(
    String prefix,
    Slowness work,
    String subject,
    String said,
    BigDecimal factor,
    Duration longWindow,
    Optional<Duration> shortWindow,
    Duration hold,
    String severity) {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration QUARTER_DAY = Duration.ofHours(6);
  private static final Duration THREE_DAYS = Duration.ofDays(3);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration COMMON_WINDOW = Duration.ofMinutes(5);
  private static final String SHOWN = "{{ $value | humanizePercentage }}";

  /** The windows beside that of rates. */
  static final List<Duration> WINDOWS = List.of(HALF_HOUR, HOUR, QUARTER_DAY, THREE_DAYS);

  /** The three pairs of windows that watch one promise. */
  static List<BurnRateAlert> of(String prefix, Slowness work, String subject, String said) {
    return List.of(
        new BurnRateAlert(
            prefix,
            work,
            subject,
            said,
            new BigDecimal("14.4"),
            HOUR,
            Optional.empty(),
            Duration.ofMinutes(2),
            "critical"),
        new BurnRateAlert(
            prefix,
            work,
            subject,
            said,
            BigDecimal.valueOf(6),
            QUARTER_DAY,
            Optional.of(HALF_HOUR),
            Duration.ofMinutes(2),
            "critical"),
        new BurnRateAlert(
            prefix,
            work,
            subject,
            said,
            BigDecimal.ONE,
            THREE_DAYS,
            Optional.of(QUARTER_DAY),
            Duration.ofMinutes(15),
            "warning"));
  }

  String name() {
    return prefix + "BudgetBurn" + Durations.text(longWindow);
  }

  Alert put(SheetBuilder sheet, Key<Alert> key) {
    return sheet.put(
        key,
        Why.formula(
                "PromQL over namespace, metrics.profile, "
                    + work.objective().path()
                    + ", metrics.rateWindow, alerting.burnRateStep")
            .from(
                "Google's SRE Workbook, chapter 5: "
                    + factor
                    + " times 1% over "
                    + Durations.text(longWindow)
                    + ", for a promise of 99% over 30 days"),
        in ->
            alert(
                work.histogram(in),
                in.get(TierKeys.NAMESPACE),
                in.get(work.objective()),
                in.get(MonitoringKeys.RATE_WINDOW),
                in.get(AlertingKeys.BURN_RATE_STEP)));
  }

  /** The share of slow work that is too much. */
  BigDecimal limit() {
    return factor.movePointLeft(2);
  }

  private Alert alert(
      Histogram histogram,
      String namespace,
      Duration objective,
      Duration rateWindow,
      Duration step) {
    var shorter = shortWindow.orElse(rateWindow);
    var limit = limit();
    var expr = over(longWindow, namespace, limit) + " and " + over(shorter, namespace, limit);
    var summary =
        SHOWN
            + " of "
            + said
            + " took longer than "
            + Durations.text(objective)
            + " in the last "
            + Durations.text(longWindow);
    var description =
        "Only 1% may take longer over 30 days in namespace "
            + namespace
            + ". At more than "
            + limit.movePointRight(2)
            + "%, what 30 days allow is gone in "
            + Durations.text(gone())
            + ". Look first at the alerts on latency of the same subject, which say what to look at; where none of them "
            + "fires, many requests are somewhat slow rather than a few very slow: compare processor use and active cases "
            + "a pod with what they were a week ago.";
    var slow = limit.movePointRight(3).longValueExact() + 1;
    var shown = Humanized.percentage(BigDecimal.valueOf(slow, 3));
    var firing =
        new Firing(List.of(), summary.replace(SHOWN, shown), description.replace(SHOWN, shown));
    var proof = new BurnRateProof(histogram, namespace, objective, Proving.ofRate(step, hold));
    proof.fires(shown, slow, firing);
    proof.staysSilent(slow - 2);
    proof.staysSilentOnceOver(shorter.plus(rateWindow));
    if (rateWindow.equals(COMMON_WINDOW)) {
      proof.staysSilentJustBegun(longWindow, soon(shorter, limit).plus(rateWindow).plus(hold));
    }
    return new Alert(expr, hold, severity, subject, summary, description, proof.proof());
  }

  private String over(Duration window, String namespace, BigDecimal limit) {
    return Selector.of(work.ratio(Durations.text(window))).is("namespace", namespace)
        + " > "
        + limit.toPlainString();
  }

  /** How soon the short window is above the limit, where all is slow. */
  private static Duration soon(Duration shorter, BigDecimal limit) {
    return Duration.ofMillis(
        limit
            .multiply(BigDecimal.valueOf(shorter.toMillis()))
            .setScale(0, RoundingMode.UP)
            .longValueExact());
  }

  /** How soon the allowance of a month is gone, in whole hours. */
  private Duration gone() {
    return Duration.ofHours(
        BigDecimal.valueOf(MONTH.toHours())
            .divide(factor, 0, RoundingMode.HALF_UP)
            .longValueExact());
  }
}
