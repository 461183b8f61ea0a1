package org.yawlfoundation.yawl.config.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Help;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;

/** Leads findings about pieces back to the places of the folder that their user can edit. */
final class Relocation {
  private static final Pattern PLACE =
      Pattern.compile("([^\\s`'\"(),]+):([0-9]{1,9})(?::([0-9]{1,9}))?");

  private final Map<String, Piece> pieces = new LinkedHashMap<>();
  private final Map<String, List<String>> lines;

  /**
   * @param lines the folder's files, line by line
   */
  Relocation(Collection<Piece> pieces, Map<String, List<String>> lines) {
    pieces.forEach(piece -> this.pieces.put(piece.path(), piece));
    this.lines = lines;
  }

  Finding of(Finding finding) {
    return new Finding(
        finding.id(),
        finding.severity(),
        text(finding.headline()),
        finding.marks().stream().map(this::mark).toList(),
        finding.gives().map(this::location),
        finding.by(),
        finding.notes().stream().map(this::text).toList(),
        finding.help().stream().map(h -> new Help(text(h.text()), h.changes())).toList());
  }

  private Mark mark(Mark mark) {
    var at = location(mark.at());
    var file = lines.getOrDefault(at.file(), List.of());
    var source = at.line() <= file.size() ? file.get(at.line() - 1) : mark.source();
    int room = source.codePointCount(0, source.length()) - at.column() + 1;
    return new Mark(at, source, Math.min(mark.width(), Math.max(1, room)), mark.note());
  }

  Location location(Location at) {
    var piece = pieces.get(at.file());
    return piece == null ? at : piece.way().back(at.line(), at.column());
  }

  /** A sentence that names places. */
  private String text(String text) {
    return text.indexOf(':') < 0 ? text : PLACE.matcher(text).replaceAll(this::place);
  }

  private String place(MatchResult match) {
    var piece = pieces.get(match.group(1));
    if (piece == null) {
      return Matcher.quoteReplacement(match.group());
    }
    boolean hasColumn = match.group(3) != null;
    var at =
        piece
            .way()
            .back(
                Math.max(1, Integer.parseInt(match.group(2))),
                hasColumn ? Math.max(1, Integer.parseInt(match.group(3))) : 1);
    return Matcher.quoteReplacement(hasColumn ? at.toString() : at.file() + ":" + at.line());
  }
}
