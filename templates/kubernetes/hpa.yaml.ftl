apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
<#include "_labels.ftl">
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: yawl-engine
  minReplicas: [=autoscaling.minReplicas]
  maxReplicas: [=autoscaling.maxReplicas]
  metrics:
<#if !autoscaling.memoryTarget??>
    # No memory: a JVM keeps its heap, so pods that came for memory would never go again.
</#if>
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: [=autoscaling.cpuTarget.wholePercents]
<#if autoscaling.memoryTarget??>
    - type: Resource
      resource:
        name: memory
        target:
          type: Utilization
          averageUtilization: [=autoscaling.memoryTarget.wholePercents]
</#if>
<#include "_scaling.ftl">
