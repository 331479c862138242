// The trace as a document for paper: what is open first, then every item with its links and results.
#pragma once

#include "core/domain/document.h"
#include "requirements/trace/matrix.h"

namespace calque::cli {

[[nodiscard]] domain::Document documentOf(const trace::Matrix& matrix);

} // namespace calque::cli
