apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
# The next version beside the present one, for a cut-over: engines in a namespace of their own, with blue's database and
<#if externalSecrets>
# blue's pool. To take it away: kubectl delete -k
<#else>
# blue's pool. Its namespace needs the engine's Secrets of requirements.yaml. To take it away: kubectl delete -k
</#if>
sortOptions:
  order: fifo
namespace: [=istio.greenNamespace]
resources:
  - ../../kubernetes
<#if artifacts.prometheus>
  - <#if cell??>../../</#if>../../prometheus
</#if>
  - <#if cell??>../../</#if>../../istio
patches:
  # Blue's alone: what belongs to the whole cluster, takes traffic in, or speaks of blue.
  - target:
      kind: PriorityClass|VirtualService|PrometheusRule|Ingress|HTTPRoute
    patch: |-
      $patch: delete
      apiVersion: v1
      kind: Any
      metadata:
        name: any
  # A second pool would open as many connections again, and PostgreSQL has no more.
  - target:
      labelSelector: app.kubernetes.io/name=pgbouncer
    patch: |-
      $patch: delete
      apiVersion: v1
      kind: Any
      metadata:
        name: any
  - patch: |-
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: yawl-engine
        namespace: [=namespace]
      spec:
        template:
          spec:
            containers:
              - name: engine
                image: [=istio.greenImageToPull]
                env:
                  - name: DATABASE_URL
                    value: [=istio.greenUrl]
                  - name: DB_HOST
                    value: [=istio.greenPool]
<#if artifacts.pgbouncer>
  # The pool is blue's; where the policies stand in another order, `test` says so.
  - target:
      kind: NetworkPolicy
      name: yawl-engine
    patch: |-
      - op: test
        path: /spec/egress/0/to/0/podSelector/matchLabels/app.kubernetes.io~1name
        value: pgbouncer
      - op: add
        path: /spec/egress/0/to/0/namespaceSelector
        value:
          matchLabels:
            kubernetes.io/metadata.name: [=namespace]
</#if>
<#if artifacts.prometheus>
  - target:
      kind: ServiceMonitor|PodMonitor
    patch: |-
      - op: replace
        path: /spec/namespaceSelector/matchNames
        value:
          - [=istio.greenNamespace]
</#if>
<#if autoscaling.keda>
  - target:
      kind: ScaledObject
    patch: |-
      - op: replace
<#if autoscaling.memoryTarget??>
        path: /spec/triggers/2/metadata/query
<#else>
        path: /spec/triggers/1/metadata/query
</#if>
        value: [=istio.greenCases]
</#if>
  - target:
      kind: DestinationRule
    patch: |-
      - op: replace
        path: /spec/host
        value: [=istio.greenHost]
