package org.yawlfoundation.yawl.config.benchmark;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/** The line, warm: from text to checked files, without writing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class Line {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final YawlConfig config = YawlConfig.create();
  private final TierSource source = Tiers.ONE_MILLION;
  private final ScaleTier tier = ScaleTier.of("one-million", 1_000_000);

  /** Read, type, derive, render, parse and check every file. */
  @Benchmark
  public Bundle wholeLine() {
    return config.generate(source, TODAY);
  }

  /** The same for a hundred tiers of all sizes. */
  @Benchmark
  public long hundredTiers() {
    return config.generate(Tiers.of(100), TODAY).filter(Bundle::isGood).count();
  }

  /** The plan alone, with its sheet. */
  @Benchmark
  public PlanDeriver.Derived deriveOnly() {
    return new PlanDeriver().derive(tier);
  }
}
