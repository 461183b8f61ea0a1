apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
# It belongs to the whole cluster: tiers that share one must agree on it.
metadata:
  name: yawl-engine
  labels:
    app.kubernetes.io/name: yawl-engine
    app.kubernetes.io/part-of: yawl
    app.kubernetes.io/managed-by: yawl-config
value: [=engine.priority]
globalDefault: false
# Where no node has room, pods that matter less make some.
preemptionPolicy: PreemptLowerPriority
description: Engines of YAWL; the connection pool that they need comes before them.
<#if artifacts.pgbouncer>
---
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata:
  name: yawl-pgbouncer
  labels:
    app.kubernetes.io/name: pgbouncer
    app.kubernetes.io/part-of: yawl
    app.kubernetes.io/managed-by: yawl-config
value: [=pgbouncer.priority]
globalDefault: false
preemptionPolicy: PreemptLowerPriority
description: The connection pool of YAWL, without which no engine is ready.
</#if>
