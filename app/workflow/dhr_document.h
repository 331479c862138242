// The document of a device history record, put together from the entries and the records they name.
#pragma once

#include "lab.h"

#include "core/domain/case_lifecycle.h"
#include "core/domain/document.h"

namespace calque::workflow {

/// The checkpoint that the document speaks of.
struct AsOf {
  std::string note;
  std::uint64_t size = 0;
  std::string rootHex;
};

/// Everything of the record that people read, from the case's entries by rev; the model's pictures from the locked
/// file.
[[nodiscard]] base::Result<domain::Document> recordOf(const Lab& lab, const domain::Case& known,
                                                      std::span<const domain::Entry> entries, const AsOf& asOf);

} // namespace calque::workflow
