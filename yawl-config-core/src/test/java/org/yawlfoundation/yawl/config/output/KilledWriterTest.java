package org.yawlfoundation.yawl.config.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yawlfoundation.yawl.config.output.Trees.VERSION;
import static org.yawlfoundation.yawl.config.output.Trees.expected;
import static org.yawlfoundation.yawl.config.output.Trees.ids;
import static org.yawlfoundation.yawl.config.output.Trees.onDisk;
import static org.yawlfoundation.yawl.config.output.Trees.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a JVM that writes, again and again, and looks at what it leaves.
 *
 * <p>{@code -Dyawl-config.kills=200} kills it more often, {@code -Dyawl-config.seed=0} at other
 * moments each time.
 */
class KilledWriterTest {
  private static final int KILLS = Integer.getInteger("yawl-config.kills", 20);
  private static final int LATEST_MILLIS = 120;

  @TempDir Path temp;

  @Test
  void leavesOneRunOrAJournalWheneverItIsKilled() throws Exception {
    long given = Long.getLong("yawl-config.seed", 20261123);
    long seed = given == 0 ? System.nanoTime() : given;
    var random = new Random(seed);
    var out = temp.resolve("out");
    new TreeWriter(VERSION).write(out, run("A"));
    int rolledForward = 0;
    int stopped = 0;
    var next = WriterProcess.start(out, Integer.MAX_VALUE, "BA");
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        var writer = next;
        writer.go();
        next = WriterProcess.start(out, Integer.MAX_VALUE, "BA");
        Thread.sleep(random.nextInt(LATEST_MILLIS));
        writer.close();
        var where = "seed %d, kill %d".formatted(seed, kill);
        stopped += Files.exists(out.resolve(".yawl-config")) ? 1 : 0;
        rolledForward += examine(out, where) ? 1 : 0;
      }
    } finally {
      next.close();
    }
    System.out.printf(
        "seed %d: of %d kills %d met a run at work, %d of them after its journal%n",
        seed, KILLS, stopped, rolledForward);
  }

  private static boolean examine(Path out, String where) throws Exception {
    boolean journal = Files.exists(out.resolve(".yawl-config/journal.json"));
    if (journal) {
      assertThat(ids(new TreeComparer(VERSION).compare(out, run("A")).findings()))
          .as(where)
          .contains("YC402");
    } else {
      assertThat(withoutWorkingFolder(out)).as(where).isIn(expected(run("A")), expected(run("B")));
    }
    var recovery = new TreeWriter(VERSION).write(out, List.of());
    assertThat(recovery.isRefused()).as(where).isFalse();
    assertThat(onDisk(out)).as(where).isIn(expected(run("A")), expected(run("B")));
    return journal;
  }

  private static SortedMap<String, String> withoutWorkingFolder(Path out) throws Exception {
    var files = new TreeMap<>(onDisk(out));
    files.keySet().removeIf(path -> path.startsWith(".yawl-config/"));
    return files;
  }
}
