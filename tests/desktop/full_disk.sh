#!/bin/sh
# The window on a disk that fills up: full_disk.sh DESKTOP_TEST PLACE. PLACE is an empty folder that gets a small disk of its
# own, seen by this script alone; ends with 77 where no disk can be mounted.
set -u
if [ "${inside:-}" != yes ]; then
  unshare -m true 2>/dev/null || exit 77
  inside=yes exec unshare -m "$0" "$@"
fi
mount -t tmpfs -o size=420m none "$2" 2>/dev/null || exit 77
export TMPDIR="$2" CALQUE_SMALL_DISK="$2"
"$1" --gtest_filter='*OnADiskOfItsOwn*' > "$2/told" || { cat "$2/told"; exit 1; }
cat "$2/told"
grep -q '^.  SKIPPED' "$2/told" && exit 77
exit 0
