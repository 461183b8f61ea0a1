# Copy to /etc/systemd/system, into the folder of the unit that runs it: postgresql@.service.d with Debian's packages,
# postgresql-<major>.service.d with PGDG's for Red Hat. Then `systemctl daemon-reload` and a restart of the service.
[Service]
LimitNOFILE=[=kernel.limits.postgresql.openFiles]
LimitNPROC=[=kernel.limits.postgresql.processes]
# The kernel spares the server, for with it all sessions go; its children may go first (PostgreSQL's manual, 18.4.4).
OOMScoreAdjust=-900
Environment=PG_OOM_ADJUST_FILE=/proc/self/oom_score_adj
Environment=PG_OOM_ADJUST_VALUE=0
