apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
# These must be in the namespace before the pods are; no file of ours holds a secret.
<#list secrets as name, secret>
# [=secret]
</#list>
# Applied in this order.
sortOptions:
  order: fifo
resources:
  - namespace.yaml
  - priorityclass.yaml
  - serviceaccount.yaml
  - networkpolicy.yaml
<#if artifacts.pgbouncer>
  - pgbouncer-configmap.yaml
  - pgbouncer-service.yaml
  - pgbouncer-pdb.yaml
  - pgbouncer-deployment.yaml
</#if>
  - service.yaml
  - pdb.yaml
  - deployment.yaml
  - hpa.yaml
