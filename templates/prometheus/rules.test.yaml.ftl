rule_files:
  - rules.yaml
evaluation_interval: [=metrics.scrapeInterval]
tests:
<#list alerting.rules as name, rule>
<#list rule.proof.cases as case>
  - name: [=case.name]
    interval: [=metrics.scrapeInterval]
    input_series:
<#list case.series as series>
      - series: [=series.series]
        values: [=series.values]
<#else>
      []
</#list>
    alert_rule_test:
      - eval_time: [=rule.proof.waiting]
        alertname: [=name]
        exp_alerts: []
      - eval_time: [=rule.proof.over]
        alertname: [=name]
        exp_alerts:
<#list case.fires as firing>
          - exp_labels:
              severity: [=rule.severity]
<#list firing.labels as label>
              [=label.name.asName]: [=label.value]
</#list>
            exp_annotations:
              summary: [=firing.summary]
              description: [=rule.description]
<#else>
          []
</#list>
</#list>
</#list>
