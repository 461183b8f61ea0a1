package com.example.yawl;

import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.FactKeys;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.Finding;

/** A fleet that may grow beyond its namespace's quota stops growing under load, unseen. */
public final class FleetExceedsQuota implements Rule {
  /** The letters are ours; those of yawl-config's own rules are YC. */
  @Override
  public String id() {
    return "EX201";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var largest = subject.fact(FactKeys.MAX_REPLICAS);
    var surge = subject.fact(FactKeys.MAX_SURGE);
    var quota =
        subject.files(ParsedFile.Yaml.class).map(this::quota).flatMap(Optional::stream).findFirst();
    if (largest.isMissing() || surge.isMissing() || quota.isEmpty()) {
      return Stream.empty();
    }
    long more = surge.value().ofUp(largest.value());
    long needed = largest.value() + more;
    if (needed <= quota.get()) {
      return Stream.empty();
    }
    return subject
        .error(this, "A fleet of up to %s pods does not fit in a quota of %s.", needed, quota.get())
        .at(largest, surge)
        .because("%s pods + %s of a rollout = %s", largest, more, needed)
        .help(Way.set(largest, quota.get() - more))
        .help("or ask the platform team for " + needed + " pods")
        .tell();
  }

  private Optional<Long> quota(ParsedFile.Yaml file) {
    return file.yaml().documents().stream()
        .filter(document -> document.textAt("kind").equals(Optional.of("ResourceQuota")))
        .flatMap(document -> document.textAt("spec", "hard", "pods").stream())
        .map(Long::valueOf)
        .findFirst();
  }
}
