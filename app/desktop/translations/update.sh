#!/usr/bin/env bash
# Makes the .ts files follow the code: every tr() of this room, and both sentences of every refusal, which stand in a
# table that lupdate cannot read. English needs its plural forms alone. DIR: where the .ts files lie; else here.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
to=$(readlink -f "${1:-$here}")
cd "$here/.."
PATH=/usr/lib/qt6/bin:$PATH
words=$(mktemp -d)
trap 'rm -r "$words"' EXIT
sed -nE 's/^CALQUE_REFUSAL\([0-9]+, \w+, "[^"]*", ("([^"\\]|\\.)*"), ("([^"\\]|\\.)*")\)$/QT_TRANSLATE_NOOP("Refusals", \1)\nQT_TRANSLATE_NOOP("Refusals", \3)/p' \
  ../../core/domain/refusals.def >"$words/refusals.cpp"
say=(lupdate -silent -locations none -no-obsolete -source-language en_GB)
"${say[@]}" -target-language de_DE ./*.cpp ./*.h "$words/refusals.cpp" -ts "$to/calque_de.ts"
"${say[@]}" -target-language en_GB -pluralonly ./*.cpp ./*.h -ts "$to/calque_en.ts"
