package org.yawlfoundation.yawl.config.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Levels, and findings in files. */
final class ReportTest {
  private static final String GOOD = "tier: good\nagents: 1000\n";
  private static final String WEAK =
      "tier: weak\nagents: 1000\nengine: {image: example.org/yawl/engine:6.0.0}\n";
  private static final String BAD = "tier: bad\nagents: ten\n";

  @TempDir Path folder;
  private Project project = new Project(Path.of(""));

  @BeforeEach
  void setUp() {
    project = new Project(folder.resolve("site"));
  }

  @Test
  void writesAllTiersIntoOneFileOfEachFormThoughItFails() throws Exception {
    Files.createDirectories(folder.resolve(".git"));
    var goal = project.with("tiers/a.yaml", WEAK).with("tiers/b.yaml", BAD).generate();
    goal.findings = List.of("sarif", "junit", " json", "markdown", "gitlab");

    assertThatExceptionOfType(MojoFailureException.class).isThrownBy(goal::execute);

    var target = folder.resolve("site/target/yawl-config");
    assertThat(target)
        .isDirectoryContaining("glob:**/findings.junit.xml")
        .isDirectoryContaining("glob:**/findings.md")
        .isDirectoryContaining("glob:**/findings.gitlab.json");
    assertThat(read("findings.sarif"))
        .contains("\"uri\": \"site/tiers/a.yaml\"", "\"uri\": \"site/tiers/b.yaml\"");
    assertThat(read("findings.json")).contains("\"failed\": true", "YC107", "YC102");
    assertThat(folder.resolve("site/out")).doesNotExist();
  }

  @Test
  void tellsHowTheDiskDiffers() throws Exception {
    project.with("tier.yaml", GOOD).generate().execute();
    project.with("out/good/jvm/engine.options", "-Xmx1g\n");
    var goal = project.check();
    goal.findings = List.of("junit");

    assertThatExceptionOfType(MojoFailureException.class).isThrownBy(goal::execute);

    assertThat(read("findings.junit.xml"))
        .contains("name=\"yawl-config.good\"", "name=\"yawl-config.on the disk\"", "YC401");
  }

  /** The files may lie among the trees. */
  @Test
  void leavesTheTreesAsTheyAre() throws Exception {
    var generate = project.with("tier.yaml", GOOD).generate();
    generate.findings = List.of("json", "markdown");
    generate.findingsDirectory = generate.outputDirectory;
    generate.execute();
    var check = project.check();
    check.findings = List.of("json", "markdown");
    check.findingsDirectory = check.outputDirectory;
    check.execute();
    project.generate().execute();

    assertThat(folder.resolve("site/out")).isDirectoryContaining("glob:**/findings.md");
  }

  @Test
  void keepsAWeakTierUnwrittenWhereWarningsFail() throws Exception {
    var goal = project.with("tiers/a.yaml", WEAK).with("tiers/b.yaml", GOOD).generate();
    goal.failOn = "warning";

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage("1 warning in tier `weak` (tiers/a.yaml); nothing was written.");
    assertThat(folder.resolve("site/out")).doesNotExist();
  }

  /** What an earlier run wrote with its warnings is not good enough now. */
  @Test
  void failsOnWarningsEvenWhereNothingChanged() throws Exception {
    project.with("tier.yaml", WEAK).generate().execute();
    var goal = project.generate();
    goal.force = false;
    goal.failOn = "warning";

    assertThatExceptionOfType(MojoFailureException.class).isThrownBy(goal::execute);
  }

  @Test
  void neverWritesABadTier() throws Exception {
    var goal = project.with("tier.yaml", BAD).generate();
    goal.failOn = "never";

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessageEndingWith("nothing was written.");
    assertThat(folder.resolve("site/out")).doesNotExist();
  }

  @Test
  void checksAtEachLevel() throws Exception {
    project.with("tier.yaml", WEAK).generate().execute();
    check("error").execute();
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(check("warning")::execute)
        .withMessage("1 warning in tier `weak` (tier.yaml).");
    project.with("out/weak/jvm/engine.options", "-Xmx1g\n").with("tiers/b.yaml", BAD);
    assertThatExceptionOfType(MojoFailureException.class).isThrownBy(check("error")::execute);
    var never = check("never");
    never.execute();
    assertThat(Project.told(never)).anyMatch(told -> told.startsWith("ERROR error YC401"));
  }

  @Test
  void namesTheWordsThereAre() throws Exception {
    var goal = project.with("tier.yaml", GOOD).check();
    goal.findings = List.of("sarf");
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage(
            "`yawl-config.findings` is `sarf`, which is none of `github`, `gitlab`, `json`,"
                + " `junit`, `markdown`, `sarif`.");
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(check("always")::execute)
        .withMessage(
            "`yawl-config.failOn` is `always`, which is none of `error`, `warning`, `never`.");
  }

  private CheckMojo check(String failOn) {
    var goal = project.check();
    goal.failOn = failOn;
    return goal;
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve("site/target/yawl-config").resolve(file));
  }
}
