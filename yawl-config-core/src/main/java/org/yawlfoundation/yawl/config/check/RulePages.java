package org.yawlfoundation.yawl.config.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yawlfoundation.yawl.config.finding.Severity;

/** What there is to read of each code: a line in the list of all, and a page for each rule. */
public final class RulePages {
  private static final String FOLDER = "/org/yawlfoundation/yawl/config/rules/";

  private final SortedMap<String, Line> lines = new TreeMap<>();

  /**
   * A code's line in the list of all.
   *
   * @param name the rule's; absent where no rule bears the code
   * @param says what is found, such as "a JVM that outgrows its container"
   */
  public record Line(String id, Optional<String> name, String says) {}

  /**
   * A rule's page.
   *
   * @param why its first paragraph, on one line
   * @param severity of the finding that it shows
   * @param text the whole page, as Markdown
   */
  public record Page(String why, Severity severity, String text) {}

  private RulePages() {}

  /** Reads the list of all codes. */
  public static RulePages read() {
    var pages = new RulePages();
    text("README").orElseThrow().lines().filter(l -> l.startsWith("| ")).forEach(pages::add);
    return pages;
  }

  private void add(String row) {
    var cells = cells(row);
    var id = cells.get(0);
    if (id.startsWith("[")) {
      id = id.substring(1, id.indexOf(']'));
      lines.put(id, new Line(id, Optional.of(cells.get(1)), cells.get(2)));
    } else if (id.startsWith("YC")) {
      lines.put(id, new Line(id, Optional.empty(), cells.get(1)));
    }
  }

  private static List<String> cells(String row) {
    var cells = new ArrayList<String>();
    int start = 1;
    for (int end = row.indexOf('|', start); end >= 0; end = row.indexOf('|', start)) {
      cells.add(row.substring(start, end).strip());
      start = end + 1;
    }
    return cells;
  }

  /** The line of a code of ours. */
  public Optional<Line> line(String id) {
    return Optional.ofNullable(lines.get(id));
  }

  /** The page of a rule of ours. */
  public Optional<Page> page(String id) {
    return line(id)
        .filter(line -> line.name().isPresent())
        .flatMap(line -> text(id))
        .map(text -> new Page(why(text), severity(id, text), text));
  }

  private static String why(String text) {
    int start = text.indexOf('\n') + 2;
    return text.substring(start, text.indexOf("\n\n", start)).replace('\n', ' ');
  }

  private static Severity severity(String id, String text) {
    for (var severity : Severity.values()) {
      if (text.contains("\n" + severity.word() + " " + id + "  ")) {
        return severity;
      }
    }
    throw new IllegalStateException("the page of " + id + " shows no finding");
  }

  private static Optional<String> text(String name) {
    try (var in = RulePages.class.getResourceAsStream(FOLDER + name + ".md")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
