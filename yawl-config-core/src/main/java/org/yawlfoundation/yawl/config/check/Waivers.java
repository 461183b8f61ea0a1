package org.yawlfoundation.yawl.config.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.yawlfoundation.yawl.config.finding.Finding;
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
   * @param waived those that were taken out, in words
   * @param used the waivers that took one out
   */
  public record Result(List<Finding> findings, List<Finding> waived, List<Waiver> used) {
    public Result {
      findings = List.copyOf(findings);
      waived = List.copyOf(waived);
      used = List.copyOf(used);
    }
  }

  private Waivers() {}

  /**
   * Applies the waivers that hold on a day.
   *
   * @param known the codes of all rules
   */
  public static Result apply(
      List<Finding> findings, List<Waiver> waivers, Collection<String> known, LocalDate today) {
    var left = new ArrayList<Finding>();
    var waived = new ArrayList<Finding>();
    for (var finding : findings) {
      boolean holds =
          waivers.stream().anyMatch(w -> w.rule().equals(finding.id()) && w.holdsOn(today));
      (holds && known.contains(finding.id()) ? waived : left).add(finding);
    }
    var used = new ArrayList<Waiver>();
    for (var waiver : waivers) {
      boolean matches = findings.stream().anyMatch(f -> f.id().equals(waiver.rule()));
      if (!known.contains(waiver.rule())) {
        left.add(unknown(waiver, known));
      } else if (!waiver.holdsOn(today)) {
        boolean matters = left.stream().anyMatch(f -> f.id().equals(waiver.rule()));
        left.add(
            of(
                    waiver,
                    matters ? Severity.ERROR : Severity.WARNING,
                    "The waiver of `%s` ended on %s.".formatted(waiver.rule(), waiver.until()))
                .help(
                    matters
                        ? "mend what it waived, or set a later `until` with a fresh reason"
                        : "remove the waiver: nothing is left to waive"));
      } else if (!matches) {
        left.add(
            of(
                    waiver,
                    Severity.WARNING,
                    "The waiver of `%s` waives nothing.".formatted(waiver.rule()))
                .help("remove the waiver"));
      } else {
        used.add(waiver);
      }
    }
    return new Result(left.stream().sorted(Finding.ORDER).toList(), waived, used);
  }

  private static Finding unknown(Waiver waiver, Collection<String> known) {
    var near =
        Spelling.nearest(waiver.rule(), known)
            .map(n -> "write `" + n + "`")
            .orElse("write one of " + String.join(", ", known));
    return of(waiver, Severity.ERROR, "No rule `%s` can be waived.".formatted(waiver.rule()))
        .help(near);
  }

  private static Finding of(Waiver waiver, Severity severity, String headline) {
    var finding = Finding.of(ID, severity, headline);
    return waiver.mark().map(finding::at).orElse(finding);
  }
}
