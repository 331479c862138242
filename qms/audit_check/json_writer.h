// The verifier's own encoder (record.md 4): what was read is written again and compared, and the answer in JSON is made
// with it.
#pragma once

#include "json_reader.h"

#include <string>

namespace calque::audit_check {

/// Appends the canonical spelling of `value`.
void writeValue(const Value& value, std::string& out);
/// Whether these bytes are that spelling: as writing it and comparing, without the copy.
[[nodiscard]] bool isSpelling(std::string_view bytes, const Value& value);
/// Appends a string in quotes, `"` and `\` escaped.
void writeString(std::string_view text, std::string& out);

} // namespace calque::audit_check
