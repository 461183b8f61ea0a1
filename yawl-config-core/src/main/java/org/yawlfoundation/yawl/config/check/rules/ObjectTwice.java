package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.finding.Finding;

/** Two objects of one name that are applied together: the later takes the place of the other. */
@AutoService(Rule.class)
public final class ObjectTwice implements Rule {
  @Override
  public String id() {
    return "YC314";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var sets = subject.objects().appliedTogether();
    return sets.stream().flatMap(set -> twice(subject, set)).distinct();
  }

  private Stream<Finding> twice(Subject subject, List<ClusterObject> set) {
    Map<List<String>, ClusterObject> first = new LinkedHashMap<>();
    return set.stream()
        .filter(object -> !object.name().isEmpty())
        .flatMap(
            object -> {
              var other = first.putIfAbsent(object.identity(), object);
              return other == null ? Stream.empty() : tell(subject, other, object);
            });
  }

  private Stream<Finding> tell(Subject subject, ClusterObject first, ClusterObject second) {
    var name = second.node().at("metadata", "name").orElse(second.node());
    var other = first.place(first.node().at("metadata", "name").orElse(first.node()));
    return subject
        .error(this, "%s is there twice: only the later stays.", second)
        .at(second.place(name), "")
        .because("the other is at %s:%s:%s", other.path(), other.line(), other.column())
        .help("give one of them another name, or remove it")
        .tell();
  }
}
