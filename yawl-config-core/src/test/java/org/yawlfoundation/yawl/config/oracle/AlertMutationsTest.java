package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yawlfoundation.yawl.config.guide.MarkdownPage.code;
import static org.yawlfoundation.yawl.config.guide.MarkdownPage.prose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yawlfoundation.yawl.config.Recorded;
import org.yawlfoundation.yawl.config.guide.MarkdownPage;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/** The generated tests of alerts must be able to fail: each mistake in an alert is put to them. */
@RequiresProgram("promtool")
class AlertMutationsTest {
  private static final Path PAGE = Path.of("../docs/alert-mutations.md");
  private static final String INTRODUCTION =
      """
      Each alert of `agents: 1000000` is changed in one place at a time, and its generated tests are run by promtool:
      they must fail. What they let pass stands below, with the reason why nobody could tell the difference.
      `mvn -Poracles -pl yawl-config-core test -Dgroups=oracle -Dtest=AlertMutationsTest -Ddocs=record` writes this page.
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void mistakesAreCaught() throws Exception {
    var mutants = new ArrayList<AlertMutant>();
    ProvenAlert.of(ScaleTier.of("one-million", 1_000_000))
        .forEach(alert -> mutants.addAll(AlertMutant.of(alert)));
    var files = new LinkedHashMap<String, AlertMutant>();
    for (var mutant : mutants) {
      files.put(mutant.alert().write(folder, "m" + files.size()), mutant);
    }
    var caught = new LinkedHashSet<>(new Promtool(folder).failing(List.copyOf(files.keySet())));
    var survivors = new ArrayList<AlertMutant>();
    var made = new LinkedHashMap<String, Integer>();
    var found = new LinkedHashMap<String, Integer>();
    files.forEach(
        (file, mutant) -> {
          made.merge(mutant.kind(), 1, Integer::sum);
          found.merge(mutant.kind(), caught.contains(file) ? 1 : 0, Integer::sum);
          if (!caught.contains(file)) {
            survivors.add(mutant);
          }
        });
    System.out.printf(
        Locale.ROOT, "%d of %d mistakes in alerts were caught%n", caught.size(), mutants.size());
    survivors.forEach(
        m -> System.out.println("  " + m.alert().name() + ": " + m.kind() + ": " + m.change()));
    var missed = survivors.stream().filter(m -> Survivors.why(m).isEmpty()).count();
    assertThat(mutants).hasSizeGreaterThan(500);
    assertThat(caught.size() * 100L).isGreaterThanOrEqualTo((caught.size() + missed) * 95L);
    assertThat(caught.size() * 100L).isGreaterThanOrEqualTo(mutants.size() * 90L);
    Recorded.holds(PAGE, page(made, found, survivors), "docs");
  }

  private static String page(
      Map<String, Integer> made, Map<String, Integer> found, List<AlertMutant> survivors) {
    var page =
        new MarkdownPage("Mistakes in alerts, and whether their tests catch them", INTRODUCTION);
    int all = made.values().stream().mapToInt(n -> n).sum();
    int caught = found.values().stream().mapToInt(n -> n).sum();
    long alike = survivors.stream().filter(m -> !Survivors.why(m).isEmpty()).count();
    page.paragraph(
        "Of "
            + all
            + " mistakes "
            + caught
            + " are caught, and "
            + alike
            + " change nothing that could be seen; "
            + (all - caught - alike)
            + " are let pass without such a reason.");
    var rows = new ArrayList<List<String>>();
    made.forEach(
        (kind, n) ->
            rows.add(
                List.of(
                    prose(kind), String.valueOf(n), String.valueOf(found.getOrDefault(kind, 0)))));
    page.table(List.of("Mistake", "Made", "Caught"), rows);
    page.heading("Let pass");
    page.table(
        List.of("Alert", "Mistake", "Change", "Why"),
        survivors.stream()
            .map(
                m ->
                    List.of(
                        prose(m.alert().name()),
                        prose(m.kind()),
                        code(m.change()),
                        prose(Survivors.why(m))))
            .toList());
    return page.toString();
  }
}
