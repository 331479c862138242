// A run in the record of a lab, entered through the installed program as a person would (`calque qualification`).
// Private to this room.
#pragma once

#include "run.h"

namespace calque::runner {

/// The number of the run, q-NNNN. A failure tells what the program said.
[[nodiscard]] base::Result<std::string> startInRecord(const RunRequest& request);
[[nodiscard]] base::Done enterInRecord(const RunRequest& request, const std::string& run, const StepResult& step);

} // namespace calque::runner
