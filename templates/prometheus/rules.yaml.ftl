<#include "_rules.ftl">
# An engine that exports other names makes YawlMetricsMissing fire.
# The proof of each alert: `promtool test rules rules.test.yaml`
groups:
<@alertGroups/>
