# shellcheck shell=sh
# Takes a base backup of the primary, proves it, and then removes what only older ones than the last few need.
#   sh backup.sh
# Run it every day, as an account that may write both folders and whose ~/.pgpass has the password of
# the role of the connection below, for the database `replication`. It reads every byte of the server over the network.
# CHECKPOINT=fast does not wait for the next checkpoint, and makes the primary write all at once.
set -eu
umask 077

connection=[=postgresql.backup.connection]
backups=[=postgresql.backup.folder]
keep=[=postgresql.backup.keep]
<#if postgresql.archive.folder??>
archive=[=postgresql.archive.folder]
</#if>

fail() {
  echo "backup: $*" >&2
  exit 1
}

for program in pg_basebackup pg_verifybackup pg_archivecleanup; do
  command -v "$program" > /dev/null || fail "$program is not on the PATH"
done
[ -d "$backups" ] || fail "there is no folder $backups"
<#if postgresql.archive.folder??>
[ -d "$archive" ] || fail "there is no folder $archive: is the archive mounted here?"
</#if>

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
<#if postgresql.archive.folder??>
first=$(sed -n 's/^START WAL LOCATION: .* (file \([0-9A-F]*\))$/\1/p' "$1/backup_label")
[ -n "$first" ] || fail "$1/backup_label does not say where its log begins"
pg_archivecleanup "$archive" "$first" || fail "pg_archivecleanup could not remove the log before $first"
</#if>
