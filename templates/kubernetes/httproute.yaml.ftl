apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
<#if artifacts.istio>
# What comes through here goes to this tier's own engine: the steps of istio/canary move what comes by VirtualServices.
</#if>
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
<#include "_labels.ftl">
spec:
  parentRefs:
    - group: gateway.networking.k8s.io
      kind: Gateway
      name: [=cluster.gateway.name]
<#if cluster.gateway.namespace??>
      namespace: [=cluster.gateway.namespace]
</#if>
<#if cluster.gateway.sectionName??>
      sectionName: [=cluster.gateway.sectionName]
</#if>
<#if cluster.gateway.host??>
  hostnames:
    - [=cluster.gateway.host]
</#if>
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: /
      backendRefs:
        # Not the management port: health and metrics are for nobody outside.
        - group: ""
          kind: Service
          name: yawl-engine
          port: [=engine.ports.http]
          weight: 1
      # Nothing is tried again: a request to start a case, sent twice, starts two.
      timeouts:
        request: [=istio.timeout.compound]
