#!/bin/sh
# A lab on a disk that fills up: full_disk.sh CALQUE CALQUE_VERIFY PLACE. PLACE is an empty folder that gets a small disk of
# its own, seen by this script alone. Prints what went wrong and ends with 1, or ends with 0; with 77 where no disk can be
# mounted.
# shellcheck source=SCRIPTDIR/own_disk.sh
. "$(dirname "$0")/own_disk.sh"

fail() { echo "full disk: $1"; exit 1; }
"$calque" lab create lab --name Lab --origin full.calque.example/calque/1 --setup people.toml --root-key root \
  --root-key-password-file password --witness witness > out 2>&1 || fail "the lab could not be made: $(cat out)"
[ "$(stat -c %s lab/reserve)" = 67108864 ] || fail "no reserve is kept"

register() { "$calque" gauge register --model C --serial "$1" --range 150 --as u-0003 --lab lab --password-file password; }
before=$("$calque" audit log --lab lab --count 1000 | grep -c .)
head -c 500M /dev/zero > filler 2> /dev/null
echo mine > reserve # of somebody else, where no lab is named
"$calque" series phantom phantom > out 2> err
[ $? = 7 ] || fail "a series on a full disk is no fault: $(cat err)"
[ -e reserve ] || fail "a file that is not the lab's was removed"
rm -rf phantom
head -c 500M /dev/zero >> filler 2> /dev/null
register G-1 > out 2> err
[ $? = 7 ] || fail "a full disk is no fault: $(cat err)"
grep -q 'disk is full\|No space' err || fail "the fault does not say that the disk is full: $(cat err)"
[ ! -e lab/reserve ] || fail "the reserve was not freed"
"$calque" audit log --lab lab --from "$before" --count 100 > seen 2>&1
grep -q disk.full seen || fail "the full disk is not in the log: $(cat seen)"
grep -q gauge.registered seen && fail "half an act stands"
rm filler
register G-1 > out 2> err || fail "it does not work again when there is space: $(cat err)"
[ -e lab/reserve ] || fail "the reserve is not kept again"
"$verify" lab --anchors witness > out || fail "the lab does not verify: $(cat out)"
