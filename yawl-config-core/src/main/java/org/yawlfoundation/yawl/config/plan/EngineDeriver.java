package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.ProbeKeys;
import org.yawlfoundation.yawl.config.tier.SecretKey;
import org.yawlfoundation.yawl.config.tier.TargetKeys;

/** Derives the engine's pods; their JVM has a deriver of its own. */
final class EngineDeriver {
  /** Of the container's /tmp, and of its log: the kubelet keeps 5 files of 10Mi. */
  private static final Memory UNNAMED = Memory.ofMebibytes(64 + 5 * 10);

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
        JvmDeriver.derive(sheet),
        new Engine.Ports(
            sheet.input(EngineKeys.HTTP_PORT),
            sheet.input(EngineKeys.MANAGEMENT_PORT),
            sheet.input(EngineKeys.TELEMETRY_PORT)),
        sheet.input(EngineKeys.USER_ID),
        sheet.input(EngineKeys.PRIORITY),
        storage(sheet),
        probes(sheet),
        sheet.input(EngineKeys.TERMINATION_GRACE),
        sheet.input(EngineKeys.PRE_STOP),
        sleeps(sheet),
        drain(sheet),
        sheet.input(EngineKeys.ACCEPT_BACKLOG),
        sheet.open("engine.env", String.class),
        sheet.open("engine.envFromSecrets", SecretKey.class));
  }

  /**
   * An image need not have a program that sleeps; the kubelet itself can, where it is new enough.
   */
  private static boolean sleeps(SheetBuilder sheet) {
    return sheet.put(
        Keys.named(
            "engine.kubeletSleeps",
            Boolean.class,
            "Whether the kubelet itself waits before a pod is stopped."),
        Why.formula("targets.kubernetes >= 1.30")
            .from("on by default since Kubernetes 1.30 (PodLifecycleSleepAction)"),
        in -> in.get(TargetKeys.KUBERNETES).isAtLeast(1, 30));
  }

  private static Duration drain(SheetBuilder sheet) {
    return sheet.put(
        EngineKeys.DRAIN,
        Why.formula(
                "3/4 * (engine.terminationGrace - engine.preStop), in whole seconds, at least 1s")
            .from(
                "a quarter is left to close pools and end the JVM; unset, Spring Boot waits 30s, and before 3.4 not at all"),
        in ->
            Duration.ofSeconds(
                Math.max(
                    1,
                    in.get(EngineKeys.TERMINATION_GRACE)
                            .minus(in.get(EngineKeys.PRE_STOP))
                            .toSeconds()
                        * 3
                        / 4)));
  }

  private static Engine.Storage storage(SheetBuilder sheet) {
    return new Engine.Storage(
        sheet.input(EngineKeys.TEMP_STORAGE),
        sheet.put(
            EngineKeys.DUMP_STORAGE,
            Why.formula(
                    "1Gi + engine.jvm.heap * (engine.jvm.collector is ZGC ? 1.5 : 2), in whole Gi")
                .from(
                    "measured (docs/sizing.md): a dump writes every pointer with 8 bytes, as only ZGC's heap does; small objects gave 1.41 and 1.88 times the heap")
                .guide(
                    "3.1",
                    "2Gi",
                    "a dump of the heap would not fit, and the kubelet would evict the pod with it"),
            in ->
                Percentage.of(in.get(JvmKeys.COLLECTOR).equals("ZGC") ? 150 : 200)
                    .of(in.get(JvmKeys.HEAP))
                    .plus(Memory.ofGibibytes(1))
                    .upTo(Memory.ofGibibytes(1))),
        sheet.put(
            EngineKeys.EPHEMERAL_STORAGE,
            Why.formula("engine.storage.temp + engine.storage.logs + 114Mi")
                .from(
                    "emptyDir volumes count as ephemeral storage: 64Mi of /tmp too; and so does the container's log, of which the kubelet keeps 5 files of 10Mi"),
            in ->
                in.get(EngineKeys.TEMP_STORAGE)
                    .plus(in.get(EngineKeys.DUMP_STORAGE))
                    .plus(UNNAMED)));
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
}
