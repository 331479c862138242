# shellcheck shell=sh
# Sourced by a test that wants a small disk of its own, seen by it alone: CALQUE CALQUE_VERIFY PLACE. Goes on in PLACE, with
# password and people.toml of a lab to make; ends with 77 where nothing can be mounted.
set -u
if [ "${inside:-}" != yes ]; then
  unshare -m true 2>/dev/null || exit 77
  inside=yes exec unshare -m "$0" "$@"
fi
# shellcheck disable=SC2034 # for the script that sources this
calque=$1 verify=$2 place=$3
mount -t tmpfs -o size=420m none "$place" 2>/dev/null || exit 77
cd "$place" || exit 77
export CALQUE_DEVICE="$place/device"

printf 'an invented password, long enough\n' > password
chmod 600 password
for who in '1 qa' '2 itadmin' '3 technician'; do
  printf '[[person]]\nid = "u-000%s"\nname = "Person %s"\nroles = ["%s"]\nid_check = "invented"\npassword_file = "password"\n' \
    "${who%% *}" "${who%% *}" "${who#* }"
done > people.toml
