package org.yawlfoundation.yawl.config.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which relative paths we write to: such as stay below the output folder, and mean one file on
 * every system.
 *
 * <p>A path may come from a stranger's jar, lock file or journal, so it is judged as text before it
 * reaches the disk. A name that only the last rename would fail on is refused here, since by then
 * the old tree is partly gone.
 */
final class SafePath {
  private static final int LONGEST_NAME = 240;
  private static final List<String> RESERVED = List.of(WorkingFolder.NAME, ".git");

  private SafePath() {}

  /** Says why a path is refused, or nothing. */
  static Optional<String> fault(String path) {
    if (path.isEmpty()) {
      return Optional.of("it is empty");
    }
    if (path.startsWith("/")) {
      return Optional.of("it is absolute");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("it has a backslash");
    }
    if (path.indexOf(':') >= 0) {
      return Optional.of("it has a colon");
    }
    if (path.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.of("it has a control character");
    }
    for (var name : names(path)) {
      var fault = nameFault(name);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return spellingFault(path);
  }

  /** The same for a tree's name, which is one folder. */
  static Optional<String> treeNameFault(String name) {
    return name.indexOf('/') >= 0 ? Optional.of("it has a slash") : fault(name);
  }

  static List<String> names(String path) {
    return List.of(path.split("/", -1));
  }

  /** The folders that a path leads through, the outermost first. */
  static List<String> folders(String path) {
    return IntStream.range(0, path.length())
        .filter(i -> path.charAt(i) == '/')
        .mapToObj(end -> path.substring(0, end))
        .toList();
  }

  private static Optional<String> nameFault(String name) {
    if (name.isEmpty()) {
      return Optional.of("it has an empty name between slashes");
    }
    if (name.equals(".") || name.equals("..")) {
      return Optional.of("it has the name `" + name + "`");
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return Optional.of("a name in it ends with a dot or a space");
    }
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      return Optional.of("the name `" + name + "` is reserved");
    }
    if (name.getBytes(UTF_8).length > LONGEST_NAME) {
      return Optional.of("a name in it is longer than " + LONGEST_NAME + " bytes");
    }
    return Optional.empty();
  }

  private static Optional<String> spellingFault(String path) {
    try {
      return Path.of(path).isAbsolute() ? Optional.of("it is absolute") : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.of("this machine's file system cannot spell it");
    }
  }
}
