#!/usr/bin/env bash
# check.sh README…: takes the parser from its registry into a folder of its own and runs check.mjs there; ends with 77 where it cannot be had.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v node > /dev/null || ! command -v npm > /dev/null; then
    printf 'Node.js and npm, which run a parser of Spark SQL, are not installed here.\n'
    exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here"/package.json "$here"/*.mjs "$work"
if ! npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel error > "$work/npm" 2>&1; then
    printf 'The parser of Spark SQL, dt-sql-parser, cannot be had here.\n'
    exit 77
fi

# What it refuses it says on the error stream too, rule by rule.
node "$work/check.mjs" "$@" 2> "$work/errors" || { code=$?; tail -3 "$work/errors" | cut -c1-300; exit "$code"; }
