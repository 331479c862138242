// The record itself: its state, a review of it, its anchors, its verification.
#pragma once

#include "session.h"

#include "core/base/progress.h"

namespace calque::workflow {

/// The reviewer signs a page that lists the case's entries, what deserves eyes first, and the remarks.
[[nodiscard]] base::Done reviewCase(Session& session, const std::string& caseId,
                                    const std::vector<std::string>& remarks, const SignerEntry& signs);
/// Publishes the newest checkpoint to the witness now. A file that was never the witness of this log is begun only with
/// NewWitness::Yes, and the entry says so.
enum class NewWitness { No, Yes };
[[nodiscard]] base::Done anchorNow(Lab& lab, NewWitness isNew = NewWitness::No);

struct LogLine {
  std::uint64_t seq = 0;
  std::string at, type, actor, record;
};
[[nodiscard]] base::Result<std::vector<LogLine>> logLines(const Lab& lab, std::uint64_t from, std::uint64_t count,
                                                          const std::string& record);
/// Which entries one looks for: what is given must all hold.
struct LogFilter {
  std::string record = {};              ///< c-0001 and the like; of a case also the looks at its patient's data
  std::string person = {};              ///< u-0001
  std::string kind = {};                ///< a type; "print." for all that begin so (logKinds)
  std::string fromDay = {}, toDay = {}; ///< YYYY-MM-DD in UTC, both included
  bool operator==(const LogFilter&) const = default;
};
/// What a filter leaves of the log, in pages; the entries themselves are fetched a page at a time.
struct LogOutline {
  static constexpr std::uint64_t linesAPage = 256;
  std::uint64_t entries = 0;        ///< of the whole log
  std::uint64_t count = 0;          ///< that fit
  std::vector<std::uint64_t> pages; ///< seq with which each page begins
};
/// A refusal (804) of a day that is none; stopped by the progress, a fault (Busy).
[[nodiscard]] base::Result<LogOutline> outlineLog(const Lab& lab, const LogFilter& filter,
                                                  const base::Progress& progress = {});
/// Those of the filter with from ≤ seq < to.
[[nodiscard]] base::Result<std::vector<LogLine>> logPage(const Lab& lab, const LogFilter& filter, std::uint64_t from,
                                                         std::uint64_t to);
/// Every word a filter's `kind` may be: "anchor.", "anchor.failed", "anchor.made", "audit." …
[[nodiscard]] std::vector<std::string> logKinds();
[[nodiscard]] base::Result<std::string> entryText(const Lab& lab, std::uint64_t seq); ///< the exact bytes

/// One thing that a verification found: record.md 9.
struct VerifyFinding {
  int kind = 6; ///< class: 3 altered, 4 truncated, 6 could not be checked
  std::string code, expected, found;
  std::optional<std::uint64_t> seq;
};
struct Verified {
  int exitCode = 6; ///< record.md 9
  std::string verdict = "unchecked";
  std::string sentence, json;
  std::vector<VerifyFinding> findings; ///< by step, then seq; at most 1,000
  std::uint64_t size = 0;
  std::string root;       ///< hex; empty where unknown
  bool isStopped = false; ///< on request, before its end
};
/// Keys of witnesses whose cosignatures are verified: vkeys, and a file of them.
struct WitnessKeys {
  std::vector<std::string> vkeys = {};
  std::filesystem::path file = {};
};
struct Verification {
  std::filesystem::path anchors = {}; ///< brought from outside; may be empty
  WitnessKeys witnesses = {};
  std::filesystem::path files = {}; ///< where the lab's files lie, where `audit.db` is a copy alone; may be empty
  /// On the verifying thread; false stops, which is exit 6 at best.
  base::Progress progress = {};
  /// Each finding as it is made; from any thread, one call at a time.
  std::function<void(const VerifyFinding&)> found = {};
};
[[nodiscard]] Verified verifyWatched(const std::filesystem::path& labOrBundle, const Verification& how);
/// The same of a lab that this program has open and works in meanwhile: on a private copy of its audit.db of one
/// instant, beside the lab or, where nothing may be written there, in the system's temporary folder.
[[nodiscard]] Verified verifyLiving(const std::filesystem::path& lab, Verification how);
/// The reader's verdict of the lab folder, with the mark of this device on top. With `opened`, that lab opened by this
/// device, every file and every patient's data are opened too, under their keys: what does not open is [blob.content,
/// 3], or [blob.unopened, 6] where it could not be tried.
[[nodiscard]] Verified verifyRecord(const std::filesystem::path& labOrBundle, const std::filesystem::path& anchors = {},
                                    const WitnessKeys& witnesses = {}, const Lab* opened = nullptr);
/// Enters a full verification of this lab, whatever it found (`log.verified`). A fault where nothing could be read or
/// it was stopped; refusals of Session::stands().
[[nodiscard]] base::Done noteVerified(Session& session, const Verified& verified);

} // namespace calque::workflow
