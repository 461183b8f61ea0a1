[databases]
[=postgresql.database.asName] = [=pgbouncer.target]

[pgbouncer]
; The container has no folder to put a local socket in.
unix_socket_dir =
<#list pgbouncer.settings as name, value>
[=name] = [=value]
</#list>
