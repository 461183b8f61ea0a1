# [=runbook.alert]

Tier `[=tier]`, namespace `[=namespace]`, severity **[=runbook.severity]**. Made by yawl-config from the tier document: change that and
generate again, not this file.

## What it means

[=runbook.meaning]

It fires when this has been so for [=runbook.hold]:

```promql
[=runbook.expr]
```

## What users see

[=runbook.impact]

## Find the cause

<#list runbook.diagnosis as step>
- [=step.why]
<#list step.lines>
  ```[=step.language]
<#items as line>
  [=line]
</#items>
  ```
</#list>
</#list>

## End it

<#list runbook.mitigation as step>
- [=step.why]
<#list step.lines>
  ```[=step.language]
<#items as line>
  [=line]
</#items>
  ```
</#list>
</#list>

## When that does not help

[=runbook.escalation]
Who is told of it, and what silences it: [../../alertmanager/routes.md](../../alertmanager/routes.md).
