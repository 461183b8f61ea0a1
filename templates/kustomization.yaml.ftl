apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
# The whole tier, for kubectl apply -k. The cluster must have the kinds of the Prometheus Operator and of
# Istio, where their folders are named here, and what requirements.yaml lists.
<#if artifacts.prometheus && !autoscaling.keda>
# Not prometheus/adapter.yaml: a cluster has one prometheus-adapter, and its rules belong to whoever runs it.
</#if>
sortOptions:
  order: fifo
resources:
  - kubernetes
<#if artifacts.prometheus>
  - prometheus
</#if>
<#if artifacts.grafana>
  - grafana
</#if>
<#if artifacts.istio>
  - istio
</#if>
