#!/usr/bin/env bash
# How long a build of the library takes, as it is and with what is generated put among its sources instead: without a change,
# and after a change of one description. In clones of its own; it needs what a build needs, and leaves nothing behind.
set -euo pipefail
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

rounds=7
root=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() { # clone, further arguments
  local clone=$1
  shift
  dotnet build "$clone/src/Clob.Generated" "$@"
}

median() { # of lines of numbers
  sort -n | sed -n "$(((rounds + 1) / 2))p"
}

measure() { # clone, what to do before each build
  for ((round = 0; round < rounds; round++)); do
    "$2" "$1" "$round"
    local start=${EPOCHREALTIME/./}
    build "$1" --no-restore --verbosity quiet > "$work/log" || { cat "$work/log" >&2; exit 1; }
    echo $(((${EPOCHREALTIME/./} - start) / 1000))
  done | median
}

change_nothing() { :; }

# The same sentence stands in the description, and in the comment that is made of it.
change_spec() { sed -i "s/Cancels one order[0-9 ]*\./Cancels one order $2./" "$1/spec/clob.yaml"; }
change_source() { sed -i "s/Cancels one order[0-9 ]*\./Cancels one order $2./" "$1/src/Clob.Generated/Generated/ClobClient.g.cs"; }

git clone --quiet "$root" "$work/with"
build "$work/with" -p:EmitCompilerGeneratedFiles=true > "$work/log"
output=$work/with/src/Clob.Generated/obj/Debug/net10.0

git clone --quiet "$root" "$work/without"
project=$work/without/src/Clob.Generated
mkdir "$project/Generated"
cp "$output/ClobClient.g.cs" "$output"/generated/Clob.Generators/*/*.cs "$project/Generated"
sed -i -e '/<Import Project=/d' -e '/<AdditionalFiles/d' -e '/Clob.Generators.csproj/,/\/>/d' "$project/Clob.Generated.csproj"
build "$work/without" > "$work/log"

echo "median of $rounds builds of src/Clob.Generated, in ms    generated  as sources"
printf '%-52s %11s %11s\n' "nothing changed" "$(measure "$work/with" change_nothing)" "$(measure "$work/without" change_nothing)"
printf '%-52s %11s %11s\n' "one description changed" "$(measure "$work/with" change_spec)" "$(measure "$work/without" change_source)"

change_spec "$work/with" "$rounds"
build "$work/with" --no-restore --verbosity detailed -p:ReportAnalyzer=true -clp:PerformanceSummary > "$work/log"
awk '/Clob\.Generators\.ClobGenerator/ && !generator { generator = $1 * 1000 }
     /ms +GenerateClobClient /                       { nswag = $1 }
     END { printf "%-52s %11s\n%-52s %11s\n", "of the last: NSwag", nswag, "of the last: the generator", generator }' "$work/log"
