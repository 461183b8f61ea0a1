package org.yawlfoundation.yawl.config.tier;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/**
 * What we know of eight sizes of fleet: inputs only, everything else follows by the same formulas
 * for them and between.
 *
 * <p>Between two neighbours an input runs evenly on a logarithmic scale of agents.
 */
public final class Presets {
  private static final List<String> NAMES =
      List.of("1k", "10k", "100k", "1m", "2m", "5m", "10m", "20m");
  private static final List<Long> AGENTS =
      List.of(
          1_000L, 10_000L, 100_000L, 1_000_000L, 2_000_000L, 5_000_000L, 10_000_000L, 20_000_000L);
  private static final Map<String, Row<?>> ROWS = rows();

  private record Row<T>(Key<T> key, List<T> values, T step, String source) {}

  /**
   * An input that a preset gives.
   *
   * @param preset such as {@code 1m}, or {@code between 10k and 100k}
   * @param source where the presets' values come from
   */
  public record Value<T>(T value, String preset, String source) {}

  private Presets() {}

  /**
   * The input that the presets give for a number of agents; below the first preset and beyond the
   * last their own values stay.
   */
  @SuppressWarnings("unchecked")
  public static <T> Optional<Value<T>> find(Key<T> key, long agents) {
    return Optional.ofNullable((Row<T>) ROWS.get(key.path())).map(row -> at(row, agents));
  }

  /** The presets by name, with the agents of each. */
  public static Map<String, Long> all() {
    var all = new LinkedHashMap<String, Long>();
    for (int i = 0; i < NAMES.size(); i++) {
      all.put(NAMES.get(i), AGENTS.get(i));
    }
    return Collections.unmodifiableMap(all);
  }

  /** The agents of a preset. */
  static long agents(String name) {
    return AGENTS.get(NAMES.indexOf(name));
  }

  /** Whether there is a preset of that name. */
  static boolean isPreset(String name) {
    return NAMES.contains(name);
  }

  private static <T> Value<T> at(Row<T> row, long agents) {
    int upper = 0;
    while (upper < AGENTS.size() - 1 && AGENTS.get(upper) < agents) {
      upper++;
    }
    if (upper == 0 || agents >= AGENTS.get(upper)) {
      return new Value<>(
          row.values().get(upper), "preset `" + NAMES.get(upper) + "`", row.source());
    }
    int lower = upper - 1;
    var value =
        LogScale.between(
            row.key(),
            row.values().get(lower),
            row.values().get(upper),
            row.step(),
            AGENTS.get(lower),
            agents,
            AGENTS.get(upper));
    return new Value<>(
        value,
        "between presets `" + NAMES.get(lower) + "` and `" + NAMES.get(upper) + "`",
        row.source());
  }

  private static Map<String, Row<?>> rows() {
    var rows = new LinkedHashMap<String, Row<?>>();
    add(
        rows,
        EngineKeys.AGENTS_PER_POD_AT_REST,
        new BigDecimal("0.000001"),
        "guide 2.1, 2.2, 3.1: 5, 5, 100 and 500 pods at least",
        "200",
        "2000",
        "1000",
        "2000",
        "2000",
        "2000",
        "2000",
        "2000");
    add(
        rows,
        EngineKeys.AGENTS_PER_POD_AT_PEAK,
        new BigDecimal("0.000001"),
        "guide 2.1, 2.2, 3.1: 50, 100, 500 and 5000 pods at most",
        "20",
        "100",
        "200",
        "200",
        "200",
        "200",
        "200",
        "200");
    add(
        rows,
        EngineKeys.CPU_REQUEST,
        new Cpu(100),
        "guide 2.1, 2.2, 3.1",
        "1",
        "1",
        "2",
        "2",
        "2",
        "2",
        "2",
        "2");
    add(
        rows,
        EngineKeys.CPU_LIMIT,
        new Cpu(100),
        "guide 2.1, 2.2, 3.1",
        "2",
        "2",
        "4",
        "4",
        "4",
        "4",
        "4",
        "4");
    add(
        rows,
        EngineKeys.MEMORY_LIMIT,
        Memory.ofMebibytes(128),
        "the requests of guide 2.1, 2.2, 3.1",
        "2Gi",
        "2Gi",
        "4Gi",
        "4Gi",
        "4Gi",
        "4Gi",
        "4Gi",
        "4Gi");
    add(
        rows,
        ScalingKeys.CPU_TARGET,
        Percentage.of(1),
        "guide 2.1, 2.2, 3.1",
        "70%",
        "70%",
        "65%",
        "65%",
        "65%",
        "65%",
        "65%",
        "65%");
    add(
        rows,
        DatabaseKeys.MEMORY,
        Memory.ofGibibytes(1),
        "guide 1.4: 64 GB at one million; halved for each smaller preset, doubled for two million in one cell",
        "8Gi",
        "16Gi",
        "32Gi",
        "64Gi",
        "128Gi",
        "128Gi",
        "128Gi",
        "128Gi");
    add(
        rows,
        DatabaseKeys.CPUS,
        1L,
        "4 GiB of memory a processor",
        "2",
        "4",
        "8",
        "16",
        "32",
        "32",
        "32",
        "32");
    return rows;
  }

  private static <T> void add(
      Map<String, Row<?>> rows, Key<T> key, T step, String source, String... texts) {
    var values = java.util.Arrays.stream(texts).map(text -> LogScale.read(key, text)).toList();
    rows.put(key.path(), new Row<>(key, values, step, source));
  }
}
