package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * A value without quotes that kubectl and Helm, which read YAML 1.1, take for something else than
 * we wrote.
 */
@AutoService(Rule.class)
public final class YamlReadTwoWays implements Rule {
  @Override
  public String id() {
    return "YC302";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject
        .files(ParsedFile.Yaml.class)
        .flatMap(
            file ->
                file.yaml().ambiguities().stream()
                    .flatMap(
                        a ->
                            subject
                                .error(this, "%s", a.message())
                                .at(
                                    new Place(
                                        file.path(), a.line(), a.column(), a.scalar().width()),
                                    "")
                                .help("write `" + a.quoted() + "`")
                                .tell()));
  }
}
