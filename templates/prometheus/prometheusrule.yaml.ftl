<#include "_rules.ftl">
# The groups of rules.yaml and recording-rules.yaml, for a Prometheus that the Operator runs. Use one or the other.
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
<#list metrics.operatorLabels as name, value>
    [=name]: [=value]
</#list>
<#include "../kubernetes/_labels.ftl">
spec:
  groups:
<@alertGroups/>
<@recordGroup/>
