#!/usr/bin/env bash
# The checker is not the writer: this program holds neither qms/audit's code nor core/base's encoder.
set -euo pipefail
found=$(nm -C --defined-only "$1" | grep -E 'calque::(audit::|base::(toCanonical|fromCanonical))' || true)
[ -z "$found" ] || { printf '%s holds code of the writer:\n%s\n' "$(basename "$1")" "$(head -5 <<<"$found")"; exit 1; }
