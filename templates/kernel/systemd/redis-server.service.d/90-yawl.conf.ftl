# Copy to /etc/systemd/system, into the folder of the unit that runs it: redis-server.service.d with Debian's packages,
# redis.service.d with Red Hat's. Then `systemctl daemon-reload` and a restart of the service.
[Service]
LimitNOFILE=[=kernel.limits.redis.openFiles]
LimitNPROC=[=kernel.limits.redis.processes]
