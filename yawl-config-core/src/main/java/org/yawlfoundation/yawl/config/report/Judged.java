package org.yawlfoundation.yawl.config.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Waived;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;

/**
 * What was found in one tier, or in one folder of files.
 *
 * @param name of the tier or folder
 * @param file the tier document; of a folder, itself: where findings without a place are shown
 * @param findings in the order of telling
 * @param waived those that a waiver took out
 * @param given where the document gives which key, for the changes that help
 */
public record Judged(
    String name,
    String file,
    List<Finding> findings,
    List<Waived> waived,
    SortedMap<String, Mark> given) {
  public Judged {
    findings = findings.stream().sorted(Finding.ORDER).map(Visible::finding).toList();
    waived = waived.stream().map(w -> new Waived(Visible.finding(w.finding()), w.by())).toList();
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
  }

  /** Files that were judged without any tier document, or what stands on the disk. */
  public static Judged files(String name, String file, List<Finding> findings) {
    return new Judged(name, file, findings, List.of(), new TreeMap<>());
  }

  /** The same with more findings, which show only beside other tiers. */
  public Judged with(Collection<Finding> more) {
    var all = new ArrayList<>(findings);
    all.addAll(more);
    return new Judged(name, file, all, waived, given);
  }

  /**
   * The same with other names of files, as whoever reads the report knows them.
   *
   * @param written renames what the user wrote
   * @param made renames what we make of it
   */
  public Judged renamed(UnaryOperator<String> written, UnaryOperator<String> made) {
    var places = new TreeMap<String, Mark>();
    given.forEach((key, mark) -> places.put(key, renamed(mark, written)));
    return new Judged(
        name,
        written.apply(file),
        findings.stream().map(f -> renamed(f, written, made)).toList(),
        waived.stream().map(w -> new Waived(renamed(w.finding(), written, made), w.by())).toList(),
        places);
  }

  private static Finding renamed(
      Finding finding, UnaryOperator<String> written, UnaryOperator<String> made) {
    return new Finding(
        finding.id(),
        finding.severity(),
        finding.headline(),
        finding.marks().stream().map(mark -> renamed(mark, written)).toList(),
        finding.gives().map(at -> renamed(at, made)),
        finding.by(),
        finding.notes(),
        finding.help());
  }

  private static Mark renamed(Mark mark, UnaryOperator<String> names) {
    return new Mark(renamed(mark.at(), names), mark.source(), mark.width(), mark.note());
  }

  private static Location renamed(Location at, UnaryOperator<String> names) {
    return new Location(names.apply(at.file()), at.line(), at.column());
  }

  /** All that was found, those that were waived last. */
  Stream<Finding> all() {
    return Stream.concat(findings.stream(), waived.stream().map(Waived::finding));
  }

  /**
   * Where to show a finding: at its own place, else atop the document. The file made may be in no
   * repository.
   */
  Location place(Finding finding) {
    return finding.at().orElseGet(() -> new Location(file, 1, 1));
  }

  /** Where the document gives these keys; empty where it does not give one of them. */
  Optional<List<Mark>> marks(List<String> keys) {
    var marks = new ArrayList<Mark>();
    for (var key : keys) {
      if (given.containsKey(key)) {
        marks.add(given.get(key));
      }
    }
    return marks.isEmpty() || marks.size() < keys.size() ? Optional.empty() : Optional.of(marks);
  }
}
