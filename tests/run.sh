#!/usr/bin/env bash
# Installs what the tests need (Debian), builds, checks the form of the code and runs every test.
# The last line is "N passed, N failed, N skipped"; a build or a form that is not right counts as one that failed.
# The exit code is 0 only if nothing failed and something passed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec < /dev/null

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Build servers outlive the build, and a runner that waits for their output would wait for them too.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

passed=0 failed=0 skipped=0
results=$(mktemp -d)

finish() {
    failures
    rm -rf "$results"
    echo "$passed passed, $failed failed, $skipped skipped"
    ((failed == 0 && passed > 0)) || exit 1
}
trap finish EXIT

step() { echo; echo "== $*"; }

# The programs that judge our feeds and pages: Debian's packages, and a command that works where they are installed.
python=/usr/bin/python3   # Debian's, which has Debian's modules
judges=(
    "libical-dev gcc libc6-dev pkg-config: pkg-config --exists libical && echo '#include <libical/ical.h>' | gcc -E - -o /dev/null"
    "python3-icalendar: $python -c 'import icalendar'"
    "python3-vobject: $python -c 'import vobject'"
    "khal: command -v khal"
    "vdirsyncer: command -v vdirsyncer"
    "calcurse: command -v calcurse"
    "thunderbird: command -v thunderbird"
    "nodejs: command -v node"
    "npm: command -v npm"
    "chromium: command -v chromium"
    "default-jre-headless: command -v java"
    "nginx: test -x /usr/sbin/nginx"   # nor this: the cache in front of the service
    "postgresql: ls /usr/lib/postgresql/*/bin/initdb || command -v initdb"   # no judge: the archive's other home
)
# And those from npm, into the folder where the tests look for them.
npm_judges=(ical.js@2.2.1 axe-core@4.14.1 vnu-jar@26.9.27) npm_folder=tests/TwirEvents.Web.Tests/obj/judges

missing_npm_judges() {
    local judge
    for judge in "${npm_judges[@]}"; do
        grep -qs "\"version\": \"${judge#*@}\"" "$npm_folder/node_modules/${judge%@*}/package.json" || echo "$judge"
    done
}

missing_judges() {
    local judge
    for judge in "${judges[@]}"; do
        bash -c "${judge#*: }" > /dev/null 2>&1 || echo "${judge%%: *}"
    done
}

as_root() { if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi; }

install_judges() {
    local missing
    mapfile -t missing < <(missing_judges)
    if ((${#missing[@]} > 0)) && [[ -e /etc/debian_version ]]; then
        echo "Installing ${missing[*]}"
        export DEBIAN_FRONTEND=noninteractive
        # Not quoted: a judge may be several packages.
        as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends ${missing[*]} > /dev/null || true
        mapfile -t missing < <(missing_judges)
    fi
    if [[ -n $(missing_npm_judges) ]]; then
        mkdir -p "$npm_folder"
        # All at once: what is not named would be removed. They need no scripts of theirs.
        npm install --prefix "$npm_folder" --ignore-scripts --no-save --no-package-lock --no-audit --no-fund --loglevel=error "${npm_judges[@]}" || true
        mapfile -t -O "${#missing[@]}" missing < <(missing_npm_judges)
    fi
    ((${#missing[@]} == 0)) || echo "Missing: ${missing[*]}. Tests that need them are skipped, or fail where CI=true."
}

run_tests() { # project
    local report=$results/$(basename "$1" .csproj).trx verbosity=minimal good=0 bad=0 other=0
    [[ ${CI:-} != true ]] || verbosity=normal
    local succeeded=true
    dotnet test "$1" -c Release --no-build --logger "console;verbosity=$verbosity" --logger "trx;LogFileName=$report" || succeeded=false
    if [[ -e $report ]]; then
        read -r good bad other < <(counts "$report")
    fi
    # A test host that died has no failed test to show for it.
    $succeeded || ((bad > 0)) || bad=1
    passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + other))
}

counts() { # report; its notExecuted stays 0 for skipped tests, so those are the ones that were not executed
    awk 'match($0, /<Counters [^>]*>/) {
        split(substr($0, RSTART + 10, RLENGTH - 12), part, "\"")
        for (i = 1; i + 1 in part; i += 2) { gsub(/[ =]/, "", part[i]); n[part[i]] = part[i + 1] }
    }
    END { print n["passed"] + 0, n["executed"] - n["passed"], n["total"] - n["executed"] }' "$1"
}

# Said once more at the end, where whoever has only the end of a long log looks.
failures() {
    local report
    for report in "$results"/*.trx; do
        [[ -e $report ]] && awk '
            /<UnitTestResult / { bad = /outcome="Failed"/; if (bad && match($0, /testName="[^"]*"/)) print "Failed: " substr($0, RSTART + 10, RLENGTH - 11) }
            bad && /<(Message|StackTrace)>/ { told = 12 }
            told > 0 { sub(/ *<[^>]*>/, ""); print "    " substr($0, 1, 300); told-- }
            /<\/(Message|StackTrace)>/ { told = 0 }' "$report"
    done
    return 0
}

step "Tools"
if ! version=$(dotnet --version 2> /dev/null); then
    echo "The .NET SDK that global.json names is not here: install .NET 10 (https://dotnet.microsoft.com/download)."
    failed=1
    exit 1
fi
echo ".NET SDK $version"
install_judges

step "Build"
if ! dotnet build TwirEvents.sln -c Release; then
    failed=1
    exit 1
fi

step "Form of the code"
dotnet format TwirEvents.sln --verify-no-changes --no-restore || failed=$((failed + 1))

for project in tests/*.Tests/*.csproj; do
    step "Tests of $(basename "$project" .Tests.csproj)"
    run_tests "$project"
done
echo
