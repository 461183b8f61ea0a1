package org.yawlfoundation.yawl.config.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yawlfoundation.yawl.config.guide.MarkdownPage.code;
import static org.yawlfoundation.yawl.config.guide.MarkdownPage.prose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.Recorded;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.UserTemplates;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * The deployment guide's alerts (3.3), as they stand, beside a tree of ours: a user's own rules are
 * judged as ours are. promtool takes all sixteen; {@code docs/guide-alerts.md} lists what is said
 * of each.
 */
class GuidesAlertsTest {
  private static final Path PAGE = Path.of("..", "docs", "guide-alerts.md");
  private static final String FILE = "prometheus/guide.yaml.ftl";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final String INTRODUCTION =
      """
      The sixteen alerts of the deployment guide's section 3.3, as they stand there, put beside the tree of one million
      agents as a file of somebody's own (`%s` in the project's templates). `promtool check rules --lint=all` takes all
      of them. This is what `mvn yawl-config:generate` says, before anything is written.

      Made by `mvn -pl yawl-config-core test -Dtest=GuidesAlertsTest -Ddocs=record`.
      """;

  @Test
  void eachIsFoundOutAndMended() throws IOException {
    var rules = resource();
    var findings =
        YawlConfig.create()
            .withTemplates(UserTemplates.of(Map.of(FILE, rules)))
            .generate(TierSource.of("tier.yaml", "tier: 1m\nagents: 1000000\n"), TODAY)
            .findings();
    var byAlert = byAlert(rules, findings);

    assertThat(findings).allSatisfy(f -> assertThat(f.help()).as(f.headline()).isNotEmpty());
    assertThat(byAlert).hasSize(16);
    assertThat(byAlert.values())
        .filteredOn(alert -> alert.findings().stream().anyMatch(f -> !f.id().equals("YC523")))
        .as("those of which more is said than that they have no runbook")
        .hasSizeGreaterThanOrEqualTo(12);
    Recorded.holds(PAGE, page(byAlert), "docs");
  }

  /** An alert of the guide, with what is said of it. */
  private record Judged(String name, String expr, List<Finding> findings) {}

  private static Map<String, Judged> byAlert(String rules, List<Finding> findings) {
    var lines = rules.lines().toList();
    var alerts = new LinkedHashMap<String, Judged>();
    var name = "";
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (line.startsWith("- alert: ")) {
        name = line.substring("- alert: ".length());
        alerts.put(name, new Judged(name, "", new ArrayList<>()));
      } else if (line.startsWith("expr: ")) {
        var said = Objects.requireNonNull(alerts.get(name)).findings();
        alerts.put(name, new Judged(name, line.substring("expr: ".length()), said));
      }
      int number = i + 1;
      var last = name;
      findings.stream()
          .filter(f -> f.at().filter(at -> at.line() == number).isPresent())
          .forEach(f -> Objects.requireNonNull(alerts.get(last)).findings().add(f));
    }
    return alerts;
  }

  private static String page(Map<String, Judged> alerts) {
    var page = new MarkdownPage("The guide's alerts", INTRODUCTION.formatted(FILE));
    for (var alert : alerts.values()) {
      page.heading(alert.name());
      page.paragraph("```promql\n" + alert.expr() + "\n```");
      page.paragraph(
          alert.findings().stream().map(GuidesAlertsTest::said).collect(Collectors.joining("\n")));
    }
    return page.toString();
  }

  private static String said(Finding finding) {
    var notes = finding.notes().stream().map(note -> "\n  " + prose(note)).toList();
    var help = finding.help().stream().map(h -> "\n  help: " + prose(h.text())).toList();
    return "- "
        + code(finding.id())
        + " "
        + prose(finding.headline())
        + String.join("", notes)
        + String.join("", help);
  }

  private static String resource() throws IOException {
    try (var in = GuidesAlertsTest.class.getResourceAsStream("rules.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
