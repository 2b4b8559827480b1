# Read by stack: the proof that the stack keeps what it promises, in a project of its own that is removed at the end.
#   ./stack test [--boxes N]     N boxes (3), each a real agent that enrols by a code and reports by TLS
# shellcheck shell=bash

stack_test() {
  boxes=3
  case "$*" in
  "") ;;
  "--boxes "[1-9]*) boxes=$2 ;;
  *) fail "没有这个选项: $* (test takes --boxes N)" ;;
  esac
  work=$(mktemp -d "${TMPDIR:-/tmp}/zhenzhi-stack.XXXXXX")
  agents=() at=begin
  # What went wrong is told on the terminal, though a step's words go to a file.
  exec 5>&2
  trap test_over EXIT
  test_settings
  step "images" test_images
  step "all parts are up and well" test_up
  step "an office, $boxes sites" test_register
  step "boxes enrol by TLS" test_enrol
  step "hours on a page" test_hours
  local part
  for part in database mosquitto collector collector-2 dashboard door backup prometheus alertmanager node; do
    step "$part is killed and comes back" test_kill "$part"
  done
  step "each collector and the console are exchanged, as by an update" test_exchange
  step "Prometheus sees both collectors, and an alert reaches Alertmanager" test_watched
  step "the boxes stop; what they wrote is what is stored" test_equal
  step "a backup is restored, and the hours are the same" test_restore
  step "so they are after going back to a moment" test_moment
  step "what the parts have in memory" test_memory
  step "the machine is lost; another one goes on with what was saved" test_lost
  step "an empty stack takes over what ./run had" test_adopt
  cat "$work/memory"
  echo "stack: 全部正常 (all well), $SECONDS s"
}

# step WHAT COMMAND…: says how long it took. The first command that fails ends the run, and test_over shows why.
step() {
  local begin=$SECONDS
  at=$1
  "${@:2}" >"$work/step.log" 2>&1
  printf '%-72s %4d s\n' "$at" $((SECONDS - begin))
}

compose() {
  docker compose --progress quiet "$@"
}

test_settings() {
  export COMPOSE_PROJECT_NAME=zhenzhi-test-$$ COMPOSE_PROFILES=two
  console=$(free_port 18200) && export ZHENZHI_CONSOLE=127.0.0.1:$console
  door=$(free_port 18230) && export ZHENZHI_BOXES=127.0.0.1:$door
  watch=$(free_port 18260) && export ZHENZHI_PROMETHEUS=127.0.0.1:$watch
  alerts=$(free_port 18290) && export ZHENZHI_ALERTMANAGER=127.0.0.1:$alerts
  export ZHENZHI_DATABASE_BUFFERS=128MB
  address=http://127.0.0.1:$console
}

free_port() {
  local port
  for port in $(seq "$1" $(($1 + 29))); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
  fail "没有空闲端口 (no free port)"
}

# Those of this very tree. What has not changed since is in Docker's cache.
test_images() {
  need_jdk
  if ! has_image "${ZHENZHI_DATABASE_IMAGE:-timescale/timescaledb:2.29.2-pg17}"; then
    export ZHENZHI_DATABASE_IMAGE=zhenzhi/database:local
  fi
  stack_build
}

test_up() {
  compose up --detach
  wait_well 300
}

# --- an office and its sites ------------------------------------------------------------------------

test_register() {
  local once token unit n
  once=$(compose run --rm --no-deps -T dashboard account tester 测试员 --unit 测试区 |
    sed -n 's/^一次性密码.*: //p' | tr -d '\r')
  [ -n "$once" ]
  password=Kx-$RANDOM-$RANDOM-jiaoyu
  page /login --data-urlencode login=tester --data-urlencode "password=$once" -o /dev/null
  token=$(page /password | csrf)
  page /password --data-urlencode "csrfToken=$token" --data-urlencode "before=$once" \
    --data-urlencode "chosen=$password" --data-urlencode "again=$password" -o /dev/null
  unit=$(api /org-units | json_number id)
  unit=$(api /org-units --json "{\"level\":\"SUBDISTRICT\",\"name\":\"测试街道\",\"parent\":$unit}" | json_number id)
  for n in $(seq "$boxes"); do
    api /stations --json "{\"code\":\"stack-$n\",\"name\":\"测试站$n\",\"kind\":\"COMMUNITY\",\"access\":\"IPTV\",\"orgUnit\":$unit}"
  done
}

page() {
  curl -fsS --cookie "$work/cookies" --cookie-jar "$work/cookies" "${@:2}" "$address$1"
}

api() {
  curl -fsS --user "tester:$password" "${@:2}" "$address/api/v1$1"
}

csrf() {
  sed -n 's/.*name="csrfToken" value="\([^"]*\)".*/\1/p' | head -n 1
}

# The first number of that name: answers are small.
json_number() {
  grep -o "\"$1\":[0-9]*" | head -n 1 | cut -d: -f2
}

# --- boxes --------------------------------------------------------------------------------------------

