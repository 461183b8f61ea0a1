# for a POSIX shell with the programs of PostgreSQL 17
# Tier `one-million`. Made by yawl-config from the tier document:
# change that and generate again, not this file.
# shellcheck shell=sh
# Takes a base backup of the primary, proves it, and then removes what only older ones than the last few need.
#   sh backup.sh
# Run it every day, as an account that may write both folders and whose ~/.pgpass has the password of
# the role of the connection below, for the database `replication`. It reads every byte of the server over the network.
# CHECKPOINT=fast does not wait for the next checkpoint, and makes the primary write all at once.
set -eu
umask 077

# postgresql.backup.connection = host=<postgresql.host> port=<postgresql.port> user=<postgresql.roles.backup>
#     sslmode=verify-full sslrootcert=<postgresql.rootCertificate> if postgresql.tls
#   = host=postgresql-primary.yawl-prod.svc.cluster.local port=5432 user=yawl_backup sslmode=verify-full
#     sslrootcert=/var/lib/postgresql/.postgresql/root.crt if false; PostgreSQL 17 manual 32.1.1
connection='host=postgresql-primary.yawl-prod.svc.cluster.local port=5432 user=yawl_backup'
# postgresql.backup.folder: default; beside Debian's other backups; mount there what outlives the server's disk
backups=/var/backups/postgresql
# postgresql.backup.keep: default; assumed: a week of daily ones
keep=7

fail() {
  echo "backup: $*" >&2
  exit 1
}

for program in pg_basebackup pg_verifybackup pg_archivecleanup; do
  command -v "$program" > /dev/null || fail "$program is not on the PATH"
done
[ -d "$backups" ] || fail "there is no folder $backups"

backup=$backups/base-$(date -u +%Y%m%dT%H%M%SZ)
trap 'rm -rf "$backup.part"' EXIT
trap 'exit 1' HUP INT TERM
# The log of the backup's own time comes over a second connection, so that it can start without the archive.
pg_basebackup --dbname="$connection" --no-password --pgdata="$backup.part" --wal-method=stream \
  --checkpoint="${CHECKPOINT:-spread}" --label="$(basename "$backup")" || fail "pg_basebackup did not end well"
pg_verifybackup --quiet "$backup.part" || fail "the backup does not agree with its own manifest"
mv "$backup.part" "$backup"
echo "backup: took and verified $backup"

# Names sort by age.
set -- "$backups"/base-*Z
while [ $# -gt "$keep" ]; do
  rm -rf "$1"
  echo "backup: removed $1"
  shift
done
