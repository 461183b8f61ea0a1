package org.yawlfoundation.yawl.config.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.artifact.Language;
import org.yawlfoundation.yawl.config.finding.Spelling;

/**
 * Reads what a template may hold: values, {@code <#if>}, {@code <#list>}, {@code <#include>} of a
 * part, and comments.
 *
 * <p>Whatever else FreeMarker knows is refused before it sees the template, so that a template
 * reaches no class, file or clock, ends, and writes each value as its file's language spells it.
 */
final class TemplateReader {
  /** What is wrong with a stretch of a template. */
  record Fault(int offset, int width, String message, String help) {}

  /** A name that a template mentions, and where. */
  record Mention(String name, int offset) {}

  /**
   * What a template holds.
   *
   * @param includes the names of parts, as it writes them
   * @param embeds the paths of files that it writes into its own
   */
  record Reading(List<Fault> faults, List<Mention> includes, List<Mention> embeds) {}

  private static final int LONGEST_TAG = 400;
  private static final int DEEPEST = 20;
  private static final int MOST_INCLUDES = 20;
  private static final int DEEPEST_PARENTHESES = 10;

  private static final List<String> TAGS =
      List.of("if", "elseif", "else", "list", "items", "sep", "include", "t", "lt", "rt", "nt");
  private static final List<String> PAIRS = List.of("if", "list", "items", "sep");
  private static final List<String> QUESTIONS =
      List.of("has_content", "is_first", "is_last", "has_next");
  private static final List<String> COMPARISONS = List.of("gt", "gte", "lt", "lte");
  private static final List<String> OTHER_WORDS = List.of("and", "or", "in", "using");

  private static final Pattern TAG = Pattern.compile("<(/?)#([A-Za-z_]*)");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|(?<name>[A-Za-z_]\\w*)|\\d+|(?<text>\"[^\"\\\\]*\"|'[^'\\\\]*')"
              + "|\\?\\?|\\?(?<question>\\w+)|&&|\\|\\||[.\\[\\](),!]");
  private static final Pattern PART =
      Pattern.compile("\\s*[\"'](/|(\\.\\./){0,9})([A-Za-z0-9-]+/){0,9}_[A-Za-z0-9_.-]+[\"']\\s*");
  private static final Pattern CALL = Pattern.compile("<@[A-Za-z]\\w*");
  private static final Pattern ARGUMENT = Pattern.compile("\\s+[A-Za-z]\\w*=|\\s*/");
  private static final String HELP =
      "a template holds `[=a.value]`, `<#if>`, `<#list>`, `<#include>` and text";

  private record Open(String tag, int offset) {}

  private final String text;
  private final Language language;
  private final boolean isPart;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Mention> includes = new ArrayList<>();
  private final List<Mention> embeds = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /** The current line with a mark for each value, and where the values stand in the text. */
  private final StringBuilder line = new StringBuilder();

  private final List<Integer> values = new ArrayList<>();

  private TemplateReader(String text, Language language, boolean isPart) {
    this.text = text;
    this.language = language;
    this.isPart = isPart;
  }