test_enrol() {
  local n token code
  agent_path=$(built site-agent):$(class_path "$(built site-agent)" | paste -sd:)
  for n in $(seq "$boxes"); do
    mkdir -p "$work/box-$n"
    cat >"$work/box-$n/agent.properties" <<PROPERTIES
station=stack-$n
broker=ssl://127.0.0.1:$door
office=$address
data=$work/box-$n/outbox
runtime=$work/box-$n/run
sample-seconds=5
report-seconds=5
resend-seconds=5
retry-seconds=3
box.clock=always
line.dns-name=localhost
player=journal
player.journal.file=$work/box-$n/journal
PROPERTIES
    mkdir -p "$work/box-$n/run"
    token=$(page "/stations/stack-$n/box" | csrf)
    code=$(page "/stations/stack-$n/box/code" --data-urlencode "csrfToken=$token" |
      grep -oE '\b[A-Z2-9]{4} [A-Z2-9]{4}\b' | head -n 1 | tr -d ' ')
    [ -n "$code" ]
    agent "$n" enrol "$code" | grep '登记好了'
    printf 'playing\tDJ-0001\t党课一\tBASICS\n' >"$work/box-$n/journal"
    agent "$n" run >"$work/box-$n/log" 2>&1 &
    agents+=($!)
  done
  # A player says every minute that it still plays.
  while sleep 30; do
    for n in $(seq "$boxes"); do printf 'playing\tDJ-0001\t党课一\tBASICS\n' >>"$work/box-$n/journal"; done
  done &
  agents+=($!)
  eventually 90 all_heard
}

# agent N WORD…: becomes the agent of a box, so that a signal reaches it. For a subshell: a pipe, or the background.
agent() {
  exec "$JAVA_HOME/bin/java" -Xint -XX:+UseSerialGC -Xmx24m -XX:-UsePerfData -Dstdout.encoding=UTF-8 \
    -Dstderr.encoding=UTF-8 -cp "$agent_path" zhenzhi.agent.Agent "${@:2}" --config "$work/box-$1/agent.properties"
}

all_heard() {
  [ "$(sql "SELECT count(DISTINCT station_id) FROM report")" = "$boxes" ]
}

test_hours() {
  eventually 180 all_studied
  page /stations/stack-1/study | grep 党课一
}

all_studied() {
  local n
  for n in $(seq "$boxes"); do
    [ "$(hours "$n")" -ge 30 ] || return 1
  done
}

# hours N: seconds that box N played, as the API says.
hours() {
  local seconds
  seconds=$(api "/stations/stack-$1/days/$(TZ=Asia/Shanghai date +%Y-%m)" | grep -o '"rawSeconds":[0-9]*' | cut -d: -f2 |
    awk '{ sum += $1 } END { print sum + 0 }')
  echo "$seconds"
}

# --- killing ------------------------------------------------------------------------------------------

# By a signal from outside, as the kernel does it: a container that docker itself kills stays down.
test_kill() {
  local id pid
  id=$(compose ps --quiet "$1")
  pid=$(docker inspect --format '{{.State.Pid}}' "$id")
  kill -9 "$pid"
  eventually 120 came_back "$1" "$id" "$pid"
}

came_back() {
  local state
  state=$(docker inspect --format '{{.State.Running}} {{.State.Pid}} {{if .State.Health}}{{.State.Health.Status}}{{else}}healthy{{end}}' "$2")
  [ "$state" != "true $3 healthy" ] && [[ $state == "true "*" healthy" ]]
}

# As docker/README.md has it, while boxes report.
test_exchange() {
  local before
  before=$(compose ps --quiet collector collector-2 dashboard | sort)
  compose up --detach --no-deps --force-recreate --wait collector-2
  compose up --detach --no-deps --force-recreate --wait collector dashboard
  [ -z "$(comm -12 <(echo "$before") <(compose ps --quiet collector collector-2 dashboard | sort))" ]
}

test_watched() {
  read_again
  eventually 90 prometheus_says 'sum(up{job="collector"})' 2
  eventually 60 prometheus_says 'min(ingest_link_up_connections)' 1
  curl -fsS "http://127.0.0.1:$watch/api/v1/rules" | grep -o '"name":"DiagnosisStandsStill"'
  # What always fires has come all the way.
  eventually 120 alertmanager_has Heartbeat
}

prometheus_says() {
  curl -fsS --get --data-urlencode "query=$1" "http://127.0.0.1:$watch/api/v1/query" | grep -F ",\"$2\"]"
}

alertmanager_has() {
  curl -fsS "http://127.0.0.1:$alerts/api/v2/alerts" | grep -o "\"alertname\":\"$1\""
}

# --- what was sent, and what is stored ----------------------------------------------------------------------

