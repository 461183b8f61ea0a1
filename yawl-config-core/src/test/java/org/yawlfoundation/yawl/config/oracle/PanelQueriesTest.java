package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/** The queries of the dashboard, judged by Prometheus. */
@RequiresProgram("promtool")
class PanelQueriesTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(longs = {1_000, 37_500, 1_000_000})
  void prometheusReadsEachQuery(long agents) throws Exception {
    var rules = new StringBuilder("groups:\n  - name: panels\n    rules:\n");
    int queries = 0;
    var plan = new PlanDeriver().derive(ScaleTier.of("t", agents)).plan();
    for (var panel : plan.dashboards().panels().values()) {
      for (var query : panel.queries()) {
        rules
            .append("      - record: panel:" + panel.id() + ":" + query.ref() + "\n")
            .append("        expr: '" + query.expr().replace("'", "''") + "'\n");
        queries++;
      }
    }
    Files.writeString(folder.resolve("panels.yaml"), rules);
    var checked = new Promtool(folder).checkRules("panels.yaml");
    assertThat(checked.exit()).as(checked.said()).isZero();
    assertThat(checked.said()).contains(queries + " rules found");
    assertThat(queries).isGreaterThan(20);
  }
}
