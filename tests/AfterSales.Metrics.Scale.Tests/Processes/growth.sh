#!/usr/bin/env bash
# growth.sh [BATCHES…]: how the time grows with records (10,000 a batch; 100 and 1,000 batches unless said) and with processes: medians of RUNS (5) runs, start included, in
# milliseconds. Build the tests first.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
worker="$here/../../AfterSales.Metrics.Scale.Worker/bin/Release/net10.0/AfterSales.Metrics.Scale.Worker.dll"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runs=${RUNS:-5}

# milliseconds COMMAND…: the time of each run, the median first.
milliseconds() {
    local i start
    for ((i = 0; i < runs; i++)); do
        start=$(date +%s%N)
        "$@" > /dev/null
        printf '%d\n' $((($(date +%s%N) - start) / 1000000))
    done | sort -n | awk '{v[NR] = $1} END {printf "%d (%d to %d)\n", v[int((NR + 1) / 2)], v[1], v[NR]}'
}

one() { dotnet "$worker" 0 1 "$work" "$1"; }
two() {
    dotnet "$worker" 0 2 "$work" "$1" &
    dotnet "$worker" 1 2 "$work" "$1"
    wait $!
}

one 0 > /dev/null
printf 'nothing, one process: %s\n' "$(milliseconds one 0)"
for batches in "${@:-100 1000}"; do
    for size in $batches; do
        printf '%d records, one process: %s\n' $((size * 10000)) "$(milliseconds one "$size")"
        printf '%d records, one process, merging: %s\n' $((size * 10000)) "$(milliseconds dotnet "$worker" merge 1 "$work")"
        printf '%d records, two processes: %s\n' $((size * 10000)) "$(milliseconds two "$size")"
        printf '%d records, two processes, merging: %s; %d bytes\n' $((size * 10000)) "$(milliseconds dotnet "$worker" merge 2 "$work")" \
            "$(cat "$work"/*.state | wc -c)"
        rm -f "$work"/*.state
    done
done
