#!/bin/sh
# A player for machines without one: plays nothing, and says so in the journal that an agent watches.
# usage: player.sh JOURNAL LINE...     each LINE is "playing<tab>CODE<tab>TITLE"
journal=$1
shift
: >"$journal"
while :; do
  for line in "$@"; do
    beat=0
    while [ $beat -lt 16 ]; do # eight minutes, a line each half minute
      printf '%s\n' "$line" >>"$journal"
      sleep 30
      beat=$((beat + 1))
    done
    printf 'paused\n' >>"$journal"
    sleep 60
  done
done
