apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
# For the Prometheus Operator. The adapter's rules are not of this tier alone: see adapter.yaml.
sortOptions:
  order: fifo
resources:
  - servicemonitor.yaml
  - prometheusrule.yaml
