package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * Series of one target, each a line of its exposition.
 *
 * @param engine of an engine pod at its management port, 0 to 1,000,000; 65 of the JVM and 72 for
 *     each URI, method and status, of which 12 are assumed: measured with Micrometer 1.15.9
 * @param telemetry of an engine pod at its telemetry port as far as they are kept, 0 to 1,000,000;
 *     18 for each of five operations, and gauges: measured with OpenTelemetry's SDK 1.49
 * @param dropped samples of single cases at that port, which are scraped and not kept, 0 to
 *     1,000,000; measured with a telemetryLimit of 32
 * @param state of a pod in kube-state-metrics, 0 to 1,000,000; by its own pages, 2.20.0
 * @param container of a pod in the kubelet's cAdvisor, 0 to 1,000,000; by its source, 0.60.5
 * @param node of a node in node_exporter and kubelet, 0 to 1,000,000; assumed
 * @param database of a PostgreSQL server in postgres_exporter, 0 to 1,000,000; assumed
 * @param pgbouncer of a PgBouncer in its exporter, 0 to 1,000,000; by its source, 0.12.1
 * @param others of all else in a cell's cluster, 0 to 100,000,000; assumed
 * @param memory in bytes that Prometheus needs for one, 1Ki to 64Ki; measured
 * @param enginePod of an engine pod at all its ports
 * @param pod of any pod, by Kubernetes: state and container
 */
public record Series(
    long engine,
    long telemetry,
    long dropped,
    long state,
    long container,
    long node,
    long database,
    long pgbouncer,
    long others,
    Memory memory,
    long enginePod,
    long pod)
    implements PlanPart {}
