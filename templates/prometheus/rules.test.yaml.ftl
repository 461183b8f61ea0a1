# Run beside rules.yaml: `promtool test rules rules.test.yaml`
# Each alert waits its `for`, fires just beyond its threshold, and is silent just within it.
# A series may stand for many pods or connections: a sum sees no difference.
rule_files:
  - rules.yaml
evaluation_interval: [=metrics.scrapeInterval]
tests:
<#list alerting.rules as name, rule>
<#list rule.proof.scenes as scene>
  # [=name]
  - name: [=scene.title]
    interval: [=metrics.scrapeInterval]
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
