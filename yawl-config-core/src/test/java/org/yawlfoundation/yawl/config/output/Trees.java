package org.yawlfoundation.yawl.config.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yawlfoundation.yawl.config.finding.Finding;

/** Trees to write, and what is on the disk afterwards. */
final class Trees {
  static final String VERSION = "1.0.0";

  private Trees() {}

  /** A tree from path, text, path, text and so on. */
  static OutputTree tree(String name, String... pathsAndTexts) {
    var files = new TreeMap<String, String>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return new OutputTree(name, files, Sha256.of(files.toString()), List.of());
  }

  /**
   * Two tiers whose every file says which of the two it is of, and some files that only this one
   * has.
   */
  static List<OutputTree> run(String letter) {
    var trees = new ArrayList<OutputTree>();
    for (var tier : List.of("medium", "small")) {
      var files = new TreeMap<String, String>();
      for (int i = 0; i < 6; i++) {
        files.put("shared/file" + i + ".conf", (letter + " of " + tier + "\n").repeat(40 + i));
      }
      files.put("only-" + letter + "/deep/own.conf", letter + "\n");
      files.put("turns/" + (letter.equals("A") ? "x" : "x/y"), letter + " is a file or a folder\n");
      files.put("same.conf", "the same in both\n");
      trees.add(new OutputTree(tier, files, Sha256.of(letter), List.of("YC203")));
    }
    return trees;
  }

  static WriteResult write(Path output, OutputTree... trees) throws OutputException {
    return new TreeWriter(VERSION).write(output, List.of(trees));
  }

  /**
   * Every file on the disk with its text, lock files and the working folder's among them; a link
   * with its target.
   */
  static SortedMap<String, String> onDisk(Path output) throws IOException {
    var files = new TreeMap<String, String>();
    if (!Files.exists(output)) {
      return files;
    }
    try (var all = Files.walk(output)) {
      for (var path : all.toList()) {
        var name = output.relativize(path).toString();
        if (Files.isSymbolicLink(path)) {
          files.put(name, "-> " + Files.readSymbolicLink(path));
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          files.put(name, Files.readString(path));
        } else if (isEmpty(path)) {
          files.put(name + "/", "");
        }
      }
    }
    return files;
  }

  /** What {@link #onDisk} is to give where exactly these trees are there. */
  static SortedMap<String, String> expected(List<OutputTree> trees) {
    var files = new TreeMap<String, String>();
    for (var tree : trees) {
      tree.files().forEach((path, text) -> files.put(tree.name() + "/" + path, text));
      files.put(tree.name() + "/" + LockFile.NAME, LockFile.of(tree, VERSION).text());
    }
    return files;
  }

  static void put(Path output, String path, String text) throws IOException {
    var file = output.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, text.getBytes(UTF_8));
  }

  static List<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::id).toList();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var below = Files.list(folder)) {
      return below.findAny().isEmpty();
    }
  }
}
