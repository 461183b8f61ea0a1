package org.yawlfoundation.yawl.config.benchmark;

import java.time.LocalDate;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.yawlfoundation.yawl.config.YawlConfig;

/** Runs the benchmarks of {@link Line}, and prints rows of a Markdown table. */
public final class Report {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final double BUDGET_MILLIS = 10;

  private Report() {}

  /** The file for what JMH itself has to say. */
  public static void main(String[] log) throws Exception {
    var config = YawlConfig.create();
    var one = config.generate(Tiers.ONE_MILLION, TODAY);
    long lines = Tiers.lines(one);
    long hundred = config.generate(Tiers.of(100), TODAY).mapToLong(Tiers::lines).sum();
    Table.row("one tier of a million agents", one.files().size() + " files", "", lines + " lines");
    var options = new OptionsBuilder().include(Line.class.getSimpleName()).output(log[0]).build();
    for (var result : new Runner(options).run()) {
      var label = result.getPrimaryResult().getLabel();
      double millis = result.getPrimaryResult().getScore();
      double error = result.getPrimaryResult().getScoreError();
      switch (label) {
        case "wholeLine" ->
            Table.budgeted(
                "warm: read, derive, render and check it, ms",
                millis,
                "%.2f",
                BUDGET_MILLIS,
                per(millis, lines));
        case "hundredTiers" ->
            Table.row(
                "warm: 100 tiers of all sizes", told(millis, error), "", per(millis, hundred));
        default -> Table.row("warm: " + label, told(millis, error), "", per(millis, lines));
      }
    }
  }

  private static String told(double millis, double error) {
    return "%.3f ± %.3f ms".formatted(millis, error);
  }

  private static String per(double millis, long lines) {
    return "%.2f ms".formatted(millis * 1000 / lines);
  }
}
