package org.yawlfoundation.yawl.config.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.ProbeKeys;
import org.yawlfoundation.yawl.config.tier.SecretKey;
import org.yawlfoundation.yawl.config.tier.TargetKeys;

/** Derives the engine's pods: how a pod's memory is divided, and the options that tell the JVM. */
final class EngineDeriver {
  private static final Memory STEP = Memory.ofMebibytes(64);
  private static final Memory STACK = Memory.ofMebibytes(1);

  private EngineDeriver() {}

  static Engine derive(SheetBuilder sheet) {
    return new Engine(
        sheet.input(
            EngineKeys.IMAGE,
            Why.source("")
                .guide(
                    "3.1",
                    "@sha256:DIGEST",
                    "a placeholder is no digest: no node could pull the image")),
        Images.toPull(sheet, EngineKeys.IMAGE, "engine.imageToPull"),
        sheet.input(EngineKeys.CASES_PER_POD),
        sheet.input(EngineKeys.AGENTS_PER_POD_AT_REST),
        sheet.input(EngineKeys.AGENTS_PER_POD_AT_PEAK),
        sheet.input(EngineKeys.CONNECTIONS_PER_POD),
        new Engine.Resources(
            sheet.input(EngineKeys.CPU_REQUEST),
            sheet.input(EngineKeys.CPU_LIMIT),
            sheet.input(
                EngineKeys.MEMORY_LIMIT,
                Why.source("")
                    .guide(
                        "2.1, 3.1",
                        "a limit half above the request",
                        "a JVM touches all the memory it may; what it takes above its request is another pod's"))),
        jvm(sheet),
        new Engine.Ports(
            sheet.input(EngineKeys.HTTP_PORT), sheet.input(EngineKeys.MANAGEMENT_PORT)),
        sheet.input(EngineKeys.USER_ID),
        sheet.input(EngineKeys.PRIORITY),
        storage(sheet),
        probes(sheet),
        sheet.input(EngineKeys.TERMINATION_GRACE),
        sheet.input(EngineKeys.PRE_STOP),
        sheet.input(EngineKeys.ACCEPT_BACKLOG),
        sheet.open("engine.env", String.class),
        sheet.open("engine.envFromSecrets", SecretKey.class));
  }

