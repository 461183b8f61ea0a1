package org.yawlfoundation.yawl.config.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * Judges files of other hands by the same rules as our own: manifests, settings, options, rules and
 * dashboards, also where a page's fenced blocks, a script or a ConfigMap holds them.
 *
 * <p>Reads and writes no file; what the files say is data and never obeyed.
 */
public final class Audit {
  /** Of a file that no rule looks at. */
  static final String UNREAD = "YC600";

  private final Checker checker;
  private final Map<String, String> otherwise;
  private final String why;

  /**
   * @param assumptions a page such as {@code operations/assumptions.yaml}, for what the files do
   *     not say
   * @param why where that page is from
   */
  public Audit(Checker checker, String assumptions, String why) {
    this.checker = checker;
    this.otherwise = Assumptions.values(assumptions);
    this.why = why;
  }

  public AuditReport of(Collection<AuditedFile> files) {
    var sorting = Sorting.of(files);
    var parsed = sorting.sorted().stream().flatMap(s -> parse(s.piece()).stream()).toList();
    var yaml = parsed.stream().flatMap(file -> yaml(file)).toList();
    var assumed = Assumptions.of(yaml, otherwise, why);
    var pieces = new ArrayList<Piece>();
    pieces.add(assumed.page());
    sorting.sorted().forEach(s -> pieces.add(Header.over(s.piece(), s.form(), assumed)));
    var judged = pieces.stream().flatMap(piece -> parse(piece).stream()).toList();
    var lines = new LinkedHashMap<String, List<String>>();
    files.forEach(file -> lines.put(file.path(), file.text().lines().toList()));
    var relocation = new Relocation(pieces, lines);
    var findings = new LinkedHashSet<Finding>(sorting.unread());
    checker.check(judged, Trail.NONE).stream().map(relocation::of).forEach(findings::add);
    return new AuditReport(
        findings.stream().sorted(Finding.ORDER).toList(), assumed.all(), files.size());
  }

  private static Optional<ParsedFile> parse(Piece piece) {
    return FileParser.parse(piece.path(), piece.text());
  }

  private static Stream<ParsedFile.Yaml> yaml(ParsedFile file) {
    return file instanceof ParsedFile.Yaml yaml ? Stream.of(yaml) : Stream.empty();
  }
}