test_equal() {
  local n sent
  for n in "${!agents[@]}"; do kill "${agents[n]}" 2>/dev/null || true; done
  for n in "${!agents[@]}"; do wait "${agents[n]}" 2>/dev/null || true; done
  agents=()
  for n in $(seq "$boxes"); do
    sent=$(grep -ao 'boot\.seq=[0-9]*' "$work/box-$n/outbox/outbox.mark" | tail -n 1 | cut -d= -f2)
    echo "box $n wrote $sent reports"
    [ "$sent" -gt 2 ]
    eventually 60 stored "$n" "$sent"
  done
  [ "$(sql 'SELECT count(*) FROM quarantine')" = 0 ]
  compose run --rm --no-deps -T dashboard study verify
}

# stored N SENT: all of them, each once.
stored() {
  [ "$(sql "SELECT count(*) || ' ' || count(DISTINCT seq) || ' ' || max(seq) FROM report JOIN station ON station.id = station_id
    WHERE code = 'stack-$1'")" = "$2 $2 $2" ]
}

sql() {
  compose exec -T database psql --no-psqlrc --tuples-only --no-align --username=postgres --dbname=zhenzhi --command="$1"
}

test_restore() {
  local before
  # Where the licence grants it, what is backed up is compressed and summed up, too.
  if [ "$(sql "SELECT current_setting('timescaledb.license', true)")" = timescale ]; then
    sql "SELECT compress_chunk(show_chunks(CAST(name AS regclass))) FROM unnest('{playback,line_sample,box_sample}'::text[]) AS name"
    sql "CALL refresh_continuous_aggregate('box_hour_aggregate', NULL, NULL)"
  fi
  before=$(all_hours)
  compose exec -T backup /backup/backup once
  spoil
  [ "$(all_hours)" != "$before" ]
  stack_restore
  [ "$(all_hours)" = "$before" ]
  compose run --rm --no-deps -T dashboard study verify
}

test_moment() {
  local before moment
  before=$(all_hours)
  sleep 2
  moment=$(TZ=Asia/Shanghai date '+%Y-%m-%d %H:%M:%S')
  sleep 2
  spoil
  [ "$(all_hours)" != "$before" ]
  stack_restore --at "$moment"
  [ "$(all_hours)" = "$before" ]
  compose run --rm --no-deps -T dashboard study verify
}

spoil() {
  sql "UPDATE station_day SET raw_ms = 0; DELETE FROM report"
}

# Shown with the outcome: the table of docker/README.md is made of it.
test_memory() {
  docker stats --no-stream --format '{{.Name}} {{.MemUsage}}' | grep "^$COMPOSE_PROJECT_NAME" >"$work/memory"
}

test_lost() {
  local before root
  before=$(all_hours)
  root=$(authority)
  stack_save "$work/copy"
  docker compose --profile '*' down --volumes --timeout 5
  load_volumes "$work/copy"
  stack_restore
  test_up
  [ "$(all_hours)" = "$before" ]
  [ "$(authority)" = "$root" ]
  compose run --rm --no-deps -T dashboard study verify
}

# Whom the boxes' certificates are of.
authority() {
  compose exec -T mosquitto cat /var/lib/zhenzhi/authority/root.pem
}

# A small district of ./run, stopped; a stack that has nothing yet.
test_adopt() {
  local run stations password
  ./run --data "$work/run" --sites 3 --history 0 --port "$(free_port 18320)" >"$work/run.log" 2>&1 &
  run=$!
  agents+=("$run")
  eventually 600 grep '已启动' "$work/run.log"
  password=$(sed -n 's/.*账号  office  *密码 \([^ ]*\).*/\1/p' "$work/run.log")
  # As Ctrl-C would: a shell's background processes do not hear that.
  kill "$run"
  wait "$run" || true
  agents=()
  docker compose --profile '*' down --volumes --timeout 5
  test_up
  stack_adopt "$work/run"
  stations=$(sql 'SELECT count(*) FROM station')
  [ "$stations" -ge 4 ]
  # Accounts and sites came along, and the hours are those of the facts.
  rm -f "$work/cookies"
  page /login --data-urlencode login=office --data-urlencode "password=$password" -o /dev/null
  page /overview >"$work/overview"
  grep -q 示范站 "$work/overview"
  compose run --rm --no-deps -T dashboard study verify
}

all_hours() {
  local n
  for n in $(seq "$boxes"); do hours "$n"; done
}

# eventually SECONDS COMMAND…
eventually() {
  local until=$((SECONDS + $1))
  until "${@:2}"; do
    [ $SECONDS -lt $until ] || { echo "after $1 s still not: ${*:2}"; return 1; }
    sleep 1
  done
}

test_over() {
  local status=$? pid
  if [ "$status" != 0 ]; then
    {
      echo "stack: 没有做到 (failed): $at"
      tail -n 30 "$work/step.log" || true
      compose ps --all || true
      compose logs --tail 20 collector dashboard mosquitto database || true
    } >&5 2>&5
  fi
  for pid in "${agents[@]}"; do kill "$pid" 2>/dev/null || true; done
  docker compose --profile '*' down --volumes --timeout 5 >/dev/null 2>&1 || true
  rm -rf "$work"
}
