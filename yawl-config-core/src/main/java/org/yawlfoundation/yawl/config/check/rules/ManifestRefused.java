package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.facts.Release;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlNode;

/** A manifest that the API server refuses, or a field that it drops without a word. */
@AutoService(Rule.class)
public final class ManifestRefused implements Rule {
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
    var target = file.lines().stream().findFirst().flatMap(Release::of);
    if (target.isEmpty()) {
      return problems;
    }
    var violations =
        file.yaml().documents().stream()
            .filter(document -> isManifest(document, target.get()))
            .flatMap(document -> subject.schemas().validate(document, target.get()).stream())
            .flatMap(
                v -> tell(subject, new Place(file.path(), v.line(), v.column(), 1), v.message()));
    return Stream.concat(problems, violations);
  }

  /** Files for other programs, such as Istio, hold manifests too; or else no {@code apiVersion}. */
  private static boolean isManifest(YamlNode document, Release target) {
    return target.program().equals("Kubernetes") || document.at("apiVersion").isPresent();
  }

  private Stream<Finding> tell(Subject subject, Place place, String message) {
    return subject.error(this, "%s", message).at(place, "").remove(place, "the value").tell();
  }
}
