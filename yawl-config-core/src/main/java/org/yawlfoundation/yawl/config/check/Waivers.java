package org.yawlfoundation.yawl.config.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;
import org.yawlfoundation.yawl.config.finding.Severity;
import org.yawlfoundation.yawl.config.finding.Spelling;
import org.yawlfoundation.yawl.config.tier.Waiver;

/**
 * Takes waived findings out, and finds fault with waivers that are unknown, expired or of no use.
 */
public final class Waivers {
  private static final String ID = "YC108";

  /**
   * Findings after waiving.
   *
   * @param findings those that still count, and those about the waivers themselves
   * @param taken those that were taken out, each with what did so
   * @param used the waivers that took one out
   */
  public record Result(List<Finding> findings, List<Waived> taken, List<Waiver> used) {
    public Result {
      findings = List.copyOf(findings);
      taken = List.copyOf(taken);
      used = List.copyOf(used);
    }

    /** Those that were taken out. */
    public List<Finding> waived() {
      return taken.stream().map(Waived::finding).toList();
    }
  }

  private Waivers() {}

  /**
   * Applies the waivers that hold on a day.
   *
   * @param known the codes of all rules
   * @param paths of the files that were judged, below their root
   */
  public static Result apply(
      List<Finding> findings,
      List<Waiver> waivers,
      Collection<String> known,
      Collection<String> paths,
      LocalDate today) {
    var left = new ArrayList<Finding>();
    var taken = new ArrayList<Waived>();
    for (var finding : findings) {
      var holds = waivers.stream().filter(w -> covers(w, finding) && w.holdsOn(today)).findFirst();
      if (holds.isPresent() && known.contains(finding.id())) {
        taken.add(new Waived(finding, holds.get()));
      } else {
        left.add(finding);
      }
    }
    var used = new ArrayList<Waiver>();
    var faults = new ArrayList<Finding>();
    for (var waiver : waivers) {
      if (!known.contains(waiver.rule())) {
        faults.add(unknown(waiver, known));
      } else if (!waiver.holdsOn(today)) {
        faults.add(ended(waiver, left.stream().anyMatch(f -> covers(waiver, f))));
      } else if (findings.stream().noneMatch(f -> covers(waiver, f))) {
        faults.add(unused(waiver, findings, paths));
      } else {
        used.add(waiver);
      }
    }
    left.addAll(faults);
    return new Result(left.stream().sorted(Finding.ORDER).toList(), taken, used);
  }

  private static boolean covers(Waiver waiver, Finding finding) {
    return waiver.speaksOf(finding.id(), path(finding));
  }

  /** The file that a finding is about: the one that was made, or the stranger's own. */
  private static String path(Finding finding) {
    return finding.gives().or(finding::at).map(Location::file).orElse("");
  }

  private static Finding ended(Waiver waiver, boolean matters) {
    return of(
            waiver,
            matters ? Severity.ERROR : Severity.WARNING,
            "The waiver of `%s` ended on %s.".formatted(waiver.rule(), waiver.until()))
        .help(
            matters
                ? "mend what it waived, or set a later `until` with a fresh reason"
                : "remove the waiver: nothing is left to waive");
  }

  private static Finding unused(Waiver waiver, List<Finding> findings, Collection<String> paths) {
    var scope = waiver.scope();
    if (scope.isPresent() && paths.stream().noneMatch(scope.get()::holds)) {
      var headline = "The waiver of `%s` is for `%s`, and no file is called so.";
      return of(scope.get().mark(), headline.formatted(waiver.rule(), scope.get().form()))
          .help(
              Spelling.nearest(scope.get().form(), paths)
                  .map(near -> "write `scope: " + near + "`")
                  .orElse("write a file or a folder of the tree, or remove the waiver"));
    }
    var found = findings.stream().filter(f -> f.id().equals(waiver.rule())).findFirst();
    if (scope.isPresent() && found.isPresent()) {
      var headline = "The waiver of `%s` waives nothing in `%s`.";
      return of(scope.get().mark(), headline.formatted(waiver.rule(), scope.get().form()))
          .help(
              "write `scope: " + path(found.get()) + "`, where it is found, or remove the waiver");
    }
    return of(waiver, Severity.WARNING, "The waiver of `" + waiver.rule() + "` waives nothing.")
        .help("remove the waiver");
  }

  private static Finding unknown(Waiver waiver, Collection<String> known) {
    var near =
        Spelling.nearest(waiver.rule(), known)
            .map(n -> "write `" + n + "`")
            .orElse("write one of " + String.join(", ", known));
    return of(waiver, Severity.ERROR, "No rule `%s` can be waived.".formatted(waiver.rule()))
        .help(near);
  }

  private static Finding of(Optional<Mark> mark, String headline) {
    var finding = Finding.of(ID, Severity.WARNING, headline);
    return mark.map(finding::at).orElse(finding);
  }

  private static Finding of(Waiver waiver, Severity severity, String headline) {
    var finding = Finding.of(ID, severity, headline);
    return waiver.mark().map(finding::at).orElse(finding);
  }
}
