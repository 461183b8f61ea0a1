package org.yawlfoundation.yawl.config.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tab-separated rows of a file beside these tests; a line that begins with {@code #} is none. */
final class TabSeparated {
  private TabSeparated() {}

  static List<List<String>> rows(String name, int columns) {
    try (var in = Objects.requireNonNull(TabSeparated.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> cells(name, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String name, String line, int columns) {
    var cells = List.of(line.split("\t", -1));
    if (cells.size() != columns) {
      throw new IllegalStateException(
          name + " wants " + columns + " columns, not " + cells.size() + ": " + line);
    }
    return cells.stream().map(String::strip).toList();
  }
}
