#!/usr/bin/env bash
# pack.sh FOLDER: the tool's packages. On Linux on x64 with clang three: the tool compiled ahead of time, the one that runs wherever .NET does, and the
# one that names both, from which `dotnet tool install` takes what fits. Elsewhere one, which runs wherever .NET does.
set -euo pipefail
out=$(mkdir -p "${1:?a folder for the packages}" && cd "$1" && pwd)
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

if command -v clang > /dev/null && [ "$(uname -sm)" = 'Linux x86_64' ]; then
    dotnet pack -c Release -p:ByPlatform=true -r linux-x64 -o "$out"
    dotnet pack -c Release -p:ByPlatform=true -r any -o "$out"
    dotnet pack -c Release -p:ByPlatform=true -o "$out"
else
    printf 'The tool is packed portable only, starting as slowly as .NET compiles it: compiling it ahead of time takes Linux on x64 with clang.\n'
    dotnet pack -c Release -o "$out"
fi
