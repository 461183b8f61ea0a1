# Metric names: profile `guide`. An engine that does not export them makes YawlMetricsMissing fire.
# The proof of each alert: `promtool test rules rules.test.yaml`
groups:
  - name: yawl.alerts
    interval: [=metrics.scrapeInterval]
    rules:
<#list alerting.rules as name, rule>
      - alert: [=name]
        expr: [=rule.expr]
        for: [=rule.hold]
        labels:
          severity: [=rule.severity]
          namespace: [=namespace]
        annotations:
          summary: [=rule.summary]
          description: [=rule.description]
</#list>
