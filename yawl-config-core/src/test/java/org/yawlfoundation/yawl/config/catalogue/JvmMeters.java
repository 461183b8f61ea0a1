package org.yawlfoundation.yawl.config.catalogue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmCompilationMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints what a JVM says to a scrape through the meters that Spring Boot binds, after it has worked
 * its collector; and of each collector's bean a line {@code # bean <name>}.
 *
 * <p>To be started under each JDK and collector.
 */
@SuppressWarnings("SystemExitOutsideMain")
final class JvmMeters {
  /** How much is allocated: 16,000 times 64 KiB, of which a part lives on. */
  private static final int ROUNDS = 16_000;

  private JvmMeters() {}

  public static void main(String[] none) throws InterruptedException {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    bind(registry);
    var pool = new HikariDataSource(pool(registry));
    work();
    System.gc();
    Thread.sleep(500);
    System.out.print(registry.scrape());
    pool.close();
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      System.out.println("# bean " + bean.getName());
    }
    System.exit(0);
  }

  @SuppressWarnings("resource")
  private static void bind(MeterRegistry registry) {
    new JvmGcMetrics().bindTo(registry);
    new JvmHeapPressureMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new JvmInfoMetrics().bindTo(registry);
    new JvmCompilationMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new DiskSpaceMetrics(new File("/")).bindTo(registry);
    // As Spring Boot's ServerHttpObservation names them, with upstream's percentiles-histogram.
    Timer.builder("http.server.requests")
        .tags("error", "none", "exception", "none", "method", "GET", "outcome", "SUCCESS")
        .tags("status", "200", "uri", "/")
        .publishPercentileHistogram()
        .register(registry)
        .record(java.time.Duration.ofMillis(1));
  }

  /** A pool that never finds its database tells of itself all the same. */
  private static HikariConfig pool(MeterRegistry registry) {
    var config = new HikariConfig();
    config.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/none");
    config.setInitializationFailTimeout(-1);
    config.setMetricRegistry(registry);
    return config;
  }

  private static void work() throws InterruptedException {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
      var thread = new Thread(JvmMeters::allocate);
      thread.start();
      threads.add(thread);
    }
    for (var thread : threads) {
      thread.join();
    }
  }

  private static void allocate() {
    List<byte[]> kept = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      kept.add(new byte[64 << 10]);
      if (kept.size() > 40) {
        kept.subList(0, 20).clear();
      }
    }
  }
}
