apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
# Policies add up: what else must pass gets a policy of its own, beside these. A node always reaches its own pods, so
# probes need none. PostgreSQL and Redis, where they run in this namespace, bring policies with their charts.
metadata:
  name: default-deny
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl
<#include "_labels.ftl">
spec:
  podSelector: {}
  policyTypes:
    - Ingress
    - Egress
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: dns
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl
<#include "_labels.ftl">
spec:
  podSelector: {}
  policyTypes:
    - Egress
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
          podSelector:
            matchLabels:
              k8s-app: kube-dns
        # A cache on each node (NodeLocal DNSCache), where there is one.
        - ipBlock:
            cidr: 169.254.20.10/32
      ports:
        - protocol: UDP
          port: 53
        - protocol: TCP
          port: 53
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
<#include "_labels.ftl">
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: yawl-engine
  policyTypes:
    - Ingress
    - Egress
  ingress:
    # Who calls the engine: what comes through the ingress, and agents in namespaces that bear this label.
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: [=cluster.ingressNamespace]
        - namespaceSelector:
            matchLabels:
              yawlfoundation.org/agents: "true"
      ports:
        - protocol: TCP
          port: http
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: [=metrics.namespace]
      ports:
        - protocol: TCP
          port: management
<#if metrics.telemetry>
        - protocol: TCP
          port: telemetry
</#if>
  egress:
<#if artifacts.pgbouncer>
    - to:
        - podSelector:
            matchLabels:
              app.kubernetes.io/name: pgbouncer
      ports:
        - protocol: TCP
          port: [=pgbouncer.settings.listen_port]
<#else>
    # The pool is not of this tree, so only its port is known.
    - ports:
        - protocol: TCP
          port: [=pgbouncer.settings.listen_port]
</#if>
    # Work items are announced to services of agents, wherever these listen.
    - to:
        - namespaceSelector:
            matchLabels:
              yawlfoundation.org/agents: "true"
<#if artifacts.pgbouncer>
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: pgbouncer
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: pgbouncer
<#include "_labels.ftl">
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: pgbouncer
  policyTypes:
    - Ingress
    - Egress
  ingress:
    - from:
        - podSelector:
            matchLabels:
              app.kubernetes.io/name: yawl-engine
<#if artifacts.istio>
        # The next version's engines during a cut-over: overlays/green.
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: [=istio.greenNamespace]
          podSelector:
            matchLabels:
              app.kubernetes.io/name: yawl-engine
</#if>
<#if pgbouncer.exporter.image??>
      ports:
        - protocol: TCP
          port: pgbouncer
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: [=metrics.namespace]
      ports:
        - protocol: TCP
          port: metrics
<#else>
        # An exporter of PgBouncer's statistics.
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: [=metrics.namespace]
      ports:
        - protocol: TCP
          port: pgbouncer
</#if>
  egress:
<#if pgbouncer.peer.namespace??>
    # All pods of the namespace that have the port: their labels depend on who runs PostgreSQL.
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: [=pgbouncer.peer.namespace]
<#elseif pgbouncer.peer.cidr??>
    - to:
        - ipBlock:
            cidr: [=pgbouncer.peer.cidr]
<#else>
    # Outside the cluster, and nobody said where: `cluster.databaseCidr` narrows it.
    - to:
        - ipBlock:
            cidr: 0.0.0.0/0
</#if>
      ports:
        - protocol: TCP
          port: [=postgresql.port]
</#if>
