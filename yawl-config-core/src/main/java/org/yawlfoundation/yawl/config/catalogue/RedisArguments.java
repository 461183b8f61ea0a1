package org.yawlfoundation.yawl.config.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Splits a line of redis.conf into arguments as {@code sdssplitargs} of Redis does: in double
 * quotes a backslash begins an escape, in single quotes only before a single quote, and a closing
 * quote must be followed by a blank.
 */
final class RedisArguments {
  private final String line;
  private int at;

  private RedisArguments(String line) {
    this.line = line;
  }

  /** The arguments, or nothing where the quotes are not balanced. */
  static Optional<List<String>> split(String line) {
    return new RedisArguments(line).all();
  }

  private Optional<List<String>> all() {
    var arguments = new ArrayList<String>();
    while (true) {
      while (at < line.length() && isBlank(line.charAt(at))) at++;
      if (at == line.length()) {
        return Optional.of(Collections.unmodifiableList(arguments));
      }
      var argument = new StringBuilder();
      if (!read(argument)) {
        return Optional.empty();
      }
      arguments.add(argument.toString());
    }
  }

  /** Reads one argument; quotes may also begin in the midst of it. */
  private boolean read(StringBuilder argument) {
    while (at < line.length() && !isBlank(line.charAt(at))) {
      char c = line.charAt(at++);
      if (c == '"' || c == '\'') {
        return quoted(argument, c);
      }
      argument.append(c);
    }
    return true;
  }

  private boolean quoted(StringBuilder argument, char quote) {
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == quote) {
        return at == line.length() || isBlank(line.charAt(at));
      } else if (c == '\\' && at < line.length() && (quote == '"' || line.charAt(at) == '\'')) {
        argument.append(quote == '"' ? escaped() : line.charAt(at++));
      } else {
        argument.append(c);
      }
    }
    return false;
  }

  private char escaped() {
    char c = line.charAt(at++);
    if (c == 'x' && at + 2 <= line.length() && isHex(at) && isHex(at + 1)) {
      at += 2;
      return (char) Integer.parseInt(line, at - 2, at, 16);
    }
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'a' -> '\u0007';
      default -> c;
    };
  }

  private boolean isHex(int index) {
    return Character.digit(line.charAt(index), 16) >= 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
