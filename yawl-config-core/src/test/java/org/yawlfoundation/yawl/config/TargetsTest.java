package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every version that may be a target gives files that its own catalogue and schemas take. */
class TargetsTest {
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
    var bundle = config.generate(TierSource.of("tier.yaml", text), LocalDate.of(2026, 11, 23));
    assertThat(bundle.printFindings()).isEmpty();
    assertThat(bundle.isGood()).isTrue();
  }
}
