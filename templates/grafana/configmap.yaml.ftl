<#include "_configmap.ftl">
# The sidecar of Grafana's chart finds dashboards by the label grafana_dashboard, in the namespaces that it watches.
<@maps/>
