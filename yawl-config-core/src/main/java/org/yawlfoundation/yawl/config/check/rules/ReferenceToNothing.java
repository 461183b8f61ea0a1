package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.Reference;
import org.yawlfoundation.yawl.config.facts.References;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Spelling;

/** An object that needs another which nobody makes: its pods wait for it, or are refused. */
@AutoService(Rule.class)
public final class ReferenceToNothing implements Rule {
  /** What every cluster has, or every namespace. */
  private static final List<String> ALWAYS =
      List.of(
          "ConfigMap kube-root-ca.crt",
          "Namespace default",
          "Namespace kube-system",
          "PriorityClass system-cluster-critical",
          "PriorityClass system-node-critical",
          "ServiceAccount default");

  @Override
  public String id() {
    return "YC311";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return Stream.of(
            subject
                .objects()
                .all()
                .flatMap(object -> References.of(object).stream())
                .flatMap(reference -> judge(subject, reference)),
            subject.objects().all().flatMap(object -> mounts(subject, object)),
            resources(subject))
        .flatMap(findings -> findings);
  }

  private Stream<Finding> resources(Subject subject) {
    return subject
        .objects()
        .missingResources()
        .flatMap(
            missing ->
                tell(subject, "A kustomization lists `%s`, which is not there.", missing.text())
                    .at(missing.place(), "")
                    .help("name a file or a folder with a `kustomization.yaml`, or remove it")
                    .tell());
  }

  private Stream<Finding> judge(Subject subject, Reference reference) {
    if (ALWAYS.contains(reference.kind() + " " + reference.name())) {
      return Stream.empty();
    }
    var keys = Providers.keys(subject.objects(), reference);
    if (keys.isEmpty()) {
      return isExpected(subject, reference) ? nobody(subject, reference) : Stream.empty();
    }
    return reference.key().stream()
        .filter(key -> !keys.get().has(key.text()))
        .flatMap(
            key ->
                tell(subject, "%s has no key `%s`.", reference, key.text())
                    .at(reference.from().place(key), "")
                    .help(
                        Spelling.nearest(key.text(), keys.get().names())
                            .map(near -> "write `" + near + "`")
                            .orElse("name one of its keys, or give it this one"))
                    .tell());
  }

  /** Of files that are not all there is, those of a kind that none is of are elsewhere. */
  private static boolean isExpected(Subject subject, Reference reference) {
    return subject.objects().isWhole()
        || subject.objects().all(reference.kind(), reference.namespace()).findAny().isPresent();
  }

  private Stream<Finding> nobody(Subject subject, Reference reference) {
    var telling =
        tell(subject, "Nothing makes the %s that %s needs.", reference, reference.from())
            .at(reference.from().place(reference.at()), "");
    others(subject, reference).ifPresent(telling::help);
    return telling
        .help(
            subject.objects().isWhole()
                ? "add it to the files, or name it in `requirements.yaml` if others bring it"
                : "add it to the files")
        .tell();
  }

  private static Optional<String> others(Subject subject, Reference reference) {
    var names = subject.objects().names(reference.kind(), reference.namespace());
    return Spelling.nearest(reference.name(), names)
        .or(() -> names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty())
        .map(name -> "write `" + name + "`");
  }

  private Stream<Finding> mounts(Subject subject, ClusterObject object) {
    return object.pods().stream()
        .flatMap(
            pods ->
                pods.mounts()
                    .filter(mount -> !pods.volumes().contains(mount.text()))
                    .flatMap(
                        mount ->
                            subject
                                .error(this, "%s has no volume `%s`.", object, mount.text())
                                .at(object.place(mount), "")
                                .help(
                                    Spelling.nearest(mount.text(), pods.volumes())
                                        .map(near -> "write `" + near + "`")
                                        .orElse("add it to `volumes`"))
                                .tell()));
  }

  private Telling tell(Subject subject, String headline, Object... values) {
    return subject.objects().isWhole()
        ? subject.error(this, headline, values)
        : subject.warning(this, headline, values);
  }
}
