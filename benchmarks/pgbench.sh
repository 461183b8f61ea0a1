#!/usr/bin/env bash
# The rendered postgresql.conf behind the rendered pgbouncer.ini, beside PostgreSQL's defaults and PGTune's answer for the
# same host: paired rounds of pgbench, a Markdown table at the end.
# Usage: benchmarks/pgbench.sh [rounds] [seconds of each run], in a checkout where `mvn -Pbenchmarks install -DskipTests`
# has run. It takes some two minutes and rounds x seconds x 9, and 10 GB in a folder of its own (TMPDIR), which goes at
# the end. All that it starts listens on the loopback address alone, and is stopped.
#
# Each file has a copy of one data directory, made by one initdb. A round starts each server in turn, in another order
# each time, and asks it for three loads:
#   tpcb  pgbench's own, 16 clients through PgBouncer
#   yawl  short transactions as an engine has them, 16 clients through PgBouncer
#   many  the same, 400 clients: ours through PgBouncer, the others as they are told to be used, without one
# Ratios are taken within a round; the table holds their medians.
set -euo pipefail
cd "$(dirname "$0")"
rounds=${1:-5} seconds=${2:-30} clients=16 many=400 scale=50
bin=${PGBIN:-/usr/lib/postgresql/15/bin} pool=$(PATH=$PATH:/usr/sbin command -v pgbouncer)
for program in "$bin/postgres" "$bin/pgbench"; do
  [ -x "$program" ] || { echo "$program is not there: Debian's postgresql-15 has it, or set PGBIN" >&2; exit 1; }
done
work=$(mktemp -d) server=5990 pooler=5991
here=$PWD/pgbench
as=()
if [ "$(id -u)" = 0 ]; then # PostgreSQL and PgBouncer refuse to run as root
  as=(setpriv --reuid nobody --regid nogroup --clear-groups)
  chown nobody:nogroup "$work"
fi
cd "$work"
cleanup() {
  [ -z "${pooling:-}" ] || kill "$pooling" 2> /dev/null || true
  [ -z "${running:-}" ] || stop
  rm -rf "$work"
}
trap cleanup EXIT

