package org.yawlfoundation.yawl.config.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    var keysOf = new TreeMap<Integer, Set<String>>();
    written
        .traces()
        .forEach(
            t -> keysOf.computeIfAbsent(t.line(), line -> new LinkedHashSet<>()).add(t.path()));
    var out = new ArrayList<String>();
    var keys = new TreeMap<Integer, List<String>>();
    if (language.hasComments()) {
      header.forEach(line -> out.add(language.comment() + " " + line));
      if (!headerKeys.isEmpty()) {
        keys.put(1, headerKeys);
      }
    }
    var told = new HashSet<String>();
    int blockIndent = -1;
    var lines = written.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var onLine = List.copyOf(keysOf.getOrDefault(i + 1, Set.of()));
      int indent = indent(line);
      if (blockIndent >= 0 && !line.isBlank() && indent <= blockIndent) {
        blockIndent = -1;
      }
      if (blockIndent < 0 && language.hasComments()) {
        onLine.stream().filter(told::add).forEach(key -> reasons(key, indent, language, out));
        blockIndent = language == Language.YAML && opensBlock(line.strip()) ? indent : -1;
      }
      out.add(line);
      if (!onLine.isEmpty()) {
        keys.put(out.size(), onLine);
      }
    }
    out.add("");
    return new RenderedFile(path, language, String.join("\n", out), keys);
  }

  private void reasons(String key, int indent, Language language, List<String> out) {
    sheet.find(key).stream()
        .flatMap(origin -> Reasons.lines(origin, 116 - indent).stream())
        .forEach(reason -> out.add(" ".repeat(indent) + language.comment() + " " + reason));
  }

  /** Few lines end so, and the pattern is dear. */
  private static boolean opensBlock(String line) {
    int head = Math.max(line.lastIndexOf('|'), line.lastIndexOf('>'));
    return head >= 0 && line.length() - head <= 3 && BLOCK.matcher(line).find();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
