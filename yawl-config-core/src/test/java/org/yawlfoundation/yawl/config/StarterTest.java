package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.plan.Origin;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/** The first document is clean as it is, and says what follows: uncommented it gives the same. */
final class StarterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final YawlConfig CONFIG = YawlConfig.create();

  @ParameterizedTest
  @ValueSource(longs = {100, 10_000, 37_500, 1_000_000, 5_000_000})
  void saysWhatFollows(long agents) {
    var text = YawlConfig.starterDocument(ScaleTier.of("t", agents));
    var asItIs = CONFIG.generate(TierSource.of("tier.yaml", text), TODAY);
    assertThat(asItIs.printFindings()).isEmpty();

    var comments = text.indexOf("# namespace:");
    var given = text.substring(0, comments) + text.substring(comments).replaceAll("(?m)^# ", "");
    var uncommented = CONFIG.generate(TierSource.of("tier.yaml", given), TODAY);
    assertThat(uncommented.findings()).allMatch(f -> !f.isError(), uncommented.printFindings());
    var sheet = uncommented.sheet().orElseThrow();
    assertThat(sheet.all().stream().filter(o -> o.kind() == Origin.Kind.GIVEN).count())
        .isGreaterThan(20);
    for (var origin : asItIs.sheet().orElseThrow().all()) {
      assertThat(sheet.find(origin.path()).orElseThrow().value())
          .as(origin.path())
          .isEqualTo(origin.value());
    }
  }
}
