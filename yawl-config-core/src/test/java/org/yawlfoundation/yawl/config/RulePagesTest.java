package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yawlfoundation.yawl.config.RulePage.Example;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;

/** Each rule's page tells the truth: its examples do what it says, and each way out leads out. */
class RulePagesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final Checker CHECKER = new Checker(Registered.all(Rule.class));

  @TestFactory
  Stream<DynamicTest> badExamplesGiveTheFindingThatThePagePrints() {
    return each(
        page -> {
          assertThat(findings(page.bad()))
              .as("findings of the bad example")
              .extracting(Finding::id)
              .containsExactly(page.id());
          var printed = FindingPrinter.print(findings(page.bad()));
          if (GoldenTest.RECORD) {
            page.record(printed);
          }
          assertThat(printed).isEqualTo(page.printed());
        });
  }

  @TestFactory
  Stream<DynamicTest> goodExamplesGiveNoFinding() {
    return each(page -> assertThat(findings(page.good())).isEmpty());
  }

  /** Whoever does what a help says, and nothing else, is rid of the finding and gets no other. */
  @TestFactory
  Stream<DynamicTest> everyWayOutOfABadExampleLeadsOut() {
    return each(
        page -> {
          for (var help : findings(page.bad()).get(0).help()) {
            if (!help.changes().isEmpty()) {
              var edited = TierEdit.apply(page.bad().text(), help.changes());
              assertThat(findings(new Example("tier.yaml", edited))).as(help.text()).isEmpty();
            }
          }
        });
  }

  private static Stream<DynamicTest> each(java.util.function.Consumer<RulePage> test) {
    return CONFIG.rules().stream()
        .map(id -> DynamicTest.dynamicTest(id, () -> test.accept(RulePage.read(id))));
  }

  private static List<Finding> findings(Example example) {
    return example.isTier()
        ? CONFIG.generate(TierSource.of(example.file(), example.text()), TODAY).findings()
        : CHECKER.check(
            List.of(FileParser.parse(example.file(), example.text()).orElseThrow()), Trail.NONE);
  }
}
