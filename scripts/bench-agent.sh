# Read by bench: what the agent costs a box, beside Debian's zabbix-agent2 and collectd, all at the same time.
#   ./bench agent [--seconds N]     N seconds of measurement (120) after a minute of settling
# shellcheck shell=bash

bench_agent() {
  local seconds=120 name
  [ "${1:-}" != --seconds ] || seconds=$2
  need_neighbours
  work=$(mktemp -d "${TMPDIR:-/tmp}/zhenzhi-bench.XXXXXX")
  pids=()
  trap finish EXIT

  mvn -B -ntp -q -pl site-agent -am -Dspotless.check.skip -DskipUnitTests package >&2
  site-agent/bin/make-image "$work/image" >&2
  printf 'listener %s 127.0.0.1\nallow_anonymous true\n' "$(free_port | tee "$work/port")" >"$work/mosquitto.conf"
  begin broker mosquitto -c "$work/mosquitto.conf"
  begin player mpv --no-config --really-quiet --ao=null --vo=null --input-ipc-server="$work/mpv" \
    av://lavfi:sine=frequency=440:duration=86400

  agent jdk.idle site-agent 60 300 none
  agent jdk.playing site-agent 60 300 mpv
  agent image.idle "$work/image" 60 300 none
  agent image.playing "$work/image" 60 300 mpv
  agent reports "$work/image" 1 5 none
  agent drafts "$work/image" 3600 3600 mpv
  neighbours
  sleep 60
  settled
  sleep "$seconds"

  {
    for name in jdk image; do
      figure "agent.$name.size" "$(size_of "$name")" MiB ""
      figure "agent.$name.start" "$(cat "$work/$name.idle.start")" s ""
      both "agent.$name" "$name.idle" idle 64
      both "agent.$name" "$name.playing" playing 64
    done
    disk
    both zabbix-agent2 zabbix idle ""
    both collectd collectd idle ""
    figure zabbix-agent2.size "$(installed zabbix-agent2)" MiB ""
    figure collectd.size "$(installed collectd-core)" MiB ""
  } | grep -v -P '\t\t' | report agent
}

