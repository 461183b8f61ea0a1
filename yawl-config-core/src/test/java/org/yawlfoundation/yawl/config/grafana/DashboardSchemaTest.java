package org.yawlfoundation.yawl.config.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.Recorded;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our dashboards, judged by what Grafana publishes of theirs. */
class DashboardSchemaTest {
  private static final Path FILE = Path.of("../schemas/grafana/dashboard.schema.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agents: 1000",
        "agents: 1000000",
        "agents: 1000000\nmetrics: {profile: engine}",
        "agents: 100000\nengine: {jvm: {collector: G1}}",
        "agents: 10000000\ntargets: {grafana: 11}"
      })
  void grafanaKnowsAllThatADashboardSays(String document) throws IOException {
    var schema = schema();
    int judged = 0;
    for (var text : dashboards(document)) {
      assertThat(schema.validate(JSON.readTree(text))).isEmpty();
      judged++;
    }
    assertThat(judged).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"unit\": \"percentunit\" | \"unit\": \"ratio\"",
        "\"drawStyle\": \"line\" | \"drawStyle\": \"lines\"",
        "\"mode\": \"palette-classic\" | \"mode\": \"classic\"",
        "\"schemaVersion\": 41 | \"schemaVersion\": \"41\"",
        "\"thresholdsStyle\": | \"thresholdStyle\":",
        "\"graphTooltip\": 1 | \"graphTooltip\": 3",
        "\"type\": \"query\" | \"type\": \"queries\"",
        "\"w\": 12 | \"w\": \"12\"",
        "\"refresh\": \"30s\" | \"refreshed\": \"30s\"",
        "\"displayMode\": \"list\" | \"displayMode\": \"lists\"",
        "\"colorMode\": \"value\" | \"colourMode\": \"value\"",
        "\"cellHeight\": \"sm\" | \"cellHeight\": \"small\""
      })
  void whatGrafanaDoesNotKnowIsFound(String right, String wrong) throws IOException {
    var schema = schema();
    int changed = 0;
    for (var text : dashboards("agents: 1000000")) {
      if (text.contains(right)) {
        var mutant = JSON.readTree(text.replace(right, wrong));
        assertThat(schema.validate(mutant)).as(wrong).isNotEmpty();
        changed++;
      }
    }
    assertThat(changed).as(right).isPositive();
  }

  /** {@code FOLDER} holds {@code npm pack}'s two packages, unpacked. */
  @Test
  @EnabledIfSystemProperty(named = "grafana.types", matches = ".+")
  void isWhatThePackagesSay() throws IOException {
    var made = DashboardSchemaRecorder.record(Path.of(System.getProperty("grafana.types")));
    Recorded.holds(FILE, made, "schemas");
  }

  private static Schema schema() throws IOException {
    JsonNode text = JSON.readTree(Files.readString(FILE));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  private static List<String> dashboards(String document) {
    var source = TierSource.of("tier.yaml", "tier: t\n" + document + "\n");
    var bundle = YawlConfig.create().generate(source, LocalDate.of(2026, 11, 23));
    return bundle.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".dashboard.json"))
        .map(file -> file.getValue())
        .toList();
  }
}
