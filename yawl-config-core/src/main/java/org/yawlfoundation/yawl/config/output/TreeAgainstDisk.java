package org.yawlfoundation.yawl.config.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * One comparison of one tree. What is ours stands in the old lock file; all else is a stranger's.
 */
final class TreeAgainstDisk {
  private static final long LARGEST_SHOWN = 1024 * 1024;

  private final OutputFolder folder;
  private final OutputTree tree;
  private final LockFile lock;
  private final TreeMap<String, ComparedFile> files = new TreeMap<>();
  private final TreeSet<String> links = new TreeSet<>();
  private final TreeSet<String> strangers = new TreeSet<>();

  TreeAgainstDisk(OutputFolder folder, OutputTree tree, LockFile lock) {
    this.folder = folder;
    this.tree = tree;
    this.lock = lock;
  }

  ComparedTree compare() throws IOException {
    var reading = LockFile.read(folder, tree.name());
    SortedMap<String, String> old =
        reading.lock().map(LockFile::files).orElse(Collections.emptySortedMap());
    for (var entry : old.entrySet()) {
      if (!tree.files().containsKey(entry.getKey())) {
        addStale(entry.getKey(), entry.getValue());
      }
    }
    for (var entry : tree.files().entrySet()) {
      add(entry.getKey(), entry.getValue(), Optional.ofNullable(old.get(entry.getKey())));
    }
    addLockFile();
    var faults = new ArrayList<Finding>();
    reading.fault().ifPresent(faults::add);
    links.forEach(link -> faults.add(OutputFindings.link(link)));
    if (!strangers.isEmpty()) {
      faults.add(OutputFindings.inTheWay(tree.name(), List.copyOf(strangers)));
    }
    return new ComparedTree(
        tree.name(), Collections.unmodifiableSortedMap(files), reading.lock(), faults);
  }

  private void addStale(String path, String hash) throws IOException {
    if (folder.look(full(path)).kind() == OutputFolder.Kind.FILE) {
      boolean untouched = Sha256.of(onDisk(path)).equals(hash);
      put(
          path,
          untouched ? FileState.STALE : FileState.EDITED_STALE,
          Optional.empty(),
          Optional.empty());
    }
  }

  private void add(String path, String text, Optional<String> oldHash) throws IOException {
    var spot = folder.look(full(path));
    switch (spot.kind()) {
      case ABSENT -> put(path, FileState.MISSING, Optional.of(text), Optional.empty());
      case FILE -> addPresent(path, text, oldHash);
      case LINK -> {
        links.add(spot.where());
        put(path, FileState.IN_THE_WAY, Optional.of(text), Optional.empty());
      }
      case FOLDER, BLOCKED -> {
        boolean free = isAboutToGo(spot.where());
        if (!free) {
          strangers.add(spot.where());
        }
        put(
            path,
            free ? FileState.MISSING : FileState.IN_THE_WAY,
            Optional.of(text),
            Optional.empty());
      }
    }
  }

  private void addPresent(String path, String text, Optional<String> oldHash) throws IOException {
    if (isSame(onDisk(path), text)) {
      put(path, FileState.SAME, Optional.of(text), Optional.empty());
    } else if (oldHash.isEmpty()) {
      strangers.add(full(path));
      put(path, FileState.IN_THE_WAY, Optional.of(text), shown(onDisk(path)));
    } else {
      boolean untouched = Sha256.of(onDisk(path)).equals(oldHash.get());
      put(
          path,
          untouched ? FileState.DIFFERS : FileState.EDITED,
          Optional.of(text),
          shown(onDisk(path)));
    }
  }

  /** The lock file is ours by its name, readable or not. */
  private void addLockFile() throws IOException {
    if (folder.look(full(LockFile.NAME)).kind() == OutputFolder.Kind.FILE) {
      boolean same = isSame(onDisk(LockFile.NAME), lock.text());
      var shown = same ? Optional.<String>empty() : shown(onDisk(LockFile.NAME));
      put(
          LockFile.NAME,
          same ? FileState.SAME : FileState.DIFFERS,
          Optional.of(lock.text()),
          shown);
    } else {
      add(LockFile.NAME, lock.text(), Optional.empty());
    }
  }

  /** A file, or a folder and all that is in it, that removing our stale files removes. */
  private boolean isAboutToGo(String full) throws IOException {
    if (!full.startsWith(tree.name() + "/")) {
      return false;
    }
    try (var below = Files.walk(folder.resolve(full))) {
      return below.allMatch(this::isStaleOrLeadsToStale);
    }
  }

  private boolean isStaleOrLeadsToStale(Path at) {
    var path = folder.resolve(tree.name()).relativize(at).toString().replace('\\', '/');
    if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
      return isStale(files.get(path));
    }
    return files.tailMap(path + "/").values().stream()
        .takeWhile(file -> file.path().startsWith(path + "/"))
        .anyMatch(TreeAgainstDisk::isStale);
  }

  private static boolean isStale(@Nullable ComparedFile file) {
    return file != null && file.state() == FileState.STALE;
  }

  private void put(String path, FileState state, Optional<String> wanted, Optional<String> onDisk) {
    files.put(path, new ComparedFile(path, state, wanted, onDisk));
  }

  private static boolean isSame(Path file, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  private static Optional<String> shown(Path file) throws IOException {
    return Files.size(file) > LARGEST_SHOWN
        ? Optional.empty()
        : Optional.of(new String(Files.readAllBytes(file), UTF_8));
  }

  private Path onDisk(String path) {
    return folder.resolve(full(path));
  }

  private String full(String path) {
    return tree.name() + "/" + path;
  }
}
