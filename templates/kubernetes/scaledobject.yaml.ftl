apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
    app.kubernetes.io/part-of: yawl
    app.kubernetes.io/managed-by: yawl-config
    yawlfoundation.org/tier: [=tier]
<#list labels as name, value>
    [=name]: [=value]
</#list>
  annotations:
    # An autoscaler that was there before is taken over; KEDA refuses a second one for the same pods.
    scaledobject.keda.sh/transfer-hpa-ownership: "true"
<#list annotations as name, value>
    [=name]: [=value]
</#list>
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: yawl-engine
  # No cooldownPeriod: it is for those that may scale to nothing.
  pollingInterval: [=autoscaling.pollingInterval.seconds]
  minReplicaCount: [=autoscaling.minReplicas]
  maxReplicaCount: [=autoscaling.maxReplicas]
  fallback:
    failureThreshold: [=autoscaling.fallback.failures]
    # Cases that nobody counts are no reason to let pods go.
    behavior: currentReplicasIfHigher
    replicas: [=autoscaling.fallback.replicas]
  advanced:
    horizontalPodAutoscalerConfig:
      name: yawl-engine
      behavior:
        scaleDown:
          stabilizationWindowSeconds: [=autoscaling.scaleDown.stabilization.seconds]
          policies:
            - type: Percent
              value: [=autoscaling.scaleDown.percent]
              periodSeconds: [=autoscaling.scaleDown.period.seconds]
        scaleUp:
          stabilizationWindowSeconds: 0
          selectPolicy: Max
          policies:
            - type: Percent
              value: [=autoscaling.scaleUp.percent]
              periodSeconds: [=autoscaling.scaleUp.period.seconds]
            - type: Pods
              value: [=autoscaling.scaleUp.pods]
              periodSeconds: [=autoscaling.scaleUp.period.seconds]
  triggers:
<#if !autoscaling.memoryTarget??>
    # No memory: a JVM keeps its heap, so pods that came for memory would never go again.
</#if>
    - type: cpu
      metricType: Utilization
      metadata:
        value: [=autoscaling.cpuTarget.wholePercents.asText]
<#if autoscaling.memoryTarget??>
    - type: memory
      metricType: Utilization
      metadata:
        value: [=autoscaling.memoryTarget.wholePercents.asText]
</#if>
    - type: prometheus
      name: active-cases
      # The sum by the target is the number of pods: as many cases for each, on average.
      metricType: AverageValue
      metadata:
        serverAddress: [=metrics.serverAddress]
        query: [=metrics.activeCasesOfAll]
        threshold: [=autoscaling.activeCasesTarget.asText]
        # No series at all is a fault, and not zero cases.
        ignoreNullValues: "false"
