package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.DocumentKind;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.facts.Release;
import org.yawlfoundation.yawl.config.facts.Violation;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

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
        .flatMap(p -> tell(subject, file, new Violation("", p.line(), p.column(), p.message())));
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
            .filter(d -> !isAssumed(file) || subject.schemas().judges(d, target.get()))
            .flatMap(document -> subject.schemas().validate(document, target.get()).stream())
            .flatMap(violation -> tell(subject, file.yaml(), violation));
    return Stream.concat(problems, violations);
  }

  /** Of a file that does not say itself for what it is, kinds without a schema are no fault. */
  private static boolean isAssumed(ParsedFile.Yaml file) {
    return file.lines().get(0).endsWith(", assumed");
  }

  /**
   * Files for other programs, such as Istio, hold manifests too; or else no {@code apiVersion}, or
   * a number as Grafana's own files do. Beside manifests may stand what is known to be none.
   */
  private static boolean isManifest(YamlNode document, Release target) {
    var kind = DocumentKind.of(document);
    return target.program().equals("Kubernetes")
        ? kind == DocumentKind.MANIFEST || kind == DocumentKind.OTHER
        : isNoNumber(document.at("apiVersion"));
  }

  private static boolean isNoNumber(Optional<YamlNode> node) {
    return node.filter(
            n -> !(n instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.WHOLE))
        .isPresent();
  }

  private Stream<Finding> tell(Subject subject, YamlFile file, Violation violation) {
    var here = new Place(file.path(), violation.line(), violation.column(), 1);
    var place =
        violation
            .bound()
            .map(
                bound ->
                    subject.nearest(here, new Place(file.path(), bound.line(), bound.column(), 1)))
            .orElse(here);
    var telling =
        violation.isAhead()
            ? subject.warning(this, "%s", violation.message())
            : subject.error(this, "%s", violation.message());
    return telling.at(place, "").remove(place, "the value").tell();
  }
}
