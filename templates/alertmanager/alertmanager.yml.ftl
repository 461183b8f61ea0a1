route:
  # An alert with a severity that is none of ours reaches people too.
  receiver: slack-warnings
  group_by:
<#list alerting.routing.groupBy.names as label>
    - [=label]
</#list>
  group_wait: [=alerting.routing.groupWait]
  group_interval: [=alerting.routing.groupInterval]
  repeat_interval: [=alerting.routing.repeatInterval]
  routes:
    - receiver: pagerduty-critical
      matchers:
        - severity="critical"
      group_wait: [=alerting.routing.critical.groupWait]
      repeat_interval: [=alerting.routing.critical.repeatInterval]
    - receiver: slack-warnings
      matchers:
        - severity="warning"
      repeat_interval: [=alerting.routing.warning.repeatInterval]
    - receiver: nobody
      matchers:
        - severity="info"
inhibit_rules:
  # Whoever has been paged need not read the warning too.
  - source_matchers:
      - severity="critical"
      - subject!=""
    target_matchers:
      - severity=~"warning|info"
      - subject!=""
    equal:
<#list alerting.routing.silencedBy.names as label>
      - [=label]
</#list>
receivers:
  - name: pagerduty-critical
    pagerduty_configs:
      - routing_key_file: [=alerting.routing.pagerdutyKeyFile]
        severity: critical
        send_resolved: true
  - name: slack-warnings
    slack_configs:
      - api_url_file: [=alerting.routing.slackUrlFile]
        channel: [=alerting.routing.slackChannel]
        send_resolved: true
        title: '{{ .Status | toUpper }} {{ .CommonLabels.alertname }} in {{ .CommonLabels.namespace }}'
        text: '{{ range .Alerts }}{{ .Annotations.summary }}. {{ .Annotations.description }}{{ "\n" }}{{ end }}'
  # The guide's "log entry": to be seen in Alertmanager and Prometheus, and sent to nobody.
  - name: nobody
