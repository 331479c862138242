// Types of values in the notation of record.md 3.2, read as written there. Inside the room only.
#pragma once

#include "core/base/canonical.h"

#include <string>
#include <string_view>

namespace calque::audit {

/// Empty where `object` has exactly the members of `spec` ("a:s b?:h", split at `separator`); else the key that is
/// missing, unknown or of another type, with a word what is wrong.
[[nodiscard]] std::string whyNotMembers(const base::JsonObject& object, std::string_view spec, char separator);
[[nodiscard]] bool isFilesList(const base::Json& list); ///< items of record.md 3.1

} // namespace calque::audit
