# Who is told of each alert

Tier `[=tier]`, namespace `[=namespace]`. Made by yawl-config from the tier document: change that and generate again, not this file.
`sh routes.test.sh` asks Alertmanager's own amtool for the same.

| alert | severity | subject | receiver | first told after | told again after | told of others after | silent while one of these fires |
| --- | --- | --- | --- | ---: | ---: | ---: | --- |
<#list operations.destinations as alert, to>
| [[=alert]](../operations/runbooks/[=alert].md) | [=to.severity] | [=to.subject] | [=to.receiver] | <#if to.told>[=to.groupWait] | [=to.repeatInterval] | [=to.groupInterval]<#else>never | never | never</#if> | <#list to.silencedBy as other>[=other]<#sep>, </#list> |
</#list>

Alerts of one name and place are one message. "First told after" comes on top of an alert's own `for`. A page silences the warnings of
its subject, but one of another pod or instance only where the page or the warning tells of all of them. Alertmanager looks at a standing message each `group_interval`, so
"told again" is rounded up to the next of these.

| receiver | who hears |
| --- | --- |
| pagerduty-critical | whoever is on call, by PagerDuty |
| slack-warnings | channel [=alerting.routing.slackChannel] of Slack<#if alerting.routing.workingHours.only>, [=alerting.routing.workingHours.days] from [=alerting.routing.workingHours.from] to [=alerting.routing.workingHours.to] ([=alerting.routing.workingHours.timeZone]) alone; what fires at another time waits</#if> |
| nobody | nobody: to be seen in Alertmanager and Prometheus, the guide's "log entry" |
<#if alerting.routing.watchdog.urlFile??>
| watchdog | a service that calls when it has heard nothing for longer than [=alerting.routing.watchdog.repeatInterval] and [=alerting.routing.watchdog.groupInterval] |
<#else>
| watchdog | nobody: `alerting.routing.watchdog.urlFile` is for a service that calls when it hears nothing any more |
</#if>
| unrouted | channel [=alerting.routing.slackChannel] of Slack: an alert with labels that no route knows, which is a mistake |

## When nobody answers

Alertmanager does not know whether somebody has answered a page, so it cannot call the next one: PagerDuty does. The service whose key is
in `[=alerting.routing.pagerdutyKeyFile]` needs an escalation policy with these rules:

| level | called | "escalates after" |
| --- | --- | --- |
| 1, on call | at once | [=alerting.routing.escalation.second] |
| 2, its deputy | when level 1 has not answered for [=alerting.routing.escalation.second] | [=alerting.routing.escalation.afterSecond] |
| 3, who decides | when nobody has answered for [=alerting.routing.escalation.third] | repeat from level 1 |
