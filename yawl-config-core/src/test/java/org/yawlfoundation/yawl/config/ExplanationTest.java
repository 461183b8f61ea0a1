package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.Explained.Named;
import org.yawlfoundation.yawl.config.plan.Origin.Kind;

class ExplanationTest {
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final Bundle BUNDLE =
      CONFIG.generate(
          TierSource.of(
              "tier.yaml",
              """
              tier: one-million
              agents: 1000000
              postgresql:
                settings:
                  max_connections: 700
              """),
          LocalDate.of(2026, 11, 24));

  @Test
  void tellsTheRulesThatTakeAValueIntoTheirSums() {
    assertThat(explained("postgresql.settings.max_connections").rules())
        .contains(
            new Named("YC204", "PostgresqlMemoryExceedsHost"),
            new Named("YC206", "PoolsExceedMaxConnections"))
        .doesNotContain(new Named("YC203", "HeapExceedsMemoryLimit"));
    assertThat(explained("engine.jvm.heap").rules())
        .contains(new Named("YC203", "HeapExceedsMemoryLimit"))
        .doesNotContain(new Named("YC206", "PoolsExceedMaxConnections"));
  }

  @Test
  void tellsTheRulesThatReadItsFilesAsAWhole() {
    assertThat(explained("postgresql.settings.max_connections").fileRules())
        .contains(new Named("YC303", "SettingRefused"))
        .doesNotContain(new Named("YC205", "JvmOptionRefused"));
    assertThat(explained("engine.jvm.heap").fileRules())
        .contains(new Named("YC205", "JvmOptionRefused"));
  }

  @Test
  void tellsWhoReadsIt() {
    assertThat(explained("postgresql.settings.max_connections").readers())
        .anyMatch(
            r ->
                r.file().equals("postgresql/postgresql.conf")
                    && r.program().startsWith("PostgreSQL 17")
                    && line(r).startsWith("max_connections = 700"));
  }

  @Test
  void tellsWhatWasGivenAndWhatItWouldHaveBeen() {
    var value = explained("postgresql.settings.max_connections");
    assertThat(value.decidedBy()).isEqualTo(Kind.GIVEN);
    assertThat(value.given().orElseThrow()).hasToString("tier.yaml:5:22");
    assertThat(value.instead()).isPresent();
    assertThat(value.formula()).contains("pgbouncer.");
    assertThat(value.numbers()).doesNotContain("pgbouncer.");
    assertThat(value.costs()).isEqualTo(List.of("a restart of PostgreSQL 17"));
  }

  /** The text has all that the value has. */
  @Test
  void printsAllThereIs() {
    var explanation = BUNDLE.explain("autoscaling.minReplicas").orElseThrow();
    var value = explanation.value().orElseThrow();
    assertThat(explanation.text())
        .startsWith("autoscaling.minReplicas = 500\n")
        .contains(value.meaning(), value.formula(), value.numbers(), value.source());
    assertThat(value.inputs()).isNotEmpty().allMatch(i -> explanation.text().contains(i.path()));
    assertThat(value.rules()).isNotEmpty().allMatch(r -> explanation.text().contains(r.text()));
    assertThat(value.leadsTo()).isNotEmpty().anyMatch(n -> explanation.text().contains(n.id()));
    assertThat(value.readers())
        .isNotEmpty()
        .allMatch(r -> explanation.text().contains(r.file() + ":" + r.line()));
  }

  /** Whatever has a place in the plan can be explained, without an exception and with a reason. */
  @Test
  void everyValueHasAReason() {
    for (var origin : BUNDLE.sheet().orElseThrow().all()) {
      var value = explained(origin.path());
      assertThat(value.formula() + value.source() + value.given()).as(origin.path()).isNotBlank();
    }
  }

  @Test
  void printsTheRulesPage() {
    for (var id : CONFIG.rules()) {
      assertThat(CONFIG.explainRule(id).page()).startsWith("# " + id + " ").contains("## Bad");
    }
    assertThat(CONFIG.explainRule("HeapExceedsMemoryLimit")).isEqualTo(CONFIG.explainRule("YC203"));
  }

  private static Explained explained(String path) {
    return BUNDLE.explain(path).orElseThrow().value().orElseThrow();
  }

  private static String line(Explained.Reader reader) {
    return BUNDLE.files().getOrDefault(reader.file(), "").lines().toList().get(reader.line() - 1);
  }
}
