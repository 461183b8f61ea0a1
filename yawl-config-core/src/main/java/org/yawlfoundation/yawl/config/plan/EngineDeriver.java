package org.yawlfoundation.yawl.config.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.SecretKey;

/** Derives the engine's pods: how a pod's memory is divided, and the options that tell the JVM. */
final class EngineDeriver {
  private static final Memory STEP = Memory.ofMebibytes(64);
  private static final Memory STACK = Memory.ofMebibytes(1);

  private EngineDeriver() {}

  static Engine derive(SheetBuilder sheet) {
    return new Engine(
        sheet.input(
            Keys.IMAGE,
            Why.source("")
                .guide(
                    "3.1",
                    "@sha256:DIGEST",
                    "a placeholder is no digest: no node could pull the image")),
        Images.toPull(sheet, Keys.IMAGE, "engine.imageToPull"),
        sheet.input(Keys.CASES_PER_POD),
        sheet.input(Keys.AGENTS_PER_POD_AT_REST),
        sheet.input(Keys.AGENTS_PER_POD_AT_PEAK),
        sheet.input(Keys.CONNECTIONS_PER_POD),
        new Engine.Resources(
            sheet.input(Keys.CPU_REQUEST),
            sheet.input(Keys.CPU_LIMIT),
            sheet.input(
                Keys.POD_MEMORY_LIMIT,
                Why.source("")
                    .guide(
                        "2.1, 3.1",
                        "a limit half above the request",
                        "a JVM touches all the memory it may; what it takes above its request is another pod's"))),
        jvm(sheet),
        new Engine.Ports(sheet.input(Keys.HTTP_PORT), sheet.input(Keys.MANAGEMENT_PORT)),
        sheet.input(Keys.USER_ID),
        sheet.input(Keys.ENGINE_PRIORITY),
        storage(sheet),
        probes(sheet),
        sheet.input(Keys.TERMINATION_GRACE),
        sheet.input(Keys.PRE_STOP),
        sheet.open("engine.env", String.class),
        sheet.open("engine.envFromSecrets", SecretKey.class));
  }

  private static Engine.Jvm jvm(SheetBuilder sheet) {
    var collector = sheet.input(Keys.COLLECTOR);
    var metaspace = sheet.input(Keys.METASPACE);
    var codeCache =
        sheet.put(
            Keys.CODE_CACHE,
            Why.formula("min(240Mi, engine.resources.memory / 16)")
                .from("HotSpot's own ReservedCodeCacheSize is 240Mi"),
            in ->
                in.get(Keys.POD_MEMORY_LIMIT)
                    .dividedBy(16)
                    .downTo(Memory.ofMebibytes(1))
                    .atMost(Memory.ofMebibytes(240)));
    var direct =
        sheet.put(
            Keys.DIRECT_MEMORY,
            Why.formula("engine.resources.memory / 16")
                .from("unset it may grow to the size of the heap (JDK 25)"),
            in -> in.get(Keys.POD_MEMORY_LIMIT).dividedBy(16).downTo(Memory.ofMebibytes(1)));
    var threads =
        sheet.put(
            Keys.THREADS,
            Why.formula("50 * engine.resources.cpuLimit in whole processors")
                .from("200 request threads on four processors"),
            in -> 50 * in.get(Keys.CPU_LIMIT).processors());
    var overhead =
        sheet.put(
            Keys.OVERHEAD,
            Why.formula("max(256Mi, 5% of engine.resources.memory)")
                .from("collector, symbols and C library"),
            in ->
                Percentage.of(5)
                    .of(in.get(Keys.POD_MEMORY_LIMIT))
                    .atLeast(Memory.ofMebibytes(256)));
    var heap =
        sheet.put(
            Keys.HEAP,
            Why.formula(
                    "engine.resources.memory - engine.jvm.metaspace - engine.jvm.codeCache - engine.jvm.directMemory"
                        + " - 1Mi * engine.jvm.threads - engine.jvm.overhead, in steps of 64Mi")
                .from("what the others leave; the kernel kills a pod that outgrows its limit")
                .guide(
                    "3.1",
                    "MaxRAMPercentage=75.0",
                    "a share knows nothing of what else the JVM needs"),
            in ->
                in.get(Keys.POD_MEMORY_LIMIT)
                    .minus(in.get(Keys.METASPACE))
                    .minus(in.get(Keys.CODE_CACHE))
                    .minus(in.get(Keys.DIRECT_MEMORY))
                    .minus(STACK.times(in.get(Keys.THREADS)))
                    .minus(in.get(Keys.OVERHEAD))
                    .downTo(STEP)
                    .atLeast(STEP));
    var options = sheet.list(Keys.JVM_OPTIONS);
    return new Engine.Jvm(
        collector,
        metaspace,
        codeCache,
        direct,
        threads,
        overhead,
        heap,
        new Flags(sheet).all(),
        options);
  }

