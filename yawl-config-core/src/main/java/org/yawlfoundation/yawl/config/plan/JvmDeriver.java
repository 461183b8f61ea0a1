package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;

/** Derives how the engine's JVM divides its pod's memory; what is measured is in docs/sizing.md. */
final class JvmDeriver {
  private static final Memory STEP = Memory.ofMebibytes(64);
  private static final Memory STACK = Memory.ofMebibytes(1);
  private static final Memory SERVER = Memory.ofMebibytes(1_792);

  private JvmDeriver() {}

  static Engine.Jvm derive(SheetBuilder sheet) {
    var processors =
        sheet.put(
            JvmKeys.PROCESSORS,
            Why.formula("engine.resources.cpuLimit in whole processors, rounded up")
                .from(
                    "what a JVM makes of a limit (JDK 17 to 25); virtual threads get as many carriers by themselves")
                .guide(
                    "3.1",
                    "-Djdk.virtualThreadScheduler.parallelism=200",
                    "200 carriers on 4 processors run no faster: they take turns, are throttled together, and want a stack each"),
            in -> in.get(EngineKeys.CPU_LIMIT).processors());
    var collector =
        sheet.put(
            JvmKeys.COLLECTOR,
            Why.formula(
                    "engine.jvm.processors < 2 or engine.resources.memory < 1792Mi ? Serial : ZGC")
                .from("guide 3.1; the JVM itself takes Serial where there is less (JDK 17 to 25)"),
            in ->
                in.get(JvmKeys.PROCESSORS) < 2
                        || in.get(EngineKeys.MEMORY_LIMIT).compareTo(SERVER) < 0
                    ? "Serial"
                    : "ZGC");
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
            Why.formula("50 * engine.jvm.processors")
                .from("200 request threads on four processors"),
            in -> 50 * in.get(JvmKeys.PROCESSORS));
    var overhead =
        sheet.put(
            JvmKeys.OVERHEAD,
            Why.formula(
                    "128Mi + engine.resources.memory * (engine.jvm.collector is ZGC ? 8% : Serial ? 1% : 5%)")
                .from(
                    "measured (docs/sizing.md): the collector's own memory; compilers, symbols and C library beside it"),
            in ->
                share(in.get(JvmKeys.COLLECTOR))
                    .of(in.get(EngineKeys.MEMORY_LIMIT))
                    .upTo(Memory.ofMebibytes(1))
                    .plus(Memory.ofMebibytes(128)));
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
    var tls =
        sheet.input(
            JvmKeys.TLS,
            Why.source("")
                .guide(
                    "3.1",
                    "-Djdk.tls.disabledAlgorithms=SSLv3,TLSv1,TLSv1.1",
                    "a security property, which -D does not reach; no JDK from 17 on speaks those three"));
    return new Engine.Jvm(
        collector,
        processors,
        metaspace,
        codeCache,
        direct,
        threads,
        overhead,
        heap,
        tls,
        JvmFlags.of(sheet),
        sheet.list(JvmKeys.OPTIONS));
  }

  private static Percentage share(String collector) {
    return Percentage.of(
        switch (collector) {
          case "ZGC" -> 8;
          case "Serial" -> 1;
          default -> 5;
        });
  }
}
