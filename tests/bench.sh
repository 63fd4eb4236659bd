#!/usr/bin/env bash
# Measures the service and the command beside their baselines: in one run, alternating, the median of the rounds.
# Installs nginx and wrk (Debian). Writes the tables to the file that the README quotes.
# usage: tests/bench.sh [FILE]       ROUNDS=5 SECONDS_EACH=5 tests/bench.sh for a longer run
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec < /dev/null
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false

file=${1:-tests/TwirEvents.Benchmarks/RESULTS.md}
rounds=${ROUNDS:-3} seconds=${SECONDS_EACH:-3}
corpus=$(realpath ../shared/corpus/issues)
today=2026-06-18                      # the day after the newest issue of the corpus
feed='/events.ics?region=europe'
regions=(oceania virtual europe)      # feeds of some 20 and 225 KB, and the one that is asked for most
service_port=5190 nginx_port=5191 debian_port=5192 swap_port=5193 start_port=5194 kestrel_port=5195
declare -A kestrel_ports headers_ports
work=$(mktemp -d)
chmod 755 "$work"                     # nginx reads as another user
pids=()
trap 'kill "${pids[@]}" 2> /dev/null || true; wait; rm -rf "$work"' EXIT

say() { echo "== $*" >&2; }
as_root() { if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
ms() { awk -v us="$1" 'BEGIN { printf "%.2f", us / 1000 }'; }
row() { local cells; printf -v cells '| %s ' "$@"; echo "$cells|" >> "$work/table"; }

install_tools() {
    local missing=()
    for tool in nginx wrk curl; do command -v "$tool" > /dev/null || [[ -x /usr/sbin/$tool ]] || missing+=("$tool"); done
    ((${#missing[@]} == 0)) || { as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null; }
}

# Everything compiled before it starts, for this platform.
publish() { # source, name
    dotnet publish "$1" -c Release -r linux-x64 --no-self-contained -o "$work/$2" > "$work/publish.log" \
        || { cat "$work/publish.log" >&2; exit 1; }
}

start() { "$@" > "$work/log.$((${#pids[@]} + 1))" 2>&1 & pids+=($!); }
wait_for() { # url
    for _ in {1..3000}; do curl -sf -o /dev/null "$1" && return; sleep 0.02; done
    echo "Nothing answers at $1" >&2; exit 1
}
service() { # port, name of its archive, further settings
    local port=$1 archive=$2; shift 2
    echo "$work/web/TwirEvents.Web --urls http://127.0.0.1:$port --Source:Kind Folder --Archive:Folder $work/archive.$archive --Clock:Today $today $*"
}

# --- Load ---------------------------------------------------------------------------------------------------------------------

# Requests per second, and the median and the 99th percentile of the time that each takes in microseconds.
load() { # url, connections, headers of wrk…
    local url=$1 connections=$2; shift 2
    wrk -t"$((connections < 2 ? 1 : 2))" -c"$connections" -d"${seconds}s" --latency "$@" "$url" | awk '
        function us(t) { return t ~ /us$/ ? t + 0 : t ~ /ms$/ ? t * 1000 : t * 1000000 }
        $1 == "50%" { p50 = us($2) } $1 == "99%" { p99 = us($2) } $1 == "Requests/sec:" { rate = $2 }
        /Non-2xx|Socket errors/ { print "wrk:", $0 > "/dev/stderr"; exit 1 }
        END { print rate, p50, p99 }'
}
column() { awk -v n="$2" '{ print $n }' "$1" | median; }
tag_of() { curl -sI "$1" | awk 'tolower($1) == "etag:" { sub(/\r$/, ""); sub(/^[^:]*: /, ""); print }'; }

# What the service says of a feed besides that which the bare handler says itself.
headers_of() { # region, status, headers of curl…
    local answer
    answer=$(curl -s -o /dev/null -D - "${@:3}" "$(address ours "$1")" | tr -d '\r')
    [[ $answer == "HTTP/1.1 $2 "* ]] || { echo "$1 is not answered with $2: $answer" >&2; exit 1; }
    grep ': ' <<< "$answer" | grep -viE '^(content-(type|length|encoding)|etag|date):'
}

# Where a feed is had: from the service, from a handler that has it ready, without and with the service's headers, or from a file.
address() { # whose, region
    case $1 in
        ours) echo "http://127.0.0.1:$service_port/events.ics?region=$2" ;;
        kestrel) echo "http://127.0.0.1:${kestrel_ports[$2]}/$2.ics" ;;
        headers) echo "http://127.0.0.1:${headers_ports[$2]}/$2.ics" ;;
        nginx) echo "http://127.0.0.1:$nginx_port/$2.ics" ;;
        debian) echo "http://127.0.0.1:$debian_port/$2.ics" ;;
    esac
}

