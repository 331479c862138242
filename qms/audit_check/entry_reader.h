// One entry of the log, read from its bytes (record.md 3.1): canonical, every field present and of its type.
#pragma once

#include "json_reader.h"
#include "type_table.h"

#include "core/base/bytes.h"
#include "core/base/clock.h"

#include <array>
#include <string>
#include <string_view>

namespace calque::audit_check {

using Id16 = std::array<std::uint8_t, 16>; ///< session, signature, ticket: 32 hex digits

/// Views point into the entry's bytes or the reader's document: valid until the next entry is read.
struct Entry {
  const TypeSpec* spec = nullptr;
  Type type{};
  std::uint64_t seq = 0, tx = 0, rev = 0; ///< rev 0: no record
  std::string_view log, time, offset, actor, host, record, subject;
  base::Instant at;
  bool byPerson = false;
  base::Digest prev{};
  Id16 session{}; ///< zeros where absent
  const Value *outer = nullptr, *data = nullptr, *was = nullptr, *becomes = nullptr, *files = nullptr, *auth = nullptr;

  [[nodiscard]] std::string_view text(std::string_view key) const { return data->textOf(key); }
  [[nodiscard]] std::uint64_t number(std::string_view key) const { return data->numberOf(key); }
};

[[nodiscard]] Id16 id16Of(std::string_view hex32);           ///< of checked text; zeros where it is empty
[[nodiscard]] base::Digest digestOf(std::string_view hex64); ///< of checked text; zeros where it is empty
[[nodiscard]] std::string hexOf(const Id16& id);

/// What is wrong with an entry: a finding code and its two texts. Empty code: nothing.
struct EntryFault {
  std::string_view code; ///< entry.canonical or entry.field
  std::string expected, found;
};

class EntryReader {
public:
  /// Reads `bytes`, which must outlive the entry's use. With a fault of code entry.canonical nothing of the entry may
  /// be used.
  [[nodiscard]] EntryFault read(std::string_view bytes, Entry& into);

private:
  Document m_document;
};

/// `files` as record.md 3.1 has it: 0–64 items {role,kind,size,sha256|commit}.
[[nodiscard]] Mismatch mismatchOfFiles(const Value& files, bool mayBeEmpty);
/// `auth` and `factors`: non-empty, sorted, distinct factors.
[[nodiscard]] Mismatch mismatchOfFactors(const Value& factors);

} // namespace calque::audit_check
