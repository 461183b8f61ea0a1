# Whoever matches no line is turned away<#if postgresql.tls>, and so is whoever speaks no TLS</#if>.
# The server looks for this file in its data directory, unless hba_file says otherwise.

# Superusers come from the server's own machine alone, as the account of their name.
local all all peer
<#if postgresql.tls>hostssl<#else>host</#if> [=postgresql.database] [=postgresql.roles.application.name] [=postgresql.network] [=postgresql.settings.password_encryption]
<#if pgbouncer.authQuery>
<#if postgresql.tls>hostssl<#else>host</#if> [=postgresql.database] [=postgresql.roles.pooler.name] [=postgresql.network] [=postgresql.settings.password_encryption]
</#if>
<#if postgresql.tls>hostssl<#else>host</#if> [=postgresql.database] [=postgresql.roles.monitoring.name] [=postgresql.network] [=postgresql.settings.password_encryption]
# An exporter in the server's own pod comes from there.
<#if postgresql.tls>hostssl<#else>host</#if> [=postgresql.database] [=postgresql.roles.monitoring.name] samehost [=postgresql.settings.password_encryption]
<#if postgresql.tls>hostssl<#else>host</#if> replication [=postgresql.roles.replication] [=postgresql.network] [=postgresql.settings.password_encryption]
<#if postgresql.tls>hostssl<#else>host</#if> replication [=postgresql.roles.backup] [=postgresql.network] [=postgresql.settings.password_encryption]
