<#include "_rules.ftl">
# Run beside rules.yaml: `promtool test rules rules.test.yaml`
# Each alert waits its `for`, fires just beyond its threshold, and is silent just within it.
# A series may stand for many pods or connections: a sum sees no difference.
rule_files:
  - rules.yaml
evaluation_interval: [=metrics.scrapeInterval]
tests:
<#list alerting.groups as group, members>
<@tests group=group/>
</#list>
  # Whatever is not scraped at all makes its own alert fire, and no other.
  - name: nothing is scraped
    interval: [=metrics.scrapeInterval]
    input_series: []
    alert_rule_test:
<#list alerting.rules as name, rule>
      - eval_time: 15m
        alertname: [=name]
<@expected name=name rule=rule fired=rule.proof.unheard/>
</#list>
