package org.yawlfoundation.yawl.config.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.JvmOption;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;

/** The options of the engine's command line, for the target JDK. */
final class JvmFlags {
  private static final String MANUAL = "JDK 25 java manual";
  private final SheetBuilder sheet;
  private final Map<String, JvmOption> flags = new LinkedHashMap<>();

  private JvmFlags(SheetBuilder sheet) {
    this.sheet = sheet;
  }

  static Map<String, JvmOption> of(SheetBuilder sheet) {
    var flags = new JvmFlags(sheet);
    flags.memory();
    flags.collector();
    flags.endings();
    flags.logs();
    flags.properties();
    return flags.flags;
  }

  private void memory() {
    put(
        "Xms",
        "engine.jvm.heap",
        "a heap that grows under load pauses under load",
        in -> "-Xms" + in.get(JvmKeys.HEAP).jvm());
    put("Xmx", "engine.jvm.heap", MANUAL, in -> "-Xmx" + in.get(JvmKeys.HEAP).jvm());
    fixed(
        "Xss",
        "-Xss1m",
        "what the heap's sum counts for a thread; unset it is 1m on x64 and 2m on AArch64 (HotSpot's ThreadStackSize)");
    put(
        "MaxMetaspaceSize",
        "engine.jvm.metaspace",
        MANUAL,
        in -> "-XX:MaxMetaspaceSize=" + in.get(JvmKeys.METASPACE).jvm());
    put(
        "ReservedCodeCacheSize",
        "engine.jvm.codeCache",
        MANUAL,
        in -> "-XX:ReservedCodeCacheSize=" + in.get(JvmKeys.CODE_CACHE).jvm());
    put(
        "MaxDirectMemorySize",
        "engine.jvm.directMemory",
        MANUAL,
        in -> "-XX:MaxDirectMemorySize=" + in.get(JvmKeys.DIRECT_MEMORY).jvm());
  }

  private void collector() {
    long jdk = sheet.value(TargetKeys.JDK);
    var collector = sheet.value(JvmKeys.COLLECTOR);
    put(
        "collector",
        "engine.jvm.collector",
        "guide 3.1",
        in ->
            switch (in.get(JvmKeys.COLLECTOR)) {
              case "ZGC" -> "-XX:+UseZGC";
              case "G1" -> "-XX:+UseG1GC";
              case "Parallel" -> "-XX:+UseParallelGC";
              case "Serial" -> "-XX:+UseSerialGC";
              default -> "-XX:+UseShenandoahGC";
            });
    if (collector.equals("ZGC") && jdk == 21) {
      fixed(
          "ZGenerational",
          "-XX:+ZGenerational",
          "JEP 439: by choice in 21, the only mode since 24");
    }
    if (jdk >= 25) {
      fixed(
          "UseCompactObjectHeaders",
          "-XX:+UseCompactObjectHeaders",
          "JEP 519: a product flag since 25");
    }
    if (jdk >= 18 || collector.equals("G1") || collector.equals("Shenandoah")) {
      fixed(
          "UseStringDeduplication",
          "-XX:+UseStringDeduplication",
          "guide 3.1; in 17 G1 and Shenandoah honour it, since 18 all do");
    }
  }

  private void endings() {
    fixed("ExitOnOutOfMemoryError", "-XX:+ExitOnOutOfMemoryError", "guide 3.1; it exits with 3");
    fixed("HeapDumpOnOutOfMemoryError", "-XX:+HeapDumpOnOutOfMemoryError", "guide 3.1");
    fixed(
        "HeapDumpPath",
        "-XX:HeapDumpPath=/app/logs",
        "a folder on the volume that holds one whole dump, java_pid<pid>.hprof; a container that is started again has the same pid, and the JVM writes over no dump: the first one of a pod is its last");
    fixed(
        "ErrorFile",
        "-XX:ErrorFile=/app/logs/hs_err_pid%p.log",
        "a crash's report, beside the dump and not in a folder that nobody may write; a later one takes its place");
    fixed(
        "CreateCoredumpOnCrash",
        "-XX:-CreateCoredumpOnCrash",
        "a core is all of the memory, cases included, and lands wherever the node's core_pattern says; without it a crash exits with 1, not 134");
  }

  private void logs() {
    fixed(
        "logAsync",
        "-Xlog:async",
        "a reader of the log that is slow stops no thread; lines that do not fit are counted and dropped");
    fixed(
        "gcLog",
        "-Xlog:gc,safepoint:stdout:time,uptime,level,tags",
        "a line for each collection and each stop of all threads, where all logs go; a JVM does not start where it cannot open a log's file");
    fixed(
        "PerfDisableSharedMem",
        "-XX:+PerfDisableSharedMem",
        "else jstat's counters lie in a file below /tmp, and all threads wait while the kernel writes it: evanjones.ca/jvm-mmap-pause.html");
  }

  private void properties() {
    if (!sheet.value(JvmKeys.TLS).equals("default")) {
      property("tlsClient", "engine.jvm.tls", "jdk.tls.client.protocols", JvmKeys.TLS);
      property("tlsServer", "engine.jvm.tls", "jdk.tls.server.protocols", JvmKeys.TLS);
    }
    put(
        "hikariMaximumPoolSize",
        "engine.connectionsPerPod",
        "Hibernate reads system properties into its settings",
        in -> "-Dhibernate.hikari.maximumPoolSize=" + in.get(EngineKeys.CONNECTIONS_PER_POD));
  }

  private void property(String name, String formula, String property, Key<String> key) {
    put(
        name,
        formula,
        "what a socket offers whose program does not choose for itself",
        in -> "-D" + property + "=" + in.get(key));
  }

  private void fixed(String name, String option, String source) {
    put(name, "", source, in -> option);
  }

  private void put(String name, String formula, String source, Function<Inputs, String> option) {
    Key<JvmOption> key =
        Keys.named("engine.jvm.flags." + name, JvmOption.class, "An option of the engine's JVM.");
    flags.put(
        name,
        sheet.put(key, Why.formula(formula).from(source), in -> new JvmOption(option.apply(in))));
  }
}