# Installs what measures and what is measured, where possible; without Debian's agents their lines are left out.
need_neighbours() {
  local tool missing=()
  for tool in strace:strace mpv:mpv mosquitto:mosquitto zabbix_agent2:zabbix-agent2 collectd:collectd-core; do
    command -v "${tool%:*}" >/dev/null || missing+=("${tool#*:}")
  done
  if [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 || true
  fi
  for tool in strace mpv mosquitto; do
    command -v "$tool" >/dev/null || fail "需要 $tool (needs $tool; on Debian: apt-get install $tool)"
  done
}

# The last that was begun ends first: a signal to somebody who is being traced can get lost.
finish() {
  local i
  for ((i = ${#pids[@]} - 1; i >= 0; i--)); do
    kill "${pids[i]}" 2>/dev/null || continue
    wait "${pids[i]}" 2>/dev/null || true
  done
  rm -rf "$work"
}

# begin NAME COMMAND…: starts it in the background and notes its pid.
begin() {
  "${@:2}" >"$work/$1.log" 2>&1 &
  pids+=($!)
  echo $! >"$work/$1.pid"
}

pid() {
  cat "$work/$1.pid"
}

# agent NAME FOLDER SAMPLE REPORT PLAYER: starts one, and notes how long its first report took.
agent() {
  local name=$1 since
  cat >"$work/$name.properties" <<PROPERTIES
station=sn-${name//./-}
broker=tcp://127.0.0.1:$(cat "$work/port")
password=none
data=$work/$name
sample-seconds=$3
report-seconds=$4
box.clock=always
player=$5
player.mpv.socket=$work/mpv
PROPERTIES
  since=$(date +%s%N)
  if [ "$2" = site-agent ]; then
    begin "$name" "$2/bin/site-agent" run --config "$work/$name.properties"
  else
    begin "$name" env -u JAVA_HOME "$2/bin/site-agent" run --config "$work/$name.properties"
  fi
  until grep -qs '"seq":1,' "$work/$name"/outbox-*.log; do
    kill -0 "$(pid "$name")" 2>/dev/null || fail "agent $name: $(tail -n 1 "$work/$name.log")"
    sleep 0.02
  done
  awk -v ns=$(($(date +%s%N) - since)) 'BEGIN { printf "%.1f\n", ns / 1e9 }' >"$work/$name.start"
}

# Others' agents, looking at processor, memory, disk and network once a minute.
neighbours() {
  if command -v collectd >/dev/null; then
    cat >"$work/collectd.conf" <<'CONF'
Interval 60
LoadPlugin cpu
LoadPlugin memory
LoadPlugin df
LoadPlugin interface
LoadPlugin network
<Plugin network>
  Server "127.0.0.1" "25826"
</Plugin>
CONF
    begin collectd "$(command -v collectd)" -f -C "$work/collectd.conf" -P "$work/collectd.lock"
  fi
  if command -v zabbix_agent2 >/dev/null; then
    local port
    port=$(free_port)
    cat >"$work/zabbix.conf" <<CONF
LogType=console
Server=127.0.0.1
ListenIP=127.0.0.1
ListenPort=$port
Hostname=box
ControlSocket=$work/zabbix.sock
PluginSocket=$work/zabbix.plugin
CONF
    begin zabbix zabbix_agent2 -f -c "$work/zabbix.conf"
    begin asking ask_zabbix "$port"
  fi
}

# What a Zabbix server would ask for.
ask_zabbix() {
  local key
  while true; do
    for key in system.cpu.util vm.memory.size[available] vfs.fs.size[/,pfree] net.if.in[lo]; do
      {
        printf 'ZBXD\1'"\\x$(printf %02x ${#key})"'\0\0\0\0\0\0\0%s' "$key" >&3
        head -c 13 <&3 >/dev/null
      } 3<>"/dev/tcp/127.0.0.1/$1" || true
    done
    sleep 60
  done
}

measured="jdk.idle jdk.playing image.idle image.playing zabbix collectd"

# Notes what everybody has used so far, and begins to count the syncs of those that write more often than in life.
settled() {
  local name
  for name in $measured reports drafts; do
    [ -f "$work/$name.pid" ] || continue
    used "$name" >"$work/$name.used"
  done
  for name in reports drafts; do
    numbers "$name" >"$work/$name.numbers"
    begin "$name.trace" strace -f -qq -e trace=fsync,fdatasync -o "$work/$name.syncs" -p "$(pid "$name")"
  done
}

# used NAME: seconds since boot, ticks of processor, bytes written.
used() {
  echo "$(cut -d' ' -f1 /proc/uptime) $(awk '{ print $14 + $15 }' "/proc/$(pid "$1")/stat") $(
    awk '/^write_bytes/ { print $2 }' "/proc/$(pid "$1")/io")"
}

# numbers NAME: how many reports were written so far, and how many drafts, as the outbox's files tell.
numbers() {
  echo "$(cat "$work/$1"/outbox-*.log | grep -ao '"seq":[0-9]*' | cut -d: -f2 | sort -n | tail -n 1) $(
    cat "$work/$1"/outbox-*.log | grep -ao '"seq":' | wc -l)"
}

# both PREFIX NAME WHEN AIM: resident memory, and processor time of a day.
both() {
  [ -f "$work/$2.used" ] || return 0
  figure "$1.$3.resident" "$(resident "$(pid "$2")")" MiB "$4"
  figure "$1.$3.cpu" "$(echo "$(cat "$work/$2.used") $(used "$2")" |
    awk -v hz="$(getconf CLK_TCK)" '{ printf "%.0f", ($5 - $2) / hz / ($4 - $1) * 86400 }')" s/day ""
}

# What a day of 288 reports writes, and one with three hours of playback and a draft every ten seconds.
disk() {
  local report draft
  report=$(per reports)
  draft=$(per drafts)
  echo "$report $draft" | awk '{
    printf "agent.idle.written\t%.1f\tMiB/day\t%s\nagent.idle.syncs\t%.0f\t/day\t%s\n", $1 * 288 / 2^20, "", $2 * 288, ""
    printf "agent.3h.written\t%.1f\tMiB/day\t%s\nagent.3h.syncs\t%.0f\t/day\t%s\n",
      ($1 * 288 + $3 * 1080) / 2^20, "", $2 * 288 + $4 * 1080, "" }'
}

# per NAME: bytes and syncs for each report or draft.
per() {
  echo "$(cat "$work/$1.used") $(used "$1") $(cat "$work/$1.numbers") $(numbers "$1") $(grep -c sync "$work/$1.syncs")" |
    awk -v what="$1" '{ n = what == "reports" ? $9 - $7 : $10 - $8; printf "%.0f %.2f", ($6 - $3) / n, $11 / n }'
}

size_of() {
  if [ "$1" = image ]; then
    du -sm "$work/image" | cut -f1
  else
    du -smc site-agent/bin site-agent/target/lib site-agent/target/site-agent-*T.jar | tail -n 1 | cut -f1
  fi
}

installed() {
  dpkg-query -W -f '${Installed-Size}' "$1" 2>/dev/null | awk '{ printf "%.0f", $1 / 1024 }'
}
