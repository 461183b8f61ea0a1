# By priority class, so that pods of charts beside are neither counted nor refused. Each namespace counts its own: green's rollout
# takes nothing of blue's. No ephemeral storage: a quota of a class takes none.
apiVersion: v1
kind: ResourceQuota
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
<#include "_labels.ftl">
spec:
  scopeSelector:
    matchExpressions:
      - scopeName: PriorityClass
        operator: In
        values:
          - yawl-engine
  hard:
    pods: [=capacity.quota.engine.pods]
    requests.cpu: [=capacity.quota.engine.cpu]
    requests.memory: [=capacity.quota.engine.memory]
    limits.cpu: [=capacity.quota.engine.cpuLimit]
    limits.memory: [=capacity.quota.engine.memory]
<#if artifacts.pgbouncer>
---
apiVersion: v1
kind: ResourceQuota
metadata:
  name: yawl-pgbouncer
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: pgbouncer
<#include "_labels.ftl">
spec:
  scopeSelector:
    matchExpressions:
      - scopeName: PriorityClass
        operator: In
        values:
          - yawl-pgbouncer
  hard:
    pods: [=capacity.quota.pgbouncer.pods]
    requests.cpu: [=capacity.quota.pgbouncer.cpu]
    requests.memory: [=capacity.quota.pgbouncer.memory]
    limits.cpu: [=capacity.quota.pgbouncer.cpu]
    limits.memory: [=capacity.quota.pgbouncer.memory]
</#if>
