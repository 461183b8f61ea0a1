apiVersion: v1
kind: ServiceAccount
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
<#include "_labels.ftl">
# The engine never asks the API server for anything.
automountServiceAccountToken: false
<#if cluster.imagePullSecrets>
imagePullSecrets:
<#list cluster.imagePullSecrets as secret>
  - name: [=secret]
</#list>
</#if>
<#if artifacts.pgbouncer>
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: pgbouncer
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: pgbouncer
<#include "_labels.ftl">
automountServiceAccountToken: false
<#if cluster.imagePullSecrets>
imagePullSecrets:
<#list cluster.imagePullSecrets as secret>
  - name: [=secret]
</#list>
</#if>
</#if>
