# Read by test: brings the Debian packages that the tests drive for real.
# shellcheck shell=bash

# command package
TEST_NEEDS="mosquitto:mosquitto chromium:chromium mpv:mpv ffmpeg:ffmpeg xz:xz-utils unzip:unzip soffice:libreoffice-writer-nogui pdftotext:poppler-utils"

# Takes one program out of Debian's package: installed, that would start a server.
bring_promtool() {
  local cache=${ZHENZHI_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/zhenzhi}/prometheus work
  command -v promtool >/dev/null && return
  if [ ! -x "$cache/promtool" ] && command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null; then
    work=$(mktemp -d)
    if (cd "$work" && apt-get -qq download prometheus 2>/dev/null && dpkg-deb --extract prometheus_*.deb x); then
      mkdir -p "$cache"
      cp "$work/x/usr/bin/promtool" "$cache/"
    fi
    rm -rf "$work"
  fi
  if [ -x "$cache/promtool" ]; then
    export PATH=$PATH:$cache
  else
    echo "missing: prometheus — the staged outages of its rules are skipped" >&2
    ZHENZHI_WITHOUT="$ZHENZHI_WITHOUT promtool"
  fi
}

# Installs what is missing where that is allowed; sets ZHENZHI_WITHOUT to what could not be had.
install_test_needs() {
  local need missing=() packages=()
  for need in $TEST_NEEDS; do
    command -v "${need%%:*}" >/dev/null || missing+=("$need")
  done
  if ! fc-list 2>/dev/null | grep -qi "noto.*cjk"; then
    missing+=("fonts:fonts-noto-cjk")
  fi
  # Calc has no command of its own.
  if [ ! -e /usr/lib/libreoffice/program/libsclo.so ]; then
    missing+=("calc:libreoffice-calc-nogui")
  fi
  if [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    packages=("${missing[@]#*:}")
    echo "installing: ${packages[*]}"
    apt-get update -qq >/dev/null || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null || true
    # Debian starts a broker of its own; the tests bring theirs.
  fi
  ZHENZHI_WITHOUT=${ZHENZHI_WITHOUT:-}
  bring_promtool
  for need in $TEST_NEEDS; do
    if ! command -v "${need%%:*}" >/dev/null; then
      echo "missing: ${need#*:} — its tests are skipped" >&2
      ZHENZHI_WITHOUT="$ZHENZHI_WITHOUT ${need%%:*}"
    fi
  done
  export ZHENZHI_WITHOUT
}
