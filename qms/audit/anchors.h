// Anchors (record.md 8): copies of (size, root) outside the power of whoever can write the lab. Here the witness file
// and the label.
#pragma once

#include "log.h"

namespace calque::audit {

/// What publishing did. Publishing never undoes a commit: a place that cannot be written is an `anchor.failed`, not a
/// failure.
struct Published {
  std::uint64_t size = 0; ///< what was published
  bool written = false;   ///< the witness file holds the note, durably
  bool recorded = false;  ///< an `anchor.made` or `anchor.failed` was appended (at most one per minute and kind)
  std::string trouble;    ///< why not written
};

/// Appends the newest note and a line `%%` to the witness file, then `anchor.made` or `anchor.failed`. `to` names the
/// place in the log (no path of a person). `writer` is the system actor. `mode` of a new file 0600.
[[nodiscard]] base::Result<Published> publishWitness(Log& log, const std::filesystem::path& file, const std::string& to,
                                                     const std::string& writer, const base::Clock& clock);
/// Notes that the newest checkpoint has left the house on paper or with a signer: kind `label` or `receipt`.
[[nodiscard]] base::Result<Published> recordAnchor(Log& log, const std::string& kind, const std::string& to,
                                                   const std::string& writer, const base::Clock& clock);

/// What a label prints and a person types back: `label <origin> <size> <first 20 hex digits of the root>`.
[[nodiscard]] std::string labelAnchor(const std::string& origin, std::uint64_t size, const base::Digest& root);

} // namespace calque::audit
