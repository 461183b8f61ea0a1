package org.yawlfoundation.yawl.config.promql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Spells a regular expression of RE2 as Java does, or tells what RE2 refuses in it. */
final class RegexpReader {
  private static final Set<String> CLASSES =
      new HashSet<>(
          List.of(
              "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print",
              "punct", "space", "upper", "word", "xdigit"));
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");
  private static final Pattern REPEAT =
      Pattern.compile("\\{(0|[1-9][0-9]*)(?:(,)(0|[1-9][0-9]*)?)?\\}");
  private static final int MOST_REPEATS = 1000;

  /** Tells of a fault. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message, null, false, false);
    }
  }

  private final String text;
  private final StringBuilder java = new StringBuilder();
  private final Set<String> names = new HashSet<>();
  private int at;

  private RegexpReader(String text) {
    this.text = text;
  }

  /** What Java reads. */
  static String java(String text) {
    var reader = new RegexpReader(text);
    reader.alternatives(0);
    if (reader.at < text.length()) {
      throw new Refused("a parenthesis is closed that was never opened");
    }
    return reader.java.toString();
  }

  // ---- the grammar

  private void alternatives(int depth) {
    if (depth > MOST_REPEATS) {
      throw new Refused("it is nested too deeply");
    }
    boolean hasOperand = false;
    boolean isRepeated = false;
    while (at < text.length() && text.charAt(at) != ')') {
      char c = text.charAt(at);
      if (c == '|') {
        take(1);
        hasOperand = false;
        isRepeated = false;
      } else if (isRepetition()) {
        if (!hasOperand) {
          throw new Refused("`" + c + "` has nothing to repeat");
        } else if (isRepeated) {
          throw new Refused("`" + c + "` repeats a repetition, which RE2 does not know");
        }
        repetition();
        isRepeated = true;
      } else {
        operand(depth);
        hasOperand = true;
        isRepeated = false;
      }
    }
  }

  private boolean isRepetition() {
    char c = text.charAt(at);
    return c == '*' || c == '+' || c == '?' || (c == '{' && repeat().lookingAt());
  }

  private java.util.regex.Matcher repeat() {
    return REPEAT.matcher(text).region(at, text.length());
  }

  private void repetition() {
    if (text.charAt(at) == '{') {
      var match = repeat();
      match.lookingAt();
      int least = count(match.group(1));
      int most = match.group(3) == null ? least : count(match.group(3));
      if (most > MOST_REPEATS || least > most) {
        throw new Refused("`" + match.group() + "` is no count that RE2 takes, which ends at 1000");
      }
      take(match.end() - at);
    } else {
      take(1);
    }
    if (at < text.length() && text.charAt(at) == '?') {
      take(1);
    }
  }

  private static int count(String digits) {
    return digits.length() > 4 ? MOST_REPEATS + 1 : Integer.parseInt(digits);
  }

  private void operand(int depth) {
    char c = text.charAt(at);
    switch (c) {
      case '(' -> group(depth);
      case '[' -> characterClass();
      case '\\' -> escape(false);
      case '{', '}' -> literal(c);
      default -> take(1);
    }
  }

  private void group(int depth) {
    if (text.startsWith("(?", at)) {
      perlGroup(depth);
      return;
    }
    take(1);
    close(depth);
  }

  private void close(int depth) {
    alternatives(depth + 1);
    if (at == text.length()) {
      throw new Refused("a parenthesis is never closed");
    }
    take(1);
  }

