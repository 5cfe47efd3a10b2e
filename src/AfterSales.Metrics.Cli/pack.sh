#!/usr/bin/env bash
# pack.sh FOLDER [portable]: the tool's packages. On Linux on x64 with clang four: the tool compiled ahead of time, the one that runs wherever .NET does, that again
# for Linux with musl, and the one that names them, from which `dotnet tool install` takes what fits. Elsewhere, or where that is asked for, one, which runs wherever .NET does.
set -euo pipefail
out=$(mkdir -p "${1:?a folder for the packages}" && cd "$1" && pwd)
cd "$(dirname "$0")"
rm -rf bin/Release/net10.0/publish bin/Release/net10.0/*/publish # a package takes all that lies there
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

if [ "${2:-}" != portable ] && command -v clang > /dev/null && [ "$(uname -sm)" = 'Linux x86_64' ]; then
    for platform in linux-x64 linux-musl-x64 any; do
        dotnet pack -c Release -p:ByPlatform=true -r "$platform" -o "$out"
    done
    dotnet pack -c Release -p:ByPlatform=true -o "$out"
else
    printf 'The tool is packed portable only, starting as slowly as .NET compiles it: compiling it ahead of time takes Linux on x64 with clang.\n'
    dotnet pack -c Release -o "$out"
fi
