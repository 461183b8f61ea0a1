package org.yawlfoundation.yawl.config.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;
import org.yawlfoundation.yawl.config.tier.Waiver;

class WaiversTest {
  private static final List<String> KNOWN = List.of("YC201", "YC203");
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
  private static final Finding HEAP = Finding.error("YC203", "A heap does not fit.");
  private static final Finding DRAINS = Finding.error("YC201", "No node can be drained.");

  @Test
  void takesOutWhatItWaivesUpToItsLastDay() {
    var waiver = waiver("YC203");
    var result = Waivers.apply(List.of(HEAP, DRAINS), List.of(waiver), KNOWN, LAST_DAY);
    assertThat(result.findings()).containsExactly(DRAINS);
    assertThat(result.waived()).containsExactly(HEAP);
    assertThat(result.used()).containsExactly(waiver);
  }

  @Test
  void isAnErrorOnceItHasEndedWhereItMatters() {
    assertThat(printed(List.of(HEAP), "YC203", LAST_DAY.plusDays(1)))
        .isEqualTo(
            """
            error YC203  A heap does not fit.

            error YC108  The waiver of `YC203` ended on 2026-12-31.
               --> tier.yaml:4:11
                |
              4 |   - rule: YC203
                |           ^^^^^
               help: mend what it waived, or set a later `until` with a fresh reason
            """);
  }

  @Test
  void isAWarningOnceItHasEndedWhereNothingIsLeftToWaive() {
    assertThat(printed(List.of(), "YC203", LAST_DAY.plusDays(1)))
        .startsWith("warning YC108  The waiver of `YC203` ended on 2026-12-31.\n")
        .endsWith("help: remove the waiver: nothing is left to waive\n");
  }

  @Test
  void isAWarningWhereItWaivesNothing() {
    assertThat(printed(List.of(DRAINS), "YC203", LAST_DAY))
        .contains("error YC201", "warning YC108  The waiver of `YC203` waives nothing.")
        .endsWith("help: remove the waiver\n");
  }

  @Test
  void namesTheRuleThatWasMeant() {
    assertThat(printed(List.of(HEAP), "YC230", LAST_DAY))
        .contains("error YC108  No rule `YC230` can be waived.")
        .contains("help: write `YC203`");
  }

  @Test
  void namesAllRulesWhereNoneIsNear() {
    assertThat(printed(List.of(), "heap", LAST_DAY)).contains("help: write one of YC201, YC203");
  }

  /** What is wrong with a document or a disk cannot be waived, only mended. */
  @Test
  void waivesRulesAndNothingElse() {
    var unknownKey = Finding.error("YC101", "No such key.");
    var result = Waivers.apply(List.of(unknownKey), List.of(waiver("YC101")), KNOWN, LAST_DAY);
    assertThat(result.waived()).isEmpty();
    assertThat(result.findings()).extracting(Finding::id).containsExactly("YC101", "YC108");
  }

  @Test
  void ofTwoForOneRuleTheOneThatHoldsCounts() {
    var ended = new Waiver("YC203", "old", LAST_DAY.minusYears(1), Optional.empty());
    var result = Waivers.apply(List.of(HEAP), List.of(ended, waiver("YC203")), KNOWN, LAST_DAY);
    assertThat(result.waived()).containsExactly(HEAP);
    assertThat(result.findings())
        .as("the one that ended has nothing left to waive")
        .extracting(f -> f.severity().word())
        .containsExactly("warning");
  }

  private static String printed(List<Finding> findings, String rule, LocalDate today) {
    return FindingPrinter.print(
        Waivers.apply(findings, List.of(waiver(rule)), KNOWN, today).findings());
  }

  private static Waiver waiver(String rule) {
    var mark = new Mark(new Location("tier.yaml", 4, 11), "  - rule: " + rule, 5, "");
    return new Waiver(rule, "measured", LAST_DAY, Optional.of(mark));
  }
}
