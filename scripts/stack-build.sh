# Read by stack: makes the images of compose.yaml.
# shellcheck shell=bash

# What the service uses of Java; tables of the character sets that offices' files are in, and names in Chinese, among them.
stack_modules=java.se,jdk.unsupported,jdk.crypto.ec,jdk.zipfs,jdk.charsets,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.jfr,jdk.jcmd

# What the service's image holds.
stack_stage=target/stack/service

stack_build() {
  need_disk . 3000
  renew_base
  if (need_jdk && need_maven && command -v unzip) >/dev/null 2>&1; then
    echo "stack: 正在编译 (building) …" >&2
    stack_compile
  else
    compile_in_container
  fi
  image service "$stack_stage" docker/service/Dockerfile
  image broker docker/broker
  image monitoring docker/monitoring
  if makes_database; then image database docker/database; fi
}

# Where there is no JDK 25 or no Maven: under the same path, and as the same user, so that nothing here becomes root's.
# Mirrors of Maven's are taken from where people enter them.
compile_in_container() {
  local home=$PWD/target/stack/home mirrors=()
  image compiler docker/compiler
  [ ! -e ~/.m2/settings.xml ] || mirrors=(--volume ~/.m2/settings.xml:"$home/.m2/settings.xml":ro)
  echo "stack: 这台机器没有 JDK 25 和 Maven, 在容器里编译, 要几分钟 (building in a container, which takes some minutes) …" >&2
  mkdir -p "$home/.m2"
  docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:$PWD" "${mirrors[@]}" --workdir "$PWD" --env "HOME=$home" \
    --env "MAVEN_OPTS=-Duser.home=$home ${MAVEN_OPTS:-}" zhenzhi/compiler:local \
    bash -euo pipefail -c '. scripts/preflight.sh && . scripts/stack-build.sh && stack_compile'
}

stack_compile() {
  need_jdk
  need_maven
  local jar
  mkdir -p target/stack
  # Else a jar of an older version might be found beside the new one.
  rm -rf dashboard/target/run site-agent/target/run
  mvn -B -ntp -q -T2 -Dquick -pl dashboard,site-agent -am package
  rm -rf "$stack_stage"
  mkdir -p "$stack_stage/lib" "$stack_stage/console" "$stack_stage/bin"
  jar=$(built dashboard)
  cp "$jar" "$stack_stage/console/"
  class_path "$jar" | while read -r library; do cp "$library" "$stack_stage/lib/"; done
  cp docker/service/start docker/service/healthy "$stack_stage/bin/"
  "$JAVA_HOME/bin/jlink" --add-modules "$stack_modules" --include-locales=en,zh --strip-debug --no-header-files --no-man-pages \
    --compress zip-6 --output "$stack_stage/java"
  # Debian's JDK brings what a debugger reads, ten times the rest.
  find "$stack_stage/java" -name '*.debuginfo' -exec rm -f {} +
}

# Where it comes from a registry, and that can be reached; packages in it are brought up to date by every image's own build.
renew_base() {
  [ -n "$(setting ZHENZHI_BASE)" ] || docker pull --quiet debian:trixie-slim >/dev/null 2>&1 || true
}

makes_database() {
  [ "$(setting ZHENZHI_DATABASE_IMAGE)" = zhenzhi/database:local ]
}

# setting NAME: as Compose finds it, or nothing.
setting() {
  if [ -n "${!1:-}" ]; then echo "${!1}"; elif [ -f .env ]; then sed -n "s/^$1=//p" .env | tail -n 1; fi
}

# built MODULE: its jar, as a quick build leaves it.
built() {
  find "$1/target/run" -maxdepth 1 -name "$1-*.jar" ! -name '*-tests.jar' | head -n 1
}

# class_path JAR: the files that a quick build's jar names, one a line.
class_path() {
  unzip -p "$1" META-INF/MANIFEST.MF | tr -d '\r' | sed -e ':join' -e 'N' -e '$!b join' -e 's/\n //g' |
    sed -n 's/^Class-Path: //p' | tr ' ' '\n' | sed 's|^file:||' | grep -v '^$'
}

# image NAME CONTEXT [DOCKERFILE]: with "fresh" set to --no-cache, packages are those of today.
image() {
  local base
  base=$(setting ZHENZHI_BASE)
  echo "stack: zhenzhi/$1:local" >&2
  docker build --quiet ${fresh:+"$fresh"} ${base:+--build-arg "BASE=$base"} \
    --tag "zhenzhi/$1:local" --file "${3:-$2/Dockerfile}" "$2" >/dev/null
  [ "$1" != database ] || keep_database
}

# Debian's package brings one version of TimescaleDB, and a backup wants the one that it was made with.
keep_database() {
  local version
  version=$(docker run --rm --network none --entrypoint dpkg-query zhenzhi/database:local -W -f '${Version}' postgresql-17-timescaledb)
  docker tag zhenzhi/database:local "zhenzhi/database:${version%%[+-]*}"
}
