# Install it in the tier's namespace, then run postgresql/roles.sql. The chart fails over to no standby by itself.
# PgBouncer looks for the Service `postgresql-primary`.
<#if postgresql.standby.members>
fullnameOverride: postgresql
<#else>
fullnameOverride: postgresql-primary
</#if>
global:
  security:
    # The chart takes Bitnami's own images alone, and these are not where they were when it was made.
    allowInsecureImages: true
<#include "_bitnami.ftl">
image:
  registry: [=helm.postgresql.imageParts.registry]
  repository: [=helm.postgresql.imageParts.repository]
  tag: [=helm.postgresql.imageParts.tag]
  digest: [=helm.postgresql.imageParts.digest]
architecture: [=helm.postgresql.architecture]
auth:
  username: [=postgresql.roles.application.name]
  database: [=postgresql.database]
<#if postgresql.standby.members>
  replicationUsername: [=postgresql.roles.replication]
</#if>
  existingSecret: [=helm.postgresql.secret]
  # What its keys are called.
  secretKeys:
    adminPasswordKey: postgres-password
    userPasswordKey: password
<#if postgresql.standby.members>
    replicationPasswordKey: replication-password
</#if>
containerPorts:
  postgresql: [=postgresql.port]
primary:
<#include "_database.ftl">
<#if postgresql.standby.members>
readReplicas:
  replicaCount: [=postgresql.standbys]
<#include "_database.ftl">
</#if>
metrics:
  enabled: true
  image:
    repository: bitnamilegacy/postgres-exporter
  serviceMonitor:
    enabled: true
<#list metrics.operatorLabels>
    labels:
<#items as name, value>
      [=name]: [=value]
</#items>
</#list>
    interval: [=metrics.scrapeInterval]
    scrapeTimeout: [=metrics.scrapeTimeout]
