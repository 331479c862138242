// A document's parts set on flowing pages, in the order its kind wants.
#pragma once

#include "page_flow.h"

#include "core/base/result.h"
#include "core/domain/document.h"

namespace calque::report {

/// A fault (Library) where a picture is no PNG, a row has not as many cells as columns, or the checkpoint is too long
/// for a QR.
[[nodiscard]] base::Done flowDocument(PageFlow& flow, const domain::Document& document);

/// "size 123, root 0123456789abcdef0123": what a person types from paper into an anchors file (record.md 8).
[[nodiscard]] std::string checkpointText(std::uint64_t size, const std::string& rootHex);
/// The one line `label <origin> <size> <20 hex>`; empty where the note has no origin.
[[nodiscard]] std::string anchorLine(const std::string& note, std::uint64_t size, const std::string& rootHex);

} // namespace calque::report
