#!/usr/bin/env bash
# The faults and the load that tests/run.sh has in a short form, with the full numbers: about twenty minutes on two processors.
# Prints what came out as a table; the exit code is 0 only if nothing failed and nothing was left out.
# usage: tests/soak.sh [PART…]       of kills, faults, hostile and load; without one all of them
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec < /dev/null

export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
export CI=true   # what is not installed fails instead of being skipped
export TWIREVENTS_KILLS=200 TWIREVENTS_ROUNDS=5 TWIREVENTS_HOSTILE_REQUESTS=100000 TWIREVENTS_LOAD_SECONDS=600 TWIREVENTS_LOAD_CLIENTS=200

declare -A tests=(
    [kills]=KillTests
    [faults]='TakeoverTests|FullyQualifiedName~DatabaseRestartTests|FullyQualifiedName~FullDiskTests|FullyQualifiedName~SourceFaultTests'
    [hostile]=HostileRequestTests
    [load]=LoadTests
)
parts=("$@")
((${#parts[@]} > 0)) || parts=(kills faults hostile load)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build tests/TwirEvents.Web.Tests -c Release > "$work/log" || { cat "$work/log" >&2; exit 1; }

failed=0
for part in "${parts[@]}"; do
    echo "== $part, from $(date +%T)" >&2
    # One after the other, so that no part is disturbed by another.
    dotnet test tests/TwirEvents.Web.Tests -c Release --no-build --filter "FullyQualifiedName~${tests[$part]}" \
        --logger "console;verbosity=detailed" -- xUnit.MaxParallelThreads=1 > "$work/log" 2>&1 || { failed=1; cat "$work/log" >&2; }
    grep -Eq '^ *Skipped ' "$work/log" && { failed=1; grep -E '^ *Skipped ' "$work/log" >&2; }
    sed -n 's/^ *\(| .* |\)$/\1/p' "$work/log" >> "$work/figures"
done

echo "| $(date -u +%F), $(nproc) processors | |"
echo "| --- | --- |"
cat "$work/figures"
exit $failed