  private static Engine.Storage storage(SheetBuilder sheet) {
    return new Engine.Storage(
        sheet.input(Keys.TEMP_STORAGE),
        sheet.put(
            Keys.DUMP_STORAGE,
            Why.formula("1Gi + 1.1 * engine.jvm.heap, in whole Gi")
                .from("a heap dump is about as large as the heap")
                .guide(
                    "3.1",
                    "2Gi",
                    "a dump of the heap would not fit, and the kubelet would evict the pod with it"),
            in ->
                Percentage.of(110)
                    .of(in.get(Keys.HEAP))
                    .plus(Memory.ofGibibytes(1))
                    .upTo(Memory.ofGibibytes(1))),
        sheet.put(
            Keys.EPHEMERAL_STORAGE,
            Why.formula("engine.storage.temp + engine.storage.logs")
                .from("emptyDir volumes count as ephemeral storage"),
            in -> in.get(Keys.TEMP_STORAGE).plus(in.get(Keys.DUMP_STORAGE))));
  }

  private static Engine.Probes probes(SheetBuilder sheet) {
    return new Engine.Probes(
        sheet.input(Keys.STARTUP_LIMIT),
        sheet.input(Keys.STARTUP_PERIOD),
        sheet.put(
            Keys.STARTUP_FAILURES,
            Why.formula("ceil(engine.probes.startupLimit / engine.probes.startupPeriod)")
                .from("Kubernetes counts failures"),
            in ->
                PlanDeriver.ceil(
                    in.get(Keys.STARTUP_LIMIT).toMillis(), in.get(Keys.STARTUP_PERIOD).toMillis())),
        sheet.input(Keys.LIVENESS_PERIOD),
        sheet.input(Keys.LIVENESS_TIMEOUT),
        sheet.input(Keys.READINESS_PERIOD),
        sheet.input(Keys.READINESS_TIMEOUT));
  }

  /** The options of the command line, for the target JDK. */
  private static final class Flags {
    private final SheetBuilder sheet;
    private final Map<String, JvmOption> flags = new LinkedHashMap<>();

    Flags(SheetBuilder sheet) {
      this.sheet = sheet;
    }

    Map<String, JvmOption> all() {
      long jdk = sheet.value(Keys.JDK);
      var collector = sheet.value(Keys.COLLECTOR);
      put(
          "Xms",
          "engine.jvm.heap",
          "a heap that grows under load pauses under load",
          in -> "-Xms" + in.get(Keys.HEAP).jvm());
      put("Xmx", "engine.jvm.heap", "JDK 25 java manual", in -> "-Xmx" + in.get(Keys.HEAP).jvm());
      put(
          "MaxMetaspaceSize",
          "engine.jvm.metaspace",
          "JDK 25 java manual",
          in -> "-XX:MaxMetaspaceSize=" + in.get(Keys.METASPACE).jvm());
      put(
          "ReservedCodeCacheSize",
          "engine.jvm.codeCache",
          "JDK 25 java manual",
          in -> "-XX:ReservedCodeCacheSize=" + in.get(Keys.CODE_CACHE).jvm());
      put(
          "MaxDirectMemorySize",
          "engine.jvm.directMemory",
          "JDK 25 java manual",
          in -> "-XX:MaxDirectMemorySize=" + in.get(Keys.DIRECT_MEMORY).jvm());
      put(
          "collector",
          "engine.jvm.collector",
          "guide 3.1",
          in ->
              switch (in.get(Keys.COLLECTOR)) {
                case "ZGC" -> "-XX:+UseZGC";
                case "G1" -> "-XX:+UseG1GC";
                case "Parallel" -> "-XX:+UseParallelGC";
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
      if (collector.equals("G1") || (collector.equals("ZGC") && jdk >= 18)) {
        fixed(
            "UseStringDeduplication",
            "-XX:+UseStringDeduplication",
            "guide 3.1; ZGC honours it since 18");
      }
      fixed("ExitOnOutOfMemoryError", "-XX:+ExitOnOutOfMemoryError", "guide 3.1");
      fixed("HeapDumpOnOutOfMemoryError", "-XX:+HeapDumpOnOutOfMemoryError", "guide 3.1");
      fixed(
          "HeapDumpPath",
          "-XX:HeapDumpPath=/app/logs",
          "a folder on the volume that holds one whole dump");
      fixed(
          "gcLog",
          "-Xlog:gc:stdout:time,uptime,level,tags",
          "one line a collection, where all logs go");
      put(
          "hikariMaximumPoolSize",
          "engine.connectionsPerPod",
          "Hibernate reads system properties into its settings",
          in -> "-Dhibernate.hikari.maximumPoolSize=" + in.get(Keys.CONNECTIONS_PER_POD));
      return flags;
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
}
