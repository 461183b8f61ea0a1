<#-- A ConfigMap for each dashboard. -->
<#macro map page file>
apiVersion: v1
kind: ConfigMap
metadata:
  name: [=page.head.uid]
  namespace: [=metrics.namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
    grafana_dashboard: "1"
    app.kubernetes.io/part-of: yawl
    app.kubernetes.io/managed-by: yawl-config
    yawlfoundation.org/tier: [=tier]
<#list labels as name, value>
    [=name]: [=value]
</#list>
  annotations:
    # Where the chart says `sidecar.dashboards.folderAnnotation: grafana_folder`.
    grafana_folder: [=dashboards.folder]
<#list annotations as name, value>
    [=name]: [=value]
</#list>
data:
  [=page.head.file]: [=file.text]
</#macro>
<#macro maps>
<@map dashboards.pages["yawl-overview"] files["grafana/yawl-overview.dashboard.json"]/>
---
<@map dashboards.pages["yawl-engine"] files["grafana/yawl-engine.dashboard.json"]/>
---
<@map dashboards.pages["yawl-jvm"] files["grafana/yawl-jvm.dashboard.json"]/>
---
<@map dashboards.pages["yawl-database"] files["grafana/yawl-database.dashboard.json"]/>
---
<@map dashboards.pages["yawl-network"] files["grafana/yawl-network.dashboard.json"]/>
---
<@map dashboards.pages["yawl-slo"] files["grafana/yawl-slo.dashboard.json"]/>
</#macro>
