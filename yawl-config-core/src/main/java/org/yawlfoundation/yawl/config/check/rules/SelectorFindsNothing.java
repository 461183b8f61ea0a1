package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.ClusterObjects;
import org.yawlfoundation.yawl.config.facts.Selection;
import org.yawlfoundation.yawl.config.finding.Finding;

/** A selector that takes no pods or Services: nothing is served, kept, let through or scraped. */
@AutoService(Rule.class)
public final class SelectorFindsNothing implements Rule {
  @Override
  public String id() {
    return "YC312";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject
        .objects()
        .all()
        .flatMap(object -> Selection.of(object).stream())
        .filter(selection -> selection.chosen(subject.objects()).findAny().isEmpty())
        .flatMap(selection -> tell(subject, selection));
  }

  private Stream<Finding> tell(Subject subject, Selection selection) {
    var candidates = selection.candidates(subject.objects()).toList();
    boolean isOwn = selection.of() == Selection.Of.OWN_PODS;
    if (candidates.isEmpty() && othersMakeThem(subject.objects(), selection)) {
      return Stream.empty();
    }
    var headline = "%s selects %s, and no %s bears that.";
    var what = selection.of() == Selection.Of.SERVICES ? "Service" : "pod";
    var whose = isOwn ? "own pod" : what;
    var telling =
        isOwn || subject.objects().isWhole()
            ? subject.error(this, headline, selection.from(), selection.selector(), whose)
            : subject.warning(this, headline, selection.from(), selection.selector(), whose);
    telling.at(selection.from().place(selection.selector().place()), "");
    candidates.forEach(
        candidate -> telling.because("%s bears %s", who(candidate, what), labels(candidate)));
    return telling.help("select labels that they bear, or give them these").tell();
  }

  private static boolean othersMakeThem(ClusterObjects objects, Selection selection) {
    var kinds =
        selection.of() == Selection.Of.SERVICES
            ? List.of("Service")
            : List.of("Deployment", "StatefulSet");
    return !objects.isWhole() || kinds.stream().anyMatch(objects::isRequired);
  }

  private static String who(Map.Entry<ClusterObject, Map<String, String>> candidate, String what) {
    return what.equals("pod") ? "a pod of " + candidate.getKey() : candidate.getKey().toString();
  }

  private static String labels(Map.Entry<ClusterObject, Map<String, String>> candidate) {
    return candidate.getValue().isEmpty() ? "no labels" : text(candidate.getValue());
  }

  private static String text(Map<String, String> labels) {
    return String.join(
        ", ", labels.entrySet().stream().map(l -> l.getKey() + "=" + l.getValue()).toList());
  }
}
