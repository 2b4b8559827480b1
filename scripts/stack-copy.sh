# Read by stack: what another machine needs to go on when this one is lost.
# shellcheck shell=bash

# What the office has set, beside the repository.
stack_settings=(.env settings.env settings compose.override.yaml)

# stack_save FOLDER: makes it alike to what is here; only what is new since the last time is copied.
stack_save() {
  local folder name
  [ -n "${1:-}" ] || fail "保存到哪个目录? (save FOLDER)"
  mkdir -p "$1"
  folder=$(cd "$1" && pwd)
  # The key that signs for boxes is in it.
  chmod 700 "$folder"
  for name in "${stack_settings[@]}"; do
    rm -rf "${folder:?}/$name"
    [ ! -e "$name" ] || cp -a "$name" "$folder/"
  done
  # In turn with the backup, which may be about to take away what is too old.
  beside_volumes "$folder" '
    exec 9>/here/backups/.lock && flock 9
    cp -au /here/. /copy/
    cd /copy && find . -depth -mindepth 2 | while read -r it; do
      [ -e "/here/$it" ] || [ -L "/here/$it" ] || rm -r "$it"
    done'
  echo "已保存 (saved): $folder, $(du -sh "$folder" | cut -f 1)"
}

# stack_load FOLDER [--at TIME]: collectors start after the restore; boxes would get receipts for what is replaced by it.
stack_load() {
  local folder name
  [ -d "${1:-}/backups" ] && [ -d "$1/authority" ] ||
    fail "不是 ./stack save 的目录 (not a folder of ./stack save): '${1:-}'"
  folder=$(cd "$1" && pwd)
  ! has_database || fail "这里已经有数据库, 没有动 (there is a database here already: nothing was loaded)"
  for name in "${stack_settings[@]}"; do
    [ ! -e "$folder/$name" ] || cp -an "$folder/$name" .
  done
  need_settings
  need_images
  load_volumes "$folder"
  stack_restore "${@:2}"
  stack_up
}

# What draws the passwords makes them, under the names that Compose looks for.
load_volumes() {
  docker compose --progress quiet create keys
  beside_volumes "$1" 'cp -a /copy/. /here/'
}

# beside_volumes FOLDER COMMAND: with the volumes in /here and the same of the folder in /copy.
beside_volumes() {
  local volume mounts=() project image
  project=$(docker compose config | sed -n 's/^name: //p')
  image=$(setting ZHENZHI_BROKER_IMAGE)
  for volume in backups archive authority; do
    mkdir -p "$1/$volume"
    mounts+=(--volume "${project}_$volume:/here/$volume" --volume "$1/$volume:/copy/$volume")
  done
  docker run --rm --network none --user 0:0 "${mounts[@]}" --entrypoint bash "${image:-zhenzhi/broker:local}" -euo pipefail -c "$2"
}
