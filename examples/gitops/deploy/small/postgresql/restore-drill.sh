# for a POSIX shell with the programs of PostgreSQL 17
# Tier `small`. Made by yawl-config from the tier document:
# change that and generate again, not this file.
# shellcheck shell=sh
# Restores the newest base backup and the archived log into a folder of its own, starts a server on it, says what came
# back and how long it took, and removes it all. It touches neither the primary nor the archive.
#   sh restore-drill.sh
# Run it every week, as any account but root that may read both folders, on a host of the same architecture, with the
# programs of the same major on its PATH. The folder needs as much room as the backup and the log since.
#   TMPDIR         where the folder is made
#   DRILL_UNTIL    a moment to stop at, such as '2027-03-31 12:00:00+00', in place of the log's end
#   DRILL_QUERY    what to ask the engine's database, such as 'SELECT count(*) FROM pg_class'
#   DRILL_EXPECT   what it must answer
#   DRILL_IDLE     yes: nobody wrote of late, so the newest transaction may be old
#   DRILL_USER     a superuser of the server; postgres else
set -eu
umask 077

# postgresql.backup.folder: default; beside Debian's other backups; mount there what outlives the server's disk
backups=/var/backups/postgresql
archive=
# postgresql.standby.settings.restore_command = copies from postgresql.archive.folder
#   = copies from none; PostgreSQL 17 manual 25.3.5; a standby that its slot no longer serves reads there
restore_command=''
# postgresql.database: default; guide 2.1
database=yawl
# Seconds.
# objectives.recoveryPoint: default; assumed: twice the minute that PostgreSQL 17 manual 19.5.3 calls reasonable
recovery_point=120
# objectives.recoveryTime: default; assumed; the drill measures it: set what you can promise
recovery_time=3600

began=$(date +%s)

fail() {
  echo "restore drill: $*" >&2
  exit 1
}

clean_up() {
  status=$?
  trap - EXIT
  if pg_ctl status --pgdata="$data" > /dev/null 2>&1; then
    pg_ctl stop --silent --pgdata="$data" --mode=immediate
  fi
  rm -rf "$scratch"
  exit "$status"
}

# A value of postgresql.conf.
quoted() {
  printf "'%s'" "$(printf '%s' "$1" | sed "s/'/''/g")"
}

ask() {
  psql --no-psqlrc --no-align --tuples-only --quiet --set=ON_ERROR_STOP=1 --host="$scratch" --port=5432 \
    --username="${DRILL_USER:-postgres}" --dbname="$1" --command="$2"
}

# What the server said last against starting.
complaint() {
  sed -n '/not accepting connections/d; s/.*\(FATAL\|PANIC\): */\1: /p' "$scratch/log" | tail -n 1
}

for program in pg_verifybackup pg_ctl postgres psql; do
  command -v "$program" > /dev/null || fail "$program is not on the PATH"
done
# Names sort by age.
set -- "$backups"/base-*Z
shift $(($# - 1))
backup=$1
[ -d "$backup" ] || fail "there is no base backup in $backups"

scratch=$(mktemp -d "${TMPDIR:-/tmp}/restore-drill.XXXXXX")
data=$scratch/data
trap clean_up EXIT
trap 'exit 1' HUP INT TERM
cp -R "$backup" "$data" || fail "$backup could not be copied to $data"
pg_verifybackup --quiet "$data" || fail "$backup does not agree with its own manifest"

# Nothing of the primary's settings is taken over: the drill has neither its memory nor its peers.
rm -f "$data/postmaster.pid" "$data/standby.signal"
: > "$data/postgresql.auto.conf"
echo "local all all trust" > "$scratch/pg_hba.conf"
{
  echo "listen_addresses = ''"
  echo "port = 5432"
  echo "unix_socket_directories = $(quoted "$scratch")"
  echo "hba_file = $(quoted "$scratch/pg_hba.conf")"
  echo "archive_mode = off"
  # Else it asks for as many connections as the primary has.
  echo "hot_standby = off"
  if [ -n "$restore_command" ]; then
    touch "$data/recovery.signal"
    echo "restore_command = $(quoted "$restore_command")"
    echo "recovery_target_timeline = 'latest'"
    if [ -n "${DRILL_UNTIL:-}" ]; then
      echo "recovery_target_time = $(quoted "$DRILL_UNTIL")"
      echo "recovery_target_action = 'promote'"
    fi
  fi
} > "$scratch/postgresql.conf"

pg_ctl start --silent --pgdata="$data" --log="$scratch/log" --timeout="$recovery_time" \
  --options="-c config_file='$scratch/postgresql.conf'" || fail "no server could be started: $(complaint)"
until ask postgres "SELECT 1" > /dev/null 2>&1; do
  pg_ctl status --pgdata="$data" > /dev/null || fail "the server ended before it was consistent: $(complaint)"
  if [ $(($(date +%s) - began)) -gt "$recovery_time" ]; then
    fail "the log is still being replayed after $recovery_time s, the objective for all of the restore"
  fi
  sleep 1
done
took=$(($(date +%s) - began))

echo "restore drill: $backup is back after $took s; the objective is $recovery_time s"
if [ -n "$restore_command" ]; then
  end=$(ask postgres "SELECT pg_last_wal_replay_lsn()")
  # Without the timeline, which is a new one.
  reached=$(ask postgres "SELECT substr(pg_walfile_name('$end'), 9)")
  echo "restore drill: the log was replayed to $end, in segment $reached"
  # PostgreSQL takes a segment that is missing for the end of the log; a later one shows that it is not.
  newest=
  if [ -n "$archive" ]; then
    newest=$(find "$archive" -type f | sed -n 's|.*/\([0-9A-F]\{24\}\)$|\1|p' | sort | tail -n 1)
    newest=${newest#????????}
  fi
  if [ -z "${DRILL_UNTIL:-}" ] && [ "$(printf '%s\n%s\n' "$reached" "$newest" | sort | tail -n 1)" != "$reached" ]; then
    fail "the archive goes on to segment $newest, but the log ends in $reached: the segment after it is missing or broken"
  fi
  age=$(ask postgres "SELECT coalesce(round($began - extract(epoch FROM pg_last_xact_replay_timestamp()))::text, '')")
  if [ -z "$age" ]; then
    echo "restore drill: the log holds no transaction since the backup"
  else
    echo "restore drill: the newest transaction was $age s old when the drill began; the objective is $recovery_point s"
  fi
  if [ -z "${DRILL_UNTIL:-}" ] && [ "${DRILL_IDLE:-}" != yes ] && [ "${age:-$((recovery_point + 1))}" -gt "$recovery_point" ]; then
    fail "more work would be lost than the objective allows; where nobody wrote of late, set DRILL_IDLE=yes"
  fi
fi

if [ -n "${DRILL_QUERY:-}" ]; then
  answer=$(ask "$database" "$DRILL_QUERY") || fail "the database $database does not answer: $DRILL_QUERY"
  echo "restore drill: $answer = $DRILL_QUERY"
  if [ -n "${DRILL_EXPECT:-}" ] && [ "$answer" != "$DRILL_EXPECT" ]; then
    fail "the answer should be $DRILL_EXPECT"
  fi
else
  ask "$database" "SELECT 1" > /dev/null || fail "the database $database does not answer"
fi
echo "restore drill: all is well"
