<#-- The folder `oncall` is no program's that yawl-config knows, so no schema judges the file. -->
# Who is called at night, and what for.
tier: [=tier]
alerts:
<#list alerting.rules as name, rule>
  - alert: [=name]
    severity: [=rule.severity]
    team: workflow
</#list>
