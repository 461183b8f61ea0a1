package org.yawlfoundation.yawl.config.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yawlfoundation.yawl.config.output.Trees.VERSION;
import static org.yawlfoundation.yawl.config.output.Trees.put;
import static org.yawlfoundation.yawl.config.output.Trees.tree;
import static org.yawlfoundation.yawl.config.output.Trees.write;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpToDateTest {
  @TempDir Path out;

  private final OutputTree small = tree("small", "a.conf", "a\n", "b/c.conf", "c\n");

  @BeforeEach
  void writeIt() throws Exception {
    write(out, small);
  }

  @Test
  void saysYesAfterWriting() {
    assertThat(isUpToDate()).isTrue();
  }

  @Test
  void saysNoForOtherInputsOrAnotherVersionOrAnotherTier() {
    assertThat(UpToDate.isUpToDate(out, "small", "other", VERSION)).isFalse();
    assertThat(UpToDate.isUpToDate(out, "small", small.inputsHash(), "1.0.1")).isFalse();
    assertThat(UpToDate.isUpToDate(out, "medium", small.inputsHash(), VERSION)).isFalse();
    assertThat(UpToDate.isUpToDate(out, "../small", small.inputsHash(), VERSION)).isFalse();
    assertThat(UpToDate.isUpToDate(out.resolve("nowhere"), "small", small.inputsHash(), VERSION))
        .isFalse();
  }

  @Test
  void saysNoWhenAFileWasEdited() throws Exception {
    put(out, "small/b/c.conf", "C\n");
    assertThat(isUpToDate()).isFalse();
  }

  @Test
  void saysNoWhenAFileIsGone() throws Exception {
    Files.delete(out.resolve("small/a.conf"));
    assertThat(isUpToDate()).isFalse();
  }

  @Test
  void saysNoWhenALinkStandsForAFile() throws Exception {
    Files.move(out.resolve("small/a.conf"), out.resolve("a.conf"));
    Files.createSymbolicLink(out.resolve("small/a.conf"), out.resolve("a.conf"));
    assertThat(isUpToDate()).isFalse();
  }

  @Test
  void saysNoWhenTheLockFileWasEdited() throws Exception {
    var lock = LockFile.of(small, VERSION).text();
    put(
        out,
        "small/yawl-config.lock.json",
        lock.replace("\"waivers\": [ ]", "\"waivers\": [\"YC203\"]"));
    assertThat(Files.readString(out.resolve("small/yawl-config.lock.json"))).isNotEqualTo(lock);
    assertThat(isUpToDate()).isFalse();
  }

  @Test
  void saysNoAfterAnInterruptedRun() throws Exception {
    put(out, ".yawl-config/journal.json", "{}");
    assertThat(isUpToDate()).isFalse();
  }

  private boolean isUpToDate() {
    return UpToDate.isUpToDate(out, "small", small.inputsHash(), VERSION);
  }
}
