apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
<#list metrics.operatorLabels as name, value>
    [=name]: [=value]
</#list>
<#include "../kubernetes/_labels.ftl">
spec:
  jobLabel: app.kubernetes.io/name
  selector:
    matchLabels:
      app.kubernetes.io/name: yawl-engine
  namespaceSelector:
    matchNames:
      - [=namespace]
  endpoints:
    - port: management
      path: /actuator/prometheus
      scheme: http
      interval: [=metrics.scrapeInterval]
      scrapeTimeout: [=metrics.scrapeTimeout]
      metricRelabelings:
        # The engine's telemetry may have a series for each case and each work item: a million that nobody reads.
        # The series go, not the labels: without its label each would be the same series with another value.
        - sourceLabels:
            - yawl_case_id
          regex: .+
          action: drop
        - sourceLabels:
            - yawl_workitem_id
          regex: .+
          action: drop