  private void perlGroup(int depth) {
    for (var start : List.of("(?P<", "(?<")) {
      int end = text.indexOf('>', at);
      if (text.startsWith(start, at) && end > 0) {
        var name = text.substring(at + start.length(), end);
        if (NAME.matcher(name).matches()) {
          if (!names.add(name)) {
            throw new Refused("two groups are named `" + name + "`");
          }
          at = end + 1;
          java.append('(');
          close(depth);
          return;
        }
      }
    }
    int end = at + 2;
    while (end < text.length() && "imsU-".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    var flags = text.substring(at + 2, end);
    char after = end < text.length() ? text.charAt(end) : ' ';
    int minus = flags.indexOf('-');
    boolean isGood =
        minus == flags.lastIndexOf('-') && !flags.endsWith("-") && (after == ':' || after == ')');
    if (!isGood || (after == ')' && flags.isEmpty())) {
      var shown = text.substring(at, Math.min(text.length(), at + 4));
      throw new Refused("`" + shown + "` is nothing that RE2 knows: it cannot look around");
    }
    java.append("(?").append(flags.replace("U", "")).append(after);
    at = end + 1;
    if (after == ':') {
      close(depth);
    }
  }

  private void escape(boolean inClass) {
    if (at + 1 == text.length()) {
      throw new Refused("it ends in a backslash");
    }
    char c = text.charAt(at + 1);
    if ("dDsSwW".indexOf(c) >= 0 || (!inClass && "AbBz".indexOf(c) >= 0)) {
      take(2);
    } else if (c == 'p' || c == 'P') {
      property();
    } else if (c == 'Q' && !inClass) {
      int end = text.indexOf("\\E", at);
      quoted(text.substring(at + 2, end < 0 ? text.length() : end));
      at = end < 0 ? text.length() : end + 2;
    } else {
      literal(character());
    }
  }

  /** A character that a backslash stands for. */
  private int character() {
    char c = text.charAt(at + 1);
    int letter = "afnrtv".indexOf(c);
    if (letter >= 0) {
      at += 2;
      return "\u0007\f\n\r\t\u000b".charAt(letter);
    } else if (c < 128 && !Character.isLetterOrDigit(c)) {
      at += 2;
      return c;
    } else if (c == 'x') {
      return hexadecimal();
    } else if (c == '0' || ('1' <= c && c <= '7' && at + 2 < text.length() && isOctal(at + 2))) {
      return octal();
    }
    throw new Refused("`\\" + c + "` is nothing that RE2 knows");
  }

  private boolean isOctal(int index) {
    return index < text.length() && '0' <= text.charAt(index) && text.charAt(index) <= '7';
  }

  private int octal() {
    int code = 0;
    int end = at + 1;
    while (end < at + 4 && isOctal(end)) {
      code = code * 8 + (text.charAt(end++) - '0');
    }
    at = end;
    return code;
  }

  private int hexadecimal() {
    boolean braced = text.startsWith("\\x{", at);
    int from = braced ? at + 3 : at + 2;
    int end = braced ? text.indexOf('}', from) : from + 2;
    var digits = end > from && end <= text.length() ? text.substring(from, end) : "";
    if (!digits.matches("[0-9a-fA-F]{1,8}")) {
      throw new Refused("`\\x` needs two hexadecimal digits, or some in braces");
    }
    long code = Long.parseLong(digits, 16);
    if (code > Character.MAX_CODE_POINT) {
      throw new Refused("`\\x{" + digits + "}` is no character");
    }
    at = braced ? end + 1 : end;
    return (int) code;
  }

  private void property() {
    boolean braced = text.startsWith("{", at + 2);
    int end = braced ? text.indexOf('}', at) : at + 2;
    if (end < 0 || end >= text.length()) {
      throw new Refused("`\\p` names no class of characters");
    }
    var name = braced ? text.substring(at + 3, end) : text.substring(at + 2, at + 3);
    boolean isNegated = (text.charAt(at + 1) == 'P') != name.startsWith("^");
    name = name.startsWith("^") ? name.substring(1) : name;
    if (!isProperty(name)) {
      throw new Refused("`" + name + "` is no class of characters");
    }
    java.append(isNegated ? "\\P{" : "\\p{");
    java.append(name.equals("Any") ? "IsAssigned" : name.length() > 2 ? "Is" + name : name);
    java.append('}');
    at = end + 1;
  }

  private static boolean isProperty(String name) {
    if (name.length() <= 2) {
      return List.of(
              "C", "Cc", "Cf", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn",
              "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk",
              "Sm", "So", "Z", "Zl", "Zp", "Zs")
          .contains(name);
    }
    try {
      return name.equals("Any")
          || (Character.isUpperCase(name.charAt(0))
              && Character.UnicodeScript.forName(name) != Character.UnicodeScript.UNKNOWN);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void characterClass() {
    take(1);
    if (at < text.length() && text.charAt(at) == '^') {
      take(1);
    }
    boolean isFirst = true;
    while (at < text.length() && (isFirst || text.charAt(at) != ']')) {
      isFirst = false;
      member();
    }
    if (at == text.length()) {
      throw new Refused("a class of characters is never closed");
    }
    take(1);
  }

  private void member() {
    int end = text.startsWith("[:", at) ? text.indexOf(":]", at + 2) : -1;
    if (end > 0) {
      var name = text.substring(at + 2, end);
      var bare = name.startsWith("^") ? name.substring(1) : name;
      if (!CLASSES.contains(bare)) {
        throw new Refused("`[:" + name + ":]` is no class of characters");
      }
      java.append(name.equals(bare) ? "\\p{" : "\\P{").append(posix(bare)).append('}');
      at = end + 2;
      return;
    }
    if (text.charAt(at) == '\\'
        && at + 1 < text.length()
        && "dDsSwWpP".indexOf(text.charAt(at + 1)) >= 0) {
      escape(true);
      return;
    }
    int low = single();
    literal(low);
    if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
      at++;
      int high = single();
      if (high < low) {
        throw new Refused("a range of characters ends before it begins");
      }
      java.append('-');
      literal(high);
    }
  }

  private static String posix(String name) {
    return switch (name) {
      case "ascii" -> "ASCII";
      case "xdigit" -> "XDigit";
      case "word" -> "IsWord";
      default -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
    };
  }

  private int single() {
    if (at >= text.length()) {
      throw new Refused("a class of characters is never closed");
    } else if (text.charAt(at) == '\\') {
      if (at + 1 == text.length()) {
        throw new Refused("it ends in a backslash");
      }
      return character();
    }
    int code = text.codePointAt(at);
    at += Character.charCount(code);
    return code;
  }

  // ---- what Java reads

  private void take(int count) {
    java.append(text, at, at + count);
    at += count;
  }

  private void literal(char c) {
    at++;
    literal((int) c);
  }

  private void literal(int code) {
    if (code < 128 && !Character.isLetterOrDigit(code)) {
      java.append("\\x{").append(Integer.toHexString(code)).append('}');
    } else {
      java.appendCodePoint(code);
    }
  }

  private void quoted(String literals) {
    literals.codePoints().forEach(this::literal);
  }
}
