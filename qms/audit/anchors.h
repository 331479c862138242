// Anchors (record.md 8): copies of (size, root) outside the power of whoever can write the lab. Here the witness file,
// the label and the time stamp.
#pragma once

#include "checkpoint.h"
#include "log.h"

namespace calque::audit {

/// What publishing did. Publishing never undoes a commit: a place that cannot be written is an `anchor.failed`, not a
/// failure.
struct Published {
  std::uint64_t size = 0; ///< what was published
  bool written = false;   ///< the witness file holds the note, durably; the log holds the time stamp
  bool recorded = false;  ///< an `anchor.made` or `anchor.failed` was appended (at most one per minute and kind)
  std::string trouble;    ///< why not written
};

/// Ends the item at the end of the witness file that a writer who died left unfinished: what is missing of a note of
/// this log is appended, and a beginning of which the log knows no note is taken away. Anything else stays.
[[nodiscard]] base::Done finishWitness(const Log& log, const std::filesystem::path& file);
/// Why `file` is not the witness file of this log: it is not there, or lacks the note that the log's last `anchor.made`
/// of the kind witness tells of. Empty where it is, and where none was ever published. A file that only seems to be the
/// witness proves nothing: somebody may have taken the other away.
[[nodiscard]] base::Result<std::string> whyNotTheWitness(const Log& log, const std::filesystem::path& file);
/// Same: the file that was written before, and no other (whyNotTheWitness is trouble). New: a person began another.
enum class Witness { Same, New };
/// finishWitness(), then appends the newest note and a line `%%` to the witness file, then `anchor.made` or
/// `anchor.failed`. `to` names the place in the log (no path of a person). `writer` is the system actor. A file is
/// made, mode 0600, only where nothing was ever published, or with Witness::New.
[[nodiscard]] base::Result<Published> publishWitness(Log& log, const std::filesystem::path& file, const std::string& to,
                                                     const std::string& writer, const base::Clock& clock,
                                                     Witness which = Witness::Same);
/// The last note in the witness file that the log's key in force has signed, looked for in the last 64 KiB. Nothing
/// where the file cannot be read or holds none: that is no proof of anything.
[[nodiscard]] std::optional<Note> maybeNewestWitnessed(const Log& log, const std::filesystem::path& file);
/// The greatest size of any note of this log in the witness file, of whatever branch; 0 where it holds none.
[[nodiscard]] std::uint64_t greatestWitnessed(const Log& log, const std::filesystem::path& file);
/// Notes that the newest checkpoint has left the house on paper or with a signer: kind `label` or `receipt`.
[[nodiscard]] base::Result<Published> recordAnchor(Log& log, const std::string& kind, const std::string& to,
                                                   const std::string& writer, const base::Clock& clock);

/// Brings a request (TimeStampReq, DER) to the TSA and its answer back. The seam to the network; its failure's words go
/// into the log, so they name no person and no path.
using Exchange = std::function<base::Result<base::Bytes>(base::View request)>;
/// A time stamp is taken only where its time is this near to the clock's; beyond, one of the two clocks is wrong.
inline constexpr std::int64_t timestampToleranceMs = 300'000;

/// Certificates (DER) of the TSA roots that the log names: `config.changed`, section `tsa`, `new` = {"fp":…}; the
/// certificate is enclosed with that entry.
[[nodiscard]] base::Result<std::vector<base::Bytes>> namedTsaRoots(const Log& log);
/// Asks for a time stamp (RFC 3161) over the body of the newest checkpoint, judges the answer, and appends
/// `anchor.made` with it as token, or `anchor.failed`. An answer that is not good under one of `tsaRoots` is never
/// stored. Within a minute of the last `anchor.made` of this kind nobody is asked; then nothing is `written` and there
/// is no trouble.
[[nodiscard]] base::Result<Published> publishTimestamp(Log& log, const Exchange& exchange,
                                                       const std::vector<base::Bytes>& tsaRoots, const std::string& to,
                                                       const std::string& writer, const base::Clock& clock);

/// What a label prints and a person types back: `label <origin> <size> <first 20 hex digits of the root>`.
[[nodiscard]] std::string labelAnchor(const std::string& origin, std::uint64_t size, const base::Digest& root);

} // namespace calque::audit
