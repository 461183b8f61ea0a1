package com.example.yawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;

/** The library finds the jar's classes as the plugin does. */
final class ExtensionTest {
  private final YawlConfig config = YawlConfig.create();

  @Test
  void addsAFile() {
    var bundle = generate("agents: 10000\n");

    assertThat(bundle.printFindings()).isEmpty();
    assertThat(bundle.files().get("platform/reservation.yaml"))
        .startsWith("# for Kubernetes 1.33\n# Tier `site`.")
        .contains(
            "\n  # namespace = agents < ", "\n  namespace: yawl-staging\n", "\n  pods: \"500\"\n");
  }

  @Test
  void findsAFleetThatOutgrowsItsReservation() {
    assertThat(generate("agents: 200000\n").printFindings())
        .startsWith("error EX201  A fleet of up to ")
        .contains("outgrows a reservation of 500.", "help: set `autoscaling.maxReplicas: ");
  }

  @Test
  void canBeWaived() {
    var bundle =
        generate(
            """
            agents: 200000
            waive:
              - {rule: EX201, because: "more nodes come next week", until: 2026-12-31}
            """);

    assertThat(bundle.printFindings()).isEmpty();
    assertThat(bundle.waived()).hasSize(1);
  }

  private Bundle generate(String keys) {
    return config.generate(
        TierSource.of("tier.yaml", "tier: site\n" + keys), LocalDate.of(2026, 11, 23));
  }
}
