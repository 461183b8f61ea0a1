# A pod reads its Secrets when it starts: after a change in the store, restart what reads them.
<#list externalSecrets as name, secret>
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: [=name]
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl
<#include "_labels.ftl">
spec:
  secretStoreRef:
    kind: [=cluster.secretStore.kind]
    name: [=cluster.secretStore.name]
  refreshInterval: [=cluster.secretStore.refreshInterval]
  data:
<#list secret.keys as key>
    - secretKey: [=key]
      remoteRef:
        key: [=secret.remoteKey]
        property: [=key]
</#list>
  target:
    name: [=name]
    creationPolicy: Owner
    # What the store no longer has, pods that start need all the same.
    deletionPolicy: Retain
    template:
      type: [=secret.type]
<#sep>
---
</#sep>
</#list>
