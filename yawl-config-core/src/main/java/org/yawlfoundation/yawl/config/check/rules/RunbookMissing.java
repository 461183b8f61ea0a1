package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.AlertRule;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Spelling;

/**
 * Whoever is woken up by an alert reads its runbook first, where there is one at the end of its
 * link.
 *
 * <p>Only files in which some alert has a runbook are judged: else there is no such practice. What
 * a link to another place holds nobody knows here.
 */
@AutoService(Rule.class)
public final class RunbookMissing implements Rule {
  private static final String LINK = "runbook_url";

  @Override
  public String id() {
    return "YC523";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var alerts = subject.alerts();
    var pages = subject.files(ParsedFile.Page.class).map(ParsedFile::path).toList();
    boolean isPractice = alerts.stream().anyMatch(alert -> alert.runbook().isPresent());
    return isPractice
        ? alerts.stream().flatMap(alert -> judge(subject, pages, alert))
        : Stream.empty();
  }

  private Stream<Finding> judge(Subject subject, List<String> pages, AlertRule alert) {
    var link = alert.runbook();
    if (link.isEmpty() || link.get().text().isBlank()) {
      return subject
          .warning(this, "The alert `%s` has no runbook.", alert.name())
          .at(alert.place(), "others here have one")
          .help("write one, and name it in the annotation `" + LINK + "`")
          .tell();
    }
    var text = link.get().text();
    if (text.contains("{{") || leads(text, pages)) {
      return Stream.empty();
    }
    var near = Spelling.nearest(nameOf(text), pages.stream().map(RunbookMissing::nameOf).toList());
    var place =
        new Place(alert.place().path(), link.get().line(), link.get().column(), link.get().width());
    return subject
        .warning(this, "The runbook of `%s` is a page that is not there.", alert.name())
        .at(place, "")
        .help(
            near.map(name -> "write `" + name + "` at its end")
                .orElse("add the page, or mend the link"))
        .tell();
  }

  /**
   * Whether a page of the files is at the end of a link, or another place altogether: one with none
   * of their folders in it. Of files without any page, nobody knows where theirs lie.
   */
  private static boolean leads(String link, List<String> pages) {
    var path = path(link);
    if (pages.stream().anyMatch(page -> ("/" + path).endsWith("/" + page))) {
      return true;
    }
    boolean isElsewhere = link.contains("://") || pages.isEmpty();
    return isElsewhere
        && pages.stream().map(RunbookMissing::folderOf).noneMatch(f -> isBelow(path, f));
  }

  private static boolean isBelow(String path, String folder) {
    return !folder.isEmpty() && ("/" + folderOf(path) + "/").contains("/" + folder + "/");
  }

  /** Without scheme, host, question and mark. */
  private static String path(String link) {
    try {
      var path = URI.create(link).getPath();
      return path == null ? link : path.replaceFirst("^/", "");
    } catch (IllegalArgumentException e) {
      return link;
    }
  }

  private static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
