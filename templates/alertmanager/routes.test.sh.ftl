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

<#list operations.destinations as alert, to>
told [=to.receiver] alertname=[=alert] severity=[=to.severity] subject=[=to.subject] namespace=[=namespace]
</#list>
# An alert of somebody else's, whose severity no route knows.
told unrouted alertname=Unknown severity=page subject=unknown namespace=[=namespace]
exit "$wrong"
