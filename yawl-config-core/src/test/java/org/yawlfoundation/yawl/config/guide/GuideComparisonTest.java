package org.yawlfoundation.yawl.config.guide;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.Recorded;
import org.yawlfoundation.yawl.config.Registered;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.render.TreeRenderer;

/** Our tree beside the guide: no field is forgotten, and no difference is without a reason. */
class GuideComparisonTest {
  private static final Path PAGE = Path.of("../docs/guide-comparison.md");

  private static final String INTRODUCTION =
      """
      Every field of the files that the deployment guide shows for one million agents, beside what
      `agents: 1000000` gives. "Same" is the same in meaning (`2000m` is `2`); where we differ or do without, the
      reason follows. Below the last table of a file stands what we add to it. A name in parentheses is ours, where
      it is another. For other numbers of agents see [our deviations](guide-deviations.md).

      Ours is read from the generated files by
      `mvn -pl yawl-config-core test -Dtest=GuideComparisonTest -Ddocs=record`. The guide's side, and the reasons that
      no value's origin tells, stand in
      [two tables](../yawl-config-core/src/test/resources/org/yawlfoundation/yawl/config/guide).
      """;

  @Test
  void everyDifferenceHasAReason() throws IOException {
    var fields = GuideField.all();
    var comparison = new Comparison(files(), Addition.all());
    var sections =
        fields.stream().collect(groupingBy(GuideField::section, LinkedHashMap::new, toList()));
    var tables = new LinkedHashMap<String, List<List<String>>>();
    sections.forEach((name, of) -> tables.put(name, of.stream().map(comparison::row).toList()));
    var lastOf = new TreeMap<String, String>();
    fields.forEach(field -> lastOf.put(field.file(), field.section()));
    var added = new TreeMap<String, List<List<String>>>();
    lastOf.keySet().forEach(file -> added.put(file, comparison.added(file)));
    assertThat(comparison.faults()).isEmpty();

    var page = new MarkdownPage("Our tree beside the deployment guide", INTRODUCTION);
    page.paragraph(comparison.summary());
    tables.forEach(
        (section, rows) -> {
          page.heading(section);
          page.paragraph("Ours: " + files(sections.get(section)) + ".");
          page.table(List.of("Field", "Guide", "Ours", "Why"), rows);
          added.forEach(
              (file, more) -> {
                if (section.equals(lastOf.get(file)) && !more.isEmpty()) {
                  page.paragraph("Added in `" + file + "`:");
                  page.table(List.of("Field", "Ours", "Why"), more);
                }
              });
        });
    Recorded.holds(PAGE, page.toString(), "docs");
  }

  private static String files(List<GuideField> fields) {
    return fields.stream().map(field -> "`" + field.file() + "`").distinct().collect(joining(", "));
  }

  private static Map<String, OurFile> files() {
    var derived = Tiers.derived("1m", 1_000_000);
    var tree = new TreeRenderer(Registered.all(Artifact.class)).render(derived);
    var files = new LinkedHashMap<String, OurFile>();
    for (var field : GuideField.all()) {
      tree.find(field.file())
          .ifPresent(file -> files.putIfAbsent(field.file(), OurFile.of(file, derived.sheet())));
    }
    return files;
  }
}
