package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.JvmCatalogue;
import org.yawlfoundation.yawl.config.catalogue.JvmProblem;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.FactKeys;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Option;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * An option that the target JDK does not take stops every pod at its start, or does nothing and
 * misleads.
 */
@AutoService(Rule.class)
public final class JvmOptionRefused implements Rule {
  @Override
  public String id() {
    return "YC205";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var jdk = subject.fact(FactKeys.TARGET_JDK);
    if (jdk.isMissing() || !JvmCatalogue.knows(jdk.value())) {
      return Stream.empty();
    }
    return subject
        .files(ParsedFile.Options.class)
        .flatMap(file -> file(subject, file, jdk.value().intValue()));
  }

  private Stream<Finding> file(Subject subject, ParsedFile.Options file, int jdk) {
    var texts = file.options().stream().map(Option::text).toList();
    var problems = subject.catalogues().jvm(jdk).problemsWith(texts);
    return problems.stream()
        .flatMap(
            problem ->
                file.options().stream()
                    .filter(option -> option.text().equals(problem.option()))
                    .reduce((first, last) -> last)
                    .stream()
                    .flatMap(option -> tell(subject, problem, option)));
  }

  private Stream<Finding> tell(Subject subject, JvmProblem problem, Option option) {
    var telling =
        problem.fatal()
            ? subject.error(this, "%s", problem.sentence())
            : subject.warning(this, "%s", problem.sentence());
    telling.at(option.place(), "").remove(option.place(), "`" + option.text() + "`");
    problem.help().filter(way -> !way.equals("leave it out")).ifPresent(telling::help);
    return telling.tell();
  }
}
