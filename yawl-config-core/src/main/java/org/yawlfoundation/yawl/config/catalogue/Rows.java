package org.yawlfoundation.yawl.config.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

  static List<List<String>> parse(String text, char separator) {
    String between = separator == '|' ? "\\|" : String.valueOf(separator);
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.split(between, -1)))
        .toList();
  }
}
