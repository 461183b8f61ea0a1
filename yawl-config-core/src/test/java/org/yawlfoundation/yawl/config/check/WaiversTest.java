package org.yawlfoundation.yawl.config.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;
import org.yawlfoundation.yawl.config.tier.Waiver;

class WaiversTest {
  private static final List<String> KNOWN = List.of("YC201", "YC203");
  private static final List<String> FILES =
      List.of("cells/eu-1/cell.yaml", "jvm/engine.options", "kubernetes/pdb.yaml");
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
  private static final Finding HEAP = Finding.error("YC203", "A heap does not fit.");
  private static final Finding DRAINS = Finding.error("YC201", "No node can be drained.");

  @Test
  void takesOutWhatItWaivesUpToItsLastDay() {
    var waiver = waiver("YC203");
    var result = Waivers.apply(List.of(HEAP, DRAINS), List.of(waiver), KNOWN, FILES, LAST_DAY);
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
    var result =
        Waivers.apply(List.of(unknownKey), List.of(waiver("YC101")), KNOWN, FILES, LAST_DAY);
    assertThat(result.waived()).isEmpty();
    assertThat(result.findings()).extracting(Finding::id).containsExactly("YC101", "YC108");
  }

  @Test
  void ofTwoForOneRuleTheOneThatHoldsCounts() {
    var ended =
        new Waiver("YC203", "old", LAST_DAY.minusYears(1), Optional.empty(), Optional.empty());
    var result =
        Waivers.apply(List.of(HEAP), List.of(ended, waiver("YC203")), KNOWN, FILES, LAST_DAY);
    assertThat(result.waived()).containsExactly(HEAP);
    assertThat(result.findings())
        .as("the one that ended has nothing left to waive")
        .extracting(f -> f.severity().word())
        .containsExactly("warning");
  }

  /** What is not in its scope still counts, a warning as an error. */
  @Test
  void waivesInItsScopeAlone() {
    var ours = HEAP.giving(new Location("jvm/engine.options", 4, 1));
    var other = Finding.warning("YC203", "Another.").giving(new Location("b/engine.options", 4, 1));
    var result = apply(List.of(ours, other), scoped("jvm/engine.options"));
    assertThat(result.waived()).containsExactly(ours);
    assertThat(result.findings()).containsExactly(other);
    assertThat(result.used()).containsExactly(scoped("jvm/engine.options"));
  }

  /** A stranger's files have no place but their own. */
  @Test
  void knowsTheFileOfAFindingThatNoPlanMade() {
    var mark = new Mark(new Location("deploy/jvm.options", 3, 1), "-Xmx4g", 6, "");
    assertThat(apply(List.of(HEAP.at(mark)), scoped("deploy")).waived()).hasSize(1);
    assertThat(apply(List.of(HEAP), scoped("deploy")).waived()).isEmpty();
  }

  @Test
  void waivesWarnings() {
    var weak = Finding.warning("YC201", "No node can be drained soon.");
    assertThat(apply(List.of(weak), waiver("YC201")).waived()).containsExactly(weak);
  }

  @ParameterizedTest
  @CsvSource({
    "kubernetes/pdb.yaml, kubernetes/pdb.yaml, true",
    "kubernetes/pdb.yaml, a/kubernetes/pdb.yaml, false",
    "kubernetes/pdb.yaml, kubernetes/pdbxyaml, false",
    "cells/eu-1, cells/eu-1/kubernetes/pdb.yaml, true",
    "cells/eu-1, cells/eu-10/kubernetes/pdb.yaml, false",
    "cells/eu-1/, cells/eu-1/cell.yaml, true",
    "cells/eu-*, cells/eu-10/cell.yaml, true",
    "cells/*/cell.yaml, cells/eu-1/a/cell.yaml, false",
    "cells/**/pdb.yaml, cells/eu-1/a/pdb.yaml, true",
    "**/pdb.yaml, pdb.yaml, true",
    "**/pdb.yaml, kubernetes/pdb.yaml, true",
    "**, kubernetes/pdb.yaml, true",
    "*, kubernetes/pdb.yaml, true",
    "*.yaml, kubernetes/pdb.yaml, false",
    "kubernetes/(pdb).yaml, kubernetes/(pdb).yaml, true",
  })
  void knowsTheFilesOfAScope(String form, String path, boolean holds) {
    assertThat(new Waiver.Scope(form, Optional.empty()).holds(path)).isEqualTo(holds);
  }

