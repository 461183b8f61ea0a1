package org.yawlfoundation.yawl.config.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.artifact.Language;
import org.yawlfoundation.yawl.config.plan.Sheet;

/**
 * Puts a file's header at its top and the reason of each value above its line, the first time it
 * stands there.
 *
 * <p>A comment never goes between the lines of a YAML block scalar, where it would be text.
 */
final class Annotator {
  private static final Pattern BLOCK = Pattern.compile("(?:^|[:-] )[|>][-+0-9]*$");

  private final Sheet sheet;

  Annotator(Sheet sheet) {
    this.sheet = sheet;
  }

  RenderedFile annotate(
      String path,
      Language language,
      List<String> header,
      List<String> headerKeys,
      TracingWriter written) {
    var out = new ArrayList<String>();
    var keys = new TreeMap<Integer, List<String>>();
    var places = new ArrayList<TemplatePlace>();
    if (language.hasComments()) {
      header.forEach(line -> out.add(language.comment() + " " + line));
      if (!headerKeys.isEmpty()) {
        keys.put(1, headerKeys);
      }
    }
    var told = new HashSet<String>();
    int blockIndent = -1;
    var lines = written.text().lines().toList();
    var traces = written.traces();
    int traced = 0;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      int first = traced;
      while (traced < traces.size() && traces.get(traced).line() == i + 1) {
        traced++;
      }
      var here = traces.subList(first, traced);
      var onLine = keys(here, true);
      int indent = indent(line);
      if (blockIndent >= 0 && !line.isBlank() && indent <= blockIndent) {
        blockIndent = -1;
      }
      if (blockIndent < 0 && language.hasComments()) {
        for (var key : keys(here, false)) {
          if (told.add(key)) {
            reasons(key, indent, language, out);
          }
        }
        blockIndent = language == Language.YAML && opensBlock(line) ? indent : -1;
      }
      out.add(line);
      if (i < written.places().size()) {
        while (places.size() < out.size()) {
          places.add(written.places().get(i));
        }
      }
      if (!onLine.isEmpty()) {
        keys.put(out.size(), onLine);
      }
    }
    if (language.hasComments()) {
      keys(traces.subList(traced, traces.size()), false)
          .forEach(key -> reasons(key, 0, language, out));
    }
    out.add("");
    return new RenderedFile(path, language, String.join("\n", out), keys, places);
  }

  /** The keys of a line, each once: those whose values stand on it, or all that are told there. */
  private static List<String> keys(List<TracingWriter.Trace> traces, boolean standing) {
    if (traces.size() == 1 && (traces.get(0).stands() || !standing)) {
      return List.of(traces.get(0).path());
    }
    return traces.isEmpty()
        ? List.of()
        : traces.stream()
            .filter(trace -> trace.stands() || !standing)
            .map(TracingWriter.Trace::path)
            .distinct()
            .toList();
  }

  private void reasons(String key, int indent, Language language, List<String> out) {
    var start = " ".repeat(indent) + language.comment() + " ";
    sheet
        .find(key)
        .ifPresent(
            origin ->
                Reasons.lines(origin, 116 - indent).forEach(reason -> out.add(start + reason)));
  }

  /** Few lines end so, and the pattern is dear. */
  private static boolean opensBlock(String line) {
    var text = line.strip();
    return !text.isEmpty()
        && "|>-+0123456789".indexOf(text.charAt(text.length() - 1)) >= 0
        && (text.indexOf('|') >= 0 || text.indexOf('>') >= 0)
        && BLOCK.matcher(text).find();
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
      indent++;
    }
    return indent;
  }
}
