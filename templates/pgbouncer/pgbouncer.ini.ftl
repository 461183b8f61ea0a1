[databases]
[=postgresql.database.asName] = [=pgbouncer.target]

<#if pgbouncer.authQuery>
[users]
[=postgresql.roles.pooler.name] = [=pgbouncer.poolerLimit]

</#if>
[pgbouncer]
; The container has no folder to put a local socket in.
unix_socket_dir =
<#list pgbouncer.settings as name, value>
[=name] = [=value]
</#list>