query() { PGOPTIONS='-c client_min_messages=error' "${as[@]}" "$bin/psql" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$server" -U postgres postgres "$@"; }
start() { # name [more]: a server on its copy of the data, with its file
  local name=$1 options; shift
  options="-c config_file=$work/$name.conf -c port=$server -c listen_addresses=127.0.0.1 -c unix_socket_directories= $*"
  "${as[@]}" "$bin/pg_ctl" -s -w -D "$work/$name" -l "$work/$name.log" -o "$options" start \
    || { tail "$work/$name.log" >&2; exit 1; }
  running=$name
}
stop() { "${as[@]}" "$bin/pg_ctl" -s -w -m fast -D "$work/$running" stop; running=; }
through() { # the pooler
  "${as[@]}" "$pool" "$work/pgbouncer.ini" > "$work/pgbouncer.log" 2>&1 & pooling=$!
  for _ in $(seq 50); do
    (exec 3<> "/dev/tcp/127.0.0.1/$pooler") 2> /dev/null && return
    sleep 0.1
  done
  tail "$work/pgbouncer.log" >&2; exit 1
}
unpooled() { kill "$pooling"; wait "$pooling" 2> /dev/null || true; pooling=; }
yawl=(-f "$work/create.sql@2" -f "$work/checkout.sql@3" -f "$work/checkin.sql@3" -f "$work/list.sql@4")
bench() { # port, clients, arguments...: transactions per second and mean latency in ms; 0 where none came through
  local port=$1 clients=$2; shift 2
  "${as[@]}" "$bin/pgbench" -n -M extended -h 127.0.0.1 -p "$port" -U postgres -c "$clients" -j 2 -T "$seconds" "$@" postgres \
    2> "$work/pgbench.err" > "$work/pgbench.out" || { cat "$work/pgbench.err" >&2; echo "0 0"; return; }
  awk '/^latency average/ {l=$4} /^tps = / {t=$3} END {printf "%.0f %.1f\n", t, l}' "$work/pgbench.out"
}

# The three files.
(cd "$here/.." && mvn -o -q -B -Pbenchmarks exec:exec \
  -Dexec.args="-cp %classpath org.yawlfoundation.yawl.config.benchmark.Tree pgbench/tier.yaml $work/tree")
cp "$here"/*.sql "$work/"
cp "$work/tree/postgresql/postgresql.conf" "$work/ours.conf"
connections=$(sed -n 's/^max_connections = //p' "$work/ours.conf")
# Of a pool whose door and keys are elsewhere, only these; its sizes and timeouts stay.
sed -E -e "s/^yawl = .*/postgres = host=127.0.0.1 port=$server dbname=postgres user=postgres/" \
  -e "s/^listen_addr = .*/listen_addr = 127.0.0.1/" -e "s/^listen_port = .*/listen_port = $pooler/" \
  -e '/^(auth_|client_tls_|server_tls_|unix_socket_dir)/d' -e 's/^\[pgbouncer\]/&\nauth_type = any\nunix_socket_dir =/' \
  "$work/tree/pgbouncer/pgbouncer.ini" > "$work/pgbouncer.ini"
"${as[@]}" "$bin/initdb" -D "$work/defaults" -U postgres -A trust -E UTF8 --locale=C > "$work/initdb.log"
install -m 644 "$work/defaults/postgresql.conf" "$work/defaults.conf"
# PGTune's rules (le0pard/pgtune at 7caef27) for 4 GB, 2 processors, oltp, ssd, and as many connections as ours.
cat "$work/defaults.conf" - > "$work/pgtune.conf" <<CONF
max_connections = $connections
shared_buffers = 1GB
effective_cache_size = 3GB
maintenance_work_mem = 256MB
checkpoint_completion_target = 0.9
wal_buffers = 16MB
default_statistics_target = 100
random_page_cost = 1.1
effective_io_concurrency = 200
work_mem = $(awk -v n="$connections" 'BEGIN {w = int(3 * 1048576 / ((n + 8) * 3)); print (w < 4096 ? 4096 : w)}')kB
huge_pages = off
jit = off
wal_compression = lz4
min_wal_size = 2GB
max_wal_size = 8GB
CONF

# One load of data, three copies of it.
start defaults
"${as[@]}" "$bin/pgbench" -q -i -s "$scale" -h 127.0.0.1 -p "$server" -U postgres postgres 2> "$work/init.log"
query -f "$work/schema.sql"
query -c 'VACUUM (FREEZE, ANALYZE)' -c CHECKPOINT
stop
for name in ours pgtune; do cp -a "$work/defaults" "$work/$name"; done

"$here/../machine.sh"
echo "$("$bin/postgres" --version), $("$pool" --version | head -n 1); $rounds rounds of $seconds s, scale $scale, \
$clients and $many clients, max_connections $connections."
for round in $(seq "$rounds"); do
  for name in $(printf 'ours\ndefaults\npgtune\nours\ndefaults\n' | tail -n +$((1 + round % 3)) | head -n 3); do
    start "$name"
    through
    tpcb=$(bench "$pooler" "$clients" -b tpcb-like)
    short=$(bench "$pooler" "$clients" "${yawl[@]}")
    if [ "$name" = ours ]; then
      crowd=$(bench "$pooler" "$many" "${yawl[@]}")
    fi
    unpooled
    stop
    if [ "$name" != ours ]; then # without a pool, all clients need a connection
      start "$name" -c max_connections=$((many + 20))
      crowd=$(bench "$server" "$many" "${yawl[@]}")
      stop
    fi
    echo "$round $name tpcb $tpcb" >> results
    echo "$round $name yawl $short" >> results
    echo "$round $name many $crowd" >> results
    tail -n 3 results | sed 's/^/# /' >&2
  done
done
echo
echo "| load | ours, tps (ms) | defaults, tps (ms) | PGTune, tps (ms) | ours / defaults | ours / PGTune | range of the latter |"
echo "| --- | --- | --- | --- | --- | --- | --- |"
awk '
  {tps[$1, $2, $3] = $4; ms[$1, $2, $3] = $5; if ($1 > rounds) rounds = $1}
  function median(   i, j, t) {
    for (i = 2; i <= n; i++) for (j = i; j > 1 && v[j - 1] > v[j]; j--) {t = v[j]; v[j] = v[j - 1]; v[j - 1] = t}
    return n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2
  }
  function told(name, load,   r, t) {
    n = 0; for (r = 1; r <= rounds; r++) v[++n] = tps[r, name, load]
    t = median()
    n = 0; for (r = 1; r <= rounds; r++) v[++n] = ms[r, name, load]
    return sprintf("%.0f (%.1f)", t, median())
  }
  function ratio(name, load,   r) {
    n = 0
    for (r = 1; r <= rounds; r++) if (tps[r, name, load] > 0) v[++n] = tps[r, "ours", load] / tps[r, name, load]
    return n ? sprintf("%.2f", median()) : "-"
  }
  END {
    split("tpcb yawl many", loads, " ")
    for (l = 1; l <= 3; l++) {
      load = loads[l]
      printf "| %s | %s | %s | %s | %s | ", load, told("ours", load), told("defaults", load), told("pgtune", load), ratio("defaults", load)
      printf "%s | ", ratio("pgtune", load)
      print n ? sprintf("%.2f to %.2f |", v[1], v[n]) : "- |"
    }
  }' results
