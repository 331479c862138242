#!/bin/sh
# F23 with real mounts: where_a_lab_may_lie.sh CALQUE CALQUE_VERIFY PLACE. PLACE is an empty folder; what is mounted is seen by
# this script alone. Each place that is none is refused at start, with the reason, by a command that looks and by one
# that writes; no byte of the log changes. Ends with 0, with 1 and what went wrong, or with 77 where nothing can be
# mounted. Without bindfs the FUSE file system is left out, and said so.
# shellcheck source=SCRIPTDIR/own_disk.sh
. "$(dirname "$0")/own_disk.sh"

fail() { echo "where a lab may lie: $1"; exit 1; }
create() {
  "$calque" lab create "$1" --name Lab --origin "$2.calque.example/calque/1" --setup people.toml --root-key "root-$2" \
    --root-key-password-file password --witness "witness-$2"
}
create lab here > out 2>&1 || fail "the lab could not be made: $(cat out)"
rm -f lab/reserve
log=$(sha256sum < lab/audit.db)
device=$(sha256sum device/mark* 2> /dev/null)

# refused FOLDER EXIT WORDS: both commands end with EXIT and say WORDS, and nothing was entered
refused() {
  "$calque" lab status --lab "$1" > out 2> err
  [ $? = "$2" ] || fail "$1: a look does not end with $2: $(cat out err)"
  grep -q "$3" out err || fail "$1: a look does not say '$3': $(cat out err)"
  "$calque" gauge register --model C --serial G --range 150 --as u-0003 --lab "$1" --password-file password > out 2> err
  [ $? = "$2" ] || fail "$1: an act does not end with $2: $(cat out err)"
  grep -q "$3" out err || fail "$1: an act does not say '$3': $(cat out err)"
  [ "$(sha256sum < lab/audit.db)" = "$log" ] || fail "$1: the log has changed"
  [ "$(sha256sum device/mark* 2> /dev/null)" = "$device" ] || fail "$1: the mark has changed"
}

ln -s lab link
refused link 1 'symbolic link'
rm link

ln lab/audit.db second
refused lab 1 'second name'
rm second

chmod 755 lab
refused lab 1 'open to other accounts'
chmod 700 lab

mkdir read-only
mount --bind lab read-only && mount -o remount,ro,bind read-only || exit 77
refused read-only 7 'read-only\|Read-only'
umount read-only

cp -a lab newer
version=$(od -An -tx1 -j60 -N4 newer/audit.db | tr -d ' ')
[ "$version" = 00000001 ] || fail "user_version is not where it was: $version"
printf '\000\000\000\002' | dd of=newer/audit.db bs=1 seek=60 conv=notrunc 2> dd.err || fail "$(cat dd.err)"
newer=$(sha256sum < newer/audit.db)
refused newer 1 'refused 808'
[ "$(sha256sum < newer/audit.db)" = "$newer" ] || fail "newer: the log has changed"

if command -v bindfs > bindfs.found; then
  mkdir served
  bindfs lab served 2> err || { echo "FUSE cannot be mounted here: $(cat err)"; served=no; }
  if [ "${served:-yes}" = yes ]; then
    refused served 1 'FUSE'
    create served/inner there > out 2> err && fail "a lab was made on FUSE"
    grep -q FUSE err || fail "that it lies on FUSE is not said: $(cat err)"
    umount served
    [ ! -e lab/inner ] || [ -z "$(ls -A lab/inner)" ] || fail "what was begun on FUSE stayed: $(ls -A lab/inner)"
    rm -rf lab/inner
  fi
else
  echo "left out: a FUSE file system (package bindfs)"
fi

"$calque" lab status --lab lab > out 2>&1 || fail "the lab does not open any more: $(cat out)"
"$verify" lab --anchors witness-here > out || fail "the lab does not verify: $(cat out)"
