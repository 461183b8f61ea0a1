package org.yawlfoundation.yawl.config.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.YawlConfig;

/**
 * Fleets of growing size in one small heap: how the time grows, and what stays in the heap. To be
 * run with {@code -Xmx256m}; prints rows of a Markdown table.
 *
 * <p>Growth is judged by CPU time, which other work on the machine disturbs least.
 */
public final class Fleet {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int WARM_UP = 1_000;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Fleet() {}

  private record Point(int tiers, double seconds) {}

  /** The sizes, such as {@code 1000 3000 10000}. */
  public static void main(String[] sizes) {
    var config = YawlConfig.create();
    run(config, WARM_UP);
    var points = new ArrayList<Point>();
    for (var size : sizes) {
      int tiers = Integer.parseInt(size);
      long started = System.nanoTime();
      long cpuBefore = SYSTEM.getProcessCpuTime();
      long lines = run(config, tiers);
      double cpu = (SYSTEM.getProcessCpuTime() - cpuBefore) / 1e9;
      double wall = (System.nanoTime() - started) / 1e9;
      points.add(new Point(tiers, cpu));
      Table.row(
          "fleet of %,d tiers at %s".formatted(tiers, heap()),
          "%.1f s, of CPU %.1f s; then %d MiB in the heap".formatted(wall, cpu, heapInUse()),
          "",
          "%.2f ms".formatted(wall * 1e6 / lines));
    }
    Table.budgeted("growth exponent of the fleet's CPU time", exponent(points), "%.3f", 1.05, "");
  }

  /** Makes that many tiers, and counts their lines. */
  private static long run(YawlConfig config, int tiers) {
    return config.generate(Tiers.of(tiers), TODAY).mapToLong(Tiers::lines).sum();
  }

  private static String heap() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-Xmx"))
        .findFirst()
        .orElse("any heap");
  }

  private static long heapInUse() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  /** The slope of the least-squares line through the logarithms. */
  private static double exponent(List<Point> points) {
    double meanX = points.stream().mapToDouble(p -> Math.log(p.tiers)).average().orElseThrow();
    double meanY = points.stream().mapToDouble(p -> Math.log(p.seconds)).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (var point : points) {
      double x = Math.log(point.tiers) - meanX;
      above += x * (Math.log(point.seconds) - meanY);
      below += x * x;
    }
    return above / below;
  }
}
