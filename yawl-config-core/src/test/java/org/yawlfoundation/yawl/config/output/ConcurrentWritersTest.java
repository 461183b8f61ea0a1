package org.yawlfoundation.yawl.config.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yawlfoundation.yawl.config.output.Trees.VERSION;
import static org.yawlfoundation.yawl.config.output.Trees.expected;
import static org.yawlfoundation.yawl.config.output.Trees.onDisk;
import static org.yawlfoundation.yawl.config.output.Trees.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;

class ConcurrentWritersTest {
  private static final int TIMES = 15;

  @TempDir Path temp;

  @Test
  void threadsWriteOneAfterTheOther() throws Exception {
    var out = temp.resolve("out");
    var atWork = new AtomicInteger();
    var writers = new ArrayList<Callable<Void>>();
    for (var letter : List.of("A", "B", "A", "B")) {
      writers.add(
          () -> {
            var writer =
                new TreeWriter(VERSION, Duration.ofSeconds(30), step -> count(step, atWork));
            for (int i = 0; i < TIMES; i++) {
              assertThat(writer.write(out, run(letter)).findings()).isEmpty();
            }
            return null;
          });
    }
    var threads = Executors.newFixedThreadPool(writers.size());
    try {
      for (var done : threads.invokeAll(writers)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(onDisk(out)).isIn(expected(run("A")), expected(run("B")));
  }

  /** Fails the run in which a second one is between getting the lock and giving it up. */
  private static void count(Step step, AtomicInteger atWork) {
    if (step == Step.LOCKED) {
      assertThat(atWork.incrementAndGet()).isEqualTo(1);
    } else if (step == Step.LEFTOVERS_REMOVED) {
      assertThat(atWork.decrementAndGet()).isEqualTo(0);
    }
  }

  @Test
  void processesWriteOneAfterTheOther() throws Exception {
    var out = temp.resolve("out");
    try (var first = WriterProcess.start(out, 4 * TIMES, "AB");
        var second = WriterProcess.start(out, 4 * TIMES, "BA")) {
      first.go();
      second.go();
      for (int i = 0; i < TIMES; i++) { // threads of this JVM among them
        assertThat(new TreeWriter(VERSION).write(out, run("A")).findings()).isEmpty();
      }
      assertThat(first.end()).isEmpty();
      assertThat(second.end()).isEmpty();
    }
    assertThat(onDisk(out)).isIn(expected(run("A")), expected(run("B")));
  }

  @Test
  void saysThatAnotherRunIsWriting() throws Exception {
    var out = temp.resolve("out");
    new TreeWriter(VERSION).write(out, run("A"));
    var inner = new ArrayList<WriteResult>();
    var outer =
        new TreeWriter(
            VERSION,
            Duration.ofSeconds(1),
            step -> {
              if (step == Step.JOURNAL_IN_PLACE) {
                inner.add(writeInAnotherThread(out));
              }
            });
    assertThat(outer.write(out, run("B")).findings()).isEmpty();
    assertThat(FindingPrinter.print(inner.get(0).findings()).replace(out.toString(), "out"))
        .isEqualTo(
            """
            error YC404  Another run is writing to `out`, and did not end within 0 s.
               help: wait until the other run has ended, then run this one again
            """);
    assertThat(onDisk(out)).isEqualTo(expected(run("B")));
  }

  private static WriteResult writeInAnotherThread(Path out) {
    var thread = Executors.newSingleThreadExecutor();
    try {
      return thread
          .submit(
              () -> new TreeWriter(VERSION, Duration.ofMillis(50), step -> {}).write(out, run("A")))
          .get();
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      thread.shutdownNow();
    }
  }
}
