# Metric names: profile `guide`, the deployment guide's names in base units. An engine that does not export them makes
# YawlMetricsMissing fire. rules.test.yaml proves each alert: promtool test rules rules.test.yaml
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
        annotations:
          summary: [=rule.summary]
          description: [=rule.description]
</#list>
