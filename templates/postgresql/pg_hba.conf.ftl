# Whoever matches no line is turned away. Where the primary has a certificate, write hostssl for host.
# The server looks for this file in its data directory, unless hba_file says otherwise.

# Superusers come from the server's own machine alone, as the account of their name.
local all all peer
host [=postgresql.database] [=postgresql.roles.application.name] [=postgresql.network] [=postgresql.settings.password_encryption]
host [=postgresql.database] [=postgresql.roles.monitoring.name] [=postgresql.network] [=postgresql.settings.password_encryption]
# An exporter in the server's own pod comes from there.
host [=postgresql.database] [=postgresql.roles.monitoring.name] samehost [=postgresql.settings.password_encryption]
host replication [=postgresql.roles.replication] [=postgresql.network] [=postgresql.settings.password_encryption]
