# For a Prometheus that no Operator runs: name the file in `scrape_config_files` (2.43 and newer), or copy what is in it.
# Its ServiceAccount must be let list and watch the pods of the namespace.
scrape_configs:
  - job_name: yawl-engine
    metrics_path: /actuator/prometheus
<#include "_pods.ftl">
    relabel_configs:
      - source_labels:
          - __meta_kubernetes_pod_container_port_name
        regex: management
        action: keep
<#include "_targets.ftl">
<#include "_drop.ftl">
<#if metrics.telemetry>
  # The agent of OpenTelemetry, for the engine's own measurements; what it measures of the JVM is at the other port.
  - job_name: yawl-engine-telemetry
    metrics_path: /metrics
<#include "_pods.ftl">
    relabel_configs:
      - source_labels:
          - __meta_kubernetes_pod_container_port_name
        regex: telemetry
        action: keep
<#include "_targets.ftl">
      - target_label: job
        replacement: yawl-engine
<#include "_drop.ftl">
      - source_labels:
          - otel_metric_overflow
        regex: .+
        action: drop
      - source_labels:
          - __name__
        regex: yawl_.+
        action: keep
</#if>
<#if artifacts.pgbouncer>
<#if pgbouncer.exporter.image??>
  # The exporter beside each PgBouncer.
  - job_name: pgbouncer
    metrics_path: /metrics
    scheme: http
    scrape_interval: [=metrics.scrapeInterval]
    scrape_timeout: [=metrics.scrapeTimeout]
    kubernetes_sd_configs:
      - role: pod
        namespaces:
          names:
            - [=namespace]
        selectors:
          - role: pod
            label: app.kubernetes.io/name=pgbouncer
    relabel_configs:
      - source_labels:
          - __meta_kubernetes_pod_container_port_name
        regex: metrics
        action: keep
<#include "_targets.ftl">
</#if>
</#if>
