package com.example.yawl;

import java.time.LocalDate;
import java.time.ZoneId;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/** Makes the files of three tiers in memory, and prints what came of each. */
public final class Embedded {
  private final YawlConfig config = YawlConfig.create();
  private final LocalDate today;

  Embedded(LocalDate today) {
    this.today = today;
  }

  public static void main(String[] args) {
    var embedded = new Embedded(LocalDate.now(ZoneId.systemDefault()));
    System.out.println(told(embedded.fromValues()));
    System.out.println(told(embedded.fromText()));
    System.out.println(told(embedded.withMistakes()));
  }

  /** A tier that the program itself puts together. */
  Bundle fromValues() {
    var tier =
        ScaleTier.of("from-values", 10_000).with(EngineKeys.MEMORY_LIMIT, Memory.parse("6Gi"));
    return config.generate(tier, today);
  }

  /** A tier document, from wherever its text comes. */
  Bundle fromText() {
    var text =
        """
        tier: from-text
        agents: 1000000
        """;
    return config.generate(TierSource.of("tier.yaml", text), today);
  }

  /** Nothing is thrown for a mistake of the tier's author: it is a finding, to print or to send. */
  Bundle withMistakes() {
    var text =
        """
        tier: with-mistakes
        agents: 10000
        engine:
          resources:
            memory: 6Go
        replcias: 3
        """;
    return config.generate(TierSource.of("tier.yaml", text), today);
  }

  static String told(Bundle bundle) {
    if (!bundle.isGood()) {
      return bundle.printFindings();
    }
    var told = new StringBuilder("tier " + bundle.tier().orElseThrow() + "\n");
    bundle
        .files()
        .forEach(
            (path, text) -> told.append("  %s: %d lines\n".formatted(path, text.lines().count())));
    return told.toString();
  }
}
