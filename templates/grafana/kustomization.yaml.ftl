apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
# For the sidecar of Grafana's chart; who has none takes provisioning/dashboards.yaml.
resources:
  - configmap.yaml
