# Runbooks

Tier `[=tier]`, namespace `[=namespace]`. Made by yawl-config from the tier document: change that and generate again, not this file.

| alert | severity | what it means |
| --- | --- | --- |
<#list operations.runbooks as name, runbook>
| [[=name]]([=name].md) | [=runbook.severity] | [=runbook.meaning] |
</#list>

## Before you begin

- `kubectl` must be that of Kubernetes [=targets.kubernetes] or one minor release off, with its context set to this tier's cluster.
- Questions in SQL are for `psql` at the primary, as a role that may look and change nothing:

  ```sh
  psql --host=[=postgresql.host] --port=[=postgresql.port] --dbname=[=postgresql.database] --username=[=postgresql.roles.monitoring.name]
  ```

- What changes something is the superuser's, whom pg_hba.conf lets in from the server's own machine alone, as its account `postgres`:

  ```sh
  psql --port=[=postgresql.port] --dbname=[=postgresql.database] --username=postgres
  ```

- Lines such as `pod=''` want a name between their quotes. Commands read it as `"${pod:?}"`, with which a shell runs none of them before it is there.
- Each process of PgBouncer has a console of its own, database `pgbouncer`; its `SHOW` commands are for `stats_users`, all others for `admin_users` of pgbouncer.ini.
- Silence an alert for the time of the repair, never for ever: its comment says who and why.

  ```sh
  amtool --alertmanager.url=http://localhost:9093 silence add --duration=1h --comment="who, and why" namespace=[=namespace] subject=heap
  ```

- Metrics are asked of Prometheus in namespace `[=metrics.namespace]`.
