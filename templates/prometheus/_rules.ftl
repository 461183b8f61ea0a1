<#-- Groups of rules, as a plain file and a PrometheusRule have them, and the tests of alerts. -->
<#macro alerts rules>
<#list rules as name, rule>
      - alert: [=name]
        expr: [=rule.expr]
        for: [=rule.hold]
        labels:
          severity: [=rule.severity]
          subject: [=rule.subject]
          namespace: [=namespace]
        annotations:
          summary: [=rule.summary]
          description: [=rule.description]
</#list>
</#macro>
<#macro alertGroup>
  - name: yawl.alerts
    interval: [=metrics.scrapeInterval]
    rules:
<@alerts rules=alerting.rules/>
</#macro>
<#macro recordGroup>
  # One after the other: a rule reads what those above it have recorded.
  - name: yawl.records
    interval: [=metrics.scrapeInterval]
    rules:
<#list metrics.records as name, rule>
      - record: [=name]
        expr: [=rule.expr]
</#list>
<@alerts rules=alerting.burnRates/>
</#macro>
<#macro tests rules step>
<#list rules as name, rule>
<#list rule.proof.scenes as scene>
  # [=name]
  - name: [=scene.title]
    interval: [=step]
<#list scene.series>
    input_series:
<#items as series>
      - series: [=series.series]
        values: [=series.values]
</#items>
<#else>
    input_series: []
</#list>
    alert_rule_test:
<#list scene.moments as moment>
      - eval_time: [=moment.at]
        alertname: [=name]
<#list moment.firing>
        exp_alerts:
<#items as firing>
          - exp_labels:
              severity: [=rule.severity]
              subject: [=rule.subject]
              namespace: [=namespace]
<#list firing.labels as label>
              [=label.key]: [=label.value]
</#list>
            exp_annotations:
              summary: [=firing.summary]
              description: [=firing.description]
</#items>
<#else>
        exp_alerts: []
</#list>
</#list>
</#list>
</#list>
</#macro>
