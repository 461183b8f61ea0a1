package org.yawlfoundation.yawl.config.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.tier.JvmOption;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/** How a pod's memory is divided, and which options a JDK gets. */
final class JvmDeriverTest {
  @ParameterizedTest(name = "{0} and {1} processors")
  @CsvSource({
    // memory, limit, collector, overhead, code cache, threads, heap, logs
    "512Mi, 500m, Serial, 134Mi, 32Mi, 50, 64Mi, 2Gi",
    "768Mi, 1, Serial, 136Mi, 48Mi, 50, 192Mi, 2Gi",
    "1Gi, 1500m, Serial, 139Mi, 64Mi, 100, 384Mi, 2Gi",
    "1791Mi, 4, Serial, 146Mi, 111Mi, 200, 960Mi, 3Gi",
    "1792Mi, 2, ZGC, 272Mi, 112Mi, 100, 896Mi, 3Gi",
    "1792Mi, 1, Serial, 146Mi, 112Mi, 50, 1088Mi, 4Gi",
    "2Gi, 2, ZGC, 292Mi, 128Mi, 100, 1088Mi, 3Gi",
    "4Gi, 4, ZGC, 456Mi, 240Mi, 200, 2688Mi, 5Gi",
    "64Gi, 16, ZGC, 5371Mi, 240Mi, 800, 54720Mi, 82Gi"
  })
  void dividesAPodsMemory(
      String memory,
      String cpu,
      String collector,
      String overhead,
      String codeCache,
      long threads,
      String heap,
      String logs) {
    var engine =
        engine(Map.of("engine.resources.memory", memory, "engine.resources.cpuLimit", cpu));
    assertThat(engine.jvm().collector()).isEqualTo(collector);
    assertThat(engine.jvm().overhead()).hasToString(overhead);
    assertThat(engine.jvm().codeCache()).hasToString(codeCache);
    assertThat(engine.jvm().threads()).isEqualTo(threads);
    assertThat(engine.jvm().heap()).hasToString(heap);
    assertThat(engine.storage().logs()).hasToString(logs);
  }

  @ParameterizedTest
  @CsvSource({
    "ZGC, 456Mi, 2688Mi, 5Gi",
    "G1, 333Mi, 2752Mi, 7Gi",
    "Parallel, 333Mi, 2752Mi, 7Gi",
    "Shenandoah, 333Mi, 2752Mi, 7Gi",
    "Serial, 169Mi, 2944Mi, 7Gi"
  })
  void leavesACollectorWhatItTakes(String collector, String overhead, String heap, String logs) {
    var engine =
        engine(
            Map.of(
                "engine.resources.memory",
                "4Gi",
                "engine.resources.cpuLimit",
                "4",
                "engine.jvm.collector",
                collector));
    assertThat(engine.jvm().overhead()).hasToString(overhead);
    assertThat(engine.jvm().heap()).hasToString(heap);
    assertThat(engine.storage().logs()).hasToString(logs);
  }

  @ParameterizedTest
  @CsvSource({
    "17, ZGC, -XX:+UseZGC",
    "17, G1, -XX:+UseG1GC -XX:+UseStringDeduplication",
    "17, Parallel, -XX:+UseParallelGC",
    "17, Serial, -XX:+UseSerialGC",
    "17, Shenandoah, -XX:+UseShenandoahGC -XX:+UseStringDeduplication",
    "21, ZGC, -XX:+UseZGC -XX:+ZGenerational -XX:+UseStringDeduplication",
    "21, Parallel, -XX:+UseParallelGC -XX:+UseStringDeduplication",
    "25, ZGC, -XX:+UseZGC -XX:+UseCompactObjectHeaders -XX:+UseStringDeduplication",
    "25, Serial, -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+UseStringDeduplication"
  })
  void givesAJdkWhatItHonours(String jdk, String collector, String options) {
    var jvm = engine(Map.of("targets.jdk", jdk, "engine.jvm.collector", collector)).jvm();
    assertThat(
            Stream.of(
                    "collector",
                    "ZGenerational",
                    "UseCompactObjectHeaders",
                    "UseStringDeduplication")
                .filter(jvm.flags()::containsKey)
                .map(name -> String.valueOf(jvm.flags().get(name))))
        .containsExactlyElementsOf(List.of(options.split(" ", -1)));
  }

  @Test
  void leavesTheCarriersToTheJdk() {
    var sheet = derived(Map.of()).sheet();
    assertThat(
            sheet.all().stream()
                .filter(o -> o.path().startsWith("engine.jvm.flags."))
                .map(o -> o.value().toString()))
        .noneMatch(option -> option.contains("virtualThreadScheduler"));
    assertThat(sheet.find("engine.jvm.processors").orElseThrow().why().guide().orElseThrow().says())
        .endsWith("parallelism=200");
  }

  @Test
  void speaksTheNewestTlsAlone() {
    assertThat(engine(Map.of()).jvm().flags()).doesNotContainKeys("tlsClient", "tlsServer");
    assertThat(engine(Map.of("engine.jvm.tls", "TLSv1.3")).jvm().flags())
        .containsEntry("tlsClient", new JvmOption("-Djdk.tls.client.protocols=TLSv1.3"))
        .containsEntry("tlsServer", new JvmOption("-Djdk.tls.server.protocols=TLSv1.3"));
  }

  private static Engine engine(Map<String, String> given) {
    return derived(given).plan().engine();
  }

  private static PlanDeriver.Derived derived(Map<String, String> given) {
    var tier = ScaleTier.of("t", 1_000);
    for (var entry : new TreeMap<>(given).entrySet()) {
      tier = tier.with(entry.getKey(), entry.getValue());
    }
    return new PlanDeriver().derive(tier);
  }
}
