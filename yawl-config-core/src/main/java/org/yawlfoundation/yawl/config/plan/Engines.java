package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** What the expressions and proofs of many alerts have in common. */
final class Engines {
  /** A pod of the proofs. */
  static final String HOT = "yawl-engine-a";

  /** What is whole in a proof: so much that a hundredth of a per cent is whole, too. */
  static final long WHOLE = 1_000_000;

  /** A hundredth of a per cent. */
  static final long STEP = WHOLE / 10_000;

  private Engines() {}

  /** A metric of the engine's namespace. */
  static Selector here(Inputs in, String metric) {
    return Selector.of(metric).is("namespace", in.get(TierKeys.NAMESPACE));
  }

  /** A metric of the engine's containers, as the kubelet and kube-state-metrics have them. */
  static Selector container(Inputs in, String metric) {
    return here(in, metric).is("container", "engine");
  }

  static String rate(Inputs in, Selector counter) {
    return "rate(" + counter + "[" + window(in) + "])";
  }

  static String window(Inputs in) {
    return Durations.text(in.get(MonitoringKeys.RATE_WINDOW));
  }

  /** A share of {@link #WHOLE}. */
  static long part(Percentage share) {
    return share.fraction().multiply(BigDecimal.valueOf(WHOLE)).longValueExact();
  }

  /** A share as a fraction, a hundredth of a per cent further. */
  static BigDecimal beyond(Percentage share, int direction) {
    return BigDecimal.valueOf(part(share) + direction * STEP).divide(BigDecimal.valueOf(WHOLE));
  }

  static String plain(Percentage share) {
    return share.fraction().toPlainString();
  }
}
