// How a signature is shown wherever a signed record is (record.md 7; 21 CFR 11.50): taken from the statement, nowhere
// else.
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"
#include "core/domain/entry.h"

#include <string_view>

namespace calque::signature {

/// Printed name, local date and time with offset, meaning in words, sid. A fault (File) where the bytes are no
/// statement.
[[nodiscard]] base::Result<domain::DocumentSignature> manifestationOf(std::string_view statement);
[[nodiscard]] base::Result<domain::DocumentSignature> manifestationOf(const domain::EntryDraft& esign);
/// "Q. Åkesson (u-0001), qa: approved, 2026-03-02 08:31:00 +01:00, signature 0001…": one line for a terminal.
[[nodiscard]] std::string inOneLine(const domain::DocumentSignature& signature);

} // namespace calque::signature
