package org.yawlfoundation.yawl.config.render;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;

/**
 * Templates of a user's own, to be laid over ours.
 *
 * @param folder the name under which the user knows where they stand
 * @param texts by path below the folder, such as {@code kubernetes/pdb.yaml.ftl}
 * @param findings what kept others from being read
 */
public record TemplateTexts(
    String folder, SortedMap<String, String> texts, List<Finding> findings) {
  public static final TemplateTexts NONE = new TemplateTexts("", new TreeMap<>(), List.of());

  static final String ENDING = ".ftl";

  public TemplateTexts {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    findings = List.copyOf(findings);
  }

  /** Whether a template is a part of others, and gives no file of its own. */
  static boolean isPart(String name) {
    return name.startsWith("_", name.lastIndexOf('/') + 1);
  }

  Optional<Mark> mark(String name, int offset, int width) {
    var text = texts.getOrDefault(name, "");
    var before = text.substring(0, Math.min(offset, text.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int start = before.lastIndexOf('\n') + 1;
    return mark(name, line, before.codePointCount(start, before.length()) + 1, width);
  }

  /** A place of a template, if it is among these. */
  Optional<Mark> mark(String name, int line, int column, int width) {
    return Optional.ofNullable(texts.get(name))
        .map(
            text ->
                new Mark(
                    new Location(shown(name), line, column),
                    text.lines().skip(line - 1L).findFirst().orElse(""),
                    width,
                    ""));
  }

  /** The name of a template as its user knows it. */
  String shown(String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
