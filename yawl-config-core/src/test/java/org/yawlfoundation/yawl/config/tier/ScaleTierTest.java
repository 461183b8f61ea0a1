package org.yawlfoundation.yawl.config.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** A tier that a program builds. */
final class ScaleTierTest {
  @Test
  void isBuiltWithoutADocument() {
    var tier =
        ScaleTier.preset("big", "2m")
            .with(EngineKeys.MEMORY_LIMIT, Memory.parse("6Gi"))
            .with("labels.example.com/team", "payments")
            .with("cluster.tolerations[0]", "dedicated=yawl:NoSchedule")
            .with("targets.kubernetes", "1.30")
            .with("postgresql.settings.geqo", "off");
    assertThat(tier.agents()).isEqualTo(2_000_000);
    assertThat(tier.find(EngineKeys.MEMORY_LIMIT)).hasValue(Memory.ofGibibytes(6));
    assertThat(tier.find(TargetKeys.KUBERNETES).orElseThrow()).hasToString("1.30");
    assertThat(tier.given())
        .containsKeys(
            "labels.example.com/team", "cluster.tolerations[0]", "postgresql.settings.geqo");
  }

  @Test
  void refusesWhatADocumentCouldNotSay() {
    var tier = ScaleTier.of("t", 5_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tier.with("labels.app.kubernetes.io/name", "x"))
        .withMessageContaining("labels.app.kubernetes.io/name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tier.with("engine.resources.memory", "4GB"))
        .withMessageStartingWith("`engine.resources.memory` is `4GB`");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tier.with("cells.count", "3"))
        .withMessage("`cells.count` follows from other keys and cannot be given");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tier.with("extends", "base.yaml"))
        .withMessage("A tier without a document extends a preset, not `base.yaml`");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tier.with("no.such.key", "1"))
        .withMessageContaining("no.such.key");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScaleTier.preset("t", "3m"))
        .withMessageContaining("1k, 10k, 100k, 1m, 2m, 5m, 10m, 20m");
  }
}
