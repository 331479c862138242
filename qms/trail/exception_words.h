// What is exceptional in an entry, in words: shared by the device history record and the review of the trail.
#pragma once

#include "core/domain/entry.h"

#include <string>
#include <vector>

namespace calque::trail {

/// Empty where the entry says nothing exceptional; several where it names several things (warnings accepted, facts not
/// measured). What persons wrote stands in it as it stands in the log, where it was checked for words of the patient.
[[nodiscard]] std::vector<std::string> exceptionWords(const domain::Entry& entry);

} // namespace calque::trail
