package org.yawlfoundation.yawl.config.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InitMojoTest {
  @TempDir Path folder;
  private final InitMojo goal = new InitMojo();

  @BeforeEach
  void setUp() {
    goal.setLog(new ListedLog());
    goal.basedir = folder.toFile();
  }

  @Test
  void writesADocumentThatGenerates() throws Exception {
    goal.tier = "payments";
    goal.agents = 37_500;

    goal.execute();

    assertThat(folder.resolve("tier.yaml")).content().contains("\ntier: payments\nagents: 37500\n");
    assertThat(folder.resolve("tier.schema.json")).content().contains("\"urn:yawl-config:tier\"");
    var generate = new Project(folder).generate();
    generate.execute();
    assertThat(Project.told(generate)).singleElement().asString().contains("Tier `payments`:");
  }

  @Test
  void leavesADocumentThatIsThere() throws Exception {
    new Project(folder).with("tiers/a.yaml", "tier: mine\n").with("tiers/tier.schema.json", "old");
    goal.document = new File("tiers/a.yaml");

    goal.execute();

    assertThat(folder.resolve("tiers/a.yaml")).hasContent("tier: mine\n");
    assertThat(Files.readString(folder.resolve("tiers/tier.schema.json"))).startsWith("{");
    assertThat(Project.told(goal))
        .containsExactly(
            "INFO tiers/a.yaml is already there and stays as it is; renewed tier.schema.json.");
  }

  @Test
  void refusesATierThatCannotBe() {
    goal.agents = 5;

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessageStartingWith("`agents` is `5`, outside of 100 to 20000000.");
    assertThat(folder).isEmptyDirectory();
  }
}
