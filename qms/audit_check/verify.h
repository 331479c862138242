// The independent verifier (record.md 9): derives everything again from the stored bytes. It shares no code with the
// writer, has its own parser and encoder, reads no network and writes nothing: not in the lab, not beside it. Every
// function answers with a report and throws nothing; what could not be done is a finding of class 6, never a pass.
#pragma once

#include "report.h"
#include "rows.h"

#include "core/base/progress.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace calque::audit_check {

struct Options {
  std::optional<std::filesystem::path> anchors = {};         ///< the anchors file of record.md 8
  std::vector<std::string> witnessKeys = {};                 ///< vkeys of witnesses whose cosignatures are verified
  std::optional<std::filesystem::path> witnessKeysFile = {}; ///< further ones, one a line
  /// Where the files of a lab lie; without it in its own folder `blobs`. For a copy of the log alone.
  std::optional<std::filesystem::path> blobs = {};
  /// Called on the verifying thread. False stops: what was found stands, and [step.failed, 6] says that the rest was
  /// not looked at.
  base::Progress progress = {};
  /// Each finding as it is made, not in the report's order; from any thread, one call at a time.
  std::function<void(const Finding&)> found = {};
};

/// A lab directory: steps V0–V11. The store must stand still meanwhile; a store that changed under the reader is
/// class 6.
[[nodiscard]] Report verifyLab(const std::filesystem::path& lab, const Options& options);

/// A DHR bundle, folder or ZIP: steps W0–W7.
[[nodiscard]] Report verifyBundle(const std::filesystem::path& bundle, const Options& options);

/// Whichever of the two `path` is: a folder with audit.db is a lab; a folder with bagit.txt, or a file, is a bundle.
[[nodiscard]] Report verify(const std::filesystem::path& path, const Options& options);

/// Steps V2–V11 over rows in memory, for tests and tools that hold a store as values. `anchors` is the anchors file's
/// text. `blobs` is the folder of record.md 5; without it the entries' files count as found but not checked.
[[nodiscard]] Report verifyRows(const Rows& rows, const std::optional<std::string>& anchors,
                                const std::optional<std::filesystem::path>& blobs,
                                const std::vector<std::string>& witnessKeys = {});

} // namespace calque::audit_check
