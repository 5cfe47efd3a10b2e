#!/usr/bin/env bash
# run.sh [--install]: peers that are installed beside ours, in one run, on the same generated files: one table of ratios. --install takes the peers from Debian's packages first.
# PEERS_ROWS=dense,sparse runs these rows alone.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=benchmarks/Peers
out=${PEERS_OUT:-$PWD/artifacts/peers}
mkdir -p "$out"
if [ "${1:-}" = --install ]; then
    command -v apt-get > /dev/null || { printf 'there is no apt-get here\n'; exit 1; }
    apt-get update -q=2
    DEBIAN_FRONTEND=noninteractive apt-get install -q=2 -y --no-install-recommends libopenblas0-pthread python3-numpy python3-scipy python3-pandas python3-statsmodels \
        python3-levenshtein r-base-core r-cran-survival r-cran-boot r-cran-data.table r-cran-matrix r-cran-stringdist rustc
fi

[ -n "${PEERS_BUILT:-}" ] || dotnet build "$here/Ours" -c Release -v q -nologo
ours=$here/Ours/bin/Release/net10.0/AfterSales.Metrics.Peers
[ -f "$out/dated10.f64" ] || "$ours" make "$out"

# Ours runs before, between and after, for a machine is not equally fast all the time. One thread on each side: what is compared is the arithmetic. OpenBLAS chooses its own kernels.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE DOTNET_TieredPGO DOTNET_GCgen0size
"$ours" "$out" > "$out/ours1"

# Debian's Python has Debian's packages; another one first on the path may not.
python=$(command -v /usr/bin/python3 || command -v python3) || { printf 'there is no Python here, which makes the table\n'; exit 1; }
"$python" "$here/peers.py" "$out" > "$out/python"
"$ours" "$out" > "$out/ours2"
if command -v Rscript > /dev/null; then
    Rscript --vanilla "$here/peers.R" "$out" > "$out/R" 2> "$out/R.errors" || { cat "$out/R.errors"; exit 1; }
else
    printf '# skipped: R is not installed\n' > "$out/R"
fi
if command -v rustc > /dev/null; then
    rustc --edition 2021 -C opt-level=3 -C lto=fat -C codegen-units=1 -o "$out/newton" "$here/newton.rs"
    "$out/newton" "$out" "$(rustc --version | cut -d' ' -f2)" > "$out/rust"
else
    printf '# skipped: rustc is not installed\n' > "$out/rust"
fi
"$ours" "$out" > "$out/ours3"

# Without OpenBLAS, Debian's numpy and R solve by the reference routines, a tenth as fast: no peer.
blas=$( (find /usr/lib/ -name 'libopenblas*-r*.so' 2> /dev/null || true) | sed -n '1s/.*-r\(.*\).so/OpenBLAS \1/p')
printf '%s, one thread each side, .NET %s, %s, %s\n\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)" \
    "$(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App \(10[^ ]*\).*/\1/p' | tail -1)" \
    "${blas:-the reference BLAS, which is no peer for dense tables}" "$(date +%F)"
"$python" "$here/table.py" "$out"
