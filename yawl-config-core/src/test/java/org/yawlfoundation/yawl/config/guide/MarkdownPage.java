package org.yawlfoundation.yawl.config.guide;

import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of Markdown as it grows. */
public final class MarkdownPage {
  private static final Pattern CODE_OR_PROSE = Pattern.compile("(`+)[^`].*?\\1|[^`]+|`+");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private final StringBuilder text = new StringBuilder();

  public MarkdownPage(String title, String introduction) {
    text.append("# ").append(title).append("\n\n").append(introduction.strip()).append('\n');
  }

  public void heading(String heading) {
    text.append("\n## ").append(heading).append('\n');
  }

  public void paragraph(String paragraph) {
    text.append('\n').append(paragraph.strip()).append('\n');
  }

  /** A table, of which every cell is Markdown already. */
  public void table(List<String> head, List<List<String>> rows) {
    if (rows.stream().anyMatch(row -> row.size() != head.size())) {
      throw new IllegalArgumentException("A row has not the columns of " + head);
    }
    text.append('\n');
    row(head);
    row(Collections.nCopies(head.size(), "---"));
    rows.forEach(this::row);
  }

  private void row(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
  }

  /** A cell that shows a text as it stands in a file. */
  public static String code(String text) {
    if (text.isBlank()) {
      return "";
    }
    var line = text.strip().replaceAll("\\s*\n\\s*", " ").replace("|", "\\|");
    int longest =
        BACKTICKS.matcher(line).results().mapToInt(m -> m.group().length()).max().orElse(0);
    var fence = "`".repeat(longest + 1);
    var space = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + space + line + space + fence;
  }

  /** A cell of sentences, in which words between backticks are code. */
  public static String prose(String text) {
    return CODE_OR_PROSE
        .matcher(text)
        .replaceAll(
            part ->
                Matcher.quoteReplacement(
                    part.group().startsWith("`") ? pipes(part.group()) : escaped(part.group())));
  }

  private static String pipes(String text) {
    return text.replace("|", "\\|");
  }

  private static String escaped(String text) {
    return pipes(text).replace("<", "&lt;").replace("*", "\\*");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
