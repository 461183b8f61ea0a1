package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Port;
import org.yawlfoundation.yawl.config.facts.PortUse;
import org.yawlfoundation.yawl.config.facts.PortUses;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Spelling;

/** A port at which nobody listens: a probe that fails, a route or a scrape that reaches no one. */
@AutoService(Rule.class)
public final class PortLeadsNowhere implements Rule {
  @Override
  public String id() {
    return "YC313";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject
        .objects()
        .all()
        .flatMap(object -> PortUses.of(object, subject.objects()).stream())
        .filter(use -> !use.leadsSomewhere())
        .flatMap(use -> tell(subject, use));
  }

  private Stream<Finding> tell(Subject subject, PortUse use) {
    var headline = "%s means port `%s` of %s, where there is none.";
    var telling =
        use.isNumber() && use.whose().contains("pods")
            ? subject.warning(this, headline, use.from(), use.port(), use.whose())
            : subject.error(this, headline, use.from(), use.port(), use.whose());
    telling
        .at(use.from().place(use.at()), "")
        .because(
            "there are %s",
            use.ports().stream().distinct().map(Port::toString).collect(Collectors.joining(", ")));
    var names = use.ports().stream().map(Port::name).filter(name -> !name.isEmpty()).toList();
    return telling
        .help(
            Spelling.nearest(use.port(), names)
                .map(near -> "write `" + near + "`")
                .orElse("write one of these"))
        .tell();
  }
}
