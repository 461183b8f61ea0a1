package org.yawlfoundation.yawl.config.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.Recorded;
import org.yawlfoundation.yawl.config.Registered;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;

/**
 * Each fault of {@code query-faults.txt} is found at its column. {@code docs/query-faults.md} lists
 * them; {@code -Ddocs=record} writes it.
 */
class QueryMutationsTest {
  private static final Path PAGE = Path.of("..", "docs", "query-faults.md");
  private static final Checker CHECKER = new Checker(Registered.all(Rule.class));

  /** Five alerts, for fewer are taken for an excerpt; the expression begins at 6:7. */
  private static final String FILE =
      """
      groups:
      - name: g
        rules:
        - alert: A
          expr: |
            %s
          annotations: {summary: "pod {{ $labels.pod }}"}
        - {alert: B, expr: vector(1)}
        - {alert: C, expr: vector(1)}
        - {alert: D, expr: vector(1)}
        - {alert: E, expr: vector(1)}
      """;

  @Test
  void eachFaultIsFoundAtItsPlace() throws IOException {
    var lost = new ArrayList<String>();
    var rows = new ArrayList<String>();
    var faults = faults();
    assertThat(faults).hasSizeGreaterThan(40);
    for (var fault : faults) {
      var code = fault.get(0);
      var marked = fault.get(2);
      var expr = marked.replace("»", "");
      var file = FileParser.parse("rules.yaml", FILE.formatted(expr)).orElseThrow();
      var place = new Location("rules.yaml", 6, 7 + marked.indexOf('»'));
      var findings = CHECKER.check(List.of(file), Trail.NONE);
      findings.stream()
          .filter(f -> f.id().equals(code) && f.at().equals(Optional.of(place)))
          .findFirst()
          .ifPresentOrElse(
              f -> rows.add(row(fault.get(1), expr, f)),
              () -> lost.add(code + " " + marked + " at " + place + ", but" + told(findings)));
    }
    assertThat(lost).isEmpty();
    Recorded.holds(PAGE, page(rows), "docs");
  }

  private static String told(List<Finding> findings) {
    return findings.stream()
        .map(f -> "\n    " + f.id() + " " + f.at().orElseThrow() + " " + f.headline())
        .collect(Collectors.joining());
  }

  private static String row(String title, String expr, Finding finding) {
    return "| %s | `%s` | %d | [%s](rules/%s.md) | %s |\n"
        .formatted(
            title,
            expr,
            finding.at().orElseThrow().column() - 6,
            finding.id(),
            finding.id(),
            finding.headline());
  }

  private static String page(List<String> rows) {
    return """
    # Faults in expressions, and who finds them

    A test puts each of these expressions, alone, into an alert that tells of a pod, and asks that its fault be found at
    its column. They are in `query-faults.txt`; `mvn -pl yawl-config-core test -Dtest=QueryMutationsTest -Ddocs=record`
    writes this page.

    | what is wrong | expression | column | found by | what it says |
    | --- | --- | --- | --- | --- |
    """
        + String.join("", rows);
  }

  private static List<List<String>> faults() throws IOException {
    try (var in = QueryMutationsTest.class.getResourceAsStream("query-faults.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> List.of(line.split("[|]", 3)))
          .toList();
    }
  }
}
