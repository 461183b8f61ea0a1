package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.ChartCatalogue;
import org.yawlfoundation.yawl.config.catalogue.ChartValue;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.yaml.YamlList;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** A value for a Helm chart that no template of the chart reads: Helm takes it without a word. */
@AutoService(Rule.class)
public final class HelmValueUnread implements Rule {
  private static final String FOR = "# for ";

  @Override
  public String id() {
    return "YC306";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject.files(ParsedFile.Yaml.class).flatMap(file -> file(subject, file));
  }

  private Stream<Finding> file(Subject subject, ParsedFile.Yaml file) {
    var first = file.lines().isEmpty() ? "" : file.lines().get(0);
    if (!first.startsWith(FOR)) {
      return Stream.empty();
    }
    var program = first.substring(FOR.length()).strip();
    return ChartCatalogue.named(program).stream()
        .flatMap(
            chart ->
                file.yaml().documents().stream()
                    .flatMap(
                        document ->
                            new Values(this, subject, file.path(), program, chart, document)
                                .unread()));
  }

  /** The values of one file. */
  private record Values(
      HelmValueUnread rule,
      Subject subject,
      String path,
      String program,
      String chart,
      YamlNode document) {

    Stream<Finding> unread() {
      return below(List.of(), document, List.of(catalogue().values()));
    }

    private ChartCatalogue catalogue() {
      return subject.catalogues().chart(chart);
    }

    /** Of a node, what nobody reads, where some charts read these values. */
    private Stream<Finding> below(List<String> steps, YamlNode node, List<ChartValue> readers) {
      if (node instanceof YamlMap map) {
        return map.entries().values().stream()
            .flatMap(e -> entry(joined(steps, e.key().text()), e.key(), e.value(), readers));
      } else if (node instanceof YamlList list) {
        return Stream.iterate(0, i -> i < list.items().size(), i -> i + 1)
            .flatMap(
                i ->
                    entry(
                        joined(steps, String.valueOf(i)),
                        list.items().get(i),
                        list.items().get(i),
                        readers));
      }
      return Stream.empty();
    }

    private Stream<Finding> entry(
        List<String> steps, YamlNode place, YamlNode value, List<ChartValue> above) {
      var readers = readers(steps, above);
      if (readers.isEmpty() || isTextInPlaceOfMap(value, readers)) {
        return unread(steps, place);
      }
      var off = readers.stream().flatMap(reader -> reader.onlyWhere().stream()).findFirst();
      return off.isPresent() && !isOn(off.get())
          ? onlyWhere(steps, place, off.get())
          : readers.stream().anyMatch(ChartValue::isReadWhole)
              ? Stream.empty()
              : below(steps, value, readers);
    }

    /** Who reads a step below; charts within this one have their own, and share {@code global}. */
    private List<ChartValue> readers(List<String> steps, List<ChartValue> above) {
      var step = steps.get(steps.size() - 1);
      var readers = new ArrayList<ChartValue>();
      above.forEach(reader -> reader.child(step).ifPresent(readers::add));
      if (steps.size() == 1) {
        for (var part : catalogue().values().children().entrySet()) {
          var inner =
              part.getValue().chart().map(name -> subject.catalogues().chart(name).values());
          inner
              .flatMap(
                  values ->
                      part.getKey().equals(step)
                          ? Optional.of(values)
                          : values.child(step).filter(value -> step.equals("global")))
              .ifPresent(readers::add);
        }
      }
      return readers;
    }

    private static boolean isTextInPlaceOfMap(YamlNode value, List<ChartValue> readers) {
      return value instanceof YamlScalar scalar
          && scalar.type() != YamlScalar.Type.NOTHING
          && readers.stream().noneMatch(ChartValue::isRead);
    }

    private boolean isOn(String path) {
      return document.textAt(path.split("\\.", -1)).filter("true"::equals).isPresent();
    }

    private Stream<Finding> unread(List<String> steps, YamlNode place) {
      var telling =
          subject
              .warning(rule, "No template of %s reads `%s`.", program, String.join(".", steps))
              .at(at(place), "");
      catalogue().suggest(steps).ifPresent(meant -> telling.help("write `" + meant + "`"));
      return telling.remove(at(place), "it").tell();
    }

    /** A value that waits for a switch does no harm where the one that is read is there too. */
    private Stream<Finding> onlyWhere(List<String> steps, YamlNode place, String off) {
      return catalogue().twin(steps).stream()
          .filter(twin -> document.at(twin.split("\\.", -1)).isEmpty())
          .flatMap(
              twin ->
                  subject
                      .warning(
                          rule,
                          "Templates of %s read `%s` only where `%s` is true, and else `%s`.",
                          program,
                          String.join(".", steps),
                          off,
                          twin)
                      .at(at(place), "")
                      .help("write `" + twin + "`")
                      .tell());
    }

    private Place at(YamlNode node) {
      int width = node instanceof YamlScalar scalar ? scalar.width() : 1;
      return new Place(path, node.line(), node.column(), width);
    }

    private static List<String> joined(List<String> steps, String step) {
      var joined = new ArrayList<>(steps);
      joined.add(step);
      return joined;
    }
  }
}
