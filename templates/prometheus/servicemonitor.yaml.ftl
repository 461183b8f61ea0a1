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
  # Of each scrape, after what is dropped: a pod that runs wild is down, and floods nobody.
  sampleLimit: [=metrics.limits.samples]
  labelLimit: [=metrics.limits.labels]
  endpoints:
<#include "_endpoint.ftl">