  @Test
  void isAWarningWhereNoFileIsCalledAsItsScope() {
    assertThat(FindingPrinter.print(apply(List.of(HEAP), scoped("kubernetes/pbd.yaml")).findings()))
        .endsWith(
            """
            warning YC108  The waiver of `YC203` is for `kubernetes/pbd.yaml`, and no file is called so.
               --> tier.yaml:5:12
                |
              5 |     scope: kubernetes/pbd.yaml
                |            ^^^^^^^^^^^^^^^^^^^
               help: write `scope: kubernetes/pdb.yaml`
            """);
    assertThat(FindingPrinter.print(apply(List.of(HEAP), scoped("x/y/z")).findings()))
        .endsWith("help: write a file or a folder of the tree, or remove the waiver\n");
  }

  @Test
  void isAWarningWhereItsScopeHasNothingToWaive() {
    var heap = HEAP.giving(new Location("jvm/engine.options", 4, 1));
    assertThat(FindingPrinter.print(apply(List.of(heap), scoped("cells")).findings()))
        .contains("error YC203", "warning YC108  The waiver of `YC203` waives nothing in `cells`.")
        .endsWith(
            "help: write `scope: jvm/engine.options`, where it is found, or remove the waiver\n");
    assertThat(FindingPrinter.print(apply(List.of(), scoped("cells")).findings()))
        .contains("The waiver of `YC203` waives nothing.")
        .endsWith("help: remove the waiver\n");
  }

  @Test
  void isAnErrorOnceItHasEndedOnlyWhereItsScopeMatters() {
    var heap = HEAP.giving(new Location("jvm/engine.options", 4, 1));
    for (var scope : List.of("jvm", "cells")) {
      var result =
          Waivers.apply(List.of(heap), List.of(scoped(scope)), KNOWN, FILES, LAST_DAY.plusDays(1));
      assertThat(result.findings())
          .filteredOn(f -> f.id().equals("YC108"))
          .singleElement()
          .extracting(Finding::isError)
          .isEqualTo(scope.equals("jvm"));
    }
  }

  @Test
  void isToldWithItsScope() {
    assertThat(scoped("cells/eu-1")).hasToString("YC203 in cells/eu-1 until 2026-12-31: measured");
    assertThat(waiver("YC203")).hasToString("YC203 until 2026-12-31: measured");
  }

  private static Waivers.Result apply(List<Finding> findings, Waiver waiver) {
    return Waivers.apply(findings, List.of(waiver), KNOWN, FILES, LAST_DAY);
  }

  private static Waiver scoped(String form) {
    var mark = new Mark(new Location("tier.yaml", 5, 12), "    scope: " + form, form.length(), "");
    var scope = new Waiver.Scope(form, Optional.of(mark));
    return new Waiver("YC203", "measured", LAST_DAY, Optional.of(scope), Optional.empty());
  }

  private static String printed(List<Finding> findings, String rule, LocalDate today) {
    return FindingPrinter.print(
        Waivers.apply(findings, List.of(waiver(rule)), KNOWN, FILES, today).findings());
  }

  private static Waiver waiver(String rule) {
    var mark = new Mark(new Location("tier.yaml", 4, 11), "  - rule: " + rule, 5, "");
    return new Waiver(rule, "measured", LAST_DAY, Optional.empty(), Optional.of(mark));
  }
}
