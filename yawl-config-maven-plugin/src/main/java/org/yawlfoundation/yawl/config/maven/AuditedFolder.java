package org.yawlfoundation.yawl.config.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yawlfoundation.yawl.config.audit.AuditedFile;

/**
 * The files of a folder that an audit reads: those whose names may be configuration, pages or
 * scripts. Links are not followed, and what programs put there for themselves is passed over.
 */
final class AuditedFolder {
  /** Larger ones are no configuration that people wrote: 4 MiB. */
  private static final long LARGEST = 4L << 20;

  private static final List<String> PASSED_OVER =
      List.of(
          ".git",
          ".hg",
          ".svn",
          ".idea",
          ".vscode",
          ".terraform",
          "target",
          "build",
          "node_modules",
          "vendor");

  private static final List<String> ENDINGS =
      List.of(
          ".yaml",
          ".yml",
          ".json",
          ".ini",
          ".conf",
          ".cfg",
          ".options",
          ".service",
          ".md",
          ".markdown",
          ".sh",
          ".bash",
          ".rules",
          ".sql");

  private final Path base;
  private final Path root;
  private final List<AuditedFile> files = new ArrayList<>();
  private final List<String> tooLarge = new ArrayList<>();
  private int others;

  private AuditedFolder(Path base, Path root) {
    this.base = base;
    this.root = root;
  }

  /** Reads a folder, or one file; a base above it is left out of the files' paths. */
  static AuditedFolder read(Path base, Path root) throws IOException {
    var folder = new AuditedFolder(base, root);
    if (Files.isDirectory(root)) {
      Files.walkFileTree(root, Set.<FileVisitOption>of(), 64, folder.new Visitor());
    } else {
      folder.read(root, Files.size(root));
    }
    folder.files.sort(Comparator.comparing(AuditedFile::path));
    return folder;
  }

  List<AuditedFile> files() {
    return files;
  }

  /** Files that were not read because of their size. */
  List<String> tooLarge() {
    return tooLarge;
  }

  /** How many files are no configuration, by their names. */
  int others() {
    return others;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean isPassed =
          !folder.equals(root) && PASSED_OVER.contains(folder.getFileName().toString());
      return isPassed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (!attributes.isRegularFile()
          || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || ENDINGS.stream().noneMatch(name::endsWith)) {
        others++;
      } else {
        read(file, attributes.size());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      others++;
      return FileVisitResult.CONTINUE;
    }
  }

  private void read(Path file, long size) throws IOException {
    var path = Paths.shown(base, file);
    if (size > LARGEST) {
      tooLarge.add(path);
      return;
    }
    var bytes = Files.readAllBytes(file);
    for (byte b : bytes) {
      if (b == 0) {
        others++;
        return;
      }
    }
    files.add(new AuditedFile(path, new String(bytes, StandardCharsets.UTF_8)));
  }
}
