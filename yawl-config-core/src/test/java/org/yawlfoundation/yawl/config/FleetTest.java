package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Many tiers of one library.
 *
 * <p>The plain run takes 300 tiers; {@code -Dyawl-config.fleet=10000} takes as many as the promise
 * speaks of.
 */
final class FleetTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int TIERS = Integer.getInteger("yawl-config.fleet", 300);

  private final YawlConfig config = YawlConfig.create();

  @Test
  void givesTheSameOneByOneAndInParallel() {
    var alone = fleet(24).map(source -> config.generate(source, TODAY)).map(Bundle::files).toList();
    assertThat(config.generate(fleet(24), TODAY).map(Bundle::files).toList()).isEqualTo(alone);
    assertThat(config.generate(fleet(24).parallel(), TODAY).map(Bundle::files).toList())
        .isEqualTo(alone);
  }

  @Test
  void goesOnAfterATierWithMistakes() {
    var sources =
        Stream.of("tier: a\nagents: 1000\n", "tier: b\n", "tier: c\nagents: 2000\n")
            .map(text -> TierSource.of("tier.yaml", text));
    assertThat(config.generate(sources, TODAY).map(Bundle::isGood))
        .containsExactly(true, false, true);
  }

  @Test
  void makesNoMoreThanIsAskedFor() {
    var read = new AtomicInteger();
    var bundles = config.generate(fleet(1000).peek(source -> read.incrementAndGet()), TODAY);
    assertThat(bundles.limit(2).map(bundle -> bundle.tier().orElseThrow()))
        .containsExactly("tier-0", "tier-1");
    assertThat(read).hasValue(2);
  }

  /** Fewer than a hundred bundles fill 64 MiB. */
  @Test
  void keepsNothingOfATierThatIsDoneWith() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FleetTest.class.getName(),
                String.valueOf(TIERS))
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(0);
    assertThat(said).isEqualTo(TIERS + " good tiers\n");
  }

  public static void main(String[] args) {
    long good =
        YawlConfig.create()
            .generate(fleet(Integer.parseInt(args[0])), TODAY)
            .filter(bundle -> bundle.isGood() && !bundle.files().isEmpty())
            .count();
    System.out.println(good + " good tiers");
  }

  /** Tiers of all sizes, each with other values of its own. */
  private static Stream<TierSource> fleet(int tiers) {
    return Stream.iterate(0, i -> i < tiers, i -> i + 1)
        .map(i -> TierSource.of("tier.yaml", document(i)));
  }

  private static String document(int i) {
    long agents = 1000L + i * 7919L % 20_000_000;
    return String.join(
        "\n",
        List.of(
            "tier: tier-" + i,
            "agents: " + agents,
            "namespace: fleet-" + i,
            "load: {caseLifetime: " + (5 + i % 20) + "m}",
            "targets: {jdk: " + List.of(17, 21, 25).get(i % 3) + "}",
            "postgresql: {settings: {application_name: fleet" + i + "}}",
            ""));
  }
}
