#!/usr/bin/env bash
# compare.sh [--few]: the digest in every environment that is here, each beside that of the .NET of today. What differs is printed with its method and case,
# which `… --show METHOD CASE` shows in full. --few takes five cases of each method.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
here=tests/AfterSales.Metrics.Digest
bin=$here/bin/Release
out=$PWD/artifacts/digest
few=${1:-}
mkdir -p "$out"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_TieredPGO=0
status=0

skip() { printf '%-34s skipped: %s\n' "$1" "$2"; }

# run NAME COMMAND…: the digest's lines in a file of that name, compared with the first one made.
run() {
    name=$1
    shift
    if ! "$@" $few > "$out/$name" 2> "$out/$name.errors"; then
        printf '%-34s failed: %s\n' "$name" "$(tail -1 "$out/$name.errors")"
        status=1
    elif [ "$name" = default ] || cmp -s "$out/default" "$out/$name"; then
        printf '%-34s %s\n' "$name" "$(tail -1 "$out/$name" | cut -c3-)"
    else
        status=1
        printf '%-34s differs in %s lines:\n' "$name" "$(diff "$out/default" "$out/$name" | grep -c '^>')"
        diff "$out/default" "$out/$name" | grep '^[<>]' | head -20
    fi
}

dotnet build "$here" -c Release -v q -nologo || exit 1
digest=$bin/net10.0/AfterSales.Metrics.Digest
run default "$digest"

# Another width of vectors, another order of compilation.
run without-avx512 env DOTNET_EnableAVX512=0 DOTNET_EnableAVX512F=0 "$digest"
run without-avx2 env DOTNET_EnableAVX2=0 "$digest"
run without-intrinsics env DOTNET_EnableHWIntrinsic=0 "$digest"
run without-fma env DOTNET_EnableFMA=0 "$digest"
run without-tiers env DOTNET_TieredCompilation=0 "$digest"
run with-profiles env DOTNET_TieredPGO=1 "$digest"

# A thread of IIS, where plug-ins and pages run, has a quarter of a megabyte of stack.
run small-stack bash -c 'ulimit -s 256 && exec "$0" "$@"' "$digest"

# Other people's numbers, letters, calendars and clocks.
for culture in de_DE tr_TR ar_SA th_TH zh_CN; do
    if ldconfig -p 2> /dev/null | grep libicuuc > /dev/null; then
        run "$culture" env DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0 "LC_ALL=$culture.UTF-8" "$digest"
    else
        skip "$culture" 'ICU is not installed here'
    fi
done
for zone in Asia/Kathmandu America/St_Johns Pacific/Apia; do
    run "${zone/\//-}" env "TZ=$zone" "$digest"
done

# Another system's exponentials, powers and sines, which .NET leaves to the C library: a unit in the last place beside those here.
if command -v gcc > /dev/null && [ "$(uname -s)" = Linux ]; then
    gcc -O2 -shared -fPIC -o "$out/libother.so" "$here/OtherLibrary.c" -ldl -lm || exit 1
    run other-c-library env "LD_PRELOAD=$out/libother.so" "$digest"
else
    skip other-c-library 'it takes Linux with gcc'
fi

# Compiled ahead of time, where nothing is compiled as the program runs: the code that the digest writes for itself is written down before.
if command -v clang > /dev/null && [ "$(uname -sm)" = 'Linux x86_64' ]; then
    "$digest" native-code > "$out/NativeCode.cs"
    dotnet publish $here.Native -c Release -o "$out/native-program" -p:NativeCode="$out/NativeCode.cs" -v q -nologo || exit 1
    run native "$out/native-program/AfterSales.Metrics.Digest.Native"
else
    skip native 'it takes Linux on x64 with clang'
fi

# Another processor: the same program for ARM64, whose every instruction QEMU carries out.
arm=/usr/aarch64-linux-gnu
if [ -e "$out/native-program" ] && [ -e $arm/lib/libc.so.6 ] && command -v qemu-aarch64-static aarch64-linux-gnu-objcopy ld.lld | wc -l | grep -qx 3; then
    dotnet publish $here.Native -c Release -r linux-arm64 -o "$out/arm64-program" -p:NativeCode="$out/NativeCode.cs" -p:LinkerFlavor=lld \
        -p:ObjCopyName=aarch64-linux-gnu-objcopy -v q -nologo || exit 1
    run arm64 qemu-aarch64-static -L $arm "$out/arm64-program/AfterSales.Metrics.Digest.Native"
else
    skip arm64 'it takes the native program, lld, qemu-user-static and gcc-aarch64-linux-gnu (packages of Debian)'
fi

# WebAssembly, as in a browser: yet another processor and runtime, with a C library of its own.
if command -v node > /dev/null; then
    dotnet publish $here.Browser -c Release -o "$out/browser-program" -v q -nologo || exit 1
    run browser node "$out/browser-program/wwwroot/main.mjs"
else
    skip browser 'it takes node'
fi

# The build that other hosts load: on .NET 10 in place of its own, and where it is meant for.
rm -rf "$out/netstandard"
cp -r "$bin/net10.0" "$out/netstandard"
cp "$bin/net472/AfterSales.Metrics.dll" "$bin/net472/Microsoft.Bcl.HashCode.dll" "$out/netstandard"
rm "$out/netstandard/AfterSales.Metrics.Digest.deps.json"
run netstandard2.0 "$out/netstandard/AfterSales.Metrics.Digest"
if command -v mono > /dev/null && [ -e /usr/lib/mono/4.5/Facades/netstandard.dll ]; then
    run net472-mono mono "$bin/net472/AfterSales.Metrics.Digest.exe"
    run net472-mono-de_DE env LC_ALL=de_DE.UTF-8 mono "$bin/net472/AfterSales.Metrics.Digest.exe"
else
    skip net472-mono 'Mono with the façade of .NET Standard (mono-devel) is not installed here'
fi

exit "$status"
