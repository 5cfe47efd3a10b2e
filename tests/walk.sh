#!/usr/bin/env bash
# walk.sh [FOLDER]: what each kind of user meets, from the packed packages in an empty folder, step by step; prints what it got and ends with 1 if
# something is not as it should be. PACKAGES names a folder of packages made before; without it they are packed first. A step whose program is not
# installed says that it is skipped: net472 takes Mono, ahead of time clang, the notebook Jupyter and the tool Microsoft.dotnet-interactive.
set -uo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
walk=${1:-$(mktemp -d)}
mkdir -p "$walk" && cd "$walk" || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NUGET_PACKAGES=$walk/cache PATH=$PATH:$HOME/.dotnet/tools
rm -f "$walk/wrong"

step() { printf '\n== %s\n' "$1"; }

# expect TEXT: what was read is printed, and must hold the text.
expect() {
    local got
    got=$(cat)
    printf '%s\n' "$got"
    case $got in *"$1"*) ;; *) printf 'WRONG: expected "%s"\n' "$1"; touch "$walk/wrong" ;; esac
}

quietly() { "$@" > "$walk/log" 2>&1 || { tail -20 "$walk/log"; touch "$walk/wrong"; return 1; }; }

step 'Packages'
mkdir -p "$walk/packages"
if [ -n "${PACKAGES:-}" ]; then
    # Notebooks and scripts remember where a version came from: a folder of its own makes it these packages.
    cp "$PACKAGES"/*.nupkg "$walk/packages/"
else
    for project in AfterSales.Metrics AfterSales.Metrics.Json AfterSales.Metrics.Reporting AfterSales.Metrics.Interactive; do
        (unset NUGET_PACKAGES; quietly dotnet pack "$repository/src/$project" -c Release -o "$walk/packages") || exit 1
    done
    (unset NUGET_PACKAGES; quietly bash "$repository/src/AfterSales.Metrics.Cli/pack.sh" "$walk/packages") || exit 1
fi
PACKAGES=$walk/packages
(cd "$PACKAGES" && sha256sum ./*.nupkg)
version=$(basename "$(find "$PACKAGES" -name 'AfterSales.Metrics.[0-9]*.nupkg' | head -1)" .nupkg)
version=${version#AfterSales.Metrics.}

step 'Documentation: of types that the list of the public API has'
for package in AfterSales.Metrics AfterSales.Metrics.Json AfterSales.Metrics.Reporting AfterSales.Metrics.Interactive; do
    cat "$repository/src/$package"/.publicApi/*.txt | sed 's/<.*//' | sort -u > "$walk/public"
    for xml in $(unzip -Z1 "$PACKAGES/$package.$version.nupkg" 'lib/*.xml'); do
        unzip -p "$PACKAGES/$package.$version.nupkg" "$xml" | grep -o 'name="T:[^"`]*' | sed 's/.*://' | sort -u > "$walk/documented"
        printf '%s %s: %s types, %s of them not public\n' "$package" "$xml" "$(wc -l < "$walk/documented")" \
            "$(comm -23 "$walk/documented" "$walk/public" | wc -l)" | expect ' 0 of them'
    done
done

# The folder knows the packages just made beside the registry that is set up on this machine; nothing of the repository is above it.
cat > NuGet.config << END
<configuration><packageSources><add key="walk" value="$PACKAGES" /></packageSources></configuration>
END

step 'net10.0: a console program, the first of the README'
mkdir -p console && cd console || exit 1
quietly dotnet new console --force
quietly dotnet add package AfterSales.Metrics --version "$version"
awk '/^```csharp/ && !n { n = 1; next } /^```/ && n == 1 { exit } n == 1' "$repository/README.md" > Program.cs
dotnet run 2>&1 | expect 'ROI 33.3 %, 10.1 % a year'
cd .. || exit 1

step 'Web API: answers results and reads them back'
cp -r "$repository/tests/Samples/WebApi" . && cd WebApi || exit 1
if quietly dotnet build -o out; then
    port=$((20000 + RANDOM % 20000))
    ASPNETCORE_URLS=http://127.0.0.1:$port dotnet out/WebApi.dll > "$walk/web.log" 2>&1 &
    server=$!
    for _ in $(seq 50); do
        curl -s -o /dev/null "http://127.0.0.1:$port/roi?benefit=1&cost=1" && break
        sleep 0.2
    done
    curl -s "http://127.0.0.1:$port/roi?benefit=150000&cost=120000" | expect '"headline":0.25'
    curl -s "http://127.0.0.1:$port/roi?benefit=150000&cost=0" | expect '"headline":{"undefined":"ZeroDenominator"}'
    score=$(curl -s -H 'Content-Type: application/json' -d '[10,9,9,8,7,6,10]' "http://127.0.0.1:$port/nps")
    printf '%s\n' "$score" | expect '"value":42.857142857142854'
    curl -s -H 'Content-Type: application/json' -d "$score" "http://127.0.0.1:$port/nps/verdict" | expect 'not told apart from zero'
    kill "$server"
    wait "$server" 2> /dev/null
