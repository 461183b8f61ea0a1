# Read by pam_limits at login and by su: so they hold for programs that a session starts, and for nothing else. A systemd
# service takes LimitNOFILE= and LimitNPROC= of its unit, which kernel/systemd has. A container has its runtime's.
# A dash sets both limits, the one that holds and the one up to which the account may raise it.
<#list [kernel.limits.engine, kernel.limits.postgresql, kernel.limits.pgbouncer] as limit>
[=limit.user] - nofile [=limit.openFiles]
[=limit.user] - nproc [=limit.processes]
</#list>
<#if artifacts.redis>
[=kernel.limits.redis.user] - nofile [=kernel.limits.redis.openFiles]
[=kernel.limits.redis.user] - nproc [=kernel.limits.redis.processes]
</#if>
