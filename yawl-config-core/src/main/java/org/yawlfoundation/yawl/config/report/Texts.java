package org.yawlfoundation.yawl.config.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.RulePages;
import org.yawlfoundation.yawl.config.finding.Finding;

/** What several forms say in the same words. */
final class Texts {
  private Texts() {}

  /** The headline, then the sums, then the ways out. */
  static String message(Finding finding) {
    var help = finding.help().stream().map(way -> "help: " + way.text());
    return Stream.of(Stream.of(finding.headline()), finding.notes().stream(), help)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  /** Such as "YC203 HeapExceedsMemoryLimit", or the code alone where it is no rule's. */
  static String title(RulePages pages, String id) {
    return pages.line(id).flatMap(RulePages.Line::name).map(name -> id + " " + name).orElse(id);
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
