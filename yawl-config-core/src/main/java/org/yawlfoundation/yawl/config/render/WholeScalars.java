package org.yawlfoundation.yawl.config.render;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.artifact.Language;

/**
 * Where a value may stand in a line of a template: it is written with its quotes, so it must be a
 * whole scalar of the file's language.
 */
final class WholeScalars {
  /** Stands in a line in place of a value; no text may hold it. */
  static final char MARK = '\u0001';

  /** All of a line or of a comment, or a value after a key or a dash; a key may be a value too. */
  private static final Pattern YAML =
      Pattern.compile(
          "\\s*(# |(- +){0,9}((\u0001|[A-Za-z0-9_./-]+|\"[^\"\u0001]*\"|'[^'\u0001]*'): +)?)"
              + "\u0001( +#[^\u0001]*)?");

  private static final Pattern SETTING =
      Pattern.compile("\\s*(# |; )?((\u0001|[A-Za-z0-9_./*-]+)\\s*=\\s*)?\u0001");

  private WholeScalars() {}

  /** Whether all values of a line stand as they should. */
  static boolean standWell(Language language, String line) {
    return line.indexOf(MARK) < 0
        || switch (language) {
          case YAML -> YAML.matcher(line).matches();
          case POSTGRESQL_CONF, INI, SYSCTL, SYSTEMD, JVM_OPTIONS ->
              SETTING.matcher(line).matches();
          case JSON -> standOutside('"', line);
          case SQL -> standOutside('\'', line) && standBeside(line, WholeScalars::isNoWord);
          case SHELL ->
              standOutside('\'', line)
                  && standOutside('"', line)
                  && standBeside(line, WholeScalars::endsWord);
          case REDIS_CONF, LIMITS, GITATTRIBUTES, POSTGRESQL_HBA ->
              standBeside(line, Character::isWhitespace);
          case MARKDOWN -> true;
        };
  }

  /** Within no text between quotes, of which none is left open. */
  private static boolean standOutside(char quote, String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == quote) {
        quoted = !quoted;
      } else if (quoted && line.charAt(i) == MARK) {
        return false;
      }
    }
    return !quoted;
  }

  /** With neighbours of a kind alone. */
  private static boolean standBeside(String line, IntPredicate neighbour) {
    for (int i = line.indexOf(MARK); i >= 0; i = line.indexOf(MARK, i + 1)) {
      boolean before = i == 0 || neighbour.test(line.charAt(i - 1));
      boolean after = i + 1 == line.length() || neighbour.test(line.charAt(i + 1));
      if (!before || !after) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsWord(int c) {
    return Character.isWhitespace(c) || c == '=' || c == ';' || c == ')';
  }

  private static boolean isNoWord(int c) {
    return !Character.isLetterOrDigit(c) && "_'\"$".indexOf(c) < 0 && c != MARK;
  }
}
