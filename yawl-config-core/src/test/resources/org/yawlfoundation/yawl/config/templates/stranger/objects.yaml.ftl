apiVersion: apps/v1
kind: Deployment
metadata:
  name: sidecar
spec:
  replcias: 3
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: alerts
spec:
  groups: []
---
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: []
---
- no object at all
