package org.yawlfoundation.yawl.config.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.yawlfoundation.yawl.config.output.Trees.VERSION;
import static org.yawlfoundation.yawl.config.output.Trees.expected;
import static org.yawlfoundation.yawl.config.output.Trees.ids;
import static org.yawlfoundation.yawl.config.output.Trees.onDisk;
import static org.yawlfoundation.yawl.config.output.Trees.put;
import static org.yawlfoundation.yawl.config.output.Trees.run;
import static org.yawlfoundation.yawl.config.output.Trees.tree;
import static org.yawlfoundation.yawl.config.output.Trees.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;

/**
 * Cuts a run short after each step of the protocol in turn, and then lets another run find the disk
 * so.
 */
class InterruptedWriteTest {
  private static final class Halt extends Error {
    private static final long serialVersionUID = 1L;
  }

  @TempDir Path temp;

  @Test
  void leavesTheOldTreesOrIsRolledForwardWhereverItIsCutShort() throws Exception {
    int steps = stepsFromAToB();
    var met = EnumSet.noneOf(Step.class);
    for (int step = 1; step <= steps; step++) {
      var out = Files.createDirectory(temp.resolve("halt" + step));
      new TreeWriter(VERSION).write(out, run("A"));
      var last = haltAfter(step, out, run("B"));
      met.add(last);
      boolean journal = Files.exists(out.resolve(".yawl-config/journal.json"));
      var comparison = new TreeComparer(VERSION).compare(out, run(journal ? "B" : "A"));
      if (journal) {
        assertThat(ids(comparison.findings())).as("after %s", last).contains("YC402");
        assertThat(UpToDate.isUpToDate(out, "small", run("B").get(0).inputsHash(), VERSION))
            .isFalse();
      }
      var recovery = new TreeWriter(VERSION).write(out, List.of());
      assertThat(ids(recovery.findings()))
          .as("after %s", last)
          .isEqualTo(journal ? List.of("YC402") : List.of());
      assertThat(recovery.isRefused()).isFalse();
      boolean isNew = last.compareTo(Step.JOURNAL_IN_PLACE) >= 0;
      assertThat(onDisk(out)).as("after %s", last).isEqualTo(expected(run(isNew ? "B" : "A")));
    }
    assertThat(met).containsExactlyInAnyOrder(Step.values());
  }

  @Test
  void isRolledForwardWhenTheRecoveryIsCutShortToo() throws Exception {
    int steps = stepsFromAToB();
    for (int second = 1; second < 12; second++) {
      var out = Files.createDirectory(temp.resolve("twice" + second));
      new TreeWriter(VERSION).write(out, run("A"));
      haltAfter(steps / 2 + 6, out, run("B"));
      assertThat(out.resolve(".yawl-config/journal.json")).exists();
      haltAfter(second, out, run("A"));
      new TreeWriter(VERSION).write(out, List.of());
      assertThat(onDisk(out)).isIn(expected(run("A")), expected(run("B")));
      new TreeWriter(VERSION).write(out, run("A"));
      assertThat(onDisk(out)).isEqualTo(expected(run("A")));
    }
  }

  @Test
  void saysHowMuchIsLeftToDo() throws Exception {
    var out = temp.resolve("out");
    halt(Step.JOURNAL_IN_PLACE, out, tree("small", "a.conf", "a\n", "b.conf", "b\n"));
    var findings = new TreeComparer(VERSION).compare(out, List.of()).findings();
    assertThat(FindingPrinter.print(findings))
        .isEqualTo(
            """
            error YC402  An earlier run was interrupted while writing; 3 files are still to be put in place.
               help: run `mvn yawl-config:generate`
            """);
  }

  @Test
  void overwritesNothingThatAStrangerPutThereMeanwhile() throws Exception {
    var out = temp.resolve("out");
    halt(Step.JOURNAL_IN_PLACE, out, tree("small", "a.conf", "a\n", "b.conf", "b\n"));
    put(out, "small/b.conf", "mine\n");
    assertThat(ids(write(out).findings())).containsExactly("YC406");
    assertThat(out.resolve("small/b.conf")).hasContent("mine");
    Files.delete(out.resolve("small/b.conf"));
    assertThat(write(out).isRefused()).isFalse();
    assertThat(onDisk(out))
        .isEqualTo(expected(List.of(tree("small", "a.conf", "a\n", "b.conf", "b\n"))));
  }

  @Test
  void followsNoJournalThatLeadsAstray() throws Exception {
    var out = temp.resolve("out");
    var small = tree("small", "a.conf", "a\n");
    halt(Step.JOURNAL_IN_PLACE, out, small);
    var journal = Files.readString(out.resolve(".yawl-config/journal.json"));
    for (var path :
        List.of("../a.conf", "a.conf", "small/.git/hooks/x", "/small/a.conf", "small/../../x")) {
      put(out, ".yawl-config/journal.json", journal.replace("small/a.conf", path));
      assertThat(ids(write(out, small).findings())).as(path).containsExactly("YC408");
    }
    for (var text : List.of("", "{", "[]", "{}", "{\"formatVersion\": 2}", "[".repeat(5000))) {
      put(out, ".yawl-config/journal.json", text);
      assertThat(ids(write(out, small).findings())).containsExactly("YC408");
      assertThat(ids(new TreeComparer(VERSION).compare(out, List.of()).findings()))
          .containsExactly("YC408");
    }
    put(out, ".yawl-config/journal.json", journal);
    put(out, ".yawl-config/stage/0", "not what was staged\n");
    assertThat(ids(write(out, small).findings())).containsExactly("YC408");
    assertThat(out.resolve("small")).doesNotExist();
  }

  @Test
  void keepsWhatItLeavesOutOfVersionControl() throws Exception {
    var out = temp.resolve("out");
    halt(Step.FILE_STAGED, out, tree("small", "a.conf", "a\n"));
    assertThat(out.resolve(".yawl-config/.gitignore")).hasContent("*");
  }

  private int stepsFromAToB() throws Exception {
    var steps = new ArrayList<Step>();
    var out = temp.resolve("count" + System.nanoTime());
    new TreeWriter(VERSION).write(out, run("A"));
    new TreeWriter(VERSION, Duration.ofSeconds(1), steps::add).write(out, run("B"));
    return steps.size();
  }

  private static Step haltAfter(int number, Path out, List<OutputTree> trees) {
    var steps = new ArrayList<Step>();
    var writer =
        new TreeWriter(
            VERSION,
            Duration.ofSeconds(1),
            step -> {
              steps.add(step);
              if (steps.size() == number) {
                throw new Halt();
              }
            });
    assertThat(catchThrowable(() -> writer.write(out, trees))).isInstanceOf(Halt.class);
    return steps.get(steps.size() - 1);
  }

  private static void halt(Step at, Path out, OutputTree... trees) {
    var writer =
        new TreeWriter(
            VERSION,
            Duration.ofSeconds(1),
            step -> {
              if (step == at) {
                throw new Halt();
              }
            });
    assertThat(catchThrowable(() -> writer.write(out, List.of(trees)))).isInstanceOf(Halt.class);
  }
}
