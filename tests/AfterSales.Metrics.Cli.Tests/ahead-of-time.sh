#!/usr/bin/env bash
# ahead-of-time.sh FOLDER: compiles the tool ahead of time into the folder, and holds what it says and writes against what the tool does that is compiled as
# it runs, byte for byte: the sample in both languages, every explanation, what is wrong with a command line, and Excel's files, whose reader trimming knows
# least of. Takes Linux on x64 with clang, and a build with -c Release.
set -euo pipefail
work=$(mkdir -p "${1:?a folder to work in}" && cd "$1" && pwd)
cd "$(dirname "$0")/../.."
root=$PWD
dotnet publish src/AfterSales.Metrics.Cli -c Release -r linux-x64 -o "$work/tool"

# says NAME COMMAND…: the runs, each in a folder that ends up below NAME, with what it printed and how it ended; all in one place, which they may name
says() {
    local name=$1 run=0 arguments
    shift
    while read -ra arguments; do
        run=$((run + 1))
        mkdir -p "$work/here" "$work/$name"
        (cd "$work/here" && { "$@" "${arguments[@]}" > text 2>&1 < /dev/null || printf 'ended with %s\n' "$?" >> text; })
        mv "$work/here" "$work/$name/$run"
    done
    printf '%s: %s runs\n' "$name" "$run"
}

runs() {
    printf '%s\n' 'evaluate --all' 'evaluate --language zh' 'explain --all' 'explain satisfaction.nps' columns 'init made' 'evaluate --nonsense' \
        "check $root/src/AfterSales.Metrics.Cli/Sample" "irr $root/src/AfterSales.Metrics.Cli/Sample/cashflows.csv"
    printf 'evaluate %s\n' "$root"/tests/AfterSales.Metrics.Cli.Tests/RealFiles/Sheets/*/
}

runs | says compiled-as-it-runs dotnet "$root"/src/AfterSales.Metrics.Cli/bin/Release/net10.0/aftersales.dll
runs | says compiled-ahead-of-time "$work/tool/aftersales"
diff -rq "$work/compiled-as-it-runs" "$work/compiled-ahead-of-time"
printf 'the same bytes\n'
