# Runbooks

Tier `[=tier]`, namespace `[=namespace]`. Made by yawl-config from the tier document: change that and generate again, not this file.

| alert | severity | what it means |
| --- | --- | --- |
<#list operations.runbooks as name, runbook>
| [[=name]]([=name].md) | [=runbook.severity] | [=runbook.meaning] |
</#list>

## Before you begin

- `kubectl` must be that of Kubernetes [=targets.kubernetes] or one minor release off, with its context set to this tier's cluster.
- SQL is for `psql` at the primary, as its superuser on its own host, or as `[=postgresql.roles.monitoring.name]` where nothing is changed:

  ```sh
  psql "host=[=postgresql.host] port=[=postgresql.port] dbname=[=postgresql.database] user=[=postgresql.roles.monitoring.name]"
  ```

- Each process of PgBouncer has a console of its own, database `pgbouncer`; its `SHOW` commands are for `stats_users`, all others for `admin_users` of pgbouncer.ini.
- Silence an alert for the time of the repair, never for ever: its comment says who and why.

  ```sh
  amtool --alertmanager.url=http://localhost:9093 silence add --duration=1h --comment="who, and why" namespace=[=namespace] subject=heap
  ```

- Metrics are asked of Prometheus in namespace `[=metrics.namespace]`.
