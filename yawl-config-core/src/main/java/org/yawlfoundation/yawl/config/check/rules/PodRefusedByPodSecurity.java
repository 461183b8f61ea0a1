package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.PodSecurity;
import org.yawlfoundation.yawl.config.facts.Pods;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Spelling;

/**
 * Pods that ask for more than their namespace lets them: the workload is admitted, and none of its
 * pods is.
 */
@AutoService(Rule.class)
public final class PodRefusedByPodSecurity implements Rule {
  private static final List<String> MODES = List.of("enforce", "audit", "warn");

  @Override
  public String id() {
    return "YC310";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return Stream.concat(
        subject.objects().all("Namespace").flatMap(namespace -> labels(subject, namespace)),
        subject
            .objects()
            .all()
            .flatMap(object -> object.pods().stream())
            .flatMap(pods -> judge(subject, pods)));
  }

  private Stream<Finding> judge(Subject subject, Pods pods) {
    var owner = pods.owner();
    return PodSecurity.enforced(subject.objects(), owner.namespace()).stream()
        .flatMap(
            guard ->
                PodSecurityFaults.of(pods, guard).stream()
                    .flatMap(
                        fault ->
                            subject
                                .error(
                                    this,
                                    "Pod Security `%s` refuses the pods of %s: %s.",
                                    guard.level(),
                                    owner,
                                    fault.says())
                                .at(owner.place(fault.at()), "")
                                .help(fault.help())
                                .tell()));
  }

  private Stream<Finding> labels(Subject subject, ClusterObject namespace) {
    return MODES.stream()
        .map(mode -> PodSecurity.LABEL + mode)
        .flatMap(
            label ->
                Stream.concat(
                    level(subject, namespace, label),
                    version(subject, namespace, label + "-version")));
  }

  private Stream<Finding> level(Subject subject, ClusterObject namespace, String label) {
    return namespace
        .scalars("metadata", "labels", label)
        .filter(level -> !PodSecurity.LEVELS.contains(level.text()))
        .flatMap(
            level ->
                subject
                    .error(this, "Pod Security has no level `%s`.", level.text())
                    .at(namespace.place(level), "")
                    .help(
                        Spelling.nearest(level.text(), PodSecurity.LEVELS)
                            .map(near -> "write `" + near + "`")
                            .orElse("write one of " + String.join(", ", PodSecurity.LEVELS)))
                    .tell());
  }

  private Stream<Finding> version(Subject subject, ClusterObject namespace, String label) {
    return namespace
        .scalars("metadata", "labels", label)
        .filter(version -> !PodSecurity.isVersion(version.text()))
        .flatMap(
            version ->
                subject
                    .error(this, "Pod Security has no version `%s`.", version.text())
                    .at(namespace.place(version), "")
                    .help("write a version such as `v1.33`, or `latest`")
                    .tell());
  }
}
