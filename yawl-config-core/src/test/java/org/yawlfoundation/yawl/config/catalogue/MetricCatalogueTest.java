package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yawlfoundation.yawl.config.catalogue.MetricSeries.Part;

class MetricCatalogueTest {
  /** A name that a matcher, a range or the end follows. */
  private static final Pattern SERIES = Pattern.compile("\\b[a-z]\\w+(?=[\\[{]|$)");

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

  /** What no program here tells is written by hand: no line of it may be hidden or lie. */
  @ParameterizedTest
  @CsvSource({"metrics-engine-guide.tsv, engine", "metrics-kubelet.tsv, kubelet"})
  void whatIsWrittenByHandIsSound(String file, String exporter) {
    var rows = Rows.of(file, '\t');
    assertThat(rows).hasSizeGreaterThan(5);
    assertThat(rows).extracting(row -> row.get(0)).isSorted().doesNotHaveDuplicates();
    for (var row : rows) {
      var metric = catalogue.metric(row.get(0)).orElseThrow();
      assertThat(metric.exporter()).as(metric.name()).isEqualTo(exporter);
      assertThat(metric.name().endsWith("_total"))
          .as(metric.name())
          .isEqualTo(metric.type() == MetricType.COUNTER);
      var words = metric.name().replaceFirst("_total$", "");
      assertThat(words.endsWith("_seconds"))
          .as(metric.name())
          .isEqualTo(metric.unit() == MetricUnit.SECONDS);
      assertThat(words.endsWith("_bytes"))
          .as(metric.name())
          .isEqualTo(metric.unit() == MetricUnit.BYTES);
    }
  }

  /**
   * Nobody exports the name, or nobody counts in it; and somebody exports what is to be written in
   * its place.
   */
  @ParameterizedTest
  @EnumSource
  void whatStandsInPlaceOfANameIsThere(MetricProfile profile) {
    var known = MetricCatalogue.of(profile, List.of());
    var rows = Rows.of("metrics-renamed.tsv", '\t');
    assertThat(rows).extracting(row -> row.get(0) + " " + row.get(1)).doesNotHaveDuplicates();
    for (var row : rows) {
      if (row.get(1).isEmpty() || row.get(1).equals(profile.spelling())) {
        assertThat(known.series(row.get(0)))
            .as(row.get(0))
            .matches(
                series -> series.isEmpty() || series.get().metric().needs().equals("a caller"));
        var written = SERIES.matcher(row.get(2)).results().map(MatchResult::group).toList();
        assertThat(written)
            .as(row.get(2))
            .isNotEmpty()
            .allSatisfy(
                name ->
                    assertThat(known.series(name).isPresent() || known.metric(name).isPresent())
                        .as(name)
                        .isTrue());
      }
    }
  }

  @Test
  void whatIsDividedIsThereWithItsLabels() {
    var rows = Rows.of("metrics-parts.tsv", '\t');
    assertThat(rows).extracting(row -> row.get(0)).doesNotHaveDuplicates();
    for (var row : rows) {
      var metric = catalogue.metric(row.get(0)).orElseThrow();
      assertThat(metric.labels().keySet()).as(row.get(0)).contains(row.get(1).split(" ", -1));
      assertThat(row.get(3)).containsOnlyOnce("%s");
      if (!row.get(2).isEmpty()) {
        assertThat(row.get(2).split(",", -1))
            .allSatisfy(
                matcher -> {
                  var parts = matcher.split("=", 2);
                  var label = metric.labels().get(parts[0]);
                  assertThat(label).as(matcher).isNotNull();
                  assertThat(parts[1]).matches("\"\\w+\"");
                });
      }
    }
  }
}
