// The entries of an allowed step, complete as record.md 3.3 wants them. Private to this room: only judge() asks.
#pragma once

#include "case_gates.h"

namespace calque::domain {

/// Assumes that every gate was passed.
[[nodiscard]] std::vector<EntryDraft> entriesOf(const Case& known, const Command& command, const Facts& facts);

} // namespace calque::domain
