package org.yawlfoundation.yawl.config.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yawlfoundation.yawl.config.output.Trees.VERSION;
import static org.yawlfoundation.yawl.config.output.Trees.expected;
import static org.yawlfoundation.yawl.config.output.Trees.onDisk;
import static org.yawlfoundation.yawl.config.output.Trees.run;
import static org.yawlfoundation.yawl.config.output.Trees.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yawlfoundation.yawl.config.oracle.RequiresProgram;

/** Lets the disk refuse in ways that bind root too: it is full, or read-only in part. */
@RequiresProgram({"mount", "umount"})
class UnwillingDiskTest {
  @TempDir Path temp;

  @Test
  void keepsTheOldTreesWhereverTheDiskIsFull() throws Exception {
    fillsUp(
        "size=256k",
        run("B"),
        (disk, left) -> Files.write(disk.resolve("filler"), new byte[left * 4096]));
  }

  @Test
  void keepsTheOldTreesWhereverTheDiskHasNoMoreFiles() throws Exception {
    fillsUp(
        "nr_inodes=80",
        concat(run("A"), tree("large", "a/b/c/d/e.conf", "x\n", "a/b/f.conf", "y\n")),
        (disk, left) -> {
          for (int i = 0; i < left; i++) {
            Files.createDirectories(disk.resolve("filler/" + i));
          }
        });
  }

  private interface Filler {
    void fill(Path disk, int units) throws IOException;
  }

  /** Leaves the disk no room, then a little more each time, until a run ends well. */
  private void fillsUp(String size, List<OutputTree> wanted, Filler filler) throws Exception {
    var messages = new TreeSet<String>();
    boolean isDone = false;
    for (int units = 64; !isDone && units >= 0; units--) {
      var disk = Files.createDirectory(temp.resolve("disk" + units));
      try (var mount = Mount.tmpfs(disk, size)) {
        var out = mount.at().resolve("out");
        new TreeWriter(VERSION).write(out, run("A"));
        try {
          filler.fill(disk, units);
        } catch (IOException e) {
          // full now, which is what we want
        }
        try {
          assertThat(new TreeWriter(VERSION).write(out, wanted).findings()).isEmpty();
          isDone = true;
        } catch (OutputException e) {
          messages.add(String.valueOf(e.getMessage()).replace(out.toString(), "out"));
          assertThat(withoutWorkingFolder(out)).as("%s left", units).isEqualTo(expected(run("A")));
          assertThat(out.resolve(".yawl-config/journal.json")).doesNotExist();
          empty(disk);
          assertThat(new TreeWriter(VERSION).write(out, wanted).findings()).isEmpty();
        }
        assertThat(onDisk(out)).isEqualTo(expected(wanted));
      }
    }
    assertThat(isDone).isTrue();
    assertThat(messages)
        .isNotEmpty()
        .allMatch(
            message ->
                message.startsWith("Cannot write to the output folder `out`: ")
                    && message.endsWith("No space left on device. No file was changed."));
  }

  @Test
  void changesNothingInAReadOnlyFolder() throws Exception {
    var out = temp.resolve("out");
    new TreeWriter(VERSION).write(out, run("A"));
    try (var mount = Mount.readOnly(out)) {
      assertThat(new TreeWriter(VERSION).write(out, run("A")).changedNothing()).isTrue();
      assertThatThrownBy(() -> new TreeWriter(VERSION).write(mount.at(), run("B")))
          .isInstanceOf(OutputException.class)
          .hasMessage(
              "Cannot write to the output folder `%1$s`: `%1$s/.yawl-config`: Read-only file system."
                      .formatted(out)
                  + " No file was changed.");
      assertThat(onDisk(out)).isEqualTo(expected(run("A")));
    }
  }

  @Test
  void changesNothingWhereAFolderOfTheTreeIsReadOnly() throws Exception {
    changesNothingWhileReadOnly("medium/shared");
  }

  @Test
  void changesNothingWhereAFileOfTheTreeIsReadOnly() throws Exception {
    changesNothingWhileReadOnly("small/shared/file3.conf");
  }

  @Test
  void changesNothingWhereAStaleFileIsReadOnly() throws Exception {
    changesNothingWhileReadOnly("medium/only-A/deep");
  }

  private void changesNothingWhileReadOnly(String path) throws Exception {
    var out = temp.resolve("out");
    new TreeWriter(VERSION).write(out, run("A"));
    try (var mount = Mount.readOnly(out.resolve(path))) {
      assertThatThrownBy(() -> new TreeWriter(VERSION).write(out, run("B")))
          .isInstanceOf(OutputException.class)
          .hasMessage(
              "Cannot write to the output folder `%s`: `%s`: it may not be changed. No file was changed.",
              out, mount.at());
      assertThat(onDisk(out)).isEqualTo(expected(run("A")));
    }
    assertThat(new TreeWriter(VERSION).write(out, run("B")).findings()).isEmpty();
    assertThat(onDisk(out)).isEqualTo(expected(run("B")));
  }

  private static List<OutputTree> concat(List<OutputTree> trees, OutputTree another) {
    return Stream.concat(trees.stream(), Stream.of(another)).toList();
  }

  /** Makes room again. */
  private static void empty(Path disk) throws IOException {
    try (var all = Files.walk(disk.resolve("filler"))) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static SortedMap<String, String> withoutWorkingFolder(Path out) throws Exception {
    var files = new TreeMap<>(onDisk(out));
    files.keySet().removeIf(path -> path.startsWith(".yawl-config/"));
    return files;
  }
}
