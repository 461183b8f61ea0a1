package org.yawlfoundation.yawl.config.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.yawlfoundation.yawl.config.output.Trees.VERSION;
import static org.yawlfoundation.yawl.config.output.Trees.ids;
import static org.yawlfoundation.yawl.config.output.Trees.onDisk;
import static org.yawlfoundation.yawl.config.output.Trees.put;
import static org.yawlfoundation.yawl.config.output.Trees.tree;
import static org.yawlfoundation.yawl.config.output.Trees.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;

class TreeComparerTest {
  @TempDir Path out;

  @Test
  void isCleanAfterWriting() throws Exception {
    var small = tree("small", "a.conf", "a\n");
    write(out, small);
    assertThat(compare(small).isClean()).isTrue();
    assertThat(compare(small).findings()).isEmpty();
  }

  @Test
  void tellsTheStateOfEachFileAndWritesNothing() throws Exception {
    write(
        out,
        tree(
            "small", "differs", "1", "edited", "1", "missing", "1", "same", "1", "stale", "1",
            "stale2", "1"));
    put(out, "small/edited", "by hand");
    put(out, "small/stale2", "by hand");
    put(out, "small/foreign", "mine");
    Files.delete(out.resolve("small/missing"));
    var before = onDisk(out);
    var small =
        tree(
            "small", "differs", "2", "edited", "2", "foreign", "2", "missing", "2", "new", "2",
            "same", "1");
    var comparison = compare(small);
    assertThat(comparison.states())
        .containsExactly(
            entry("small/differs", FileState.DIFFERS),
            entry("small/edited", FileState.EDITED),
            entry("small/foreign", FileState.IN_THE_WAY),
            entry("small/missing", FileState.MISSING),
            entry("small/new", FileState.MISSING),
            entry("small/same", FileState.SAME),
            entry("small/stale", FileState.STALE),
            entry("small/stale2", FileState.EDITED_STALE),
            entry("small/yawl-config.lock.json", FileState.DIFFERS));
    assertThat(comparison.isClean()).isFalse();
    assertThat(ids(comparison.findings())).containsExactly("YC406", "YC401");
    assertThat(onDisk(out)).isEqualTo(before);
  }

  @Test
  void showsTheLinesThatDiffer() throws Exception {
    var head = "# Redis\n".repeat(11);
    write(out, tree("medium", "redis/redis.conf", head + "maxmemory 1gb\n", "same.conf", "s\n"));
    var medium =
        tree(
            "medium",
            "kubernetes/networkpolicy.yaml",
            "x\n",
            "redis/redis.conf",
            head + "maxmemory 2gb\n",
            "same.conf",
            "s\n");
    assertThat(print(medium))
        .isEqualTo(
            """
            error YC401  2 of 3 files differ from what tier `medium` gives.
               kubernetes/networkpolicy.yaml is not there
               redis/redis.conf:12   -maxmemory 1gb
                                     +maxmemory 2gb
               help: run `mvn yawl-config:generate` and commit the result
            """);
  }

  @Test
  void shortensALongDifference() throws Exception {
    var names = List.of("a", "b", "c", "d", "e");
    write(out, numbered("medium", names, "old"));
    var printed = print(numbered("medium", names, "new"));
    assertThat(printed.lines()).hasSize(1 + 3 * 12 + 2);
    assertThat(printed)
        .contains("5 of 5 files differ")
        .contains("   a:1   -old 0\n         -old 1\n")
        .contains("\n   … and 2 more files, 164 lines\n"); // 3 x (40 - 12) + 2 x 40
  }

  @Test
  void shortensALongLineAndPassesNoControlCharacterOn() throws Exception {
    write(out, tree("medium", "a", "x\n"));
    put(out, "medium/a", "\u001b[31m" + "y".repeat(5000) + "\n");
    assertThat(print(tree("medium", "a", "x\n")))
        .isEqualTo(
            """
            error YC401  1 of 1 files differs from what tier `medium` gives.
               a:1   -?[31m%s…
                     +x
               edited by hand since, which `generate` undoes: a
               help: run `mvn yawl-config:generate` and commit the result
            """
                .formatted("y".repeat(194)));
  }

  @Test
  void saysThatOnlyLineEndsDiffer() throws Exception {
    write(out, tree("medium", "a", "x\ny\n"));
    put(out, "medium/a", "x\r\ny\r\n");
    assertThat(print(tree("medium", "a", "x\ny\n")))
        .contains("   a differs only in how its lines end\n");
  }

  @Test
  void saysThatNothingIsThere() throws Exception {
    assertThat(print(tree("medium", "a", "x\n", "b", "y\n")))
        .startsWith(
            "error YC401  Tier `medium` is not on the disk: of its 2 files none is there.\n");
  }

  @Test
  void saysThatOnlyTheLockFileDiffers() throws Exception {
    write(out, tree("medium", "a", "x\n"));
    var other = new TreeComparer("1.1.0").compare(out, List.of(tree("medium", "a", "x\n")));
    assertThat(FindingPrinter.print(other.findings()))
        .isEqualTo(
            """
            error YC401  The lock file of tier `medium` is not the one its files go with.
               yawl-config.lock.json:3   -  "toolVersion": "1.0.0",
                                         +  "toolVersion": "1.1.0",
               help: run `mvn yawl-config:generate` and commit the result
            """);
  }

  @Test
  void doesNotReadWhatIsTooLargeToShow() throws Exception {
    write(out, tree("medium", "a", "x\n", "b", "x\n"));
    put(out, "medium/a", "y".repeat(2 * 1024 * 1024));
    put(out, "medium/b", "y\n".repeat(5000));
    assertThat(print(tree("medium", "a", "x\n", "b", "x\n")))
        .contains("   a differs, and is too large to show\n")
        .contains("   b differs, and is too long to compare line by line\n");
  }

  @Test
  void refusesAHostilePath() throws Exception {
    assertThat(ids(compare(tree("medium", "../a", "x")).findings())).containsExactly("YC407");
  }

  private static OutputTree numbered(String tier, List<String> names, String word) {
    var text =
        IntStream.range(0, 20).mapToObj(i -> word + " " + i + "\n").collect(Collectors.joining());
    return tree(
        tier, names.stream().flatMap(name -> List.of(name, text).stream()).toArray(String[]::new));
  }

  private String print(OutputTree tree) throws OutputException {
    return FindingPrinter.print(compare(tree).findings());
  }

  private TreeComparison compare(OutputTree tree) throws OutputException {
    return new TreeComparer(VERSION).compare(out, List.of(tree));
  }
}
