#!/usr/bin/env bash
# run.sh [--install]: peers that are installed beside ours, in one run, on the same generated files: one table of ratios. --install takes the peers from Debian's packages first.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=benchmarks/Peers
out=${PEERS_OUT:-$PWD/artifacts/peers}
mkdir -p "$out"
if [ "${1:-}" = --install ]; then
    command -v apt-get > /dev/null || { printf 'there is no apt-get here\n'; exit 1; }
    apt-get update -q=2
    DEBIAN_FRONTEND=noninteractive apt-get install -q=2 -y --no-install-recommends python3-numpy python3-scipy python3-pandas python3-statsmodels \
        r-base-core r-cran-survival r-cran-boot r-cran-data.table
fi

# Debian's Python has Debian's packages; another one first on the path may not.
python=$(command -v /usr/bin/python3 || command -v python3) || { printf 'skipped: there is no Python here, which makes the files\n'; exit 0; }
"$python" "$here/data.py" "$out"
[ -n "${PEERS_BUILT:-}" ] || dotnet build "$here/Ours" -c Release -v q -nologo

# One core each, and one thread: what is compared is the arithmetic.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 DOTNET_TieredPGO=1
"$here/Ours/bin/Release/net10.0/AfterSales.Metrics.Peers" "$out" > "$out/ours"
"$python" "$here/peers.py" "$out" > "$out/python"
if command -v Rscript > /dev/null; then
    Rscript --vanilla "$here/peers.R" "$out" > "$out/R" 2> "$out/R.errors" || { cat "$out/R.errors"; exit 1; }
else
    printf '# skipped: R is not installed\n' > "$out/R"
fi

printf '%s, .NET %s, %s\n\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)" "$(dotnet --version)" "$(date +%F)"
"$python" "$here/table.py" "$out"
