// An entry as its canonical bytes (record.md 3.1) and back. Inside the room only.
#pragma once

#include "core/domain/entry.h"

#include <string>
#include <string_view>

namespace calque::audit {

/// What the chain and the clock add to an entry.
struct Placing {
  std::string origin;
  std::string prev; ///< hex of the leaf hash before
  base::ClockState clock;
};

/// Refuses 804 where the entry would be longer than 65,536 bytes or cannot be written.
[[nodiscard]] base::Result<std::string> toEntryBytes(const domain::Entry& entry, const Placing& placing);

struct PlacedEntry {
  domain::Entry entry;
  std::string origin, prev;
};
/// A fault (Database) where the bytes are no canonical entry. Types and rules are not asked again: they were when it
/// was written.
[[nodiscard]] base::Result<PlacedEntry> readEntryBytes(std::string_view bytes);

} // namespace calque::audit
