apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
# The whole cell, as the kustomization.yaml at the tree's root is a tier of one.
sortOptions:
  order: fifo
resources:
  - kubernetes
<#if artifacts.prometheus>
  - ../../prometheus
</#if>
<#if artifacts.grafana>
  - ../../grafana
</#if>
<#if artifacts.istio>
  - ../../istio
</#if>
labels:
  - pairs:
      yawlfoundation.org/cell: [=cell.name]
    includeSelectors: false
