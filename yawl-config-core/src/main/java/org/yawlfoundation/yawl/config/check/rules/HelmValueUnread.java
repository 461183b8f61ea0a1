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
    var chart = ChartCatalogue.named(program);
    return chart.isEmpty()
        ? Stream.empty()
        : file.yaml().documents().stream()
            .flatMap(
                values -> new Values(subject, file.path(), program, chart.get(), values).told());
  }

  /** The values of one file, walked beside what is read of them. */
  private final class Values {
    private final Subject subject;
    private final String file;
    private final String program;
    private final ChartCatalogue catalogue;
    private final YamlNode document;

    /** Where the walk is. */
    private final List<String> steps = new ArrayList<>();

    private final List<Finding> found = new ArrayList<>();

    Values(Subject subject, String file, String program, String chart, YamlNode document) {
      this.subject = subject;
      this.file = file;
      this.program = program;
      this.catalogue = subject.catalogues().chart(chart);
      this.document = document;
    }

    Stream<Finding> told() {
      below(document, List.of(catalogue.values()));
      return found.stream();
    }

    private void below(YamlNode node, List<ChartValue> readers) {
      if (node instanceof YamlMap map) {
        map.entries().values().forEach(e -> entry(e.key().text(), e.key(), e.value(), readers));
      } else if (node instanceof YamlList list) {
        for (int i = 0; i < list.items().size(); i++) {
          entry(String.valueOf(i), list.items().get(i), list.items().get(i), readers);
        }
      }
    }

    private void entry(String step, YamlNode place, YamlNode value, List<ChartValue> above) {
      steps.add(step);
      var readers = readers(step, above);
      if (readers.isEmpty() || isTextInPlaceOfMap(value, readers)) {
        unread(place);
      } else if (!isOff(readers)) {
        if (readers.stream().noneMatch(ChartValue::isReadWhole)) {
          below(value, readers);
        }
      } else {
        onlyWhere(place, readers);
      }
      steps.remove(steps.size() - 1);
    }

    /** Who reads a step below. */
    private List<ChartValue> readers(String step, List<ChartValue> above) {
      var readers = new ArrayList<ChartValue>(1);
      above.forEach(reader -> reader.child(step).ifPresent(readers::add));
      if (readers.isEmpty() && steps.size() > 1) {
        within(readers);
      }
      return readers;
    }

    /** Charts within this one read what is under their names, and all share {@code global}. */
    private void within(List<ChartValue> readers) {
      boolean shared = steps.get(0).equals("global");
      var path = shared ? steps : steps.subList(1, steps.size());
      for (var part : catalogue.values().children().entrySet()) {
        if (shared || part.getKey().equals(steps.get(0))) {
          part.getValue()
              .chart()
              .flatMap(chart -> subject.catalogues().chart(chart).find(path))
              .ifPresent(readers::add);
        }
      }
    }

    private static boolean isTextInPlaceOfMap(YamlNode value, List<ChartValue> readers) {
      return value instanceof YamlScalar scalar
          && scalar.type() != YamlScalar.Type.NOTHING
          && readers.stream().noneMatch(ChartValue::isRead);
    }

    private boolean isOff(List<ChartValue> readers) {
      return readers.stream()
          .flatMap(reader -> reader.onlyWhere().stream())
          .anyMatch(path -> !at(path).equals(Optional.of("true")));
    }

    private Optional<String> at(String path) {
      return document.textAt(path.split("\\.", -1));
    }

    private void unread(YamlNode place) {
      var telling =
          subject
              .warning(
                  HelmValueUnread.this,
                  "No template of %s reads `%s`.",
                  program,
                  String.join(".", steps))
              .at(place(place), "");
      catalogue.suggest(steps).ifPresent(meant -> telling.help("write `" + meant + "`"));
      telling.remove(place(place), "it").tell().forEach(found::add);
    }

    /** A value that waits for a switch does no harm where the one that is read is there too. */
    private void onlyWhere(YamlNode place, List<ChartValue> readers) {
      var twin = catalogue.twin(steps).orElse("");
      if (twin.isEmpty() || document.at(twin.split("\\.", -1)).isPresent()) {
        return;
      }
      var off = readers.stream().flatMap(reader -> reader.onlyWhere().stream()).findFirst();
      subject
          .warning(
              HelmValueUnread.this,
              "Templates of %s read `%s` only where `%s` is true, and else `%s`.",
              program,
              String.join(".", steps),
              off.orElseThrow(),
              twin)
          .at(place(place), "")
          .help("write `" + twin + "`")
          .tell()
          .forEach(found::add);
    }

    private Place place(YamlNode node) {
      int width = node instanceof YamlScalar scalar ? scalar.width() : 1;
      return new Place(file, node.line(), node.column(), width);
    }
  }
}
