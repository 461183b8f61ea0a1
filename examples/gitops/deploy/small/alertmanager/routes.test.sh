# for a POSIX shell with amtool, which comes with Alertmanager
# Tier `small`. Made by yawl-config from the tier document:
# change that and generate again, not this file.
# shellcheck shell=sh
# Asks amtool who is told of each alert: sh routes.test.sh
# AMTOOL names another amtool than that of the PATH.
set -eu

config=$(dirname "$0")/alertmanager.yml
wrong=0

# told RECEIVER LABEL=VALUE...
told() {
  receiver=$1
  shift
  said=$("${AMTOOL:-amtool}" config routes test --config.file="$config" --verify.receivers="$receiver" "$@" 2>&1) || {
    echo "routes: not $receiver alone: $*: $said" >&2
    wrong=1
  }
}

# operations.destinations.YawlEngineDown = the first route that takes it, with alerting.routing.critical.groupWait,
#     alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
# namespace: given in the tier document, in place of yawl-staging
told pagerduty-critical alertname=YawlEngineDown severity=critical subject=engine-down namespace=yawl-staging
# operations.destinations.YawlEnginePodNotReady = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlEnginePodNotReady severity=critical subject=ready-pods namespace=yawl-staging
# operations.destinations.YawlEngineReplicasUnavailable = the first route that takes it, with
#     alerting.routing.groupWait, alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlEngineReplicasUnavailable severity=warning subject=ready-pods namespace=yawl-staging
# operations.destinations.YawlEngineCrashLooping = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlEngineCrashLooping severity=critical subject=restarts namespace=yawl-staging
# operations.destinations.YawlEngineOOMKilled = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlEngineOOMKilled severity=warning subject=restarts namespace=yawl-staging
# operations.destinations.YawlCaseCreationLatencyHigh = the first route that takes it, with
#     alerting.routing.groupWait, alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlCaseCreationLatencyHigh severity=warning subject=case-creation namespace=yawl-staging
# operations.destinations.YawlCaseCreationLatencyCritical = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlCaseCreationLatencyCritical severity=critical subject=case-creation namespace=yawl-staging
# operations.destinations.YawlCheckoutLatencyHigh = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlCheckoutLatencyHigh severity=warning subject=checkout namespace=yawl-staging
# operations.destinations.YawlCheckoutLatencyCritical = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlCheckoutLatencyCritical severity=critical subject=checkout namespace=yawl-staging
# operations.destinations.YawlCaseCreationThroughputLow = the first route that takes it, with
#     alerting.routing.groupWait, alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlCaseCreationThroughputLow severity=warning subject=throughput namespace=yawl-staging
# operations.destinations.YawlCaseCreationThroughputCritical = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlCaseCreationThroughputCritical severity=critical subject=throughput namespace=yawl-staging
# operations.destinations.YawlActiveCasesNearCeiling = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlActiveCasesNearCeiling severity=warning subject=active-cases namespace=yawl-staging
# operations.destinations.YawlActiveCasesAtCeiling = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlActiveCasesAtCeiling severity=critical subject=active-cases namespace=yawl-staging
# operations.destinations.YawlGCPauseTimeHigh = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlGCPauseTimeHigh severity=warning subject=gc namespace=yawl-staging
# operations.destinations.YawlGCPauseTimeCritical = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlGCPauseTimeCritical severity=critical subject=gc namespace=yawl-staging
# operations.destinations.YawlGCPauseFrequencyHigh = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlGCPauseFrequencyHigh severity=warning subject=gc namespace=yawl-staging
# operations.destinations.YawlHeapMemoryHigh = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlHeapMemoryHigh severity=warning subject=heap namespace=yawl-staging
# operations.destinations.YawlHeapMemoryCritical = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlHeapMemoryCritical severity=critical subject=heap namespace=yawl-staging
# operations.destinations.YawlEngineCPUHigh = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlEngineCPUHigh severity=warning subject=cpu namespace=yawl-staging
# operations.destinations.YawlEngineCPUCritical = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlEngineCPUCritical severity=critical subject=cpu namespace=yawl-staging
# operations.destinations.YawlEngineCPUThrottling = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlEngineCPUThrottling severity=warning subject=cpu namespace=yawl-staging
# operations.destinations.YawlEngineFileDescriptorsHigh = the first route that takes it, with
#     alerting.routing.groupWait, alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlEngineFileDescriptorsHigh severity=warning subject=file-descriptors namespace=yawl-staging
# operations.destinations.YawlAutoscalerAtMaximum = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlAutoscalerAtMaximum severity=warning subject=autoscaler namespace=yawl-staging
# operations.destinations.YawlQuotaNearlyUsed = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlQuotaNearlyUsed severity=warning subject=quota namespace=yawl-staging
# operations.destinations.YawlDatabaseDown = the first route that takes it, with alerting.routing.critical.groupWait,
#     alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlDatabaseDown severity=critical subject=database-down namespace=yawl-staging
# operations.destinations.YawlDatabaseConnectionsHigh = the first route that takes it, with
#     alerting.routing.groupWait, alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlDatabaseConnectionsHigh severity=warning subject=database-connections namespace=yawl-staging
# operations.destinations.YawlDatabaseConnectionPoolExhausted = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlDatabaseConnectionPoolExhausted severity=critical subject=database-connections namespace=yawl-staging
# operations.destinations.YawlDatabaseReplicationLag = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlDatabaseReplicationLag severity=warning subject=replication-lag namespace=yawl-staging
# operations.destinations.YawlDatabaseReplicationLagCritical = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlDatabaseReplicationLagCritical severity=critical subject=replication-lag namespace=yawl-staging
# operations.destinations.YawlDatabaseSlowQueries = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlDatabaseSlowQueries severity=warning subject=slow-queries namespace=yawl-staging
# operations.destinations.YawlDatabaseWalHigh = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlDatabaseWalHigh severity=warning subject=wal namespace=yawl-staging
# operations.destinations.YawlDatabaseDeadTuplesHigh = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlDatabaseDeadTuplesHigh severity=warning subject=autovacuum namespace=yawl-staging
# operations.destinations.YawlPgbouncerClientsWaiting = the first route that takes it, with
#     alerting.routing.groupWait, alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlPgbouncerClientsWaiting severity=warning subject=waiting-clients namespace=yawl-staging
# operations.destinations.YawlPgbouncerWaitTooLong = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlPgbouncerWaitTooLong severity=critical subject=waiting-clients namespace=yawl-staging
# operations.destinations.YawlPgbouncerClientConnectionsHigh = the first route that takes it, with
#     alerting.routing.groupWait, alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlPgbouncerClientConnectionsHigh severity=warning subject=pgbouncer-connections namespace=yawl-staging
# operations.destinations.YawlPgbouncerDown = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlPgbouncerDown severity=warning subject=pgbouncer-down namespace=yawl-staging
# operations.destinations.YawlNetworkLatencyHigh = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlNetworkLatencyHigh severity=warning subject=network-latency namespace=yawl-staging
# operations.destinations.YawlNetworkLatencyCritical = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlNetworkLatencyCritical severity=critical subject=network-latency namespace=yawl-staging
# operations.destinations.YawlNetworkPacketLoss = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlNetworkPacketLoss severity=critical subject=packet-loss namespace=yawl-staging
# operations.destinations.YawlNetworkBandwidthHigh = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlNetworkBandwidthHigh severity=warning subject=bandwidth namespace=yawl-staging
# operations.destinations.YawlNetworkBandwidthCritical = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlNetworkBandwidthCritical severity=critical subject=bandwidth namespace=yawl-staging
# operations.destinations.YawlCaseCreationBucketMissing = the first route that takes it, with
#     alerting.routing.groupWait, alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlCaseCreationBucketMissing severity=warning subject=metrics namespace=yawl-staging
# operations.destinations.YawlCheckoutBucketMissing = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlCheckoutBucketMissing severity=warning subject=metrics namespace=yawl-staging
# operations.destinations.YawlMetricsMissing = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlMetricsMissing severity=critical subject=metrics namespace=yawl-staging
# operations.destinations.YawlTargetDown = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlTargetDown severity=warning subject=scrape namespace=yawl-staging
# operations.destinations.YawlDatabaseMetricsMissing = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlDatabaseMetricsMissing severity=warning subject=metrics namespace=yawl-staging
# operations.destinations.YawlPgbouncerMetricsMissing = the first route that takes it, with
#     alerting.routing.groupWait, alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlPgbouncerMetricsMissing severity=warning subject=metrics namespace=yawl-staging
# operations.destinations.YawlClusterMetricsMissing = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlClusterMetricsMissing severity=warning subject=metrics namespace=yawl-staging
# operations.destinations.YawlContainerMetricsMissing = the first route that takes it, with
#     alerting.routing.groupWait, alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlContainerMetricsMissing severity=warning subject=metrics namespace=yawl-staging
# operations.destinations.YawlNodeMetricsMissing = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlNodeMetricsMissing severity=warning subject=metrics namespace=yawl-staging
# operations.destinations.YawlAlertmanagerMetricsMissing = the first route that takes it, with
#     alerting.routing.groupWait, alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlAlertmanagerMetricsMissing severity=warning subject=metrics namespace=yawl-staging
# operations.destinations.YawlRuleEvaluationFailing = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlRuleEvaluationFailing severity=warning subject=rules namespace=yawl-staging
# operations.destinations.YawlAlertsNotDelivered = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlAlertsNotDelivered severity=critical subject=delivery namespace=yawl-staging
# operations.destinations.YawlSeriesTooMany = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.repeatInterval
#   = the first route that takes it, with 10s, 5m, 12h; Alertmanager 0.25 manual, route
told nobody alertname=YawlSeriesTooMany severity=info subject=cardinality namespace=yawl-staging
# operations.destinations.YawlWatchdog = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.watchdog.groupInterval, alerting.routing.watchdog.repeatInterval,
#     alerting.routing.watchdog.urlFile
#   = the first route that takes it, with 10s, 1m, 5m, none; Alertmanager 0.25 manual, route
told watchdog alertname=YawlWatchdog severity=none subject=watchdog namespace=yawl-staging
# operations.destinations.YawlCaseCreationBudgetBurn1h = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlCaseCreationBudgetBurn1h severity=critical subject=case-creation namespace=yawl-staging
# operations.destinations.YawlCaseCreationBudgetBurn6h = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlCaseCreationBudgetBurn6h severity=critical subject=case-creation namespace=yawl-staging
# operations.destinations.YawlCaseCreationBudgetBurn3d = the first route that takes it, with
#     alerting.routing.groupWait, alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlCaseCreationBudgetBurn3d severity=warning subject=case-creation namespace=yawl-staging
# operations.destinations.YawlCheckoutBudgetBurn1h = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlCheckoutBudgetBurn1h severity=critical subject=checkout namespace=yawl-staging
# operations.destinations.YawlCheckoutBudgetBurn6h = the first route that takes it, with
#     alerting.routing.critical.groupWait, alerting.routing.groupInterval, alerting.routing.critical.repeatInterval
#   = the first route that takes it, with 0s, 5m, 1h; Alertmanager 0.25 manual, route
told pagerduty-critical alertname=YawlCheckoutBudgetBurn6h severity=critical subject=checkout namespace=yawl-staging
# operations.destinations.YawlCheckoutBudgetBurn3d = the first route that takes it, with alerting.routing.groupWait,
#     alerting.routing.groupInterval, alerting.routing.warning.repeatInterval
#   = the first route that takes it, with 10s, 5m, 1h; Alertmanager 0.25 manual, route
told slack-warnings alertname=YawlCheckoutBudgetBurn3d severity=warning subject=checkout namespace=yawl-staging
# An alert of somebody else's, whose severity no route knows.
told unrouted alertname=Unknown severity=page subject=unknown namespace=yawl-staging
exit "$wrong"
