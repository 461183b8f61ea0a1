package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yawlfoundation.yawl.config.tier.JvmOption;

/** A tier that takes what it does not say from a preset or another document. */
final class ExtendsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final YawlConfig CONFIG = YawlConfig.create();

  @TempDir Path folder;

  @Test
  void takesAPresetsInputsAndAgents() {
    var plan = plan(TierSource.of("t.yaml", "tier: t\nextends: 100k\n"));
    assertThat(plan.agents()).isEqualTo(100_000);
    assertThat(plan.autoscaling().maxReplicas()).isEqualTo(500);
  }

  @Test
  void takesAPresetsInputsForAnotherNumberOfAgents() {
    var plan = plan(TierSource.of("t.yaml", "tier: t\nextends: 1m\nagents: 100000\n"));
    assertThat(plan.agents()).isEqualTo(100_000);
    assertThat(plan.engine().agentsPerPodAtRest()).isEqualByComparingTo("2000");
    assertThat(plan.postgresql().memory()).hasToString("64Gi");
  }

  @Test
  void writesItsOwnOverItsBase() throws IOException {
    Files.createDirectories(folder.resolve("base"));
    write(
        "base/company.yaml",
        """
        agents: 50000
        namespace: workflow
        labels: {team: payments, floor: "3"}
        engine: {jvm: {options: [-Xss2m, -Xint]}}
        waive:
          - {rule: YC202, because: known, until: 2099-12-31}
        """);
    write("base/region.yaml", "extends: company.yaml\ntargets: {jdk: 21}\nlabels: {floor: '4'}\n");
    var source =
        write(
            "tier.yaml",
            """
            tier: t
            extends: base/region.yaml
            agents: 60000
            engine: {jvm: {options: [-Xss1m]}}
            """);
    var bundle = CONFIG.generate(source, TODAY);
    var plan = bundle.plan().orElseThrow(() -> new AssertionError(bundle.printFindings()));
    assertThat(plan.agents()).isEqualTo(60_000);
    assertThat(plan.namespace()).isEqualTo("workflow");
    assertThat(plan.targets().jdk()).isEqualTo(21);
    assertThat(plan.labels()).containsEntry("team", "payments").containsEntry("floor", "4");
    assertThat(plan.engine().jvm().options()).map(JvmOption::text).containsExactly("-Xss1m");
    assertThat(
            bundle.sheet().orElseThrow().find("namespace").orElseThrow().mark().orElseThrow().at())
        .hasToString("base/company.yaml:2:12");
  }

  @Test
  void tellsAFaultOfTheBaseWhereItStands() throws IOException {
    write("base.yaml", "agents: 5000\nnamspace: x\n");
    var bundle = CONFIG.generate(write("tier.yaml", "tier: t\nextends: base.yaml\n"), TODAY);
    assertThat(bundle.printFindings())
        .startsWith("error YC101  A tier document has no key `namspace`.\n   --> base.yaml:2:1\n");
  }

  @Test
  void tellsOfABaseThatIsNotThere() {
    var bundle =
        CONFIG.generate(
            TierSource.of("tiers/t.yaml", "tier: t\nagents: 5000\nextends: bas.yaml\n"), TODAY);
    assertThat(bundle.printFindings())
        .isEqualTo(
            """
            error YC111  There is no tier document `bas.yaml`.
               --> tiers/t.yaml:3:10
                |
              3 | extends: bas.yaml
                |          ^^^^^^^^
               help: write its path from the folder of tiers/t.yaml, or the name of a preset such as `1m`
            """);
  }

  @Test
  void tellsOfACircle() throws IOException {
    write("a.yaml", "extends: b.yaml\n");
    write("b.yaml", "extends: a.yaml\n");
    var bundle =
        CONFIG.generate(write("tier.yaml", "tier: t\nagents: 5000\nextends: a.yaml\n"), TODAY);
    assertThat(bundle.printFindings())
        .startsWith(
            """
            error YC111  Tier documents extend each other in a circle: tier.yaml -> a.yaml -> b.yaml -> a.yaml.
               --> b.yaml:1:10
            """);
    assertThat(bundle.findings()).hasSize(1);
  }

  @Test
  void refusesWhatIsNeitherPresetNorDocument() {
    var bundle =
        CONFIG.generate(TierSource.of("t.yaml", "tier: t\nagents: 5000\nextends: 3m\n"), TODAY);
    assertThat(bundle.printFindings())
        .startsWith("error YC102  `extends` is `3m`, which is not a preset or a tier document.\n");
  }

  @Test
  void extendsADocumentThatIsNoFile() {
    var base = TierSource.of("base", "agents: 5000\nnamespace: x\n");
    var source = TierSource.of("t", "tier: t\nextends: base.yaml\n").beside("base.yaml", base);
    assertThat(plan(source).namespace()).isEqualTo("x");
  }

  @Test
  void aChangeOfTheBaseChangesTheInputs() throws IOException {
    write("base.yaml", "agents: 5000\n");
    var before = CONFIG.inputsHash(write("tier.yaml", "tier: t\nextends: base.yaml\n"));
    assertThat(CONFIG.inputsHash(read("tier.yaml"))).isEqualTo(before);
    write("base.yaml", "agents: 6000\n");
    assertThat(CONFIG.inputsHash(read("tier.yaml"))).isNotEqualTo(before);
  }

  @Test
  void refusesWhatNobodyHasSeen() {
    var bundle = CONFIG.generate(TierSource.of("t.yaml", "tier: t\nagents: 50000000\n"), TODAY);
    assertThat(bundle.printFindings())
        .contains("`agents` is `50000000`, outside of 100 to 20000000.")
        .contains("the guide's growth table (7.3) ends there, and nothing is known beyond it");
  }

  private static org.yawlfoundation.yawl.config.plan.DeploymentPlan plan(TierSource source) {
    var bundle = CONFIG.generate(source, TODAY);
    return bundle.plan().orElseThrow(() -> new AssertionError(bundle.printFindings()));
  }

  private TierSource write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return read(name);
  }

  private TierSource read(String name) throws IOException {
    return TierSource.read(name, folder.resolve(name));
  }
}
