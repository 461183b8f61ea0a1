<#-- Groups of rules, as a plain file and a PrometheusRule have them, and the tests of alerts. -->
<#macro alert name rule>
      - alert: [=name]
        expr: [=rule.expr]
        for: [=rule.hold]
<#if rule.keep??>
        keep_firing_for: [=rule.keep]
</#if>
        labels:
          severity: [=rule.severity]
          subject: [=rule.subject]
          namespace: [=namespace]
        annotations:
          summary: [=rule.summary]
          description: [=rule.description]
          runbook_url: [=alerting.links(name)]
<#if dashboards.links(name)??>
          dashboard_url: [=dashboards.links(name)]
</#if>
</#macro>
<#macro alertGroups>
<#list alerting.groups as group, members>
  - name: yawl.[=group]
    interval: [=metrics.scrapeInterval]
    rules:
<#list members.alerts as name>
<@alert name=name rule=alerting.rules(name)/>
</#list>
</#list>
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
<#list alerting.burnRates as name, rule>
<@alert name=name rule=rule/>
</#list>
</#macro>
<#macro firing name rule fired>
          - exp_labels:
              severity: [=rule.severity]
              subject: [=rule.subject]
              namespace: [=namespace]
<#list fired.labels as label>
              [=label.key]: [=label.value]
</#list>
            exp_annotations:
              summary: [=fired.summary]
              description: [=fired.description]
              runbook_url: [=alerting.links(name)]
<#if dashboards.links(name)??>
              dashboard_url: [=dashboards.links(name)]
</#if>
</#macro>
<#macro expected name rule fired>
<#list fired>
        exp_alerts:
<#items as one>
<@firing name=name rule=rule fired=one/>
</#items>
<#else>
        exp_alerts: []
</#list>
</#macro>
<#macro test name rule step>
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
<@expected name=name rule=rule fired=moment.firing/>
</#list>
</#list>
</#macro>
<#macro tests group>
<#list alerting.groups(group).alerts as name>
<@test name=name rule=alerting.rules(name) step=metrics.scrapeInterval/>
</#list>
</#macro>