  /**
   * @param language of the file that the template gives
   */
  static Reading read(String text, Language language, boolean isPart) {
    var reader = new TemplateReader(text, language, isPart);
    reader.read();
    return new Reading(
        List.copyOf(reader.faults), List.copyOf(reader.includes), List.copyOf(reader.embeds));
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("<#--", at)) {
        at = comment(at);
      } else if (text.startsWith("<#", at) || text.startsWith("</#", at)) {
        at = tag(at);
      } else if (text.startsWith("[=", at)) {
        at = value(at);
      } else if (text.startsWith("<@", at) || text.startsWith("</@", at)) {
        at = call(at);
      } else {
        character(text.charAt(at++));
      }
    }
    character('\n');
    open.forEach(
        o -> {
          if (!o.tag().equals("sep")) {
            var tag = "`<#" + o.tag() + ">`";
            fault(o.offset(), 2, tag + " is never closed.", "write `</#" + o.tag() + ">`");
          }
        });
  }

  private void character(char c) {
    if (c != '\n') {
      line.append(c);
      return;
    }
    if (!values.isEmpty() && !WholeScalars.standWell(language, line.toString())) {
      fault(
          values.get(values.size() - 1),
          2,
          "A value stands within another, or beside text that belongs to it.",
          "write one whole value, such as `name: [=tier]`: each is quoted for its file by itself");
    }
    line.setLength(0);
    values.clear();
  }

  private int comment(int at) {
    int end = text.indexOf("-->", at);
    if (end < 0) {
      fault(at, 4, "This comment is never closed.", "write `-->`");
      return text.length();
    }
    return end + 3;
  }

  private int value(int at) {
    int end = end(at + 2, ']');
    if (end < 0) {
      fault(at, 2, "This value is never closed.", "write `]` behind it, on the same line");
      return at + 2;
    }
    expression(at + 2, end, false);
    values.add(at);
    line.append(WholeScalars.MARK);
    return end + 1;
  }

  /**
   * A call of a macro in a part of ours; a user's part makes none, so that no macro calls itself.
   */
  private int call(int at) {
    var call = CALL.matcher(text).region(at, text.length());
    int end = end(at + 2, '>');
    if (isPart || end < 0 || !call.lookingAt() || text.charAt(end - 1) != '/') {
      fault(at, 2, "A part calls no macro, and a template such as `<@name/>` alone.", HELP);
      return at + 2;
    }
    var argument = ARGUMENT.matcher(text).region(call.end(), end);
    int start = call.end();
    while (argument.find()) {
      expression(start, argument.start(), false);
      start = argument.end();
    }
    return end + 1;
  }

  private int tag(int at) {
    var match = TAG.matcher(text).region(at, text.length());
    match.lookingAt();
    var name = match.group(2);
    int end = end(match.end(), '>');
    if (!TAGS.contains(name)) {
      var near = Spelling.nearest(name, TAGS).map(n -> "write `<#" + n + ">`").orElse(HELP);
      fault(at, match.end() - at, "A template may not use `<#" + name + ">`.", near);
    } else if (end < 0) {
      fault(at, match.end() - at, "This tag is never closed.", "write `>` behind it");
    } else if (match.group(1).isEmpty()) {
      opening(name, at, match.end(), end);
    } else {
      closing(name, at);
    }
    return end < 0 ? match.end() : end + 1;
  }

  private void opening(String name, int at, int start, int end) {
    if (PAIRS.contains(name)) {
      open.push(new Open(name, at));
      if (open.size() > DEEPEST) {
        fault(at, 2, "Tags stand more than " + DEEPEST + " deep in each other.", "take some out");
      }
    }
    if (!name.equals("include")) {
      expression(start, end, name.equals("list") && isOutermostList());
    } else if (!PART.matcher(text.substring(start, end)).matches()) {
      fault(
          at,
          end + 1 - at,
          "A template includes parts alone, whose names begin with `_`.",
          "write such as `<#include \"_labels.ftl\">`");
    } else if (includes.size() == MOST_INCLUDES) {
      fault(at, end + 1 - at, "A template includes at most " + MOST_INCLUDES + " parts.", HELP);
    } else {
      includes.add(new Mention(text.substring(start, end).replaceAll("[\\s\"']", ""), at));
    }
  }

  /** Only there may a list be written out: such lists in each other would count up to anything. */
  private boolean isOutermostList() {
    return open.stream().filter(o -> o.tag().equals("list")).count() == 1;
  }

  private void closing(String name, int at) {
    if (!open.isEmpty() && open.peek().tag().equals("sep") && !name.equals("sep")) {
      open.pop();
    }
    if (open.isEmpty() || !open.peek().tag().equals(name)) {
      fault(at, name.length() + 4, "`</#" + name + ">` closes nothing here.", "take it out");
    } else {
      open.pop();
    }
  }

  /** Where a tag or a value ends, or -1. */
  private int end(int start, char closing) {
    int brackets = 0;
    char quote = 0;
    for (int i = start; i < Math.min(text.length(), start + LONGEST_TAG); i++) {
      char c = text.charAt(i);
      if (c == '\n' && closing == ']') {
        return -1;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == closing && brackets == 0) {
        return i;
      } else if (closing == ']') {
        brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      }
    }
    return -1;
  }

  private void expression(int start, int end, boolean mayBeginWithList) {
    var token = TOKEN.matcher(text).region(start, end);
    int at = start;
    int parentheses = 0;
    var before = "";
    var twoBefore = "";
    var threeBefore = "";
    while (at < end) {
      if (!token.region(at, end).lookingAt()) {
        sign(at);
        return;
      }
      var word = token.group();
      if (!word.isBlank()) {
        boolean afterValue = before.matches("\\w+|[\\])]");
        parentheses += word.equals("(") ? 1 : 0;
        if (token.group("question") != null && !QUESTIONS.contains(token.group("question"))) {
          fault(at, word.length(), "A template may not use `" + word + "`.", HELP);
          return;
        } else if (COMPARISONS.contains(word)) {
          fault(at, word.length(), "Values cannot be compared in a template.", HELP);
          return;
        } else if (OTHER_WORDS.contains(word)) {
          fault(at, word.length(), "A template may not use `" + word + "`.", HELP);
          return;
        } else if (word.equals(".")
            && !before.equals(".")
            && (!afterValue || before.equals("as"))) {
          var name = text.substring(at, end).split("[^\\w.]", 2)[0];
          fault(at, name.length(), "A template may not use `" + name + "`.", HELP);
          return;
        } else if ((word.equals(".") && before.equals("."))
            || (word.equals("[") && !afterValue && !(mayBeginWithList && before.isEmpty()))
            || (word.equals("(") && afterValue)
            || parentheses > DEEPEST_PARENTHESES
            || (token.group("text") != null && word.contains("[="))) {
          sign(at);
          return;
        } else if (word.equals("]") && twoBefore.equals("[") && threeBefore.equals("files")) {
          var path = before.replaceAll("^[\"']|[\"']$", "");
          embeds.add(new Mention(path, at - before.length()));
        }
        threeBefore = twoBefore;
        twoBefore = before;
        before = word;
      }
      at = token.end();
    }
  }

  private void sign(int at) {
    var sign = text.substring(at, text.offsetByCodePoints(at, 1));
    fault(at, 1, "A template cannot calculate or compare: `" + sign + "` has no place here.", HELP);
  }

  private void fault(int offset, int width, String message, String help) {
    faults.add(new Fault(offset, width, message, help));
  }
}
