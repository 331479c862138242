// The list of the runs of a folder, runs.txt: "NNNN KIND started TIME" when a run gets its number, "NNNN KIND finished
// TIME VERDICT SHA256" when its result is stored. Nothing in it is ever changed. Private to this room.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace calque::runner {

/// Appends the first line under a lock and gives the number.
[[nodiscard]] base::Result<std::uint64_t> beginRun(const std::filesystem::path& out, const std::string& kind,
                                                   const std::string& time);
[[nodiscard]] base::Done endRun(const std::filesystem::path& out, std::uint64_t run, const std::string& kind,
                                const std::string& time, const std::string& verdict, const std::string& sha256);
/// The digest of the result in the last line of a run; nothing where it never finished.
[[nodiscard]] std::optional<std::string> maybeFinished(const std::filesystem::path& out, const std::string& folder);
[[nodiscard]] std::string folderOfRun(std::uint64_t run, const std::string& kind); ///< "0001-iq"

} // namespace calque::runner
