package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.PanelDraft.lines;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.containers;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.pods;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.rate;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.series;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.worst;

import org.yawlfoundation.yawl.config.tier.ScalingKeys;

/** How near the engine's pods are to their limits. */
final class LimitPanels {
  private LimitPanels() {}

  static PanelDraft processors() {
    return lines(
        "processors",
        "CPU Utilization",
        "guide 4.1; the autoscaler compares with the request too",
        (panel, in) ->
            panel
                .means("Of what the pods request; the autoscaler adds pods above the blue line.")
                .in("percentunit")
                .shows(
                    "sum("
                        + rate(in, containers("container_cpu_usage_seconds_total"))
                        + ") / sum("
                        + containers("kube_pod_container_resource_requests").is("resource", "cpu")
                        + ")",
                    "in use")
                .from(in.get(ScalingKeys.CPU_TARGET).fraction(), PanelBuilder.BLUE));
  }

  static PanelDraft ceiling() {
    return lines(
        "processorsOfLimit",
        "CPU of Its Limit",
        "guide 4.1, of the limit of each pod",
        (panel, in) ->
            panel
                .means("At all of it the kernel makes the pod wait.")
                .in("percentunit")
                .shows(
                    worst(
                        at ->
                            "sum by (pod) ("
                                + rate(in, containers("container_cpu_usage_seconds_total"), at)
                                + ") / max by (pod) ("
                                + containers("kube_pod_container_resource_limits")
                                    .is("resource", "cpu")
                                + at
                                + ")"),
                    "{{pod}}")
                .limitedBy("YawlEngineCPUHigh", "YawlEngineCPUCritical"));
  }

  static PanelDraft throttling() {
    return lines(
        "throttling",
        "Engine CPU Throttling",
        "guide 3.3, corrected: a share of periods",
        (panel, in) ->
            panel
                .means("Share of the scheduler's periods in which a pod had to wait.")
                .in("percentunit")
                .shows(
                    worst(
                        at ->
                            "sum by (pod) ("
                                + rate(in, containers(ThrottlingAlert.THROTTLED), at)
                                + ") / sum by (pod) ("
                                + rate(in, containers(ThrottlingAlert.PERIODS), at)
                                + ")"),
                    "{{pod}}")
                .limitedBy("YawlEngineCPUThrottling"));
  }

  static PanelDraft memory() {
    return lines(
        "memory",
        "Memory of Its Limit",
        "cAdvisor: what the kernel cannot take back",
        (panel, in) ->
            panel
                .means("At all of it the kernel kills the engine.")
                .in("percentunit")
                .shows(
                    worst(
                        at ->
                            "max by (pod) ("
                                + containers("container_memory_working_set_bytes")
                                + at
                                + ") / max by (pod) ("
                                + containers("kube_pod_container_resource_limits")
                                    .is("resource", "memory")
                                + at
                                + ")"),
                    "{{pod}}"));
  }

  static PanelDraft fileDescriptors() {
    return lines(
        "fileDescriptors",
        "Open Files",
        "Micrometer's FileDescriptorMetrics",
        (panel, in) ->
            panel
                .means("Of what a process may open: files and sockets.")
                .in("percentunit")
                .shows(
                    worst(
                        at ->
                            "max by (pod) ("
                                + pods("process_files_open_files")
                                + at
                                + ") / max by (pod) ("
                                + pods("process_files_max_files")
                                + at
                                + ")"),
                    "{{pod}}")
                .limitedBy("YawlEngineFileDescriptorsHigh"));
  }

  static PanelDraft quota() {
    return lines(
        "quota",
        "Quota in Use",
        "kube-state-metrics: what the namespace may have",
        (panel, in) ->
            panel
                .means("What has used up its quota refuses new pods.")
                .in("percentunit")
                .shows(
                    "max by (resourcequota, resource) ("
                        + series("kube_resourcequota").is("type", "used")
                        + ") / max by (resourcequota, resource) ("
                        + series("kube_resourcequota").is("type", "hard")
                        + " > 0)",
                    "{{resourcequota}} {{resource}}")
                .limitedBy("YawlQuotaNearlyUsed"));
  }
}
