package org.yawlfoundation.yawl.config.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * A tier document as it stands in its file, before its values mean anything.
 *
 * @param file the name under which the user knows it
 * @param lines its text, line by line
 * @param root its keys; absent when it could not be read
 * @param findings what is wrong with it as a text
 * @param base the document that it extends; absent where it extends none, or a preset
 */
public record TierDocument(
    String file,
    List<String> lines,
    Optional<YamlMap> root,
    List<Finding> findings,
    Optional<TierDocument> base) {
  public TierDocument {
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }

  TierDocument(String file, List<String> lines, Optional<YamlMap> root, List<Finding> findings) {
    this(file, lines, root, findings, Optional.empty());
  }

  /** The same document with more that is wrong. */
  TierDocument with(Finding finding) {
    var more = new ArrayList<>(findings);
    more.add(finding);
    return new TierDocument(file, lines, root, more, base);
  }

  TierDocument extending(TierDocument other) {
    return new TierDocument(file, lines, root, findings, Optional.of(other));
  }

  /** The mark of a place in this document. */
  public Mark mark(int line, int column, int width, String note) {
    var source = line <= lines.size() ? lines.get(line - 1) : "";
    return new Mark(new Location(file, line, column), source, width, note);
  }

  Mark mark(YamlNode node) {
    return mark(
        node.line(), node.column(), node instanceof YamlScalar scalar ? scalar.width() : 1, "");
  }
}
