# Who is told of each alert: routes.md. To ask amtool: sh routes.test.sh
<#if alerting.routing.workingHours.only>
time_intervals:
  - name: working-hours
    time_intervals:
      - weekdays:
          - [=alerting.routing.workingHours.days]
        times:
          - start_time: [=alerting.routing.workingHours.from]
            end_time: [=alerting.routing.workingHours.to]
        location: [=alerting.routing.workingHours.timeZone]
</#if>
route:
  # No alert of ours comes here. One that does has a severity that no route below knows, and people hear of that.
  receiver: unrouted
  group_by:
<#list alerting.routing.groupBy.names as label>
    - [=label]
</#list>
  group_wait: [=alerting.routing.groupWait]
  group_interval: [=alerting.routing.groupInterval]
  repeat_interval: [=alerting.routing.repeatInterval]
  routes:
    # It always fires: whoever no longer hears of it knows that alerts do not arrive.
    - receiver: watchdog
      matchers:
        - subject="watchdog"
      group_interval: [=alerting.routing.watchdog.groupInterval]
      repeat_interval: [=alerting.routing.watchdog.repeatInterval]
    # PagerDuty's own rules call the second and third level: see routes.md.
    - receiver: pagerduty-critical
      matchers:
        - severity="critical"
      group_wait: [=alerting.routing.critical.groupWait]
      repeat_interval: [=alerting.routing.critical.repeatInterval]
    - receiver: slack-warnings
      matchers:
        - severity="warning"
      repeat_interval: [=alerting.routing.warning.repeatInterval]
<#if alerting.routing.workingHours.only>
      # Outside of them it waits, and is told when they begin if it still fires.
      active_time_intervals:
        - working-hours
</#if>
    - receiver: nobody
      matchers:
        - severity="info"
inhibit_rules:
  # Whoever has been paged need not read the warning too: where both tell of the same pod or instance,
  - source_matchers:
      - severity="critical"
      - subject!~"|metrics"
    target_matchers:
      - severity=~"warning|info"
      - subject!~"|metrics"
    equal:
<#list alerting.routing.silencedBy.names as label>
      - [=label]
</#list>
  # where the page tells of all of them,
  - source_matchers:
      - severity="critical"
      - subject!~"|metrics"
      - pod=""
      - instance=""
    target_matchers:
      - severity=~"warning|info"
    equal:
      - subject
<#list alerting.routing.place.names as label>
      - [=label]
</#list>
  # and where the warning does. Of targets whose metrics are missing, each counts.
  - source_matchers:
      - severity="critical"
      - subject!~"|metrics"
    target_matchers:
      - severity=~"warning|info"
      - pod=""
      - instance=""
    equal:
      - subject
<#list alerting.routing.place.names as label>
      - [=label]
</#list>
<#list operations.consequences as outage, silenced>
  # What follows from an outage.
  - source_matchers:
      - [=silenced.source]
    target_matchers:
      - [=silenced.target]
    equal:
<#list alerting.routing.place.names as label>
      - [=label]
</#list>
</#list>
receivers:
  - name: unrouted
    slack_configs:
      - api_url_file: [=alerting.routing.slackUrlFile]
        channel: [=alerting.routing.slackChannel]
        send_resolved: true
        title: 'UNROUTED {{ .Status | toUpper }} {{ .CommonLabels.alertname }}: no route knows its labels'
        text: '{{ .CommonLabels }}{{ "\n" }}{{ range .Alerts }}{{ .Annotations.summary }}{{ "\n" }}{{ end }}'
<#if alerting.routing.watchdog.urlFile??>
  - name: watchdog
    webhook_configs:
      - url_file: [=alerting.routing.watchdog.urlFile]
        send_resolved: false
<#else>
  # Nobody waits for it: `alerting.routing.watchdog.urlFile` is for a service that does.
  - name: watchdog
</#if>
  - name: pagerduty-critical
    pagerduty_configs:
      - routing_key_file: [=alerting.routing.pagerdutyKeyFile]
        severity: critical
        send_resolved: true
        description: '{{ .CommonLabels.alertname }} in {{ .CommonLabels.namespace }}: {{ (index .Alerts 0).Annotations.summary }}'
        class: '{{ .CommonLabels.subject }}'
        component: '{{ .CommonLabels.namespace }}'
        details:
          firing: '{{ range .Alerts.Firing }}{{ .Annotations.summary }}. {{ .Annotations.description }}{{ "\n" }}{{ end }}'
          runbook: '{{ .CommonAnnotations.runbook_url }}'
          dashboard: '{{ .CommonAnnotations.dashboard_url }}'
  - name: slack-warnings
    slack_configs:
      - api_url_file: [=alerting.routing.slackUrlFile]
        channel: [=alerting.routing.slackChannel]
        send_resolved: true
        title: '{{ .Status | toUpper }} {{ .CommonLabels.alertname }} in {{ .CommonLabels.namespace }}'
        text: '{{ range .Alerts }}{{ .Annotations.summary }}. {{ .Annotations.description }}{{ "\n" }}{{ end }}Runbook: {{ .CommonAnnotations.runbook_url }}{{ "\n" }}Dashboard: {{ .CommonAnnotations.dashboard_url }}'
  # The guide's "log entry": to be seen in Alertmanager and Prometheus, and sent to nobody.
  - name: nobody
