package org.yawlfoundation.yawl.config.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.audit.Environments.Environment;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.render.RenderedFile;
import org.yawlfoundation.yawl.config.render.TreeRenderer;

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
  private final TreeRenderer renderer;
  private final PlanDeriver deriver;
  private final Map<String, String> otherwise;
  private final String why;

  /**
   * @param renderer makes our files, to hold theirs against
   * @param assumptions a page such as {@code operations/assumptions.yaml}, for what the files do
   *     not say
   * @param why where that page is from
   */
  public Audit(
      Checker checker, TreeRenderer renderer, PlanDeriver deriver, String assumptions, String why) {
    this.checker = checker;
    this.renderer = renderer;
    this.deriver = deriver;
    this.otherwise = Assumptions.values(assumptions);
    this.why = why;
  }

  public AuditReport of(Collection<AuditedFile> files) {
    var sorting = Sorting.of(files);
    var lines = new LinkedHashMap<String, List<String>>();
    files.forEach(file -> lines.put(file.path(), file.text().lines().toList()));
    var environments = Environments.of(files, sorting.sorted());
    var told = new ArrayList<AuditedEnvironment>();
    var found = new LinkedHashMap<Finding, List<String>>();
    for (var environment : environments) {
      told.add(judge(environment, lines, found));
    }
    var findings = new ArrayList<Finding>(sorting.unread());
    found.forEach(
        (finding, in) ->
            findings.add(
                in.size() == environments.size()
                    ? finding
                    : finding.note("judged with " + String.join(", ", in))));
    return new AuditReport(findings.stream().sorted(Finding.ORDER).toList(), told, files.size());
  }

  /** Judges files that belong together, and notes in which environments each finding is. */
  private AuditedEnvironment judge(
      Environment environment, Map<String, List<String>> lines, Map<Finding, List<String>> found) {
    var parsed = environment.files().stream().flatMap(s -> parse(s.piece()).stream()).toList();
    var assumed = Assumptions.of(parsed.stream().flatMap(Audit::yaml).toList(), otherwise, why);
    var pieces = new ArrayList<Piece>();
    var page = assumed.page();
    pieces.add(page);
    environment.files().forEach(s -> pieces.add(Header.over(s.piece(), s.form(), assumed)));
    var judged = pieces.stream().flatMap(piece -> parse(piece).stream()).toList();
    var relocation = new Relocation(pieces, lines);
    checker.check(judged, Trail.NONE).stream()
        .map(relocation::of)
        .distinct()
        .forEach(f -> found.computeIfAbsent(f, g -> new ArrayList<>()).add(environment.name()));
    var nearest = Nearest.of(judged, page.path(), renderer, deriver);
    return new AuditedEnvironment(
        environment.name(),
        assumed.all().stream().map(a -> a.at(relocation::location)).toList(),
        nearest.map(tier -> tier.at(relocation::location)));
  }

  static Optional<ParsedFile> parse(RenderedFile file) {
    return FileParser.parse(file.path(), file.text());
  }

  static Location location(Place place) {
    return new Location(place.path(), place.line(), place.column());
  }

  private static Optional<ParsedFile> parse(Piece piece) {
    return FileParser.parse(piece.path(), piece.text());
  }

  private static Stream<ParsedFile.Yaml> yaml(ParsedFile file) {
    return file instanceof ParsedFile.Yaml yaml ? Stream.of(yaml) : Stream.empty();
  }
}
