package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.quantity.Version;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * Where nodes with expressions stand: in a file, or in a text that is itself a scalar of a file, as
 * in a ConfigMap.
 *
 * @param lines of the file or the text
 * @param prometheus the version that the first line names
 * @param around the scalar that is the text; empty for a file
 */
record QuerySource(
    String path, List<String> lines, Optional<Version> prometheus, Optional<ScalarText> around) {
  private static final Pattern FOR = Pattern.compile("# for .*\\bPrometheus ([0-9]+\\.[0-9]+).*");

  static QuerySource of(ParsedFile file) {
    return new QuerySource(file.path(), file.lines(), version(file.lines()), Optional.empty());
  }

  /** A scalar that is a file of its own. */
  QuerySource within(YamlScalar scalar) {
    var inner = scalar.text().lines().toList();
    return new QuerySource(path, inner, version(inner), Optional.of(new ScalarText(scalar, lines)));
  }

  private static Optional<Version> version(List<String> lines) {
    var match = FOR.matcher(lines.isEmpty() ? "" : lines.get(0));
    return match.matches() ? Optional.of(Version.parse(match.group(1))) : Optional.empty();
  }

  /** Finds places within a scalar from some character on. */
  Query.Anchor anchor(YamlScalar scalar, int shift) {
    var text = new ScalarText(scalar, lines);
    return (start, end) -> {
      int from = start + shift;
      int last = Math.max(from, end + shift - 1);
      int line = text.line(from);
      int column = text.column(from);
      var whole = lines.get(line - 1);
      int after =
          text.line(last) == line
              ? text.column(last) + 1
              : whole.codePointCount(0, whole.length()) + 1;
      int width = Math.max(1, after - column);
      return around
          .map(outer -> outer(outer, line, column, width))
          .orElseGet(() -> new Place(path, line, column, width));
    };
  }

  private Place outer(ScalarText outer, int line, int column, int width) {
    int offset = 0;
    for (var before : lines.subList(0, line - 1)) {
      offset += before.length() + 1;
    }
    offset += lines.get(line - 1).offsetByCodePoints(0, column - 1);
    return new Place(path, outer.line(offset), outer.column(offset), width);
  }
}
