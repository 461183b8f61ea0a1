package org.yawlfoundation.yawl.config.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;

/**
 * Finds the lines of a template that gave the lines of its file.
 *
 * <p>Nothing is noted for it while files are made: only a fault asks. Both texts are laid beside
 * each other so that most lines stand beside one that reads alike around its values, or writes the
 * line's very key. From one line to the next the template goes on; it leaves lines out where a
 * condition fails, and goes back where a list repeats them.
 */
public final class TemplateLines {
  private static final Pattern VALUE =
      Pattern.compile("\\[=((?:[^\\[\\]]|\\[[^\\]]*])*)]|</?[#@][^>]*>");
  private static final Pattern LIST = Pattern.compile("<#list ([^ >]+) as ([^>]+)>");
  private static final Pattern INCLUDE = Pattern.compile("<#include \"([^\"]+)\">");
  private static final int DEEPEST_PARTS = 5;
  private static final int SAME_INDENT = 100;
  private static final int SAME_TEXT = 200;
  private static final int SAME_LINE = 400;
  private static final int SAME_KEY = 1000;
  private static final int OTHER_TEXT = -800;

  /** Each line further costs one more, so of two lists that read alike the nearer is taken. */
  private static final int LEAVING_OUT = -100;

  private static final int GOING_BACK = -200;

  /**
   * A line of a template or of a part that it includes.
   *
   * @param texts what stands around its values and directives
   * @param paths what it writes, as far as its own text tells
   */
  private record Line(TemplateLine line, List<String> texts, List<String> paths) {
    boolean isSilent() {
      return paths.isEmpty() && texts.stream().allMatch(String::isBlank);
    }
  }

  private final RenderedFile file;
  private final Class<?> home;
  private final TemplateTexts own;
  private final List<Line> lines = new ArrayList<>();
  private final List<TemplateLine> gave;

  TemplateLines(RenderedFile file, Artifact artifact, TemplateTexts own) {
    this.file = file;
    this.home = artifact.getClass();
    this.own = own;
    read(artifact.path() + TemplateTexts.ENDING, 1);
    this.gave = lines.isEmpty() ? List.of() : align(file.text().lines().toList());
  }

  /**
   * The line that gave a line of the file; for a line of another file's text, the one that wrote
   * it, and for our comments the one above or below.
   */
  public Optional<TemplateLine> gave(int line) {
    return line <= gave.size() ? Optional.of(gave.get(line - 1)) : gave.stream().findFirst();
  }

  /** For each line of the file the template's: the best of all ways through the template. */
  private List<TemplateLine> align(List<String> given) {
    int[] at = IntStream.range(0, given.size()).filter(i -> tells(given.get(i))).toArray();
    var from = new int[at.length][];
    var score = new int[lines.size()];
    for (int t = 0; t < score.length; t++) {
      score[t] = t == 0 ? 0 : LEAVING_OUT;
    }
    for (int g = 0; g < at.length; g++) {
      from[g] = new int[score.length];
      score = step(score, from[g], given.get(at[g]), file.keysAt(at[g] + 1), g == 0);
    }
    int t = 0;
    for (int i = 1; i < score.length; i++) {
      t = score[i] > score[t] ? i : t;
    }
    var gave = new ArrayList<TemplateLine>(Collections.nCopies(given.size(), lines.get(0).line()));
    int next = given.size();
    for (int g = at.length - 1; g >= 0; g--) {
      Collections.fill(gave.subList(at[g], next), lines.get(t).line());
      next = at[g];
      t = from[g][t];
    }
    return gave;
  }

  /** How well the best way fits that ends at each line of the template, and whence it came. */
  private int[] step(int[] before, int[] from, String text, List<String> keys, boolean first) {
    var after = new int[before.length];
    var later = new int[before.length];
    for (int t = before.length - 1, best = t; t >= 0; t--) {
      best = before[t] - t > before[best] - best ? t : best;
      later[t] = best;
    }
    for (int t = 0, earlier = 0; t < after.length; t++) {
      int likeness = likeness(lines.get(t), text, keys);
      if (likeness == 0) {
        after[t] = before[t] + OTHER_TEXT;
        from[t] = t;
      } else if (first) {
        after[t] = before[t] + likeness;
      } else {
        int whence = later[t];
        int score = before[whence] + GOING_BACK + t - whence;
        int leavingOut = before[earlier] + LEAVING_OUT + earlier - t;
        if (leavingOut > score) {
          whence = earlier;
          score = leavingOut;
        }
        if (t > 0 && before[t - 1] > score) {
          whence = t - 1;
          score = before[whence];
        }
        after[t] = score + likeness;
        from[t] = whence;
      }
      earlier = before[t] + t > before[earlier] + earlier ? t : earlier;
    }
    return after;
  }

