# What the tree refers to and does not make. It must be there before the tree is applied: no file of ours holds a secret.
# For each of them:  kubectl --namespace <namespace> get <kind> <name>
objects:
<#list secrets as name, secret>
  - kind: Secret
    namespace: [=namespace]
    name: [=secret.name]
    keys:
<#list secret.keys as key>
      - [=key]
</#list>
</#list>
<#if artifacts.istio>
<#list istio.gateways as gateway>
  - kind: Gateway
    name: [=gateway]
</#list>
  # Before the first step of istio/canary: green, made from this tier document with its namespace and its image.
  - kind: Service
    namespace: [=istio.greenNamespace]
    name: yawl-engine
    ports:
      - [=engine.ports.http]
</#if>
