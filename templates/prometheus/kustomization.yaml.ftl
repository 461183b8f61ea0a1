apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
<#if autoscaling.keda>
# For the Prometheus Operator.
<#else>
# For the Prometheus Operator. The adapter's rules are not of this tier alone: see adapter.yaml.
</#if>
sortOptions:
  order: fifo
resources:
<#if metrics.podMonitor>
  - podmonitor.yaml
<#else>
  - servicemonitor.yaml
</#if>
<#if artifacts.pgbouncer>
<#if pgbouncer.exporter.image??>
  - pgbouncer-podmonitor.yaml
</#if>
</#if>
  - prometheusrule.yaml