  /** Nothing where the text around the values is not the same. */
  private static int likeness(Line line, String text, List<String> keys) {
    if (!isLike(line.texts(), text)) {
      return 0;
    }
    boolean writesIt =
        keys.stream().anyMatch(key -> line.paths().stream().anyMatch(path -> isWithin(path, key)));
    int words =
        line.paths().isEmpty()
            ? SAME_LINE
            : line.texts().stream().anyMatch(t -> !t.isBlank()) ? SAME_TEXT : SAME_INDENT;
    return words + (writesIt ? SAME_KEY : 0);
  }

  /** Whether one is the other or a part of it. */
  private static boolean isWithin(String path, String key) {
    return (path + ".").startsWith(key + ".") || (key + ".").startsWith(path + ".");
  }

  private static boolean isLike(List<String> texts, String text) {
    var first = texts.get(0);
    var last = texts.get(texts.size() - 1);
    if (texts.size() == 1) {
      return text.equals(first);
    }
    if (!text.startsWith(first)
        || !text.endsWith(last)
        || (first.isBlank() && text.startsWith(" ", first.length()))) {
      return false;
    }
    int from = first.length();
    for (var middle : texts.subList(1, texts.size() - 1)) {
      int found = text.indexOf(middle, from);
      if (found < 0) {
        return false;
      }
      from = found + middle.length();
    }
    return from <= text.length() - last.length();
  }

  /** Comments stand in both or are the annotator's. */
  private boolean tells(String line) {
    return !line.isBlank()
        && !(file.language().hasComments()
            && line.stripLeading().startsWith(file.language().comment()));
  }

  private void read(String name, int depth) {
    var text =
        Optional.ofNullable(own.texts().get(name)).or(() -> TemplateEngine.resource(home, name));
    if (text.isEmpty() || depth > DEEPEST_PARTS) {
      return;
    }
    var variables = new HashMap<String, String>();
    int number = 0;
    for (var line : text.get().lines().toList()) {
      number++;
      var list = LIST.matcher(line);
      while (list.find()) {
        var names = list.group(2);
        variables.put(names.substring(names.lastIndexOf(' ') + 1), list.group(1));
      }
      var read = line(templateLine(name, number, line), line, variables);
      if (tells(line) && !read.isSilent()) {
        lines.add(read);
      }
      var include = INCLUDE.matcher(line);
      while (include.find()) {
        read(FileSources.resolved(name, include.group(1)), depth + 1);
      }
    }
  }

  private TemplateLine templateLine(String name, int number, String line) {
    int column = 1 + line.length() - line.stripLeading().length();
    int width = line.strip().length();
    return own.mark(name, number, column, width)
        .map(mark -> new TemplateLine(mark, true))
        .orElseGet(() -> new TemplateLine(ours(name, number, column, width, line), false));
  }

  private static Mark ours(String name, int number, int column, int width, String line) {
    return new Mark(new Location("templates/" + name, number, column), line, width, "");
  }

  private static Line line(TemplateLine origin, String line, Map<String, String> variables) {
    var texts = new ArrayList<String>();
    var paths = new ArrayList<String>();
    var value = VALUE.matcher(line);
    int from = 0;
    while (value.find()) {
      texts.add(line.substring(from, value.start()));
      from = value.end();
      if (value.group(1) != null) {
        paths.add(path(value.group(1), variables));
      }
    }
    texts.add(line.substring(from));
    return new Line(origin, texts, paths);
  }

  /** What an expression names in the plan: a list's variable stands for the list. */
  private static String path(String expression, Map<String, String> variables) {
    var path = expression.replace("[\"", ".").replace("\"]", "");
    int dot = path.indexOf('.');
    var head = dot < 0 ? path : path.substring(0, dot);
    var list = variables.get(head);
    return list == null ? path : list + (dot < 0 ? "" : path.substring(dot));
  }
}
