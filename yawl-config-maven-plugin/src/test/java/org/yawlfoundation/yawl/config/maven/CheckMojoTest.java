package org.yawlfoundation.yawl.config.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckMojoTest {
  @TempDir Path folder;
  private Project project = new Project(Path.of(""));

  @BeforeEach
  void setUp() throws Exception {
    project =
        new Project(folder)
            .with("tiers/a.yaml", "tier: small\nagents: 1000\n")
            .with("tiers/b.yaml", "tier: large\nagents: 100000\n");
    project.generate().execute();
  }

  @Test
  void isContentWithWhatGenerateWrote() throws Exception {
    var goal = project.check();

    goal.execute();

    assertThat(Project.told(goal))
        .hasSize(2)
        .allMatch(told -> told.matches("INFO Tier `[a-z]+`: \\d+ files are as they should be\\."));
  }

  @Test
  void namesTheTierThatDiffersAndTheCommandThatEndsIt() throws Exception {
    project.with("out/large/jvm/engine.options", "-Xmx1g\n");
    var goal = project.check();

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage(
            "Not as it should be: tier `large` (out/large). Run `mvn yawl-config:generate`.");
    assertThat(Project.told(goal))
        .anyMatch(told -> told.startsWith("ERROR error YC401  1 of ") && told.contains("-Xmx1g"))
        .anyMatch(told -> told.startsWith("INFO Tier `small`"));
  }

  @Test
  void tellsABadTierAndComparesTheOthers() throws Exception {
    var goal = project.with("tiers/c.yaml", "tier: bad\nagents: ten\n").check();

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage("1 error in tier `bad` (tiers/c.yaml).");
    assertThat(Project.told(goal))
        .filteredOn(told -> told.contains("as they should be"))
        .hasSize(2);
  }
}
