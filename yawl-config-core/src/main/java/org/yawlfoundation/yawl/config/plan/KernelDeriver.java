package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.tier.KernelKeys;
import org.yawlfoundation.yawl.config.tier.Keys;

/** Derives the nodes' kernel settings. */
final class KernelDeriver {
  /**
   * ZGC asks for 1.8 mappings for each MiB of heap; a fifth more for everything else. In
   * hundredths: 1.8 x 1.2.
   */
  private static final long MAPPINGS_PER_100_MEBIBYTES = 216;

  private KernelDeriver() {}

  static Kernel derive(SheetBuilder sheet) {
    var settings = new SettingsBuilder(sheet);
    settings.put(
        KernelKeys.MAX_MAP_COUNT,
        Why.formula("max(262144, 2.16 * engine.jvm.heap in MiB)")
            .from("guide 1.2; ZGC itself asks for 1.8 mappings for each MiB of heap"),
        in ->
            Math.max(
                262_144,
                PlanDeriver.ceil(in.get(Keys.HEAP).mebibytes() * MAPPINGS_PER_100_MEBIBYTES, 100)));
    settings.input(
        KernelKeys.SOMAXCONN,
        Why.source("")
            .guide("1.2", "to be seen in a pod", "each pod has a network of its own, with 4096"));
    settings.input(KernelKeys.SYN_BACKLOG);
    settings.input(
        KernelKeys.LOCAL_PORTS,
        Why.source("")
            .guide(
                "1.2",
                "1024 65535",
                "an outgoing connection could take 8080, 9090 or 5432 from its listener"));
    settings.input(KernelKeys.RESERVED_PORTS);
    return new Kernel(settings.build("kernel.settings"));
  }
}
