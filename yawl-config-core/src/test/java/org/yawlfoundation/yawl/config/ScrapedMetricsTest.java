package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tree says must be scraped. */
class ScrapedMetricsTest {
  private static final String FILE = "prometheus/metrics.yaml";

  @ParameterizedTest
  @ValueSource(strings = {"guide", "engine"})
  void namesWhatTheRulesReadOfEachTarget(String profile) {
    var file = file("metrics: {profile: " + profile + "}\n");
    assertThat(file)
        .contains("target: engine\n", "target: postgresql\n", "target: kube-state-metrics\n")
        .contains("name: " + (profile.equals("guide") ? "yawl_active_cases" : "yawl_cases_active"))
        .contains(
            "      - name: jvm_memory_used_bytes\n        type: gauge\n        unit: bytes\n");
  }

  @Test
  void saysWhatAnExporterMustBeStartedWith() {
    assertThat(file("")).contains("    options:\n", "      - --collector.stat_statements\n");
  }

  @Test
  void hasTheUsersOwn() {
    assertThat(file("metrics: {own: {orders_seconds: histogram seconds region shop}}\n"))
        .contains(
            "  - target: own\n",
            "      - name: orders_seconds\n        type: histogram\n        unit: seconds\n",
            "          - region\n          - shop\n        own: true\n");
  }

  @Test
  void refusesWhatIsNoMetric() {
    var bundle = bundle("metrics: {own: {orders_seconds: seconds}}\n");
    assertThat(bundle.printFindings()).contains("orders_seconds", "histogram seconds shop region");
  }

  private static String file(String more) {
    var bundle = bundle(more);
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    return bundle.files().getOrDefault(FILE, "").replaceAll("(?m)^ *#.*\n", "");
  }

  private static Bundle bundle(String more) {
    return YawlConfig.create()
        .generate(
            TierSource.of("tier.yaml", "tier: scraped\nagents: 1000\n" + more),
            LocalDate.of(2026, 11, 23));
  }
}
