package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every version that may be a target gives files that its own catalogue and schemas take. */
class TargetsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String EVERYTHING =
      """
      artifacts: {redis: true}
      cluster:
        imagePullSecrets: [pull]
        nodeSelector: {pool: yawl}
        tolerations: [dedicated=yawl:NoSchedule]
        ingress: {host: yawl.example.org}
        gateway: {name: yawl}
      metrics: {podMonitor: true}
      autoscaling: {keda: true}
      labels: {team: x}
      annotations: {owner: y}
      postgresql: {tls: true, archive: {folder: /mnt/archive}}
      pgbouncer: {tls: true}
      """;

  private final YawlConfig config = YawlConfig.create();

  static Stream<String> targets() {
    return Stream.of(
            IntStream.rangeClosed(27, 36).mapToObj(minor -> "kubernetes: \"1." + minor + "\""),
            Stream.of(17, 21, 25)
                .flatMap(
                    jdk ->
                        Stream.of("ZGC", "G1", "Parallel", "Shenandoah")
                            .map(gc -> "jdk: " + jdk + "}\nengine: {jvm: {collector: " + gc + "}")),
            IntStream.rangeClosed(14, 18).mapToObj(major -> "postgresql: " + major),
            IntStream.rangeClosed(18, 26).mapToObj(minor -> "pgbouncer: \"1." + minor + "\""),
            IntStream.rangeClosed(22, 30).mapToObj(minor -> "istio: \"1." + minor + "\""),
            Stream.of("7.0", "7.2", "7.4", "8.0", "8.2", "8.4")
                .map(redis -> "redis: \"" + redis + "\"}\nartifacts: {redis: true"))
        .flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void filesAreRightForTheirTarget(String target) {
    var text = "tier: target\nagents: 100000\ntargets: {" + target + "}\n";
    var bundle = config.generate(TierSource.of("tier.yaml", text), TODAY);
    assertThat(bundle.printFindings()).isEmpty();
    assertThat(bundle.isGood()).isTrue();
  }

  /** With all that may be made: no field too young, none that is deprecated. */
  @ParameterizedTest
  @ValueSource(
      ints = {1_000, 10_000, 100_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000})
  void noVersionOfKubernetesAddsAFinding(int agents) {
    var first = bundle(agents, 27).printFindings();
    assertThat(first).doesNotContain("YC3");
    for (int minor = 28; minor <= 36; minor++) {
      assertThat(bundle(agents, minor).printFindings()).as("1.%d", minor).isEqualTo(first);
    }
  }

  /** The Kubernetes API's own list, of {@code kubernetes-deprecated.tsv}. */
  @Test
  void noFileHasADeprecatedLabelOrAnnotation() throws IOException {
    List<String> names;
    try (var in = TargetsTest.class.getResourceAsStream("facts/kubernetes-deprecated.tsv")) {
      names =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.startsWith("name "))
              .map(line -> line.substring("name ".length(), line.indexOf('\t')))
              .toList();
    }
    assertThat(names).hasSizeGreaterThan(4);
    bundle(1_000_000, 36)
        .files()
        .forEach((path, text) -> assertThat(text).as(path).doesNotContain(names));
  }

  private Bundle bundle(int agents, int minor) {
    var text =
        "tier: target\nagents: %d\ntargets: {kubernetes: \"1.%d\"}\n".formatted(agents, minor)
            + EVERYTHING;
    return config.generate(TierSource.of("tier.yaml", text), TODAY);
  }
}
