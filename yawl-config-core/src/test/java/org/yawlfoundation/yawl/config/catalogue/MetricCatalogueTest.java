package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yawlfoundation.yawl.config.catalogue.MetricSeries.Part;

class MetricCatalogueTest {
  private final MetricCatalogue catalogue = MetricCatalogue.of(MetricProfile.GUIDE, List.of());

  @ParameterizedTest
  @CsvSource({
    "yawl_active_cases, GAUGE, COUNT, VALUE, engine",
    "yawl_case_create_duration_seconds_bucket, COUNTER, COUNT, BUCKET, engine",
    "yawl_case_create_duration_seconds_sum, COUNTER, SECONDS, SUM, engine",
    "jvm_gc_pause_seconds_count, COUNTER, COUNT, COUNT, engine",
    "jvm_gc_pause_seconds_max, GAUGE, SECONDS, VALUE, engine",
    "kube_pod_created, GAUGE, TIMESTAMP, VALUE, kube-state-metrics",
    "container_cpu_usage_seconds_total, COUNTER, SECONDS, VALUE, kubelet",
    "pg_stat_activity_count, GAUGE, COUNT, VALUE, postgresql",
    "pgbouncer_pools_client_maxwait_seconds, GAUGE, SECONDS, VALUE, pgbouncer",
    "up, GAUGE, NONE, VALUE, any"
  })
  void knowsSeries(String name, MetricType type, MetricUnit unit, Part part, String target) {
    var series = catalogue.series(name).orElseThrow();
    assertThat(series.type()).isEqualTo(type);
    assertThat(series.unit()).isEqualTo(unit);
    assertThat(series.part()).isEqualTo(part);
    assertThat(series.metric().target()).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({"yawl_case_create_duration_seconds", "yawl_cases_active", "jvm_gc_count", "up_count"})
  void knowsNoOthers(String name) {
    assertThat(catalogue.series(name)).isEmpty();
  }

  @Test
  void bucketsHaveTheirBounds() {
    var buckets = catalogue.series("yawl_case_create_duration_seconds_bucket").orElseThrow();
    assertThat(buckets.labels()).containsKey("le");
    assertThat(buckets.metric().labels()).doesNotContainKey("le");
  }

  @Test
  void aLabelMayHaveFewValues() {
    var ready = catalogue.series("kube_pod_status_ready").orElseThrow();
    assertThat(ready.label("condition").orElseThrow().values())
        .containsExactly("true", "false", "unknown");
    assertThat(ready.label("pod").orElseThrow().isOpen()).isTrue();
    assertThat(ready.label("conditions")).isEmpty();
    assertThat(catalogue.series("kube_pod_labels").orElseThrow().label("label_app")).isPresent();
  }

  @Test
  void eachProfileHasItsOwnEngine() {
    var engine = MetricCatalogue.of(MetricProfile.ENGINE, List.of());
    assertThat(engine.series("yawl_cases_active")).isPresent();
    assertThat(engine.series("yawl_active_cases")).isEmpty();
    assertThat(engine.series("pg_up")).isPresent();
  }

  @Test
  void suggestsWhatIsThere() {
    assertThat(catalogue.suggest("kube_pod_status_redy")).hasValue("kube_pod_status_ready");
    assertThat(catalogue.suggest("yawl_case_create_duration_seconds_buckets"))
        .hasValue("yawl_case_create_duration_seconds_bucket");
  }

  @Test
  void aUsersOwnComesFirst() {
    var own =
        new Metric(
            "yawl_active_cases",
            MetricType.COUNTER,
            MetricUnit.COUNT,
            java.util.Map.of(),
            "own",
            "own",
            "",
            "");
    assertThat(catalogue.with(List.of(own)).series("yawl_active_cases").orElseThrow().type())
        .isEqualTo(MetricType.COUNTER);
  }

  @Test
  void theCollectorDecidesWhatItsMetricsAreCalled() {
    var labels = new JvmLabels();
    assertThat(labels.of("ZGC", 25, "jvm_gc_pause_seconds_max", "gc").orElseThrow().values())
        .containsExactly("ZGC Major Pauses", "ZGC Minor Pauses");
    assertThat(labels.of("G1", 23, "jvm_gc_pause_seconds", "gc").orElseThrow().values())
        .containsExactly("G1 Old Generation", "G1 Young Generation");
    assertThat(labels.of("ZGC", 17, "jvm_gc_pause_seconds", "cause").orElseThrow().values())
        .contains("Allocation Stall")
        .doesNotContain("G1 Evacuation Pause");
    assertThat(labels.of("ZGC", 25, "jvm_memory_max_bytes", "id").orElseThrow().values())
        .contains("ZGC Old Generation", "CodeCache");
    assertThat(labels.of("ZGC", 25, "jvm_gc_pause_seconds", "action")).isEmpty();
  }

  /** Sorted, and with nothing that the reader would refuse. */
  @ParameterizedTest
  @EnumSource
  void everyLineIsGood(MetricProfile profile) {
    var whole = MetricCatalogue.of(profile, List.of());
    assertThat(whole.names()).hasSizeGreaterThan(2_000);
    for (var name : whole.names()) {
      assertThat(name).matches("[a-zA-Z_:][a-zA-Z0-9_:]*");
      assertThat(whole.metric(name)).isPresent();
    }
  }
}
