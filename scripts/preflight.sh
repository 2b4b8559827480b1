# Read by run, test and bench: finds what they need, or says in one line what is missing.
# shellcheck shell=bash

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# Prints the feature version of the JDK in folder $1, or nothing.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Exports JAVA_HOME: a JDK 25, found wherever such things are usually kept.
need_jdk() {
  local seen="" candidate version
  local path_java
  path_java=$(command -v javac 2>/dev/null) && path_java=$(dirname "$(dirname "$(readlink -f "$path_java")")")
  for candidate in "${JAVA_HOME:-}" "$path_java" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] && [ -d "$candidate" ] || continue
    version=$(jdk_version "$candidate")
    if [ "$version" = 25 ]; then
      export JAVA_HOME=$candidate
      return
    fi
    [ -z "$version" ] || seen="$seen $version"
  done
  if [ -n "$seen" ]; then
    fail "需要 JDK 25, 这台机器上只有$(tr ' ' '\n' <<<"$seen" | sort -un | tr '\n' ' ')(needs JDK 25; set JAVA_HOME)"
  fi
  fail "需要 JDK 25, 没有找到 (needs JDK 25, found none; set JAVA_HOME)"
}

need_maven() {
  command -v mvn >/dev/null || fail "需要 Maven 3.8 以上 (needs Maven 3.8 or newer; on Debian: apt-get install maven)"
}

# need_disk FOLDER MEBIBYTES
need_disk() {
  local free
  free=$(df -Pm "$1" | awk 'NR==2 {print $4}')
  [ "$free" -ge "$2" ] || fail "磁盘空间不足: $1 只剩 $free MiB, 需要 $2 MiB (disk full: $free MiB left, needs $2)"
}

# need_port NUMBER: nobody listens there on loopback.
need_port() {
  if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    fail "端口 $1 已被占用 (port $1 is taken)"
  fi
}
