// What people have read: for each item a digest of its normative text, and of each item it covers or depends on as that
// was when they read it. So a text that changes under an unchanged revision is seen, and so are the links that were
// judged by the old text. Format: docs/formats/trace.md.
#pragma once

#include "item.h"

#include "core/base/result.h"

#include <map>

namespace calque::trace {

/// Of title, description and needs; white space counts as one blank, so a text that is only broken into other lines is
/// the same. 16 hex digits: enough to notice, proof of nothing.
[[nodiscard]] std::string digestOf(const Item& item);

struct ReviewedItem {
  std::string digest;
  std::map<std::string, std::string> parents; ///< id → digest, as at the review
};
using Reviewed = std::map<std::string, ReviewedItem>; ///< by id

/// A fault (File) with the line where the text is no such file, or names an item twice.
[[nodiscard]] base::Result<Reviewed> readReviewed(std::string_view text);
[[nodiscard]] std::string toText(const Reviewed& reviewed);

/// `before` with the items named read as they are today, and without those that are gone. A fault (File) where one is
/// named that does not exist.
[[nodiscard]] base::Result<Reviewed> reviewedToday(const std::vector<Item>& items, Reviewed before,
                                                   const std::vector<std::string>& named);

} // namespace calque::trace
