# For prometheus-adapter, which serves the metric that the autoscaler asks for through custom.metrics.k8s.io.
# The adapter's chart takes it as `rules.existing`; else mount it and start the adapter with --config=<its config.yaml>.
apiVersion: v1
kind: ConfigMap
metadata:
  name: adapter-config
  namespace: [=metrics.namespace]
  labels:
    app.kubernetes.io/name: prometheus-adapter
<#include "../kubernetes/_labels.ftl">
data:
  config.yaml: |
    rules:
      - seriesQuery: [=metrics.adapterSeries]
        resources:
          overrides:
            namespace:
              resource: namespace
            pod:
              resource: pod
        name:
          as: [=metrics.activeCases]
        metricsQuery: sum by (<<.GroupBy>>) (<<.Series>>{<<.LabelMatchers>>})
