// The closed list of entry types (record.md 3.3) as one table, and the check of one draft against 3.1–3.3: its form,
// not its place in the log (that is the law, L1–L15, which Log::append checks).
#pragma once

#include "core/domain/entry.h"

#include <span>
#include <string>
#include <string_view>

namespace calque::audit {

/// One line of the list. `data` is in the notation of record.md 3.2: "fp:h approver:P approver_sid?:x".
struct EntryType {
  std::string_view word;
  char actor;                ///< 'P' person, 'S' system, '*' either
  std::string_view prefixes; ///< of `record`: "-" none, trailing '?' optional
  std::string_view flags;    ///< of o r f e s, or "-"
  std::string_view data;     ///< "-" where there is none
};

[[nodiscard]] std::span<const EntryType> entryTypes();
[[nodiscard]] const EntryType* maybeEntryType(std::string_view word); ///< nullptr where there is no such type

/// Refuses 804 naming the key that is missing, unknown or of another type, 809 where a text may not stand in the
/// record.
[[nodiscard]] base::Done checkDraft(const domain::EntryDraft& draft);
/// Whether `value` is of the type written as in record.md 3.2, e.g. "[Rd]", "{step:s,minutes:i}", "pass|fail".
[[nodiscard]] bool isOfType(const base::Json& value, std::string_view type);

[[nodiscard]] bool isPersonId(std::string_view text);
[[nodiscard]] bool isSystemActor(std::string_view text);
[[nodiscard]] bool isHost(std::string_view text);

/// `files` as it stands in an entry, a statement and dhr.json (record.md 3.1).
[[nodiscard]] base::Json toFilesJson(const std::vector<domain::FileItem>& files);
[[nodiscard]] std::vector<domain::FileItem> readFilesJson(const base::Json& list);

} // namespace calque::audit
