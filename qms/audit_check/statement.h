// The statement of an electronic signature (record.md 7), read from the string in an `esign` entry.
#pragma once

#include "entry_reader.h"

#include <optional>
#include <string>

namespace calque::audit_check {

/// Views point into the statement's bytes or the reader's document.
struct Statement {
  std::string_view bytes;
  base::Digest afterRoot{}, certificate{}, shown{};
  std::uint64_t afterSize = 0, rev = 0;
  Id16 sid{};
  std::string_view log, signer, name, role, meaning, record, subject, offset;
  base::Instant at;
  const Value *files = nullptr, *factors = nullptr;
};

class StatementReader {
public:
  /// Reads `data.stmt` of the entry; nothing where it is not canonical or not complete: then why() says why.
  [[nodiscard]] std::optional<Statement> read(std::string_view bytes);
  [[nodiscard]] const std::string& why() const { return m_why; }

private:
  Document m_document;
  std::string m_why;
};

} // namespace calque::audit_check
