package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands in an expression for something that is put there later: Grafana's {@code $namespace},
 * {@code ${x:regex}} and {@code $__rate_interval}, and the adapter's {@code <<.Series>>}.
 *
 * @param text the expression with words and numbers in their place, each as long as what it is for,
 *     so that all else keeps its offset
 */
public record Placeholders(String text, List<Hole> holes) {
  /** A stretch that is filled later. */
  public record Hole(int start, int end) {}

  private static final Pattern GRAFANA =
      Pattern.compile("\\$[A-Za-z_]\\w*|\\$\\{[^}]*\\}|\\[\\[\\w+(?::\\w+)?\\]\\]");
  private static final Pattern ADAPTER = Pattern.compile("<<[^>]*>>");

  public Placeholders {
    holes = List.copyOf(holes);
  }

  /** An expression without any. */
  static Placeholders none(String text) {
    return new Placeholders(text, List.of());
  }

  /** A dashboard's; outside strings and windows, a variable is a word or a number. */
  static Placeholders grafana(String text, boolean asNumber) {
    return text.indexOf('$') < 0 && !text.contains("[[")
        ? none(text)
        : fill(text, GRAFANA, asNumber);
  }

  static Placeholders adapter(String text) {
    return fill(text, ADAPTER, false);
  }

  private static Placeholders fill(String text, Pattern form, boolean asNumber) {
    var filled = new StringBuilder(text);
    var holes = new ArrayList<Hole>();
    var match = form.matcher(text);
    while (match.find()) {
      var word = word(text, match.start(), match.group(), asNumber);
      filled.replace(match.start(), match.end(), word);
      holes.add(new Hole(match.start(), match.end()));
    }
    return new Placeholders(filled.toString(), holes);
  }

  private static String word(String text, int start, String hole, boolean asNumber) {
    var blanks = " ".repeat(hole.length() - 2);
    if (isIn(text, start, '[', ']')) {
      return "1h" + blanks;
    } else if (isInString(text, start)) {
      return "x".repeat(hole.length());
    } else if (hole.contains("LabelMatchers")) {
      return "x=\"" + "x".repeat(hole.length() - 4) + "\"";
    }
    return asNumber ? "1 " + blanks : "x".repeat(hole.length());
  }

  private static boolean isIn(String text, int at, char open, char close) {
    int before = text.lastIndexOf(open, at - 1);
    return before >= 0
        && before > text.lastIndexOf(close, at - 1)
        && !text.startsWith("[[", before)
        && !isInString(text, before);
  }

  private static boolean isInString(String text, int at) {
    char quote = 0;
    for (int i = 0; i < at; i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote != 0 && quote != '`') {
        i++;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'' || c == '`')) {
        quote = c;
      }
    }
    return quote != 0;
  }

  boolean touches(int start, int end) {
    return holes.stream().anyMatch(hole -> hole.start() < end && start < hole.end());
  }
}
