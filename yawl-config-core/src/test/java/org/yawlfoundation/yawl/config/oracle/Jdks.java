package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The JDKs of this machine, to start with the options under test. */
public final class Jdks {
  private static final Pattern MAJOR = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  private Jdks() {}

  /**
   * Homes by major: the running JDK's, those in variables such as {@code JAVA_HOME_21_X64}, and
   * those in the usual folders.
   */
  public static SortedMap<Integer, Path> homes() {
    var candidates = new ArrayList<Path>();
    candidates.add(Path.of(System.getProperty("java.home")));
    new TreeMap<>(System.getenv())
        .forEach(
            (name, value) -> {
              if (name.matches("JAVA_HOME(_\\d+.*)?")) candidates.add(Path.of(value));
            });
    for (var folder :
        List.of(
            "/usr/lib/jvm",
            "/opt/java",
            System.getProperty("user.home") + "/.sdkman/candidates/java")) {
      candidates.addAll(children(Path.of(folder)));
    }
    var homes = new TreeMap<Integer, Path>();
    candidates.forEach(home -> major(home).ifPresent(major -> homes.putIfAbsent(major, home)));
    return Collections.unmodifiableSortedMap(homes);
  }

  /** The home of a JDK, or the end of this test with the reason. */
  public static Path home(int major) {
    var home = homes().get(major);
    Assumptions.assumeTrue(
        home != null, "JDK " + major + " is not on this machine; set JAVA_HOME_" + major + "_X64");
    return home;
  }

  /**
   * Where a JDK itself says that it lives: a home may only hold a script that starts the JDK of
   * another folder.
   */
  public static Path trueHome(int major) {
    return start(major, List.of("-XshowSettings:properties"))
        .errors()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("java.home = "))
        .map(line -> Path.of(line.substring("java.home = ".length())))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Starts {@code java <options> -version}, with the options in an argument file, and returns what
   * came of it.
   */
  public static Result start(int major, List<String> options) {
    return start(home(major), options);
  }

  static Result start(Path home, List<String> options) {
    try {
      Path arguments = Files.createTempFile("jdk", ".args");
      try {
        Files.write(arguments, options.stream().map(Jdks::quoted).toList());
        return Result.of(List.of(home.resolve("bin/java").toString(), "@" + arguments, "-version"));
      } finally {
        Files.delete(arguments);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String option) {
    return '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static Stream<Integer> read(Path release) {
    try {
      return MAJOR
          .matcher(Files.readString(release))
          .results()
          .map(m -> Integer.valueOf(m.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Integer> major(Path home) {
    Path release = home.resolve("release");
    return Files.isReadable(release) && Files.isExecutable(home.resolve("bin/java"))
        ? read(release).findFirst()
        : Optional.empty();
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
