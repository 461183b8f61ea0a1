#!/usr/bin/env bash
# Whole processes, paired: `generate` of one tier, `generate` with nothing to do, and the same goal skipped (an empty
# mojo), interleaved, so that each round's difference is taken under the same load.
# Usage: benchmarks/cold.sh [rounds], in a checkout where `mvn install -DskipTests` has run.
set -euo pipefail
cd "$(dirname "$0")/../examples/one-million"
rounds=${1:-15}
goal="mvn -o -q -B yawl-config:generate"
now() { date +%s%N; }
timed() { # label, command...: appends milliseconds
  local label=$1 from to; shift
  from=$(now); "$@" > /dev/null; to=$(now)
  echo $(( (to - from) / 1000000 )) >> "$times/$label"
}
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT
$goal > /dev/null
for _ in $(seq "$rounds"); do
  timed empty $goal -Dyawl-config.skip=true
  rm -rf target/yawl-config
  timed full $goal -Dyawl-config.force=true
  timed unchanged $goal -Dyawl-config.force=false
done
median() { sort -n | awk '{v[NR]=$1} END {print (NR%2) ? v[(NR+1)/2] : int((v[NR/2]+v[NR/2+1])/2)}'; }
over() { paste "$times/$1" "$times/empty" | awk '{print $1-$2}' | median; }
../../benchmarks/machine.sh
echo "rounds: $rounds, milliseconds, medians"
echo "empty mojo:       $(median < "$times/empty")"
echo "generate:         $(median < "$times/full"), over the empty mojo $(over full)"
echo "nothing changed:  $(median < "$times/unchanged"), over the empty mojo $(over unchanged)"
