package org.yawlfoundation.yawl.config.guide;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yawlfoundation.yawl.config.guide.MarkdownPage.code;
import static org.yawlfoundation.yawl.config.guide.MarkdownPage.prose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.Recorded;
import org.yawlfoundation.yawl.config.plan.Origin;
import org.yawlfoundation.yawl.config.plan.Sheet;
import org.yawlfoundation.yawl.config.plan.Why.Deviation;
import org.yawlfoundation.yawl.config.tier.Presets;

/** The page of our deviations from the guide says what the origins say. */
class GuideDeviationsTest {
  private static final Path PAGE = Path.of("../docs/guide-deviations.md");

  private static final int LONG = 60;

  private static final String INTRODUCTION =
      """
      Every value of a plan that differs from what the deployment guide says, with the reason that its origin holds.
      The same stands above the value in the generated file, and `mvn yawl-config:explain` tells it. What does not
      stand here is as the guide says, or the guide does not say it; field by field, for one million agents, see
      [the comparison](guide-comparison.md).

      Where a value is not the same for all presets, each stands with the first and the last preset that has it; of
      long expressions, that of one million agents. Made from the presets with default targets by
      `mvn -pl yawl-config-core test -Dtest=GuideDeviationsTest -Ddocs=record`.
      """;

  /** A value that differs, over all presets. */
  private record Row(Deviation guide, String path, Map<String, String> ours) {
    /** Sections in order of their numbers: 1.10 after 1.9. */
    String place() {
      var place = new StringBuilder();
      for (var number : guide.section().split("\\D+", -1)) {
        place.append("%3s.".formatted(number));
      }
      return place + path;
    }

    /** Ours; of long values, such as expressions, that of one million agents is enough. */
    private String shown() {
      boolean isLong = ours.values().stream().anyMatch(value -> value.length() > LONG);
      return isLong ? code(ours.getOrDefault("1m", "")) : runs(ours);
    }

    List<String> cells() {
      return List.of(
          guide.section(), code(path), literal(guide.says()), shown(), prose(guide.because()));
    }
  }

  @Test
  void isWhatTheOriginsSay() throws IOException {
    var page = new MarkdownPage("Where we leave the deployment guide", INTRODUCTION);
    var rows = rows();
    assertThat(rows).hasSizeGreaterThan(25);
    page.table(
        List.of("Guide", "Value", "The guide says", "Ours", "Why"),
        rows.stream().sorted(comparing(Row::place)).map(Row::cells).toList());
    Recorded.holds(PAGE, page.toString(), "docs");
  }

  @Test
  void namesRunsOfPresetsThatAgree() {
    var values = new LinkedHashMap<String, String>();
    List.of("1k", "10k", "100k").forEach(preset -> values.put(preset, "5"));
    assertThat(runs(values)).isEqualTo("`5`");
    values.put("1m", "60");
    assertThat(runs(values)).isEqualTo("1k-100k: `5`; 1m: `60`");
  }

  private static List<Row> rows() {
    var sheets = new LinkedHashMap<String, Sheet>();
    Presets.all().forEach((name, agents) -> sheets.put(name, Tiers.derived(name, agents).sheet()));
    var deviations = new TreeMap<String, Set<Deviation>>();
    sheets.values().stream()
        .flatMap(sheet -> sheet.all().stream())
        .filter(GuideDeviationsTest::differs)
        .forEach(
            origin ->
                deviations
                    .computeIfAbsent(origin.path(), path -> new LinkedHashSet<>())
                    .add(origin.why().guide().orElseThrow()));
    var rows = new ArrayList<Row>();
    deviations.forEach(
        (path, all) -> all.forEach(guide -> rows.add(new Row(guide, path, ours(sheets, path)))));
    return rows;
  }

  private static boolean differs(Origin origin) {
    return origin.why().guide().filter(guide -> !guide.says().equals(origin.spelt())).isPresent();
  }

  private static Map<String, String> ours(Map<String, Sheet> sheets, String path) {
    var ours = new LinkedHashMap<String, String>();
    sheets.forEach(
        (name, sheet) -> ours.put(name, sheet.find(path).map(Origin::spelt).orElse("none")));
    return ours;
  }

  /** What the guide says is code, unless it is words. */
  private static String literal(String says) {
    boolean isWords = says.equals("none") || says.matches("[^=_('{]*\\b[a-z]{2,} [^=_('{]*");
    return isWords ? prose(says) : code(says);
  }

  /** Presets in a row that have the same value. */
  private record Run(String first, String last, String value) {
    String text() {
      return (first.equals(last) ? first : first + "-" + last) + ": " + code(value);
    }
  }

  /** The values with the presets that have them; neighbours that agree stand together. */
  private static String runs(Map<String, String> values) {
    var runs = new ArrayList<Run>();
    values.forEach(
        (preset, value) -> {
          int last = runs.size() - 1;
          if (last >= 0 && runs.get(last).value().equals(value)) {
            runs.set(last, new Run(runs.get(last).first(), preset, value));
          } else {
            runs.add(new Run(preset, preset, value));
          }
        });
    return runs.size() == 1
        ? code(runs.get(0).value())
        : runs.stream().map(Run::text).collect(joining("; "));
  }
}