fi
cd .. || exit 1

step 'F#: a script'
mkdir -p fsharp && cp "$repository/tests/Samples/FSharp/forecast.fsx" fsharp
sed -i "s/1\\.0\\.0-\\*/$version/; 1i #i \"nuget: $PACKAGES\"" fsharp/forecast.fsx
(cd fsharp && dotnet fsi forecast.fsx 2>&1) | expect 'trend S = 20, p = 0.019'

step 'A file-based app'
mkdir -p file && cp "$repository/tests/Samples/FileBased/score.cs" file
(cd file && dotnet run score.cs -- 10 9 9 8 7 6 10 2>&1) | expect 'NPS 42.9 [-19.9, 79.3]'

step 'Columns of Arrow, of a data frame and of DuckDB'
cp "$repository/tests/Samples/FileBased/columns.cs" file
(cd file && dotnet run columns.cs 2>&1) | expect '210.50 EUR in 2 accounts'

step 'net472: a plug-in in C# 7.3, under Mono'
mono=$(command -v mono || true)
if [ -z "$mono" ] || [ ! -e /usr/lib/mono/4.5/Facades/netstandard.dll ]; then
    mono=$repository/artifacts/mono/usr/bin/mono-sgen
    export LD_LIBRARY_PATH=$repository/artifacts/mono/usr/lib MONO_CFG_DIR=$repository/artifacts/mono/etc
fi
if [ -x "$mono" ]; then
    mkdir -p plugin && cp "$repository"/tests/Samples/Plugin/*.cs plugin && cd plugin || exit 1
    cat > Plugin.csproj << END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net472</TargetFramework><OutputType>Exe</OutputType><LangVersion>7.3</LangVersion></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="AfterSales.Metrics" Version="$version" />
    <PackageReference Include="Microsoft.NETFramework.ReferenceAssemblies" Version="1.0.3" PrivateAssets="all" />
  </ItemGroup>
</Project>
END
    quietly dotnet build -o out && "$mono" out/Plugin.exe 2>&1 | expect 'nps = 42.857142857142854'
    cd .. || exit 1
else
    printf 'skipped: Mono is not installed here\n'
fi

step 'Ahead of time: ten calculations and their JSON, without reflection'
if command -v clang > /dev/null; then
    mkdir -p aot && cp "$repository/tests/AfterSales.Metrics.Tests.Aot/Program.cs" aot && cd aot || exit 1
    cat > aot.csproj << END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>
    <PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors><NoWarn>IL2104;IL3053</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="AfterSales.Metrics" Version="$version" />
    <PackageReference Include="AfterSales.Metrics.Json" Version="$version" />
  </ItemGroup>
</Project>
END
    quietly dotnet publish -o out && { ./out/aot || touch "$walk/wrong"; ls -l out/aot | awk '{print $5 " bytes"}'; }
    cd .. || exit 1
else
    printf 'skipped: clang is not installed here\n'
fi

step 'The tool'
quietly dotnet tool install AfterSales.Metrics.Cli --version "$version" --tool-path tool
mkdir -p data && (cd data && ../tool/aftersales evaluate --quiet 2>&1 | head -4; ls) | expect 'report.html'

step 'A notebook'
if command -v jupyter-nbconvert > /dev/null && command -v dotnet-interactive > /dev/null; then
    jupyter kernelspec list 2> /dev/null | grep .net-csharp > /dev/null || quietly dotnet interactive jupyter install
    mkdir -p notebook && sed "s|#r \\\\\"nuget: AfterSales.Metrics.Interactive, 1.0.0-\\*\\\\\"|#i \\\\\"nuget:$PACKAGES\\\\\"\\\\n#r \\\\\"nuget: AfterSales.Metrics.Interactive, $version\\\\\"|" \
        "$repository/tests/Samples/Notebook/service-review.ipynb" > notebook/review.ipynb
    (cd notebook && quietly jupyter nbconvert --to html --execute review.ipynb)
    printf '%s results, %s tables, %s charts\n' "$(grep -o 'class="as-figure"' notebook/review.html | wc -l)" "$(grep -o 'class="as-result"' notebook/review.html | wc -l)" \
        "$(grep -o '<svg [^>]*class="as-chart"' notebook/review.html | wc -l)" | expect '4 results, 5 tables, 3 charts'
    command -v chromium > /dev/null && quietly chromium --headless --no-sandbox --disable-gpu --window-size=1000,2600 --screenshot=notebook/review.png "file://$walk/notebook/review.html" \
        && printf 'its picture: %s\n' "$walk/notebook/review.png"
else
    printf 'skipped: jupyter-nbconvert or dotnet-interactive is not installed here\n'
fi

if [ -e "$walk/wrong" ]; then
    printf '\nSomething is not as it should be.\n'
    exit 1
fi
printf '\nEverything as it should be.\n'
