package org.yawlfoundation.yawl.config.oracle;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * One release of a program before the files of one preset (or of a tier between two) in one metric
 * profile.
 *
 * <p>Each tier is put to one release at least, and the smallest, the middle and the largest to all;
 * {@code -Dyawl-config.trials=all} puts every tier to every release.
 *
 * @param program as it is called on the path, such as {@code promtool-3.5}
 */
record PresetTrial(String program, long agents, String profile) {
  static final boolean ALL = "all".equals(System.getProperty("yawl-config.trials"));
  private static final List<Long> TIERS =
      List.of(
          1_000L,
          10_000L,
          37_500L,
          100_000L,
          1_000_000L,
          2_000_000L,
          5_000_000L,
          10_000_000L,
          20_000_000L);
  private static final List<Long> FOR_ALL = List.of(1_000L, 1_000_000L, 20_000_000L);
  private static final List<String> PROFILES = List.of("guide", "engine");

  static Stream<PresetTrial> of(List<String> programs) {
    return IntStream.range(0, TIERS.size() * PROFILES.size())
        .boxed()
        .flatMap(
            i -> {
              long agents = TIERS.get(i / PROFILES.size());
              // Each release has its turn, at the tiers and at the profiles.
              var turn = programs.get(i % programs.size());
              return programs.stream()
                  .filter(program -> ALL || FOR_ALL.contains(agents) || program.equals(turn))
                  .map(
                      program ->
                          new PresetTrial(program, agents, PROFILES.get(i % PROFILES.size())));
            });
  }

  /** Where the program lies; where it is missing the test is skipped, and says so. */
  String found() {
    var path = RequiresProgram.Condition.find(program);
    Assumptions.assumeTrue(path.isPresent(), "`" + program + "` is not on the PATH");
    return path.orElseThrow().toString();
  }

  @Override
  public String toString() {
    return program + ": " + agents + " agents, profile " + profile;
  }
}
