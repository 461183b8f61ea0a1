<#include "_rules.ftl">
# Run beside rules.yaml: `promtool test rules rules.test.yaml`
# Each alert waits its `for`, fires just beyond its threshold, and is silent just within it.
# A series may stand for many pods or connections: a sum sees no difference.
rule_files:
  - rules.yaml
evaluation_interval: [=metrics.scrapeInterval]
tests:
<@tests rules=alerting.rules step=metrics.scrapeInterval/>
