package org.yawlfoundation.yawl.config.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.finding.Location;

/** The files that a shell script writes: {@code cat > values.yaml <<'EOF'} and its like. */
final class Heredocs {
  private static final Pattern BEGIN = Pattern.compile("[^#]*<<-?\\s*(['\"\\\\]?)(\\w+)['\"]?.*");
  private static final Pattern TARGET =
      Pattern.compile("(?:>|\\btee\\s+(?:-a\\s+)?)\\s*([\\w./-]+)");

  private Heredocs() {}

  static List<Piece> of(Piece script) {
    var lines = script.lines();
    var parts = new ArrayList<Piece>();
    for (int i = 0; i < lines.size(); i++) {
      var begin = BEGIN.matcher(lines.get(i));
      if (!begin.matches()) {
        continue;
      }
      int first = i + 1;
      int end = first;
      while (end < lines.size() && !lines.get(end).strip().equals(begin.group(2))) {
        end++;
      }
      if (end == lines.size()) {
        return parts;
      }
      parts.add(part(script, target(lines.get(i)), lines.subList(first, end), first));
      i = end;
    }
    return parts;
  }

  private static Piece part(Piece script, Optional<String> name, List<String> lines, int first) {
    return script.part(
        "line-" + first + "/" + name.orElse("heredoc"),
        String.join("\n", lines) + "\n",
        (line, column) -> new Location("", first + line, column));
  }

  private static Optional<String> target(String line) {
    var target = TARGET.matcher(line);
    return target.find()
        ? Optional.of(target.group(1).substring(target.group(1).lastIndexOf('/') + 1))
        : Optional.empty();
  }
}
