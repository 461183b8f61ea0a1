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
<#if externalSecrets>
  - external-secrets.yaml
</#if>
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
<#if cluster.ingress.host??>
  - ingress.yaml
</#if>
<#if cluster.gateway.name??>
  - httproute.yaml
</#if>
  - pdb.yaml
  - deployment.yaml
<#if autoscaling.keda>
  - scaledobject.yaml
<#else>
  - hpa.yaml
</#if>
