package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.oracle.Exporter;
import org.yawlfoundation.yawl.config.oracle.Jdks;
import org.yawlfoundation.yawl.config.oracle.RequiresProgram;

/** Asks the exporters again: the catalogues must have all that they say. */
@Tag("oracle")
class MetricsOracleTest {
  private final MetricCatalogue catalogue = MetricCatalogue.of(MetricProfile.ENGINE, List.of());

  @Test
  @RequiresProgram("prometheus")
  void prometheus() {
    Exporter.named("prometheus", "2.53", "3.5")
        .forEach(
            exporter -> {
              assertThat(differences(MetricsRecorder.prometheus(exporter))).isEmpty();
              assertThat(differences(MetricsRecorder.scrape(exporter))).isEmpty();
            });
  }

  @Test
  @RequiresProgram("prometheus-alertmanager")
  void alertmanager() {
    Exporter.named("prometheus-alertmanager", "0.28", "0.33")
        .forEach(
            exporter -> assertThat(differences(MetricsRecorder.alertmanager(exporter))).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.17", "0.19"})
  @RequiresProgram("prometheus-postgres-exporter-0.19")
  void postgresExporter(String release) {
    Exporter.named("prometheus-postgres-exporter-" + release)
        .forEach(
            exporter -> assertThat(differences(MetricsRecorder.postgres(exporter, 17))).isEmpty());
  }

  /** What a machine has depends on its kernel and its devices: a few may be new. */
  @Test
  @RequiresProgram("prometheus-node-exporter-1.11")
  void nodeExporter() {
    Exporter.named("prometheus-node-exporter", "1.9", "1.11")
        .forEach(
            exporter ->
                assertThat(differences(MetricsRecorder.node(exporter)))
                    .hasSizeLessThan(10)
                    .noneMatch(d -> d.matches("node_(cpu|disk|filesystem|memory_Mem|netstat).*")));
  }

  /** The engine's meters are registered anew, with its own libraries. */
  @Test
  void theEnginesOwn() {
    assertThat(differences(EngineMeters.facts())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"17, ZGC", "17, G1", "17, Parallel", "21, ZGC", "25, ZGC", "25, G1", "25, Serial"})
  void theJvmsOwn(int jdk, String collector) {
    Jdks.home(jdk);
    var labels = new JvmLabels();
    var values = JvmLabelsRecorder.values(jdk, collector);
    assertThat(values).containsKey("jvm_gc_pause_seconds");
    values.forEach(
        (metric, byLabel) ->
            byLabel.forEach(
                (label, of) ->
                    assertThat(labels.of(collector, jdk, metric, label))
                        .as(metric + " " + label)
                        .hasValueSatisfying(
                            domain -> assertThat(domain.values()).containsAll(of))));
  }

  /** The causes that were read out of HotSpot's sources have all that a running JVM names. */
  @ParameterizedTest
  @CsvSource({"17, ZGC, -XX:+UseZGC", "17, G1, -XX:+UseG1GC", "25, ZGC, -XX:+UseZGC"})
  void collectionsHaveTheseCausesAndNoOthers(int jdk, String collector, String option) {
    Jdks.home(jdk);
    var told = Exposition.parse(JvmLabelsRecorder.told(jdk, List.of(option)));
    var seen = told.values("jvm_gc_pause_seconds", "cause");
    assertThat(seen).contains("System.gc()");
    assertThat(
            new JvmLabels()
                .of(collector, jdk, "jvm_gc_pause_seconds", "cause")
                .orElseThrow()
                .values())
        .containsAll(seen);
  }

  /** With {@code -Dmetrics.docs=FOLDER}, whose folders are the repositories. */
  @ParameterizedTest
  @CsvSource({
    "kube-state-metrics, 2.20.0",
    "cadvisor, 0.60.5",
    "pgbouncer_exporter, 0.12.1",
    "cert-manager, 1.21.1",
    "blackbox_exporter, 0.28.0"
  })
  void whatIsReadOutOfSources(String exporter, String version) throws IOException {
    var folder = Path.of(System.getProperty("metrics.docs", "none"), exporter);
    org.assertj.core.api.Assumptions.assumeThat(Files.isDirectory(folder))
        .as("-Dmetrics.docs names the folder of the repositories")
        .isTrue();
    assertThat(MetricDocsRecorder.record(exporter, folder, version))
        .isEqualTo(Rows.text("metrics-" + exporter + ".tsv"));
  }

  /** What is told and not catalogued, or otherwise. */
  private List<String> differences(Collection<MetricFacts> told) {
    var differences = new ArrayList<String>();
    for (var fact : told) {
      var metric = catalogue.metric(fact.name());
      if (metric.isEmpty()) {
        differences.add(fact.name() + " is not there");
      } else if (metric.get().type() != fact.type()) {
        differences.add(fact.name() + " is a " + fact.type());
      } else if (!metric.get().labels().keySet().containsAll(fact.labels().keySet())) {
        differences.add(fact.name() + " has the labels " + fact.labels().keySet());
      }
    }
    return differences;
  }
}
