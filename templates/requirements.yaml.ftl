# What the tree refers to and does not make. It must be there before the tree is applied: no file of ours holds a secret.
# For each of them:  kubectl --namespace <namespace> get <kind> <name>
objects:
<#if artifacts.prometheus>
  - kind: Namespace
    name: [=metrics.namespace]
<#elseif artifacts.grafana>
  - kind: Namespace
    name: [=metrics.namespace]
</#if>
<#if cells.argocd.repository??>
<#if cells.members>
  - kind: Namespace
    name: [=cells.argocd.namespace]
</#if>
</#if>
<#if externalSecrets>
  # It holds what kubernetes/external-secrets.yaml asks for.
  - kind: [=cluster.secretStore.kind]
    namespace: [=namespace]
    name: [=cluster.secretStore.name]
<#else>
<#list secrets as name, secret>
  - kind: Secret
    namespace: [=namespace]
    name: [=secret.name]
    keys:
<#list secret.keys as key>
      - [=key]
</#list>
</#list>
</#if>
<#if artifacts.kubernetes>
<#if cluster.ingress.className??>
  - kind: IngressClass
    name: [=cluster.ingress.className]
</#if>
<#if cluster.gateway.name??>
  # One of its listeners takes routes of the engine's namespace.
  - kind: Gateway
    namespace: [=cluster.gateway.namespace!namespace]
    name: [=cluster.gateway.name]
</#if>
</#if>
<#if artifacts.kubernetes>
<#else>
  # Of the YAWL chart, or whoever else runs the engine.
  - kind: Namespace
    name: [=namespace]
  - kind: Deployment
    namespace: [=namespace]
    name: yawl-engine
  - kind: Service
    namespace: [=namespace]
    name: yawl-engine
    ports:
      - [=engine.ports.http]
      - [=engine.ports.management]
<#if metrics.telemetry>
      - [=engine.ports.telemetry]
</#if>
</#if>
<#if artifacts.istio>
<#list istio.gateways as gateway>
  - kind: Gateway
    name: [=gateway]
</#list>
  # Before the first step of istio/canary: green, which overlays/green makes.
  - kind: Service
    namespace: [=istio.greenNamespace]
    name: yawl-engine
    ports:
      - [=engine.ports.http]
<#if artifacts.kubernetes>
<#if externalSecrets>
  - kind: [=cluster.secretStore.kind]
    namespace: [=istio.greenNamespace]
    name: [=cluster.secretStore.name]
<#else>
  # Green's engines need what blue's have.
<#list secrets as name, secret>
<#list secret.engineKeys>
  - kind: Secret
    namespace: [=istio.greenNamespace]
    name: [=secret.name]
    keys:
<#items as key>
      - [=key]
</#items>
</#list>
</#list>
</#if>
</#if>
</#if>
