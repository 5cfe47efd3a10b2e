#!/usr/bin/env bash
# mutation.sh [SIZE] [SEED] [ROOMS]: the mutation score of each room's public calculations, by a seeded sample of SIZE mutants a room.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
size=${1:-60} seed=${2:-1} rooms=${3:-}
dotnet build tests/AfterSales.Metrics.Mutation -c Release -v q -nologo
built=tests/AfterSales.Metrics.Mutation/bin/Release/net10.0
# Below the root, since some tests read the files of the repository.
work=$(mktemp -d "$PWD/tests/AfterSales.Metrics.Mutation/bin/run.XXXXXX")
trap 'rm -rf "$work"' EXIT
cp -r "$built/." "$work"
"$built/AfterSales.Metrics.Mutation" make --root . --output "$work" --size "$size" --seed "$seed" ${rooms:+--rooms "$rooms"}

# A mutant that never ends, or overflows the stack, takes its process with it; the next one goes on behind it. What fails a hundred times is another mistake.
for _ in $(seq 100); do
    "$work/AfterSales.Metrics.Mutation" run && break
done

"$work/AfterSales.Metrics.Mutation" score --root .
