<#include "_rules.ftl">
# Run beside recording-rules.yaml: `promtool test rules recording-rules.test.yaml`
# Each alert fires when both of its windows are above its limit, and is silent when only one is.
rule_files:
  - recording-rules.yaml
evaluation_interval: [=alerting.burnRateStep]
tests:
<#list alerting.burnRates as name, rule>
<@test name=name rule=rule step=alerting.burnRateStep/>
</#list>
