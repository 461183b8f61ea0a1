# What watching a cell takes up

Tier `[=tier]`, metric names of the profile `[=metrics.profile]`. One Prometheus scrapes a cell and its cluster every [=metrics.scrapeInterval]; a second replica bears the same again.
Made by yawl-config from the tier document: change that and generate again, not this file.

| | smallest fleet | largest fleet | its rollout | in memory after it |
| --- | ---: | ---: | ---: | ---: |
| series | [=metrics.estimate.min] | [=metrics.estimate.max] | [=metrics.estimate.surge] | [=metrics.estimate.head] |

| Prometheus needs | |
| --- | ---: |
| samples stored each second | [=metrics.estimate.samplesPerSecond] |
| text scraped each second, before compression | [=metrics.estimate.bandwidth] |
| memory for the series | [=metrics.estimate.memory] |
| disk for [=metrics.retention] | [=metrics.estimate.disk] |

Queries, and the rules of others, come on top. Beyond [=metrics.seriesLimit] series in memory something makes more of them than it should.

## The sums

| series of | each | of them, in a rollout of the largest fleet |
| --- | ---: | ---: |
| an engine pod, management port | [=metrics.series.engine] | [=capacity.surge.engines] |
<#if metrics.telemetry>
| an engine pod, telemetry port | [=metrics.series.telemetry] | [=capacity.surge.engines] |
</#if>
| a pod in kube-state-metrics | [=metrics.series.state] | [=capacity.surge.pods] |
| a pod in cAdvisor | [=metrics.series.container] | [=capacity.surge.pods] |
| a node | [=metrics.series.node] | [=capacity.surge.nodes] |
| a PgBouncer | [=metrics.series.pgbouncer] | [=capacity.surge.pgbouncers] |
| a PostgreSQL server | [=metrics.series.database] | 1, and [=postgresql.standbys] more |
| all else | [=metrics.series.others] | 1 |

- A rollout replaces every engine pod. The series of those that are gone stay in memory until Prometheus cuts its head, two to three hours: rollouts that follow each other sooner add up.
- Memory is [=metrics.series.memory] a series, measured. Disk is 2 bytes a sample: Prometheus' manual ("Storage") counts 1 to 2. A sample is a line of some 125 bytes when it is scraped, a tenth of that where the target compresses.
- Prometheus tells what is so: `prometheus_tsdb_head_series`, `rate(prometheus_tsdb_head_samples_appended_total[5m])`, and of one target `scrape_samples_post_metric_relabeling`. Put these into `metrics.series`.

## Who tells it

An alert whose metric nobody tells never fires. `prometheus/metrics.yaml` names each metric that rules and dashboards read; where a source is gone altogether, an alert whose name ends in `MetricsMissing` says so.

| source | exporters |
| --- | --- |
<#list scraped as name, target>
| [=name] | <#list target.exporters as exporter>[=exporter]<#sep>, </#list> |
</#list>

<#if artifacts.pgbouncer>
<#if pgbouncer.exporter.image??>
- PgBouncer: an exporter stands beside each, at port 9127; `pgbouncer-podmonitor.yaml` or the job `pgbouncer` of `scrape.yaml` finds them. The Secret `pgbouncer-exporter` holds its password.
<#else>
- PgBouncer: `pgbouncer.exporter.image` in the tier document puts prometheus-community's pgbouncer_exporter beside each, and has Prometheus find it. One that asks the Service would tell of another PgBouncer each time.
</#if>
<#else>
- PgBouncer: pgbouncer_exporter beside each; one that asks all through one address would tell of another each time.
</#if>
- PostgreSQL: postgres_exporter beside the primary and each of the [=postgresql.standbys] standbys, for lag is measured where it arises. It logs in as `[=postgresql.roles.monitoring.name]`, which `postgresql/roles.sql` makes a member of pg_monitor; set its password with psql's `\password`. On each server's host, with the password in a file:

```sh
export DATA_SOURCE_URI='localhost:[=postgresql.port]/[=postgresql.database]?sslmode=<#if postgresql.tls>require<#else>disable</#if>'
export DATA_SOURCE_USER='[=postgresql.roles.monitoring.name]'
export DATA_SOURCE_PASS_FILE=/etc/postgres_exporter/password
postgres_exporter<#list scraped.postgresql.options as option> [=option]</#list>
```

- Nodes: node_exporter on each, with the collectors that it has by itself.
- A host outside the cluster may be scraped under any `job`: the alerts tell servers apart by `instance` alone, which must be one for each.

## What is refused

- Of each scrape of an engine pod Prometheus keeps [=metrics.limits.samples] samples at most, and [=metrics.limits.labels] labels of each. Beyond that it takes nothing of the scrape, and the target is down.
- Series with the id of a case or a work item are dropped before they are stored: one for each case would be [=load.activeCases] at steady load, of all cells. The series go, not the labels: without its label each would be the same series with another value.
<#if metrics.telemetry>
- What is dropped was still told and read: OpenTelemetry's agent keeps [=metrics.telemetryLimit] combinations of attributes of each instrument (`OTEL_JAVA_METRICS_CARDINALITY_LIMIT`), which makes some [=metrics.series.dropped] such samples a scrape. What comes beyond, it counts together under `otel_metric_overflow`: that is a rest and no whole, so it goes too.
- The agent is not in upstream's image. Without it, or with `yawl.observability.enabled`, which has the engine bring a telemetry of its own, nothing answers at port [=engine.ports.telemetry], and that target is down.
</#if>

`yawl-config:explain` with one of the names, such as `metrics.estimate.head`, shows its sum with the numbers in it.
