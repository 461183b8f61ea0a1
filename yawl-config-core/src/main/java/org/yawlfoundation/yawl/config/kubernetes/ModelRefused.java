package org.yawlfoundation.yawl.config.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.yaml.YamlList;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A manifest that our schemas take and the model of another client does not. */
final class ModelRefused implements Rule {
  @Override
  public String id() {
    return "YC305";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject
        .files(ParsedFile.Yaml.class)
        .flatMap(
            file ->
                file.yaml().documents().stream()
                    .filter(Models::isObject)
                    .flatMap(
                        document ->
                            Models.fault(document).stream()
                                .flatMap(fault -> tell(subject, file.path(), document, fault))));
  }

  private Stream<Finding> tell(
      Subject subject, String file, YamlNode document, JacksonException fault) {
    var steps =
        fault.getPath().stream()
            .map(r -> r.getPropertyName() == null ? "" + r.getIndex() : r.getPropertyName())
            .toList();
    var node = place(document, steps, fault instanceof UnrecognizedPropertyException);
    var place = new Place(file, node.line(), node.column(), 1);
    return subject
        .error(this, "%s", headline(document, steps, fault))
        .at(place, "")
        .remove(place, "the value")
        .tell();
  }

  private static String headline(YamlNode document, List<String> steps, JacksonException fault) {
    if (fault instanceof UnrecognizedPropertyException) {
      int last = steps.size() - 1;
      var parent = name(document, steps.subList(0, last));
      return "`" + steps.get(last) + "` is no field of " + parent + " in fabric8's model.";
    }
    var said = fault.getOriginalMessage().lines().findFirst().orElse("");
    return "fabric8's model cannot hold " + name(document, steps) + ": " + said + ".";
  }

  /** The key of a field that should not be there, else the value; or as near as there is one. */
  private static YamlNode place(YamlNode document, List<String> steps, boolean atKey) {
    for (int depth = steps.size(); depth > 0; depth--) {
      var parent = document.at(steps.subList(0, depth - 1).toArray(new String[0]));
      var step = steps.get(depth - 1);
      var key = parent.filter(YamlMap.class::isInstance).flatMap(m -> ((YamlMap) m).key(step));
      var value = parent.flatMap(p -> p.child(step));
      if (value.isPresent()) {
        return atKey && key.isPresent() ? key.get() : value.get();
      }
    }
    return document;
  }

  private static String name(YamlNode document, List<String> steps) {
    var name = new StringBuilder(document.textAt("kind").orElse(""));
    var above = new ArrayList<String>();
    for (var step : steps) {
      boolean inList =
          document.at(above.toArray(new String[0])).filter(YamlList.class::isInstance).isPresent();
      name.append(inList ? "[" + step + "]" : "." + step);
      above.add(step);
    }
    return name.toString();
  }
}
