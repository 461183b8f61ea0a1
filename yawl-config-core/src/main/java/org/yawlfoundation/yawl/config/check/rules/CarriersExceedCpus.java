package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.CARRIERS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.CPU_LIMIT;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.finding.Finding;

/** More carriers of virtual threads than processors only take turns, and their stacks. */
@AutoService(Rule.class)
public final class CarriersExceedCpus implements Rule {
  @Override
  public String id() {
    return "YC211";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var carriers = subject.fact(CARRIERS);
    var limit = subject.fact(CPU_LIMIT);
    if (carriers.isMissing()
        || limit.isMissing()
        || carriers.value() <= limit.value().processors()) {
      return Stream.empty();
    }
    return subject
        .warning(this, "%s carriers of virtual threads share a CPU limit of %s.", carriers, limit)
        .at(carriers, limit)
        .because(
            "%s carriers on %s processors: a JVM takes as many as it has when it is not told",
            carriers, limit.value().processors())
        .remove(carriers.place(), "`" + carriers.written() + "`")
        .tell();
  }
}
