apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: pgbouncer
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: pgbouncer
<#include "_labels.ftl">
spec:
  # There is one more than the load needs.
  maxUnavailable: 1
  # A pod that is not ready must not keep its node from being drained.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      app.kubernetes.io/name: pgbouncer
