package com.example.yawl;

import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.FactKeys;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.Finding;

/** A fleet that may grow beyond what is kept free for it waits for nodes under load. */
public final class FleetExceedsReservation implements Rule {
  /** The letters are ours; those of yawl-config's own rules are YC. */
  @Override
  public String id() {
    return "EX201";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var largest = subject.fact(FactKeys.MAX_REPLICAS);
    var surge = subject.fact(FactKeys.MAX_SURGE);
    var reserved =
        subject
            .files(ParsedFile.Yaml.class)
            .map(this::reserved)
            .flatMap(Optional::stream)
            .findFirst();
    if (largest.isMissing() || surge.isMissing() || reserved.isEmpty()) {
      return Stream.empty();
    }
    long more = surge.value().ofUp(largest.value());
    long needed = largest.value() + more;
    if (needed <= reserved.get()) {
      return Stream.empty();
    }
    return subject
        .error(
            this, "A fleet of up to %s pods outgrows a reservation of %s.", needed, reserved.get())
        .at(largest, surge)
        .because("%s pods + %s of a rollout = %s", largest, more, needed)
        .help(Way.set(largest, reserved.get() - more))
        .help("or ask the platform team for " + needed + " pods")
        .tell();
  }

  private Optional<Long> reserved(ParsedFile.Yaml file) {
    return file.yaml().documents().stream()
        .filter(document -> document.textAt("metadata", "name").equals(Optional.of("reservation")))
        .flatMap(document -> document.textAt("data", "pods").stream())
        .map(Long::valueOf)
        .findFirst();
  }
}
