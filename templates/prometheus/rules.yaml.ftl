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
