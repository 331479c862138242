// The matrix for people and for programs. Each shows the same object; gaps come first, then what is planned.
#pragma once

#include "matrix.h"

#include "core/base/canonical.h"

#include <string>

namespace calque::trace {

enum class Extent { Whole = 1, OpenOnly = 2 }; ///< all rows, or gaps and planned alone

[[nodiscard]] std::string textOf(const Matrix& matrix, Extent extent);
[[nodiscard]] base::Json jsonOf(const Matrix& matrix); ///< keys: docs/formats/trace.md
/// One page that needs nothing else: every id leads to its row, so that one can go from a clause to a result and back.
[[nodiscard]] std::string htmlOf(const Matrix& matrix);

/// "gap"; "draft"; "open" where something below it is one of these; "asks nothing" of an item that needs no coverage
/// and depends on nothing, of which the trace says nothing; else "ok".
[[nodiscard]] std::string_view stateOf(const Row& row);

} // namespace calque::trace
