# Read by test: brings the Debian packages that the tests drive for real.
# shellcheck shell=bash

# command package
TEST_NEEDS="mosquitto:mosquitto chromium:chromium mpv:mpv ffmpeg:ffmpeg xz:xz-utils unzip:unzip soffice:libreoffice-writer-nogui pdftotext:poppler-utils"

# Takes programs out of Debian's packages: installed, those would start servers.
bring_monitoring() {
  local cache=${ZHENZHI_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/zhenzhi}/monitoring program package work
  while read -r program package; do
    command -v "$program" >/dev/null || [ -x "$cache/$program" ] || ! command -v dpkg-deb >/dev/null || {
      work=$(mktemp -d)
      if (cd "$work" && apt-get -qq download "$package" 2>/dev/null && dpkg-deb --extract "$package"_*.deb x); then
        mkdir -p "$cache"
        cp "$work/x/usr/bin/"* "$cache/"
        # Debian's Alertmanager reads its templates there and nowhere else.
        if [ "$package" = prometheus-alertmanager ] && [ "$(id -u)" = 0 ]; then
          mkdir -p /usr/share/prometheus && cp -r "$work/x/usr/share/prometheus/alertmanager" /usr/share/prometheus/
        fi
      fi
      rm -rf "$work"
    }
    if [ "$program" = prometheus-alertmanager ] && [ ! -e /usr/share/prometheus/alertmanager/default.tmpl ]; then
      rm -f "$cache/$program"
    fi
    if [ -x "$cache/$program" ]; then
      [[ :$PATH: = *:$cache:* ]] || export PATH=$PATH:$cache
    elif ! command -v "$program" >/dev/null; then
      echo "missing: $package — what it says in an outage is not tried" >&2
      ZHENZHI_WITHOUT="$ZHENZHI_WITHOUT $program"
    fi
  done <<'PROGRAMS'
promtool prometheus
prometheus prometheus
prometheus-alertmanager prometheus-alertmanager
PROGRAMS
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
  bring_monitoring
  for need in $TEST_NEEDS; do
    if ! command -v "${need%%:*}" >/dev/null; then
      echo "missing: ${need#*:} — its tests are skipped" >&2
      ZHENZHI_WITHOUT="$ZHENZHI_WITHOUT ${need%%:*}"
    fi
  done
  export ZHENZHI_WITHOUT
}
