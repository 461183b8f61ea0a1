package org.yawlfoundation.yawl.config.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads the lines of a catalogue's file: fields between separators, with comments from {@code #} at
 * a line's start.
 */
final class Rows {
  private Rows() {}

  static List<List<String>> of(String file, char separator) {
    return parse(text(file), separator);
  }

  /** A catalogue's file as it stands. */
  static String text(String file) {
    try (var in = Rows.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no catalogue " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The row that begins with a name, without reading the others; the first line is a comment. */
  static Optional<List<String>> find(String text, String name, char separator) {
    int start = text.indexOf("\n" + name + separator) + 1;
    return start == 0
        ? Optional.empty()
        : Optional.of(fields(text.substring(start, text.indexOf('\n', start)), separator));
  }

  static List<List<String>> parse(String text, char separator) {
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> fields(line, separator))
        .toList();
  }

  private static List<String> fields(String line, char separator) {
    return List.of(line.split(separator == '|' ? "\\|" : String.valueOf(separator), -1));
  }
}
