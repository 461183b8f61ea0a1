package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;

/** The queries of the dashboards, judged by Prometheus. */
@RequiresProgram("promtool")
class PanelQueriesTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"1000, guide", "37500, engine", "1000000, guide", "1000000, engine"})
  void prometheusReadsEachQuery(long agents, String profile) throws Exception {
    var rules = new StringBuilder("groups:\n  - name: panels\n    rules:\n");
    int queries = 0;
    var document = "tier: t\nagents: " + agents + "\nmetrics: {profile: " + profile + "}\n";
    var bundle =
        YawlConfig.create()
            .generate(TierSource.of("tier.yaml", document), LocalDate.of(2026, 11, 23));
    var dashboards = bundle.plan().orElseThrow().dashboards();
    for (var dashboard : dashboards.pages().values()) {
      for (var panel : dashboard.panels().toList()) {
        for (var query : panel.queries()) {
          add(rules, queries++, query.expr());
        }
      }
    }
    add(rules, queries++, dashboards.rollouts());
    Files.writeString(folder.resolve("panels.yaml"), rules);
    var checked = new Promtool(folder).checkRules("panels.yaml");
    assertThat(checked.exit()).as(checked.said()).isZero();
    assertThat(checked.said()).contains(queries + " rules found");
    assertThat(queries).isGreaterThan(90);
  }

  private static void add(StringBuilder rules, int number, String expr) {
    rules
        .append("      - record: panel:" + number + "\n")
        .append("        expr: '" + expr.replace("'", "''") + "'\n");
  }
}
