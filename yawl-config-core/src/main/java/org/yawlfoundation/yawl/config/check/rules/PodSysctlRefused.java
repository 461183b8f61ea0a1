package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.Sysctl;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.facts.PodSecurity;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.yaml.YamlList;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * A pod that sets a kernel setting which is not its own, or which nobody allows it, is never
 * started.
 */
@AutoService(Rule.class)
public final class PodSysctlRefused implements Rule {
  /** One entry of a pod's {@code securityContext.sysctls}. */
  private record Entry(String path, YamlNode workload, String name, YamlScalar value) {
    Place place() {
      return new Place(path, value.line(), value.column(), value.width());
    }
  }

  @Override
  public String id() {
    return "YC213";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject
        .files(ParsedFile.Yaml.class)
        .flatMap(f -> f.yaml().documents().stream().flatMap(d -> entries(f.path(), d)))
        .flatMap(entry -> judge(subject, entry));
  }

  private Stream<Finding> judge(Subject subject, Entry entry) {
    var catalogue = subject.catalogues().sysctl();
    var sysctl = catalogue.sysctl(entry.name());
    var problem = catalogue.problemWith(entry.name(), entry.value().text());
    if (sysctl.isEmpty()) {
      var telling = tell(subject.warning(this, "%s", problem.orElseThrow()), entry);
      catalogue.suggest(entry.name()).ifPresent(n -> telling.help("or write `" + n + "`"));
      return telling.tell();
    } else if (sysctl.get().inPod(Integer.MAX_VALUE) == Sysctl.InPod.NEVER) {
      return tell(
              subject.error(this, "`%s` is no pod's own: a node sets it for all.", entry.name()),
              entry)
          .tell();
    } else if (problem.isPresent()) {
      return tell(subject.error(this, "%s", problem.get()), entry).tell();
    }
    var namespace = entry.workload().textAt("metadata", "namespace").orElse("");
    var guard = PodSecurity.enforced(subject.objects(), namespace);
    int minor = guard.map(PodSecurity::minor).orElse(Integer.MAX_VALUE);
    if (sysctl.get().inPod(minor) == Sysctl.InPod.SAFE) {
      return Stream.empty();
    }
    return guard.isPresent()
        ? tell(
                subject.error(
                    this,
                    "Pod Security `%s` refuses a pod that sets `%s`.",
                    guard.get().level(),
                    entry.name()),
                entry)
            .tell()
        : tell(
                subject.warning(
                    this, "A kubelet starts no pod that sets `%s`, unless told to.", entry.name()),
                entry)
            .help("or name it in `allowedUnsafeSysctls` of each kubelet's configuration")
            .tell();
  }

  private static Telling tell(Telling telling, Entry entry) {
    return telling.at(entry.place(), "").remove(entry.place(), "`" + entry.name() + "`");
  }

  private static Stream<Entry> entries(String path, YamlNode document) {
    return Stream.of(
            document.at("spec", "securityContext", "sysctls"),
            document.at("spec", "template", "spec", "securityContext", "sysctls"),
            document.at(
                "spec", "jobTemplate", "spec", "template", "spec", "securityContext", "sysctls"))
        .flatMap(Optional::stream)
        .filter(YamlList.class::isInstance)
        .flatMap(list -> ((YamlList) list).items().stream())
        .flatMap(item -> entry(path, document, item).stream());
  }

  private static Optional<Entry> entry(String path, YamlNode document, YamlNode item) {
    var name = item.textAt("name");
    var value = item.child("value");
    return name.isPresent() && value.orElse(null) instanceof YamlScalar scalar
        ? Optional.of(new Entry(path, document, name.get(), scalar))
        : Optional.empty();
  }
}
