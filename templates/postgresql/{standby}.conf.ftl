# The configuration file of one standby; postgresql.conf lies beside it and is read first. That keeps max_connections,
# max_worker_processes, max_wal_senders, max_prepared_transactions and max_locks_per_transaction no lower than the
# primary's: a standby stops when one of them is (PostgreSQL 17 manual 26.4.4). Raise them here first, lower them there first.
# Start from a base backup, with an empty standby.signal in the data directory: without that file a second primary starts.
include 'postgresql.conf'
<#list postgresql.standby.settings as name, value>
[=name] = [=value]
</#list>
# The connection bears this name too, so synchronous_standby_names knows it.
cluster_name = [=standby]
# roles.sql makes the slot, on the primary.
primary_slot_name = [=standby]
