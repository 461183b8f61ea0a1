#!/usr/bin/env bash
# All that docs/performance.md tells, as a Markdown table: whole processes, the warm line, fleets. On an otherwise idle
# machine it takes about a quarter of an hour. What is over its budget is bold.
# Usage: benchmarks/all.sh [rounds of cold.sh], in a checkout where `mvn -Pbenchmarks install -DskipTests` has run.
set -euo pipefail
cd "$(dirname "$0")"
package=org.yawlfoundation.yawl.config.benchmark
run() { mvn -q -B -Pbenchmarks exec:exec -Dexec.args="$1"; }
mkdir -p target
./machine.sh
echo
echo "| | measured | budget | per 1,000 lines |"
echo "| --- | --- | --- | --- |"
run "-cp %classpath $package.Report target/jmh.txt" | tee target/warm.md
lines=$(sed -n 's/.* | \([0-9]*\) lines |$/\1/p' target/warm.md)
run "-Xmx256m -XX:+UseSerialGC -cp %classpath $package.Fleet 1000 3000 10000"
./cold.sh "${1:-15}" > target/cold.txt
awk -v lines="$lines" '
  function over(what, millis, budget) {
    told = millis + 0 <= budget ? millis : "**" millis "**"
    printf "| %s over an empty mojo, ms | %s | %d | %.0f ms |\n", what, told, budget, millis * 1000 / lines
  }
  /^empty mojo:/ {printf "| an empty mojo, ms | %s | | |\n", $3}
  /^generate:/ {over("cold: `generate` of one tier", $NF, 500)}
  /^nothing changed:/ {over("cold: nothing changed", $NF, 100)}
' target/cold.txt
