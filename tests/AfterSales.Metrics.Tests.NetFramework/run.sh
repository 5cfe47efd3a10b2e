#!/usr/bin/env bash
# run.sh [--all]: the suite on .NET Framework 4.7.2 under Mono; without --all the part that shows values, texts, JSON, samples and the plug-in.
# CONFIGURATION (Debug) says which build. Where there is no Mono its Debian packages are unpacked under artifacts/, without root and without installing anything.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=tests/AfterSales.Metrics.Tests.NetFramework
configuration=${CONFIGURATION:-Debug}

mono=$(command -v mono || true)
if [ -z "$mono" ] || [ ! -e /usr/lib/mono/4.5/Facades/netstandard.dll ]; then
    root=$PWD/artifacts/mono
    if [ ! -x "$root/usr/bin/mono-sgen" ]; then
        command -v apt-get > /dev/null || { printf 'skipped: there is neither Mono nor apt-get here\n'; exit 0; }
        mkdir -p "$root/packages"
        download() {
            (cd "$root/packages" && apt-get download -q=2 mono-runtime-sgen mono-runtime-common mono-devel libmono-corlib4.5-dll libmono-system4.0-cil \
                libmono-system-core4.0-cil libmono-system-xml4.0-cil libmono-system-configuration4.0-cil libmono-security4.0-cil libmono-system-security4.0-cil \
                libmono-system-numerics4.0-cil libmono-system-runtime-serialization4.0-cil libmono-system-servicemodel-internals0.0-cil libmono-system-data4.0-cil \
                libmono-system-xml-linq4.0-cil libmono-system-numerics-vectors4.0-cil libmono-i18n4.0-cil libmono-i18n-west4.0-cil > /dev/null 2>&1)
        }
        download || { apt-get update -q=2 > /dev/null 2>&1 && download; } || { printf 'skipped: the packages of Mono cannot be had here\n'; exit 0; }
        for package in "$root"/packages/*.deb; do
            # Of the developers' package the façades alone: what a library for .NET Standard refers to.
            case $package in
                */mono-devel_*) dpkg-deb --fsys-tarfile "$package" | tar -x -C "$root" ./usr/lib/mono/4.5/Facades ;;
                *) dpkg-deb -x "$package" "$root" ;;
            esac
        done
        rm -r "$root/packages"
    fi
    export LD_LIBRARY_PATH=$root/usr/lib MONO_CFG_DIR=$root/etc
    mono=$root/usr/bin/mono-sgen
fi

dotnet build "$here" -c "$configuration" -v q -nologo
part=(--filter-class '*BitsTests' '*NetPresentValueTests' '*XirrTests' '*Samples' '*DoubleTextTests' '*ExactDecimalTests' '*MoneyTests' '*FigureTests' '*EstimateTests'
    '*CurrencyTests' '*ShapeOfJsonTests' '*NetPromoterScoreTests' '*CostClassificationTests' '*CostAllocationReferenceTests' '*PluginTests' '*FloorTests')
[ "${1:-}" = --all ] && part=()

# Mono itself aborts now and then as its threads end, whatever the tests did (134, where a test that fails gives 2): then they run again, twice at most.
status=134
for attempt in 1 2 3; do
    [ "$status" = 134 ] || break
    status=0
    "$mono" "$here/bin/$configuration/net472/AfterSales.Metrics.Tests.NetFramework.exe" --progress off --no-ansi "${part[@]}" || status=$?
    rm -f mono_crash.*.json
done
exit "$status"
