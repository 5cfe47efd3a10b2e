#!/usr/bin/env bash
# build.sh [FOLDER]: the site of the API as static pages, out of the packages' XML documentation, in FOLDER (artifacts/site). Nothing of it is committed.
# Takes the .NET SDK; docfx, the tool that writes the pages, is put under artifacts/ by itself.
set -euo pipefail
cd "$(dirname "$0")/../.."
site=$(realpath -m "${1:-artifacts/site}")
work=$PWD/artifacts/site-work
rm -rf "$work" "$site"
mkdir -p "$work/lib"

for project in AfterSales.Metrics.Json AfterSales.Metrics.Interactive; do
    dotnet publish "src/$project" -c Release -f net10.0 -v q -nologo -o "$work/lib"
done
[ -x artifacts/tools/docfx ] || dotnet tool install docfx --version 2.81.0 --tool-path artifacts/tools > /dev/null

cp src/Site/docfx.json src/Site/toc.yml "$work/"
# The README is the first page, as a package's: links into the repository's folders have no page here and stay as text.
dotnet src/AfterSales.Metrics.Documentation/bin/Release/net10.0/AfterSales.Metrics.Documentation.dll README.md "$work/index.md" ''
cp CHANGELOG.md "$work/changelog.md"
artifacts/tools/docfx "$work/docfx.json" --logLevel warning --output "$work"
mv "$work/_site" "$site"
rm -rf "$work"
printf '%s pages in %s\n' "$(find "$site" -name '*.html' | wc -l)" "$site"
