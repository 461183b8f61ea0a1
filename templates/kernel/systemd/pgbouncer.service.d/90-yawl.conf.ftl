# Copy to /etc/systemd/system/pgbouncer.service.d, then `systemctl daemon-reload` and a restart of the service.
[Service]
LimitNOFILE=[=kernel.limits.pgbouncer.openFiles]
LimitNPROC=[=kernel.limits.pgbouncer.processes]
