package org.yawlfoundation.yawl.config.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.catalogue.Catalogues;
import org.yawlfoundation.yawl.config.catalogue.MetricProfile;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Help;

/** Parts that are held against the limit of the whole. */
class PartForWholeTest {
  private static final Checker CHECKER = new Checker(List.of(new PartForWhole()));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          pg_stat_activity_count > 4500;                   sum by (instance) (pg_stat_activity_count) > 4500
          pg_stat_activity_count{datname="yawl"} > 90;     sum by (instance) (pg_stat_activity_count{datname="yawl"}) > 90
          pg_stat_activity_count / 2 > 90;                 sum by (instance) (pg_stat_activity_count) / 2 > 90
          jvm_memory_used_bytes{area="heap"} / jvm_memory_max_bytes{area="heap"} > 0.9; sum by (namespace, pod) (jvm_memory_used_bytes{area="heap"}) / max by (namespace, pod) (jvm_memory_max_bytes{area="heap"} > 0) > 0.9
          count(kube_pod_status_ready{pod=~"a.*"} == 1) < 500; (sum(kube_pod_status_ready{pod=~"a.*",condition="true"}) or vector(0)) < 500
          count(kube_pod_status_ready) < 500;              (sum(kube_pod_status_ready{condition="true"}) or vector(0)) < 500
          """)
  void areToldOfWithTheWhole(String expr, String whole) {
    assertThat(findings(expr))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.help())
                    .extracting(Help::text)
                    .containsExactly("write `" + whole + "`"));
    assertThat(findings(whole)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum by (instance) (pg_stat_activity_count) > 90",
        "max by (pod) (jvm_memory_used_bytes) > 1e9",
        "jvm_memory_used_bytes{id=\"Metaspace\"} > 1e9",
        "count(kube_pod_status_ready{condition=\"true\"} == 1) < 500",
        "pg_up < 1",
        "pg_stat_activity_count",
        "max by (pod) (jvm_memory_max_bytes > 0) > 1e9"
      })
  void aWholeOrOnePartIsWhatIsMeant(String expr) {
    assertThat(findings(expr)).isEmpty();
  }

  /** Each of them is a metric of a catalogue, and has the labels that divide it. */
  @Test
  void theCataloguesKnowThem() {
    var catalogues = new Catalogues();
    var metrics = catalogues.metrics(MetricProfile.GUIDE);
    assertThat(catalogues.dividedMetrics().names())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            name -> {
              var series = metrics.series(name).orElseThrow();
              var division = catalogues.dividedMetrics().of(name).orElseThrow();
              assertThat(series.labels().keySet()).containsAll(division.labels());
            });
  }

  private static List<Finding> findings(String expr) {
    var file =
        """
        groups:
          - name: g
            rules:
              - alert: A
                expr: '%s'
        """
            .formatted(expr);
    return CHECKER.check(List.of(FileParser.parse("rules.yaml", file).orElseThrow()), Trail.NONE);
  }
}
