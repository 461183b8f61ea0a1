# The sidecar of Grafana's chart finds dashboards by this label, in the namespaces that it watches.
apiVersion: v1
kind: ConfigMap
metadata:
  name: [=dashboards.uid]
  namespace: [=metrics.namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
    grafana_dashboard: "1"
<#include "../kubernetes/_labels.ftl">
data:
  [=dashboards.file]: [=files["grafana/yawl-engine.dashboard.json"].text]
