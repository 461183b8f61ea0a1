package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that has the side file can say of any line what decided it. */
class ProvenanceTest {
  private static final Bundle BUNDLE =
      YawlConfig.create()
          .generate(
              TierSource.of(
                  "tier.yaml",
                  "tier: one-million\nagents: 1000000\nautoscaling: {cpuTarget: 60%}\n"),
              LocalDate.of(2026, 11, 24));
  private static final JsonNode JSON =
      JsonMapper.shared().readTree(BUNDLE.provenance().orElseThrow());

  @Test
  void tellsOfEveryFileThatIsMadeFromTemplates() {
    assertThat(JSON.get("files").propertyNames())
        .containsExactlyElementsOf(
            BUNDLE.files().keySet().stream()
                .filter(path -> !path.equals("yawl-config.lock.json"))
                .toList());
  }

  /** Each path of a line, and each input of a value, is told in turn. */
  @Test
  void endsAtNothingThatIsNotTold() {
    for (var file : JSON.get("files")) {
      for (var line : file) {
        assertThat(line).allMatch(path -> JSON.get("values").has(path.asString()));
      }
    }
    Stream.of("values", "inputs")
        .flatMap(part -> JSON.get(part).valueStream())
        .filter(value -> value.has("inputs"))
        .flatMap(value -> value.get("inputs").valueStream())
        .forEach(
            input ->
                assertThat(
                        JSON.get("values").has(input.asString())
                            || JSON.get("inputs").has(input.asString()))
                    .as(input.asString())
                    .isTrue());
  }

  @Test
  void tellsWhoDecidedAValue() {
    var target = JSON.get("values").get("autoscaling.cpuTarget");
    assertThat(target.get("kind").asString()).isEqualTo("given");
    assertThat(target.get("given").asString()).isEqualTo("tier.yaml:3:26");
    assertThat(target.get("insteadOf").asString()).isEqualTo("65%");
    var least = JSON.get("values").get("autoscaling.minReplicas");
    assertThat(least.get("kind").asString()).isEqualTo("derived");
    assertThat(least.get("numbers").asString()).contains("1000000");
    int line = Integer.parseInt(lineOf("kubernetes/hpa.yaml", "autoscaling.minReplicas"));
    assertThat(
            BUNDLE.files().getOrDefault("kubernetes/hpa.yaml", "").lines().toList().get(line - 1))
        .contains("minReplicas: 500");
  }

  private static String lineOf(String file, String path) {
    return JSON.get("files").get(file).properties().stream()
        .filter(line -> line.getValue().valueStream().anyMatch(p -> p.asString().equals(path)))
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
