// Tables on flowing pages: cells wrap, rows go whole to the next page where they can, the header row is repeated there.
#pragma once

#include "page_flow.h"

#include "core/domain/document.h"

namespace calque::report {

void flowTable(PageFlow& flow, const domain::DocumentTable& table);

/// Widths of the columns that fill `width`: each at least its longest word while that is possible, the rest by content.
[[nodiscard]] std::vector<double> columnWidths(const std::vector<double>& longestWords,
                                               const std::vector<double>& natural, double width);

} // namespace calque::report
