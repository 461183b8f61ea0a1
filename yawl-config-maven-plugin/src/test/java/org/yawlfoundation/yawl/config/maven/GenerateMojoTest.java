package org.yawlfoundation.yawl.config.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GenerateMojoTest {
  private static final String SMALL = "tier: small\nagents: 1000\n";

  @TempDir Path folder;
  private Project project = new Project(Path.of(""));

  @BeforeEach
  void setUp() {
    project = new Project(folder);
  }

  @Test
  void saysWhatItWrote() throws Exception {
    var goal = project.with("tier.yaml", SMALL).generate();

    goal.execute();

    assertThat(Project.told(goal))
        .singleElement()
        .asString()
        .matches(
            "INFO Tier `small`: (\\d+) files in out/small \\(\\1 written, 0 unchanged, 0 removed\\)");
    assertThat(folder.resolve("out/small/kubernetes/deployment.yaml")).exists();
  }

  @Test
  void writesNothingTheSecondTime() throws Exception {
    project.with("tier.yaml", SMALL).generate().execute();
    var file = folder.resolve("out/small/kubernetes/deployment.yaml");
    var old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, old);

    for (var force : List.of(true, false)) {
      var again = project.generate();
      again.force = force;
      again.execute();

      assertThat(Project.told(again)).singleElement().asString().endsWith("(nothing changed)");
      assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    }
  }

  /** Files that are up to date are judged again, so their warnings are told again. */
  @Test
  void validatesDeeplyEvenWhereNothingChanged() throws Exception {
    var tagged = SMALL + "engine: {image: example.org/yawl/engine:6.0.0}\n";
    project.with("tier.yaml", tagged).generate().execute();
    for (var deep : List.of(false, true)) {
      var again = project.generate();
      again.force = false;
      again.deepValidation = deep;

      again.execute();

      assertThat(Project.told(again)).hasSize(deep ? 2 : 1);
      assertThat(Project.told(again)).last().asString().contains("(nothing changed)");
    }
    var check = project.check();
    check.deepValidation = true;
    check.execute();
  }

  @Test
  void tellsWhichEditsItOverwrote() throws Exception {
    project.with("tier.yaml", SMALL).generate().execute();
    project.with("out/small/jvm/engine.options", "-Xmx1g\n");
    var again = project.generate();
    again.force = false;

    again.execute();

    assertThat(Project.told(again))
        .contains(
            "WARN Edited by hand since the last run, and now as generated again:"
                + " small/jvm/engine.options")
        .last()
        .asString()
        .contains("(1 written, ");
  }

  @Test
  void writesNoTierWhereOneIsBad() throws Exception {
    var goal =
        project
            .with("tiers/a.yaml", SMALL)
            .with("tiers/b.yaml", "tier: bad\nagents: ten\nreplicas: 3\n")
            .generate();

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage("2 errors in tier `bad` (tiers/b.yaml); nothing was written.");
    assertThat(Project.told(goal)).hasSize(2).allMatch(told -> told.startsWith("ERROR error YC10"));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void refusesTwoTiersOfOneName() throws Exception {
    var goal = project.with("tier.yaml", SMALL).with("tiers/b.yaml", "\n" + SMALL).generate();

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage("1 error in tier `small` (tiers/b.yaml); nothing was written.");
    assertThat(Project.told(goal))
        .containsExactly(
            """
            ERROR error YC110  Two tiers are called `small`.
               --> tiers/b.yaml:2:1
                |
               ::: tier.yaml:1:1
              1 | tier: small
                | ----------- the other
              2 | tier: small
                | ^^^^^^^^^^^
               help: give one of them another name, for each has a folder of its name
            """);
  }

  @Test
  void refusesTwoTiersOfOneNameThoughTheirFilesAreThere() throws Exception {
    project.with("tier.yaml", SMALL).generate().execute();
    var goal = project.with("tiers/b.yaml", SMALL).generate();
    goal.force = false;

    assertThatExceptionOfType(MojoFailureException.class).isThrownBy(goal::execute);
  }

  @Test
  void looksAtOneTierAlone() throws Exception {
    var goal =
        project.with("tier.yaml", SMALL).with("tiers/b.yaml", "tier: bad\nagents: x\n").generate();
    goal.tier = "small";

    goal.execute();

    assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/small");
  }

  @Test
  void namesTheTiersThereAre() throws IOException {
    var goal = project.with("tier.yaml", SMALL).generate();
    goal.tier = "smal";

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage("No tier is called `smal`; there is `small`.");
  }

  @Test
  void saysWhereItLookedAndWhatToWrite() {
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(project.generate()::execute)
        .withMessageContaining("neither `tier.yaml` nor `tiers/*.yaml` is in `" + folder + "`")
        .withMessageContaining("tier: my-tier\nagents: 10000\n");
  }

  @Test
  void passesAnAggregatorThatHasNoTier() throws Exception {
    var goal = project.generate();
    goal.modules = List.of("one-million");

    goal.execute();

    assertThat(Project.told(goal)).singleElement().asString().contains("No tier document here");
  }

  @Test
  void passesAProjectWithoutTierWhereItWasCalledForAllOfThem() throws Exception {
    var goal = project.generate();
    goal.startedIn = folder.resolve("..").normalize().toFile();
    goal.execution = "default-cli";

    goal.execute();

    assertThat(Project.told(goal)).singleElement().asString().contains("No tier document here");
  }

  @Test
  void failsWhereTheProjectWithoutTierBindsTheGoal() {
    var goal = project.generate();
    goal.startedIn = folder.resolve("..").normalize().toFile();
    goal.execution = "default";

    assertThatExceptionOfType(MojoFailureException.class).isThrownBy(goal::execute);
  }

  @Test
  void namesTheDocumentThatIsNotThere() {
    var goal = project.generate();
    goal.tiers = List.of(new File("gone.yaml"));

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage("A tier document is not there: `gone.yaml`.");
  }

  @Test
  void asksForADayThatIsOne() throws IOException {
    var goal = project.with("tier.yaml", SMALL).generate();
    goal.today = "tomorrow";

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage("`yawl-config.today` is `tomorrow`, which is not a day such as `2026-11-23`.");
  }

  @Test
  void blamesTheMachineWhereItIsAtFault() throws IOException {
    var goal = project.with("tier.yaml", SMALL).with("out", "a file").generate();

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessageContaining("is a file.");
  }

  @Test
  void writesThroughNoLink() throws Exception {
    var goal = project.with("tier.yaml", SMALL).generate();
    Files.createDirectories(folder.resolve("out"));
    Files.createSymbolicLink(folder.resolve("out/small"), folder.resolve("elsewhere"));

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage("The files cannot be put into `out`; nothing was written.");
    assertThat(Project.told(goal)).anyMatch(told -> told.startsWith("ERROR error YC403"));
  }

  @Test
  void laysTheProjectsOwnTemplatesOverOurs() throws Exception {
    project
        .with("tiers/a.yaml", "tier: a\nagents: 1000\n")
        .with("tiers/b.yaml", "tier: b\nagents: 2000\n")
        .with("src/main/yawl-config/templates/site/extra.yaml.ftl", "agents: [=agents]\n")
        .generate()
        .execute();

    assertThat(folder.resolve("out/a/site/extra.yaml")).content().endsWith("\nagents: 1000\n");
    assertThat(folder.resolve("out/b/site/extra.yaml")).content().endsWith("\nagents: 2000\n");
    project.check().execute();
    var changed =
        project
            .with("src/main/yawl-config/templates/site/extra.yaml.ftl", "number: [=agents]\n")
            .generate();
    changed.force = false;
    assertThatExceptionOfType(MojoFailureException.class).isThrownBy(project.check()::execute);
    changed.execute();
    assertThat(folder.resolve("out/a/site/extra.yaml")).content().endsWith("\nnumber: 1000\n");
  }

  @Test
  void tellsAFaultyTemplateOnceForAllTiers() throws Exception {
    var goal =
        project
            .with("tiers/a.yaml", "tier: a\nagents: 1000\n")
            .with("tiers/b.yaml", "tier: b\nagents: 2000\n")
            .with("own/site/extra.yaml.ftl", "agents: [=agnets]\n")
            .generate();
    goal.templates = new File("own");

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage(
            "1 error in tier `a` (tiers/a.yaml), 1 error in tier `b` (tiers/b.yaml);"
                + " nothing was written.");
    assertThat(Project.told(goal))
        .containsExactly(
            """
            ERROR error YC304  Nothing is called `agnets`.
               --> own/site/extra.yaml.ftl:1:11
                |
              1 | agents: [=agnets]
                |           ^
               help: write `agents`
            """);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void namesTheFolderOfTemplatesThatIsNotThere() throws IOException {
    var goal = project.with("tier.yaml", SMALL).generate();
    goal.templates = new File("gone");

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage("The folder of templates is not there: `gone`.");
  }

  @Test
  void canBeSkipped() throws Exception {
    var goal = project.generate();
    goal.skipGenerate = true;

    goal.execute();

    assertThat(Project.told(goal)).containsExactly("INFO Skipped.");
  }
}
