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

final class AuditMojoTest {
  @TempDir Path folder;
  private final AuditMojo goal = new AuditMojo();
  private Project project = new Project(Path.of(""));

  @BeforeEach
  void setUp() throws Exception {
    project = new Project(folder).with("ops/node.conf", "vm.max_map_count = many\n");
    goal.setLog(new ListedLog());
    goal.basedir = folder.toFile();
    goal.audit = new File("ops");
  }

  @Test
  void tellsEachFindingOnALineThatBeginsWithItsCode() {
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage("1 error and 0 warnings in 1 file of ops.");
    assertThat(Project.told(goal))
        .singleElement()
        .asString()
        .startsWith("ERROR 1 error and 0 warnings in 1 file of ops\n")
        .contains(
            "\nYC303 error ops/node.conf:1:20 `vm.max_map_count` takes a number from 10 to 2147483647,"
                + " not `many`.\n    help: ");
  }

  @Test
  void judgesOneFile() {
    goal.audit = new File("ops/node.conf");
    goal.details = false;
    assertThatExceptionOfType(MojoFailureException.class).isThrownBy(goal::execute);
    assertThat(Project.told(goal).get(0).lines())
        .anyMatch(l -> l.startsWith("YC303 error ops/node.conf:1:20 "));
  }

  @Test
  void failsOnlyWhereAskedTo() throws Exception {
    goal.failOn = "never";
    goal.execute();

    project.with("ops/node.conf", "net.ipv4.tcp_tw_recycle = 1");
    goal.failOn = "error";
    goal.execute();
    goal.failOn = "warning";
    assertThatExceptionOfType(MojoFailureException.class).isThrownBy(goal::execute);
    goal.failOn = "always";
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessageContaining("`always`");
  }

  /** Neither links that lead out of the folder, nor what programs keep there for themselves. */
  @Test
  void readsNoMoreThanTheFolder() throws Exception {
    Files.delete(folder.resolve("ops/node.conf"));
    project
        .with("other/bad.ini", "[pgbouncer]\nx = 1\n")
        .with("ops/node_modules/bad.ini", "[pgbouncer]\nx = 1\n")
        .with("ops/bytes.ini", "[pgbouncer]\n\0 = 1\n")
        .with("ops/good.conf", "vm.max_map_count = 262144\n");
    Files.createSymbolicLink(folder.resolve("ops/link"), folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("ops/l.ini"), folder.resolve("other/bad.ini"));
    goal.execute();
    assertThat(Project.told(goal).get(0)).startsWith("INFO 0 errors and 0 warnings in 1 file of");
  }

  @Test
  void takesWhatATierSaysForWhatTheFilesDoNot() throws Exception {
    project
        .with("ops/pool.ini", "[pgbouncer]\nmax_prepared_statements = 0\n")
        .with("tier.yaml", "tier: old\nagents: 1000\ntargets: {pgbouncer: \"1.20\"}\n");
    goal.failOn = "never";
    goal.execute();
    goal.tier = new File("tier.yaml");
    goal.execute();
    var gone = "PgBouncer 1.20 has no setting `max_prepared_statements`";
    assertThat(Project.told(goal).get(0)).doesNotContain(gone);
    assertThat(Project.told(goal).get(1))
        .contains(gone, "\n  targets.pgbouncer: 1.20 (tier `old`)\n");
  }

  @Test
  void saysThatAFolderIsNotThere() {
    goal.audit = new File("nowhere");
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage("There is no file or folder `nowhere`.");
  }
}
