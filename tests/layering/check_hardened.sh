#!/usr/bin/env bash
# Is this program hardened as record.md 12 says? Names everything that is missing; exit 1 when anything is.
set -euo pipefail
export LC_ALL=C
header=$(readelf -hW "$1")
segments=$(readelf -lW "$1")
dynamic=$(readelf -dW "$1")
symbols=$(readelf --dyn-syms -W "$1")
missing=()
grep -q 'Type: *DYN' <<<"$header" && grep -q 'FLAGS_1.*PIE' <<<"$dynamic" || missing+=("not position independent")
grep -q 'GNU_RELRO' <<<"$segments" || missing+=("no RELRO")
grep -Eq 'BIND_NOW|FLAGS_1.*NOW' <<<"$dynamic" || missing+=("not bound at start")
grep -Eq 'GNU_STACK .* RW +0x' <<<"$segments" || missing+=("executable stack")
grep -q '__stack_chk_fail' <<<"$symbols" || missing+=("no stack protector")
grep -Eq '__[a-z]+_chk(@|$)' <<<"${symbols//__stack_chk_fail/}" || missing+=("no fortified call")
[ ${#missing[@]} = 0 ] || { printf '%s: %s\n' "$(basename "$1")" "$(printf '%s, ' "${missing[@]}")"; exit 1; }