  private static Engine.Jvm jvm(SheetBuilder sheet) {
    var collector = sheet.input(JvmKeys.COLLECTOR);
    var metaspace = sheet.input(JvmKeys.METASPACE);
    var codeCache =
        sheet.put(
            JvmKeys.CODE_CACHE,
            Why.formula("min(240Mi, engine.resources.memory / 16)")
                .from("HotSpot's own ReservedCodeCacheSize is 240Mi"),
            in ->
                in.get(EngineKeys.MEMORY_LIMIT)
                    .dividedBy(16)
                    .downTo(Memory.ofMebibytes(1))
                    .atMost(Memory.ofMebibytes(240)));
    var direct =
        sheet.put(
            JvmKeys.DIRECT_MEMORY,
            Why.formula("engine.resources.memory / 16")
                .from("unset it may grow to the size of the heap (JDK 25)"),
            in -> in.get(EngineKeys.MEMORY_LIMIT).dividedBy(16).downTo(Memory.ofMebibytes(1)));
    var threads =
        sheet.put(
            JvmKeys.THREADS,
            Why.formula("50 * engine.resources.cpuLimit in whole processors")
                .from("200 request threads on four processors"),
            in -> 50 * in.get(EngineKeys.CPU_LIMIT).processors());
    var overhead =
        sheet.put(
            JvmKeys.OVERHEAD,
            Why.formula("max(256Mi, 5% of engine.resources.memory)")
                .from("collector, symbols and C library"),
            in ->
                Percentage.of(5)
                    .of(in.get(EngineKeys.MEMORY_LIMIT))
                    .atLeast(Memory.ofMebibytes(256)));
    var heap =
        sheet.put(
            JvmKeys.HEAP,
            Why.formula(
                    "engine.resources.memory - engine.jvm.metaspace - engine.jvm.codeCache - engine.jvm.directMemory"
                        + " - 1Mi * engine.jvm.threads - engine.jvm.overhead, in steps of 64Mi")
                .from("what the others leave; the kernel kills a pod that outgrows its limit")
                .guide(
                    "3.1",
                    "MaxRAMPercentage=75.0",
                    "a share knows nothing of what else the JVM needs"),
            in ->
                in.get(EngineKeys.MEMORY_LIMIT)
                    .minus(in.get(JvmKeys.METASPACE))
                    .minus(in.get(JvmKeys.CODE_CACHE))
                    .minus(in.get(JvmKeys.DIRECT_MEMORY))
                    .minus(STACK.times(in.get(JvmKeys.THREADS)))
                    .minus(in.get(JvmKeys.OVERHEAD))
                    .downTo(STEP)
                    .atLeast(STEP));
    var options = sheet.list(JvmKeys.OPTIONS);
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
        sheet.input(EngineKeys.TEMP_STORAGE),
        sheet.put(
            EngineKeys.DUMP_STORAGE,
            Why.formula("1Gi + 1.1 * engine.jvm.heap, in whole Gi")
                .from("a heap dump is about as large as the heap")
                .guide(
                    "3.1",
                    "2Gi",
                    "a dump of the heap would not fit, and the kubelet would evict the pod with it"),
            in ->
                Percentage.of(110)
                    .of(in.get(JvmKeys.HEAP))
                    .plus(Memory.ofGibibytes(1))
                    .upTo(Memory.ofGibibytes(1))),
        sheet.put(
            EngineKeys.EPHEMERAL_STORAGE,
            Why.formula("engine.storage.temp + engine.storage.logs")
                .from("emptyDir volumes count as ephemeral storage"),
            in -> in.get(EngineKeys.TEMP_STORAGE).plus(in.get(EngineKeys.DUMP_STORAGE))));
  }

  private static Engine.Probes probes(SheetBuilder sheet) {
    return new Engine.Probes(
        sheet.input(ProbeKeys.STARTUP_LIMIT),
        sheet.input(ProbeKeys.STARTUP_PERIOD),
        sheet.put(
            ProbeKeys.STARTUP_FAILURES,
            Why.formula("ceil(engine.probes.startupLimit / engine.probes.startupPeriod)")
                .from("Kubernetes counts failures"),
            in ->
                PlanDeriver.ceil(
                    in.get(ProbeKeys.STARTUP_LIMIT).toMillis(),
                    in.get(ProbeKeys.STARTUP_PERIOD).toMillis())),
        sheet.input(ProbeKeys.LIVENESS_PERIOD),
        sheet.input(ProbeKeys.LIVENESS_TIMEOUT),
        sheet.input(ProbeKeys.READINESS_PERIOD),
        sheet.input(ProbeKeys.READINESS_TIMEOUT));
  }

  /** The options of the command line, for the target JDK. */
  private static final class Flags {
    private final SheetBuilder sheet;
    private final Map<String, JvmOption> flags = new LinkedHashMap<>();

    Flags(SheetBuilder sheet) {
      this.sheet = sheet;
    }

    Map<String, JvmOption> all() {
      long jdk = sheet.value(TargetKeys.JDK);
      var collector = sheet.value(JvmKeys.COLLECTOR);
      put(
          "Xms",
          "engine.jvm.heap",
          "a heap that grows under load pauses under load",
          in -> "-Xms" + in.get(JvmKeys.HEAP).jvm());
      put(
          "Xmx",
          "engine.jvm.heap",
          "JDK 25 java manual",
          in -> "-Xmx" + in.get(JvmKeys.HEAP).jvm());
      put(
          "MaxMetaspaceSize",
          "engine.jvm.metaspace",
          "JDK 25 java manual",
          in -> "-XX:MaxMetaspaceSize=" + in.get(JvmKeys.METASPACE).jvm());
      put(
          "ReservedCodeCacheSize",
          "engine.jvm.codeCache",
          "JDK 25 java manual",
          in -> "-XX:ReservedCodeCacheSize=" + in.get(JvmKeys.CODE_CACHE).jvm());
      put(
          "MaxDirectMemorySize",
          "engine.jvm.directMemory",
          "JDK 25 java manual",
          in -> "-XX:MaxDirectMemorySize=" + in.get(JvmKeys.DIRECT_MEMORY).jvm());
      put(
          "collector",
          "engine.jvm.collector",
          "guide 3.1",
          in ->
              switch (in.get(JvmKeys.COLLECTOR)) {
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
          "a folder on the volume that holds one whole dump, java_pid<pid>.hprof; a container that is started again has the same pid, and the JVM writes over no dump: the first one of a pod is its last");
      fixed(
          "gcLog",
          "-Xlog:gc:stdout:time,uptime,level,tags",
          "one line a collection, where all logs go");
      put(
          "hikariMaximumPoolSize",
          "engine.connectionsPerPod",
          "Hibernate reads system properties into its settings",
          in -> "-Dhibernate.hikari.maximumPoolSize=" + in.get(EngineKeys.CONNECTIONS_PER_POD));
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