load_feed() { # whose, region, kind, connections
    local url headers=()
    url=$(address "$1" "$2")
    [[ $3 != gzip ]] || headers=(-H "Accept-Encoding: gzip")
    [[ $3 != 304 ]] || headers=(-H "If-None-Match: $(tag_of "$url")")
    load "$url" "$4" "${headers[@]}"
}

measure_feed() { # region, kind
    local region=$1 kind=$2 connections round who rate size what
    case $kind in identity) size=$(wc -c < "$work/www/$region.ics") ;; gzip) size=$(wc -c < "$work/www/$region.ics.gz") ;; *) size=0 ;; esac
    what="$region, $kind"; ((size == 0)) || what+=", $((size / 1000)) KB"
    for who in ours kestrel headers; do seconds=2 load_feed $who "$region" "$kind" 16 > /dev/null; done   # compiles what is hot
    for connections in 1 16 256; do
        say "Feed, $what, $connections connections"
        for ((round = 0; round < rounds; round++)); do
            for who in nginx debian kestrel headers ours; do
                load_feed $who "$region" "$kind" "$connections" >> "$work/$region.$kind.$connections.$who"
                : > "$work/access.log"
            done
        done
        local at=$work/$region.$kind.$connections
        rate=$(column "$at.ours" 1)
        row "$what" "$connections" "$(printf %.0f "$rate")" \
            "$(for who in kestrel headers nginx debian; do ratio "$rate" "$(column "$at.$who" 1)"; [[ $who == debian ]] || echo " | "; done | tr -d '\n')" \
            "$(for who in ours kestrel nginx debian; do ms "$(column "$at.$who" 2)"; echo -n " / "; ms "$(column "$at.$who" 3)"; [[ $who == debian ]] || echo " | "; done | tr -d '\n')"
    done
}

# nginx twice: so that it does nothing but send a file that it holds open, and as Debian configures it, with a log of what was asked
# for and a look at the file each time. Neither compresses a calendar by itself: what is compressed lies beside it.
start_baselines_of_the_feed() {
    local region who port=$kestrel_port nginx
    nginx=$(command -v nginx || echo /usr/sbin/nginx)
    mkdir "$work/www"
    for region in "${regions[@]}"; do
        curl -s "$(address ours "$region")" -o "$work/www/$region.ics"
        curl -s -H 'Accept-Encoding: gzip' "$(address ours "$region")" -o "$work/www/$region.ics.gz"
    done
    cat > "$work/nginx.conf" <<CONF
worker_processes auto; daemon off; pid $work/nginx.pid; error_log $work/nginx.log;
events { worker_connections 1024; }
http {
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
    open_file_cache max=16; open_file_cache_valid 1h; gzip_static on;
    types { text/calendar ics; }
    server { listen 127.0.0.1:$nginx_port; root $work/www; }
}
CONF
    echo "server { listen 127.0.0.1:$debian_port; root $work/www; gzip_static on; location / { try_files \$uri \$uri/ =404; } }" > "$work/site.conf"
    { echo "daemon off;"; sed "s|/run/nginx.pid|$work/debian.pid|; s|/var/log/nginx|$work|; s|/etc/nginx/sites-enabled/\*|$work/site.conf|" /etc/nginx/nginx.conf; } > "$work/debian.conf"
    start "$nginx" -c "$work/nginx.conf" -e "$work/nginx.log"
    start "$nginx" -c "$work/debian.conf" -e "$work/debian.log"
    local files
    for region in "${regions[@]}"; do
        kestrel_ports[$region]=$((port++)) headers_ports[$region]=$((port++))
        files=("$work/www/$region.ics" "$work/www/$region.ics.gz")
        headers_of "$region" 200 > "$work/$region.headers"
        headers_of "$region" 304 -H "If-None-Match: $(tag_of "$(address ours "$region")")" > "$work/$region.headers304"
        start "$work/bare-kestrel/bare-kestrel" "${files[@]}" /dev/null /dev/null --urls "http://127.0.0.1:${kestrel_ports[$region]}"
        start "$work/bare-kestrel/bare-kestrel" "${files[@]}" "$work/$region.headers" "$work/$region.headers304" --urls "http://127.0.0.1:${headers_ports[$region]}"
        for who in nginx debian kestrel headers; do wait_for "$(address $who "$region")"; done
    done
}

