package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.finding.Finding;

/** A tier's waivers go from its document to its findings and its lock file. */
final class WaivedTierTest {
  private static final String TIER =
      """
      tier: t
      agents: 10000
      postgresql:
        settings:
          max_connections: 50
      waive:
        - rule: YC206
          because: measured
          until: 2026-12-31
          scope: %s
      """;

  @Test
  void waivesWithinItsScope() {
    var bundle = bundle("postgresql");
    assertThat(bundle.waived()).extracting(Finding::id).containsExactly("YC206");
    assertThat(bundle.findings()).extracting(Finding::id).doesNotContain("YC206", "YC108");
    assertThat(bundle.files().get("yawl-config.lock.json"))
        .contains("\"YC206 in postgresql until 2026-12-31: measured\"");
  }

  @Test
  void countsWhatIsElsewhere() {
    var bundle = bundle("pgbouncer");
    assertThat(bundle.waived()).isEmpty();
    assertThat(bundle.findings()).extracting(Finding::id).contains("YC206", "YC108");
    assertThat(bundle.printFindings())
        .contains(
            "waives nothing in `pgbouncer`.\n   --> tier.yaml:10:12\n",
            "help: write `scope: postgresql/postgresql.conf`, where it is found, or remove");
  }

  @Test
  void refusesAScopeThatNoTreeHas() {
    assertThat(bundle("/kubernetes").printFindings())
        .contains(
            "error YC102  `waive[0].scope` is `/kubernetes`, which is not a file or folder of the tree.");
  }

  private static Bundle bundle(String scope) {
    var source = TierSource.of("tier.yaml", TIER.formatted(scope));
    return YawlConfig.create().generate(source, LocalDate.of(2026, 12, 31));
  }
}
