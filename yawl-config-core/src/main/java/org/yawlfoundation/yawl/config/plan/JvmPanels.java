package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.DashboardBuilder.line;
import static org.yawlfoundation.yawl.config.plan.PanelDraft.lines;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.NAMESPACE;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.PODS;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.pods;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.rate;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.worst;

import org.yawlfoundation.yawl.config.tier.JvmKeys;

/** The JVM's dashboard: its heap, its collector and its threads. */
final class JvmPanels {
  private static final String[] GC_ALERTS = {"YawlGCPauseTimeHigh", "YawlGCPauseTimeCritical"};

  private JvmPanels() {}

  /**
   * @param stalls whether the collector lets allocations wait rather than all threads
   */
  static Dashboard build(DashboardBuilder page, boolean stalls) {
    return page.row("heap", "Heap", line(heap(), allocation()))
        .row(
            "collector",
            "Garbage Collection",
            stalls
                ? line(stalls(), pauses(), collections())
                : line(pauses(GC_ALERTS), collections(), share()))
        .shutRow(
            "threads",
            "Threads and Other Memory",
            line(threads(), states()),
            line(pools(), buffers()))
        .build("Whether the heap is large enough, and what its collector costs.");
  }

  private static PanelDraft heap() {
    return lines(
        "heap",
        "Heap Memory Usage",
        "guide 3.4, corrected: all pools of a pod together",
        (panel, in) -> {
          var heap = pods(RecordingRules.HEAP);
          panel
              .means("Of the whole heap, on average and in the fullest pods.")
              .in("percentunit")
              .shows("avg(" + heap + ")", "mean")
              .shows(worst(at -> heap + at), "{{pod}}")
              .limitedBy("YawlHeapMemoryHigh", "YawlHeapMemoryCritical");
        });
  }

  private static PanelDraft allocation() {
    return lines(
        "allocation",
        "Allocation",
        "Micrometer's JvmGcMetrics",
        (panel, in) ->
            panel
                .means("New objects each second; what a pod allocates the collector must free.")
                .in("Bps")
                .shows(
                    worst(
                        at ->
                            "sum by (pod) ("
                                + rate(in, pods("jvm_gc_memory_allocated_bytes_total"), at)
                                + ")"),
                    "{{pod}}"));
  }

  private static PanelDraft pauses(String... alerts) {
    return lines(
        "garbageCollection",
        "GC Pause Time",
        "guide 3.4, corrected: Micrometer exports count, sum and maximum of pauses",
        (panel, in) ->
            panel
                .means("The longest of the last minutes, in the pods that stood still longest.")
                .in("s")
                .shows(
                    worst(
                        at ->
                            "max by (pod) ("
                                + CollectorAlert.longest(NAMESPACE).matches("pod", PODS)
                                + at
                                + ")"),
                    "{{pod}}")
                .limitedBy(alerts));
  }

  private static PanelDraft collections() {
    return lines(
        "collections",
        "Collections",
        "Micrometer's JvmGcMetrics",
        (panel, in) ->
            panel
                .means(
                    "In a minute; those that run beside the threads where the collector has such.")
                .in("opm")
                .shows(
                    worst(at -> perMinute(in, collections(in.get(JvmKeys.COLLECTOR)), at)),
                    "{{pod}}")
                .limitedBy("YawlGCPauseFrequencyHigh"));
  }

  private static Selector collections(String collector) {
    var cycles = pods("jvm_gc_concurrent_phase_time_seconds_count");
    return switch (collector) {
      case "ZGC" -> cycles.matches("gc", "ZGC.*Cycles");
      case "Shenandoah" -> cycles.is("gc", "Shenandoah Cycles");
      default -> pods("jvm_gc_pause_seconds_count");
    };
  }

  private static PanelDraft stalls() {
    return lines(
        "allocationStalls",
        "Allocation Stalls",
        "what threads wait for under ZGC, whose pauses take less than a millisecond",
        (panel, in) ->
            panel
                .means(
                    "Collections in a minute that begin because threads wait for memory; none is well.")
                .in("opm")
                .shows(
                    worst(
                        at ->
                            perMinute(
                                in, CollectorAlert.stalled(NAMESPACE).matches("pod", PODS), at)),
                    "{{pod}}")
                .limitedBy(GC_ALERTS));
  }

  private static String perMinute(Inputs in, Selector counter, String at) {
    return "sum by (pod) (" + rate(in, counter, at) + ") * 60";
  }

  private static PanelDraft share() {
    return lines(
        "standingStill",
        "Time Standing Still",
        "Micrometer's JvmGcMetrics: the sum of pauses",
        (panel, in) ->
            panel
                .means("Share of the time in which all threads of a pod wait for the collector.")
                .in("percentunit")
                .shows(
                    worst(
                        at ->
                            "sum by (pod) ("
                                + rate(in, pods("jvm_gc_pause_seconds_sum"), at)
                                + ")"),
                    "{{pod}}"));
  }

  private static PanelDraft threads() {
    return lines(
        "threads",
        "Threads",
        "Micrometer's JvmThreadMetrics",
        (panel, in) ->
            panel
                .means("Threads of the operating system; virtual threads are not counted.")
                .shows(
                    worst(at -> "max by (pod) (" + pods("jvm_threads_live_threads") + at + ")"),
                    "{{pod}}"));
  }

  private static PanelDraft states() {
    return lines(
        "threadStates",
        "Threads by State",
        "Micrometer's JvmThreadMetrics",
        (panel, in) ->
            panel
                .means("Of all chosen pods together; many that are blocked wait for one lock.")
                .shows("sum by (state) (" + pods("jvm_threads_states_threads") + ")", "{{state}}"));
  }

  private static PanelDraft pools() {
    return lines(
        "nonHeap",
        "Memory beside the Heap",
        "Micrometer's JvmMemoryMetrics",
        (panel, in) ->
            panel
                .means("In the largest pod of each pool: metaspace, classes and compiled code.")
                .in("bytes")
                .shows(
                    "max by (id) (" + pods("jvm_memory_used_bytes").is("area", "nonheap") + ")",
                    "{{id}}"));
  }

  private static PanelDraft buffers() {
    return lines(
        "buffers",
        "Direct Buffers",
        "Micrometer's JvmMemoryMetrics",
        (panel, in) ->
            panel
                .means("In the largest pod of each kind; they count toward the pod's limit.")
                .in("bytes")
                .shows("max by (id) (" + pods("jvm_buffer_memory_used_bytes") + ")", "{{id}}"));
  }
}
