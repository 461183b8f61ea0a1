<#include "_rules.ftl">
# Load it beside rules.yaml: the dashboard and the alerts on burn rates read what is recorded here.
# What is within an objective is counted in the bucket that ends at it: the engine must have that bucket.
# The proof of each alert: `promtool test rules recording-rules.test.yaml`
groups:
<@recordGroup/>
