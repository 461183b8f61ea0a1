<#include "_rules.ftl">
# Metric names: profile `guide`. An engine that does not export them makes YawlMetricsMissing fire.
# The proof of each alert: `promtool test rules rules.test.yaml`
groups:
<@alertGroup/>
