package org.yawlfoundation.yawl.config.tier;

import java.util.stream.Collectors;

/** A text as a message quotes it: not too long, and on one line. */
final class Excerpt {
  private Excerpt() {}

  static String of(String text) {
    var start =
        text.codePointCount(0, text.length()) <= 60
            ? text
            : text.substring(0, text.offsetByCodePoints(0, 57)) + "...";
    return start
        .codePoints()
        .mapToObj(c -> isShown(c) ? Character.toString(c) : "U+%04X".formatted(c))
        .collect(Collectors.joining());
  }

  private static boolean isShown(int character) {
    int type = Character.getType(character);
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.FORMAT;
  }
}
