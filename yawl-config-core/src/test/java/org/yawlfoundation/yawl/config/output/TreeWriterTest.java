package org.yawlfoundation.yawl.config.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yawlfoundation.yawl.config.output.Trees.VERSION;
import static org.yawlfoundation.yawl.config.output.Trees.expected;
import static org.yawlfoundation.yawl.config.output.Trees.ids;
import static org.yawlfoundation.yawl.config.output.Trees.onDisk;
import static org.yawlfoundation.yawl.config.output.Trees.put;
import static org.yawlfoundation.yawl.config.output.Trees.tree;
import static org.yawlfoundation.yawl.config.output.Trees.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;

class TreeWriterTest {
  @TempDir Path temp;

  private final OutputTree small =
      tree("small", "a.conf", "a\n", "redis/redis.conf", "maxmemory 1gb\n");

  @Test
  void writesAllTreesAndNothingElse() throws Exception {
    var medium = tree("medium", "b.conf", "größer\n");
    var result = write(out(), small, medium);
    assertThat(onDisk(out())).isEqualTo(expected(List.of(small, medium)));
    assertThat(result.written())
        .containsExactly(
            "medium/b.conf",
            "medium/yawl-config.lock.json",
            "small/a.conf",
            "small/redis/redis.conf",
            "small/yawl-config.lock.json");
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void touchesNothingWhenNothingChanged() throws Exception {
    write(out(), small);
    var before = traces();
    var result = write(out(), small);
    assertThat(traces()).isEqualTo(before);
    assertThat(result.changedNothing()).isTrue();
    assertThat(result.unchanged()).hasSize(3);
  }

  @Test
  void touchesOnlyWhatChanged() throws Exception {
    write(out(), small);
    var before = traces();
    var result =
        write(out(), tree("small", "a.conf", "a\n", "redis/redis.conf", "maxmemory 2gb\n"));
    assertThat(result.written())
        .containsExactly("small/redis/redis.conf", "small/yawl-config.lock.json");
    assertThat(traces().get("small/a.conf")).isEqualTo(before.get("small/a.conf"));
    assertThat(traces().get("small/redis/redis.conf"))
        .isNotEqualTo(before.get("small/redis/redis.conf"));
  }

  @Test
  void removesWhatIsNoLongerMadeAndTheFoldersItLeavesEmpty() throws Exception {
    write(out(), tree("small", "a.conf", "a\n", "deep/er/b.conf", "b\n", "kept/c.conf", "c\n"));
    put(out(), "small/kept/mine.txt", "mine");
    var result = write(out(), tree("small", "a.conf", "a\n"));
    assertThat(result.removed()).containsExactly("small/deep/er/b.conf", "small/kept/c.conf");
    assertThat(onDisk(out()))
        .containsOnlyKeys("small/a.conf", "small/kept/mine.txt", "small/yawl-config.lock.json");
  }

  @Test
  void keepsAnEditedFileThatIsNoLongerMade() throws Exception {
    write(out(), tree("small", "a.conf", "a\n", "b.conf", "b\n"));
    put(out(), "small/b.conf", "edited\n");
    var result = write(out(), tree("small", "a.conf", "a\n"));
    assertThat(FindingPrinter.print(result.findings()))
        .startsWith(
            "warning YC405  `small/b.conf` is no longer made, but was edited by hand, so it stays.");
    assertThat(result.isRefused()).isFalse();
    assertThat(onDisk(out())).containsEntry("small/b.conf", "edited\n");
    assertThat(write(out(), tree("small", "a.conf", "a\n")).findings()).isEmpty();
  }

  @Test
  void overwritesAnEditAndSaysSo() throws Exception {
    write(out(), small);
    put(out(), "small/a.conf", "edited\n");
    var result = write(out(), small);
    assertThat(result.overwrittenEdits()).containsExactly("small/a.conf");
    assertThat(result.written()).containsExactly("small/a.conf");
    assertThat(onDisk(out())).isEqualTo(expected(List.of(small)));
  }

  @Test
  void leavesForeignFilesAlone() throws Exception {
    put(out(), "notes.txt", "mine");
    put(out(), "small/notes.txt", "mine too");
    put(out(), "large/a.conf", "another tier");
    write(out(), small);
    write(out(), tree("small", "other.conf", "o\n"));
    assertThat(onDisk(out()))
        .containsEntry("notes.txt", "mine")
        .containsEntry("small/notes.txt", "mine too")
        .containsEntry("large/a.conf", "another tier");
  }

  @Test
  void refusesToOverwriteAForeignFileOnTheFirstRun() throws Exception {
    put(out(), "small/a.conf", "mine\n");
    put(out(), "small/redis/redis.conf", "maxmemory 1gb\n"); // the same as ours: taken as ours
    var before = onDisk(out());
    var result = write(out(), small, tree("medium", "b.conf", "b\n"));
    assertThat(FindingPrinter.print(result.findings()))
        .isEqualTo(
            """
            error YC406  1 file stands where tier `small` is to be written, and is not ours.
               small/a.conf
               help: move or delete what stands there, then run `mvn yawl-config:generate`
               help: name another output folder
            """);
    assertThat(result.isRefused()).isTrue();
    assertThat(onDisk(out())).isEqualTo(before);
  }

  @Test
  void refusesToOverwriteAForeignFileOnALaterRun() throws Exception {
    write(out(), small);
    put(out(), "small/new.conf", "mine\n");
    var result = write(out(), tree("small", "a.conf", "a\n", "new.conf", "ours\n"));
    assertThat(ids(result.findings())).containsExactly("YC406");
    assertThat(onDisk(out()))
        .containsEntry("small/new.conf", "mine\n")
        .containsKey("small/redis/redis.conf");
  }

  @Test
  void refusesAForeignFolderWhereAFileIsToBe() throws Exception {
    put(out(), "small/a.conf/mine.txt", "mine\n");
    assertThat(ids(write(out(), small).findings())).containsExactly("YC406");
  }

  @Test
  void refusesAForeignFileWhereAFolderIsToBe() throws Exception {
    put(out(), "small/redis", "mine\n");
    assertThat(ids(write(out(), small).findings())).containsExactly("YC406");
    assertThat(onDisk(out())).containsOnlyKeys("small/redis");
  }

  @Test
  void turnsOurFileIntoAFolderAndBack() throws Exception {
    var file = tree("small", "x", "file\n");
    var folder = tree("small", "x/y/z", "in a folder\n");
    write(out(), file);
    assertThat(write(out(), folder).isRefused()).isFalse();
    assertThat(onDisk(out())).isEqualTo(expected(List.of(folder)));
    assertThat(write(out(), file).isRefused()).isFalse();
    assertThat(onDisk(out())).isEqualTo(expected(List.of(file)));
  }

  @Test
  void keepsAStrangersFileInAFolderThatIsToBecomeAFile() throws Exception {
    write(out(), tree("small", "x/y/z", "in a folder\n"));
    put(out(), "small/x/y/mine.txt", "mine\n");
    var before = onDisk(out());
    assertThat(ids(write(out(), tree("small", "x", "file\n")).findings())).containsExactly("YC406");
    assertThat(onDisk(out())).isEqualTo(before);
  }

  @Test
  void writesThroughNoLinkToAFile() throws Exception {
    put(temp, "elsewhere.conf", "a\n");
    Files.createDirectories(out().resolve("small"));
    Files.createSymbolicLink(out().resolve("small/a.conf"), temp.resolve("elsewhere.conf"));
    refusesTheLink("small/a.conf");
    assertThat(temp.resolve("elsewhere.conf")).hasContent("a");
  }

  @Test
  void writesThroughNoLinkToAFolder() throws Exception {
    Files.createDirectories(temp.resolve("elsewhere"));
    Files.createDirectories(out().resolve("small"));
    Files.createSymbolicLink(out().resolve("small/redis"), temp.resolve("elsewhere"));
    refusesTheLink("small/redis");
    assertThat(temp.resolve("elsewhere")).isEmptyDirectory();
  }

  @Test
  void writesThroughNoLinkToNowhere() throws Exception {
    Files.createDirectories(out());
    Files.createSymbolicLink(out().resolve("small"), temp.resolve("nowhere"));
    refusesTheLink("small");
    assertThat(temp.resolve("nowhere")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".yawl-config",
        ".yawl-config/stage",
        ".yawl-config/lock",
        ".yawl-config/journal.json"
      })
  void worksThroughNoLink(String link) throws Exception {
    Files.createDirectories(temp.resolve("elsewhere"));
    Files.createDirectories(out().resolve(link).resolveSibling("."));
    if (link.equals(".yawl-config")) {
      Files.deleteIfExists(out().resolve(link));
    }
    Files.createSymbolicLink(out().resolve(link), temp.resolve("elsewhere"));
    refusesTheLink(link);
    assertThat(temp.resolve("elsewhere")).isEmptyDirectory();
  }

  @Test
  void removesNothingBehindALink() throws Exception {
    write(out(), small);
    Files.move(out().resolve("small/redis"), temp.resolve("elsewhere"));
    Files.createSymbolicLink(out().resolve("small/redis"), temp.resolve("elsewhere"));
    write(out(), tree("small", "a.conf", "a\n"));
    assertThat(temp.resolve("elsewhere/redis.conf")).exists();
  }

  @Test
  void mayBeNamedThroughALink() throws Exception {
    Files.createDirectories(out());
    var link = Files.createSymbolicLink(temp.resolve("link"), out());
    assertThat(write(link, small).isRefused()).isFalse();
    assertThat(onDisk(out())).isEqualTo(expected(List.of(small)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../up",
        "a/../../up",
        "a//b",
        "a/",
        "./a",
        "a\\b",
        "C:/a",
        "C:a",
        "a:stream",
        "a\nb",
        "a\u0000b",
        "a\u001b[31m",
        ".yawl-config/lock",
        "a/.YAWL-config/b",
        ".git/hooks/pre-commit",
        "a.",
        "a /b",
        "yawl-config.lock.json",
        "YAWL-Config.lock.json",
        "\ud800"
      })
  void refusesAHostilePath(String path) throws Exception {
    var result = write(out(), small, tree("medium", path, "x\n"));
    assertThat(ids(result.findings())).containsExactly("YC407");
    assertThat(onDisk(temp)).containsOnlyKeys("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "/a", ".yawl-config", "a\\b", "C:"})
  void refusesAHostileTier(String name) throws Exception {
    assertThat(write(out(), small, tree(name, "x", "x\n")).isRefused()).isTrue();
    assertThat(onDisk(temp)).containsOnlyKeys("/");
  }

  @Test
  void refusesNamesThatAreOneWhereCaseDoesNotCount() throws Exception {
    assertThat(ids(write(out(), tree("small", "A.conf", "x", "a.conf", "y")).findings()))
        .containsExactly("YC407");
    assertThat(ids(write(out(), tree("small", "Dir/a", "x", "dir/b", "y")).findings()))
        .containsExactly("YC407");
    assertThat(ids(write(out(), tree("Small", "a", "x"), tree("small", "b", "x")).findings()))
        .containsExactly("YC407");
    assertThat(ids(write(out(), small, small).findings())).containsExactly("YC407");
    assertThat(ids(write(out(), tree("small", "a", "x", "a/b", "y")).findings()))
        .containsExactly("YC407");
  }

  @Test
  void takesALockFileThatCannotBeReadForNone() throws Exception {
    write(out(), small);
    put(out(), "small/yawl-config.lock.json", "<<<<<<< ours\n");
    var changed = tree("small", "a.conf", "changed\n");
    assertThat(ids(write(out(), changed).findings())).containsExactly("YC409", "YC406");
    var result = write(out(), small);
    assertThat(ids(result.findings())).containsExactly("YC409");
    assertThat(onDisk(out())).isEqualTo(expected(List.of(small)));
  }

  @Test
  void trustsNoPathOfALockFile() throws Exception {
    put(temp, "victim.txt", "v");
    write(out(), small);
    var lock = new TreeMap<String, String>();
    lock.put("../../victim.txt", Sha256.of("v"));
    put(
        out(),
        "small/yawl-config.lock.json",
        new LockFile(VERSION, "small", "h", lock, List.of()).text());
    assertThat(ids(write(out(), small).findings())).containsExactly("YC409");
    assertThat(temp.resolve("victim.txt")).exists();
  }

  @Test
  void keepsTheOldTreeWhenTheDiskFailsBeforeTheJournal() throws Exception {
    write(out(), small);
    var writer =
        new TreeWriter(
            VERSION,
            Duration.ofSeconds(1),
            step -> {
              if (step == Step.FILE_STAGED) {
                throw new UncheckedIOException(new IOException("No space left on device"));
              }
            });
    assertThatThrownBy(() -> writer.write(out(), List.of(tree("small", "a.conf", "changed\n"))))
        .isInstanceOf(OutputException.class)
        .hasMessage(
            "Cannot write to the output folder `%s`: No space left on device. No file was changed.",
            out());
    assertThat(onDisk(out())).isEqualTo(expected(List.of(small)));
  }

  @Test
  void saysThatTheOutputFolderIsAFile() throws Exception {
    put(temp, "out", "x");
    assertThatThrownBy(() -> write(out(), small))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("is a file");
  }

  private void refusesTheLink(String link) throws Exception {
    var before = onDisk(out());
    var findings = new ArrayList<Finding>(write(out(), small).findings());
    assertThat(findings)
        .extracting(Finding::headline)
        .containsExactly("`%s` is a symbolic link, and we write through none.".formatted(link));
    assertThat(ids(findings)).containsExactly("YC403");
    assertThat(onDisk(out())).isEqualTo(before);
    assertThat(new TreeComparer(VERSION).compare(out(), List.of(small)).isClean()).isFalse();
  }

  /** When each file and folder was last written, and which inode it has. */
  private SortedMap<String, String> traces() throws IOException {
    var traces = new TreeMap<String, String>();
    try (var all = Files.walk(out())) {
      for (var path : all.toList()) {
        var when =
            (FileTime) Files.getAttribute(path, "lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
        traces.put(
            out().relativize(path).toString(), when + " " + Files.getAttribute(path, "unix:ino"));
      }
    }
    return traces;
  }

  private Path out() {
    return temp.resolve("out");
  }
}
