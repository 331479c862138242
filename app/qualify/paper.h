// The paper of a run, made from its stored results and from nothing else.
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace calque::qualify {

/// Reads result.json of a run's folder and writes the PDF; `pdf` empty: report.pdf beside it. The same results give the
/// same bytes, whenever and by whomever they are made.
[[nodiscard]] base::Done writePaper(const std::filesystem::path& folder, const std::filesystem::path& pdf);

} // namespace calque::qualify
