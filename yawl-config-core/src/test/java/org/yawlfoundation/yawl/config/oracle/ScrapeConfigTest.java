package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;

/** What a Prometheus without the Operator is to scrape, judged by Prometheus. */
class ScrapeConfigTest {
  @TempDir private Path folder = Path.of("");

  /** But for where its targets are: Debian's 2.42 is built without discovery by Kubernetes. */
  @ParameterizedTest
  @ValueSource(strings = {"guide", "engine"})
  @RequiresProgram("promtool")
  void prometheusTakesItAsItsConfiguration(String profile) throws Exception {
    var scrape = found(ours(profile), "");
    assertThat(refusal("promtool", "scrape.yaml", scrape)).isEmpty();
    assertThat(refusal("promtool", "scrape.yaml", broken(scrape))).contains("regex");
  }

  @ParameterizedTest
  @ValueSource(strings = {"guide", "engine"})
  @RequiresProgram("promtool-2.53")
  void aLaterPrometheusTakesIt(String profile) throws Exception {
    isTaken("promtool-2.53", profile);
  }

  @ParameterizedTest
  @ValueSource(strings = {"guide", "engine"})
  @RequiresProgram("promtool-3.5")
  void prometheus3TakesIt(String profile) throws Exception {
    isTaken("promtool-3.5", profile);
  }

  private void isTaken(String program, String profile) throws Exception {
    Files.writeString(folder.resolve("prometheus.yml"), "scrape_config_files:\n  - scrape.yaml\n");
    var scrape = ours(profile);
    // Named in another's configuration, or copied.
    for (var config : List.of("prometheus.yml", "scrape.yaml")) {
      assertThat(refusal(program, config, scrape)).isEmpty();
      assertThat(refusal(program, config, broken(scrape))).contains("regex");
    }
  }

  private static String ours(String profile) {
    return file(
        "prometheus/scrape.yaml",
        "{profile: " + profile + "}\npgbouncer: {exporter: {image: exporter:1}}");
  }

  static String file(String path, String metrics) {
    var document = "tier: t\nagents: 1000000\nmetrics: " + metrics + "\n";
    return Objects.requireNonNull(
        YawlConfig.create()
            .generate(TierSource.of("t.yaml", document), LocalDate.of(2026, 11, 24))
            .files()
            .get(path));
  }

  /** With something else in the places where Kubernetes is asked for pods. */
  static String found(String scrape, String targets) {
    var config =
        scrape.replaceAll(
            "(?m)^    kubernetes_sd_configs:\n(?:      .*\n)+(?=    relabel_configs:\n)", targets);
    assertThat(config).isNotEqualTo(scrape).doesNotContain("kubernetes_sd_configs");
    return config;
  }

  /** With a fault that only whoever compiles the last of its rules can see. */
  private static String broken(String scrape) {
    var at = scrape.lastIndexOf("regex: ") + "regex: ".length();
    return scrape.substring(0, at) + "(" + scrape.substring(at);
  }

  /** What promtool has against it; empty where it has nothing. */
  private String refusal(String program, String config, String scrape)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("scrape.yaml"), scrape);
    var verdict = new Promtool(folder, program).checkConfig(config);
    return verdict.exit() == 0 ? "" : verdict.said();
  }
}
