package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.yaml.YamlFile;

/** A manifest that the API server refuses, or a field that it drops without a word. */
@AutoService(Rule.class)
public final class ManifestRefused implements Rule {
  private static final Pattern KUBERNETES = Pattern.compile("# for Kubernetes 1\\.([0-9]{1,4})");

  @Override
  public String id() {
    return "YC301";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return Stream.concat(
        subject.files(ParsedFile.Yaml.class).flatMap(file -> file(subject, file)),
        subject.files(ParsedFile.Json.class).flatMap(file -> unreadable(subject, file.json())));
  }

  private Stream<Finding> unreadable(Subject subject, YamlFile file) {
    return file.problems().stream()
        .flatMap(p -> tell(subject, new Place(file.path(), p.line(), p.column(), 1), p.message()));
  }

  private Stream<Finding> file(Subject subject, ParsedFile.Yaml file) {
    var problems = unreadable(subject, file.yaml());
    var match = KUBERNETES.matcher(file.lines().isEmpty() ? "" : file.lines().get(0));
    if (!match.matches()) {
      return problems;
    }
    int minor = Integer.parseInt(match.group(1));
    var violations =
        file.yaml().documents().stream()
            .flatMap(document -> subject.schemas().validate(document, minor).stream())
            .flatMap(
                v -> tell(subject, new Place(file.path(), v.line(), v.column(), 1), v.message()));
    return Stream.concat(problems, violations);
  }

  private Stream<Finding> tell(Subject subject, Place place, String message) {
    return subject.error(this, "%s", message).at(place, "").remove(place, "the value").tell();
  }
}