measure_pages() {
    local page round
    for page in / '/?region=europe' /groups /groups/rust-berlin /check /about; do
        say "Page $page"
        for ((round = 0; round < rounds; round++)); do load "http://127.0.0.1:$service_port$page" 16 >> "$work/page"; done
        row "\`$page\`" "$(column "$work/page" 1)" "$(ms "$(column "$work/page" 2)")" "$(ms "$(column "$work/page" 3)")"
        rm "$work/page"
    done
}

# --- After a swap -------------------------------------------------------------------------------------------------------------

# As many different calendars as a busy service has, all of them for the first time after a new issue.
measure_swap() {
    local folder=$work/growing newest old day list=$work/filters
    newest=$(ls "$corpus" | tail -1)
    mkdir "$folder" && cp "$corpus"/* "$folder" && rm "$folder/$newest"
    # shellcheck disable=SC2046 # a command line
    start $(service $swap_port swap --Source:Folder "$folder" --Refresh:Every 00:00:01)
    wait_for "http://127.0.0.1:$swap_port$feed"
    for region in europe asia africa north-america south-america oceania virtual; do
        for day in {1..72}; do echo "url = \"http://127.0.0.1:$swap_port/events.ics?region=$region&from=$(date -d "2025-06-01 + $day days" +%F)\""; done
    done | awk 'NR <= 500' > "$list"
    fetch_all() { curl -sf --config "$list" -o /dev/null --remove-on-error -w '%{time_total}\n' 2> /dev/null | awk '/^[0-9.]+$/ { print $1 * 1000 }'; }
    fetch_all > /dev/null
    old=$(tag_of "http://127.0.0.1:$swap_port$feed")
    cp "$corpus/$newest" "$folder"
    until [[ $(tag_of "http://127.0.0.1:$swap_port$feed") != "$old" ]]; do sleep 0.1; done
    local pass
    for pass in "first time after the swap" "again"; do
        say "500 filters, $pass"
        fetch_all > "$work/times"
        row "$pass" "$(wc -l < "$work/times")" "$(median < "$work/times")" "$(sort -n "$work/times" | awk '{ v[NR] = $1 } END { print v[NR - 5] }')" "$(awk '{ s += $1 } END { printf "%.0f", s }' "$work/times")"
    done
}

# --- Processes ----------------------------------------------------------------------------------------------------------------

# Microseconds that a whole process takes; some end with an exit code that says what they found.
wall() { local begin=$EPOCHREALTIME; "$@" > /dev/null 2>&1 || true; local end=$EPOCHREALTIME; echo $((${end/./} - ${begin/./})); }

# Whether an address answers 200, asked by the shell itself, which also waits without a program (nothing ever comes from there): one
# started every few milliseconds would keep a processor busy.
exec {nothing}<> <(:)
asks() { # url
    local rest=${1#http://} status=
    local host=${rest%%/*}
    { { printf 'GET /%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "${rest#*/}" "$host" >&3 && read -r status <&3; } 3<> "/dev/tcp/${host/:/\/}"; } 2> /dev/null
    [[ $status == *" 200 "* ]]
}

answered() { # url, command…: from its start to its first answer
    local url=$1 begin=$EPOCHREALTIME; shift
    "$@" > /dev/null 2>&1 &
    local pid=$!
    until asks "$url"; do read -rt 0.002 -u "$nothing" || true; done
    local end=$EPOCHREALTIME
    kill $pid; wait $pid 2> /dev/null || true
    echo $((${end/./} - ${begin/./}))
}

compare() { # what, most that the ratio may be, runs, measure, our command, baseline's
    local what=$1 most=$2 runs=$3 measure=$4 run ours base
    say "$what"
    rm -f "$work"/{ours,base}
    for ((run = 0; run < runs; run++)); do
        $measure $5 >> "$work/ours"
        $measure $6 >> "$work/base"
    done
    ours=$(median < "$work/ours") base=$(median < "$work/base")
    row "$what" "$(ms "$ours")" "$(ms "$base")" "$(ratio "$ours" "$base")" "$most"
}

