package org.yawlfoundation.yawl.config.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainMojoTest {
  @TempDir Path folder;
  private ExplainMojo goal = new ExplainMojo();

  @BeforeEach
  void setUp() throws Exception {
    goal =
        new Project(folder)
            .with("tiers/a.yaml", "tier: small\nagents: 1000\n")
            .with("tiers/b.yaml", "tier: large\nagents: 100000\n")
            .explain();
  }

  @Test
  void explainsAValueOfOneTier() throws Exception {
    goal.tier = "small";
    goal.value = "autoscaling.minReplicas";

    goal.execute();

    assertThat(Project.told(goal))
        .singleElement()
        .asString()
        .startsWith("INFO autoscaling.minReplicas = 5\n")
        .contains("kubernetes/hpa.yaml:");
  }

  @Test
  void explainsAValueOfEachTier() throws Exception {
    goal.value = "agents";

    goal.execute();

    assertThat(Project.told(goal))
        .hasSize(4)
        .startsWith("INFO Of tier `small` (tiers/a.yaml):")
        .anyMatch(told -> told.startsWith("INFO agents = 100000\n"));
  }

  @Test
  void listsAllValuesWhereNoneIsNamed() throws Exception {
    goal.tier = "large";

    goal.execute();

    assertThat(Project.told(goal))
        .singleElement()
        .asString()
        .startsWith("INFO All values;")
        .contains("\n  agents = 100000\n", "\n  autoscaling.minReplicas = ");
  }

  @Test
  void namesTheNearestValue() {
    goal.tier = "small";
    goal.value = "autoscaling.minReplcias";

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage("No value is called `autoscaling.minReplcias`.");
    assertThat(Project.told(goal))
        .anyMatch(told -> told.contains("help: ask for `autoscaling.minReplicas`"));
  }

  @Test
  void printsTheRulesPageWhereverItIsAsked() throws Exception {
    goal = new Project(folder.resolve("empty")).explain();
    goal.rule = "yc203";

    goal.execute();

    assertThat(Project.told(goal))
        .singleElement()
        .asString()
        .contains("# YC203 HeapExceedsMemoryLimit", "## Good");
  }

  @Test
  void namesTheNearestRule() {
    goal.rule = "YC2003";

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage("No rule with a page is called `YC2003`.");
    assertThat(Project.told(goal)).anyMatch(told -> told.contains("help: ask for `YC20"));
  }

  @Test
  void writesWhereEachLineComesFrom() throws Exception {
    goal.tier = "small";
    goal.provenance = true;
    goal.buildFolder = folder.resolve("target/yawl-config").toFile();

    goal.execute();

    assertThat(folder.resolve("target/yawl-config/small.provenance.json"))
        .content()
        .contains(
            "\"tier\": \"small\"", "\"kubernetes/hpa.yaml\": {", "\"autoscaling.minReplicas\"");
  }
}
