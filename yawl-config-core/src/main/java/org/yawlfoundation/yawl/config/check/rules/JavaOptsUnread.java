package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.FactKeys;
import org.yawlfoundation.yawl.config.finding.Finding;

/** Options in a variable that only some start scripts read: the JVM runs as if there were none. */
@AutoService(Rule.class)
public final class JavaOptsUnread implements Rule {
  @Override
  public String id() {
    return "YC212";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var variable = subject.fact(FactKeys.UNREAD_OPTIONS);
    return variable.isMissing()
        ? Stream.empty()
        : subject
            .warning(this, "No JVM reads the environment variable `%s`.", variable)
            .at(variable.place(), "")
            .help("name it `JDK_JAVA_OPTIONS`")
            .help("let the container's `command` expand it: `exec java $JAVA_OPTS ...`")
            .tell();
  }
}
