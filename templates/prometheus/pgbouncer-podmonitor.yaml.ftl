apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: pgbouncer
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: pgbouncer
<#list metrics.operatorLabels as name, value>
    [=name]: [=value]
</#list>
<#include "../kubernetes/_labels.ftl">
spec:
  # Each PgBouncer has statistics of its own, so the Service is not asked.
  jobLabel: app.kubernetes.io/name
  selector:
    matchLabels:
      app.kubernetes.io/name: pgbouncer
  namespaceSelector:
    matchNames:
      - [=namespace]
  podMetricsEndpoints:
    - port: metrics
      path: /metrics
      scheme: http
      interval: [=metrics.scrapeInterval]
      scrapeTimeout: [=metrics.scrapeTimeout]
