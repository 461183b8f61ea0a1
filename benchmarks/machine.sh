#!/usr/bin/env bash
# One line on what is measured, and on what: machine, JDK, Maven, commit.
set -euo pipefail
cd "$(dirname "$0")"
cpu=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
memory=$(awk '/^MemTotal/ {printf "%.0f GiB", $2 / 1048576}' /proc/meminfo)
system=$(. /etc/os-release && echo "$PRETTY_NAME")
jdk=$(java -XshowSettings:properties -version 2>&1 | awk -F' = ' '/java.vm.name/ {n=$2} /java.runtime.version/ {v=$2} END {print n, v}')
maven=$(mvn -v | sed 's/\x1b\[[0-9;]*m//g' | awk '/^Apache Maven/ {print $3}')
commit=$(git rev-parse --short HEAD)
[ -z "$(git status --porcelain)" ] || commit="$commit with changes"
echo "Machine: $(nproc) x $cpu, $memory, $system, load $(cut -d' ' -f1 /proc/loadavg). JDK: $jdk. Maven: $maven. Commit: $commit."