measure_processes() {
    local newest
    newest=$corpus/$(ls "$corpus" | tail -1)
    compare "\`twirevents lint\` of one issue; an empty console program" 2.5 21 wall \
        "$work/cli/twirevents lint $newest" "$work/empty-console/empty-console"
    mkdir "$work/one" && cp "$newest" "$work/one"
    compare "the same; a program that does nothing but parse that whole issue with Markdig" - 21 wall \
        "$work/cli/twirevents lint $newest" "$work/bare-markdown/bare-markdown $work/one"
    compare "\`twirevents events\` of the whole corpus; Markdig's parse of the same texts, one after the other" 1.0 7 wall \
        "$work/cli/twirevents events $corpus" "$work/bare-markdown/bare-markdown $corpus"
    compare "the same; Markdig's parse on all processors" - 7 wall \
        "$work/cli/twirevents events $corpus" "$work/bare-markdown/bare-markdown $corpus parallel"
    compare "start to the first feed with the full archive; to the first answer of an empty ASP.NET Core app" 4 7 answered \
        "http://127.0.0.1:$start_port$feed $(service $start_port ours --Source:Folder "$corpus")" \
        "http://127.0.0.1:$start_port/ $work/empty-web/empty-web --urls http://127.0.0.1:$start_port"
}

rss() { awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$1/status"; }

# --- The run ------------------------------------------------------------------------------------------------------------------

install_tools
say "Publishing"
publish src/TwirEvents.Web web
publish src/TwirEvents.Cli cli
for baseline in tests/baselines/*.cs; do publish "$baseline" "$(basename "$baseline" .cs)"; done
dotnet build tests/TwirEvents.Benchmarks -c Release > "$work/publish.log" || { cat "$work/publish.log" >&2; exit 1; }

cat > "$work/table" <<INTRO
# Measured side by side

Written by \`tests/bench.sh\` on $(date -u +%F): $(nproc) × $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), $(awk '/MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo),
.NET $(dotnet --list-runtimes | awk '$1 == "Microsoft.AspNetCore.App" { v = $2 } END { print v }'), $(/usr/sbin/nginx -v 2>&1 | sed 's/.*: //'), load $(cut -d' ' -f1 /proc/loadavg) before the run. Each figure is the median of its rounds, which
alternate; wrk runs on the same processors.
INTRO

# shellcheck disable=SC2046 # a command line
start $(service $service_port ours --Source:Folder "$corpus")
service_pid=${pids[-1]}
wait_for "http://127.0.0.1:$service_port$feed"
sleep 5
rest=$(rss "$service_pid")
start_baselines_of_the_feed

cat >> "$work/table" <<'HEAD'

## Feeds that were asked for before: `/events.ics?region=…`

The baselines send the same bytes: a Kestrel handler with nothing before it (`tests/baselines/bare-kestrel.cs`), once with the few
headers that it needs and once with all of the service's, both with the settings that ASP.NET Core has by itself (the service answers
where it received, sends from larger blocks and collects as a workstation does, so that it can be faster); and nginx from a file,
tuned as far as it goes (no log, the file held open) and with the configuration that Debian installs. Times are the median and the
99th percentile.

| answer | connections | requests a second | of bare Kestrel's | of bare Kestrel's with our headers | of nginx's, tuned | of nginx's, as installed | ours, ms | bare Kestrel, ms | nginx tuned, ms | nginx as installed, ms |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
HEAD
measure_feed oceania identity
measure_feed virtual identity
measure_feed europe identity
measure_feed europe gzip
measure_feed europe 304
say "200,000 requests"
for ((sent = 0; sent < 200000;)); do
    sent=$((sent + $(wrk -t2 -c64 -d5s "http://127.0.0.1:$service_port$feed" | awk '/requests in/ { print $1 }')))
done
loaded=$(rss "$service_pid")

printf '\n## Pages, 16 connections\n\n| page | requests a second | median, ms | 99th percentile, ms |\n| --- | ---: | ---: | ---: |\n' >> "$work/table"
measure_pages
printf '\n## 500 different filters after a new issue, one connection\n\n| | feeds | median, ms | 99th percentile, ms | all, ms |\n| --- | ---: | ---: | ---: | ---: |\n' >> "$work/table"
measure_swap
printf '\n## Whole processes\n\n| ours; the baseline | ours, ms | baseline, ms | ratio | at most |\n| --- | ---: | ---: | ---: | ---: |\n' >> "$work/table"
measure_processes
printf '\n## Memory of the service\n\n| | MB | at most |\n| --- | ---: | ---: |\n| at rest | %s | 150 |\n| after more than 200,000 requests | %s | 200 |\n' "$rest" "$loaded" >> "$work/table"
printf '\n## Archives that are ten and a hundred times as long\n\nThe real issues again and again, later by years and about other events (`SyntheticArchive`). The\nlongest is measured first; each figure of the archive as it is is the mean of twenty runs.\n\n' >> "$work/table"
say "Growth"
dotnet tests/TwirEvents.Benchmarks/bin/Release/net10.0/TwirEvents.Benchmarks.dll growth 1 10 100 >> "$work/table"

cp "$work/table" "$file"
cat "$file"
