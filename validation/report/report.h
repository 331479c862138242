// The report of a qualification for people: the same object that is stored as JSON, as a document. Pure: the same
// result gives the same document, and that the same bytes on paper.
#pragma once

#include "core/domain/document.h"
#include "validation/runner/run_result.h"

namespace calque::validation_report {

/// Verdict first, then what a reader must not overlook (why it is no evidence, why it is invalid, what failed), then
/// build and environment, each planned step, each seeded fault and the step that caught it, each file of evidence with
/// its digest.
[[nodiscard]] domain::Document documentOf(const runner::RunResult& result);

} // namespace calque::validation_report
