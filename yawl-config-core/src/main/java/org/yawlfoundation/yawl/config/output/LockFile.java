package org.yawlfoundation.yawl.config.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yawlfoundation.yawl.config.finding.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the last run wrote: which files of a tree are ours, and what was in them.
 *
 * <p>It lets the next run tell its own files from a stranger's and an edited one from an old one,
 * and lets a run with the same inputs stop at once. It is committed with the tree, so it holds no
 * time and no path of the machine.
 *
 * @param files the SHA-256 of each file by its path below the tree's folder
 */
public record LockFile(
    String toolVersion,
    String tier,
    String inputsHash,
    SortedMap<String, String> files,
    List<String> waivers) {

  /** The name it has at the root of every tree. */
  public static final String NAME = "yawl-config.lock.json";

  private static final int FORMAT = 1;
  private static final long LARGEST = 16L * 1024 * 1024;

  public LockFile {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    waivers = List.copyOf(waivers);
  }

  /**
   * What reading gave: at most one of the two. Both are empty where there is no lock file.
   *
   * @param fault why a lock file that is there cannot be used
   */
  public record Reading(Optional<LockFile> lock, Optional<Finding> fault) {}

  /** The lock file of a tree that is about to be written. */
  public static LockFile of(OutputTree tree, String toolVersion) {
    var hashes = new TreeMap<String, String>();
    tree.files().forEach((path, text) -> hashes.put(path, Sha256.of(text)));
    return new LockFile(toolVersion, tree.name(), tree.inputsHash(), hashes, tree.waivers());
  }

  /**
   * The file's text: keys in a fixed order, files sorted, so that the same tree gives the same
   * bytes.
   */
  public String text() {
    var root = Json.object();
    root.put("formatVersion", FORMAT);
    root.put("toolVersion", toolVersion);
    root.put("tier", tier);
    root.put("inputsHash", inputsHash);
    var hashes = root.putObject("files");
    files.forEach(hashes::put);
    var used = root.putArray("waivers");
    waivers.forEach(used::add);
    return Json.print(root);
  }

  /**
   * Reads the lock file of the tree of this name. One that cannot be understood is a finding, not
   * an exception.
   */
  public static Reading read(Path outputFolder, String tree) throws OutputException {
    var fault = SafePath.treeNameFault(tree);
    if (fault.isPresent()) {
      return new Reading(
          Optional.empty(), Optional.of(OutputFindings.unsafePath(tree, fault.get())));
    }
    try {
      return read(OutputFolder.of(outputFolder), tree);
    } catch (IOException e) {
      throw OutputException.of("read a lock file", e);
    }
  }

  /** The same for a tree whose name is known to be safe. */
  static Reading read(OutputFolder folder, String tree) throws IOException {
    var name = tree + "/" + NAME;
    if (folder.look(name).kind() != OutputFolder.Kind.FILE) {
      return new Reading(Optional.empty(), Optional.empty());
    }
    try {
      var file = folder.resolve(name);
      if (Files.size(file) > LARGEST) {
        throw new IllegalArgumentException("it is larger than 16 MiB");
      }
      return new Reading(
          Optional.of(parse(Json.parse(Files.readAllBytes(file)))), Optional.empty());
    } catch (JacksonException e) {
      return unreadable(name, "it is not JSON");
    } catch (IllegalArgumentException e) {
      return unreadable(name, String.valueOf(e.getMessage()));
    }
  }

  private static Reading unreadable(String name, String why) {
    return new Reading(Optional.empty(), Optional.of(OutputFindings.unreadableLock(name, why)));
  }

  private static LockFile parse(JsonNode root) {
    Json.requireFormat(root, FORMAT);
    var files = new TreeMap<String, String>();
    for (var entry : root.path("files").properties()) {
      SafePath.fault(entry.getKey()).ifPresent(LockFile::refuse);
      files.put(entry.getKey(), Json.hash(root.path("files"), entry.getKey()));
    }
    var waivers = new ArrayList<String>();
    root.path("waivers").forEach(waiver -> waivers.add(waiver.asString("")));
    return new LockFile(
        Json.text(root, "toolVersion"),
        Json.text(root, "tier"),
        Json.text(root, "inputsHash"),
        files,
        waivers);
  }

  private static void refuse(String why) {
    throw new IllegalArgumentException("of a path in it, " + why);
  }
}
