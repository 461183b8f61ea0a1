package org.yawlfoundation.yawl.config.benchmark;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.TierSource;

/** Tier documents to measure with. */
final class Tiers {
  static final TierSource ONE_MILLION =
      TierSource.of("tier.yaml", "tier: one-million\nagents: 1000000\n");

  private Tiers() {}

  /** Tiers of all sizes, each with a name and a number of agents of its own. */
  static Stream<TierSource> of(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                TierSource.of(
                    "tier.yaml",
                    "tier: tier-%d\nagents: %d\n".formatted(i, 1000 + i * 7919L % 20_000_000)));
  }

  /** How many lines a good tier's files have. */
  static long lines(Bundle bundle) {
    if (!bundle.isGood()) {
      throw new IllegalStateException(bundle.printFindings());
    }
    return bundle.tree().orElseThrow().files().values().stream()
        .mapToLong(text -> text.lines().count())
        .sum();
  }
}
