apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
    app.kubernetes.io/part-of: yawl
    app.kubernetes.io/managed-by: yawl-config
    yawlfoundation.org/tier: [=tier]
    example.org/team: workflow
spec:
<#if rollout.disruption.minAvailable??>
  minAvailable: [=rollout.disruption.minAvailable]
<#else>
  maxUnavailable: [=rollout.disruption.maxUnavailable]
</#if>
  # A pod that is not ready must not keep its node from being drained.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      app.kubernetes.io/name: yawl-engine
