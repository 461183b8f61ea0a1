apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
# Secrets and whatever else must be there before: ../requirements.yaml.
# Applied in this order.
sortOptions:
  order: fifo
resources:
  - namespace.yaml
  - priorityclass.yaml
  - serviceaccount.yaml
  - networkpolicy.yaml
<#if artifacts.quota>
  - resourcequota.yaml
  - limitrange.yaml
</#if>
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
