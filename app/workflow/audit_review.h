// The record itself: its state, a review of it, its anchors, its verification.
#pragma once

#include "session.h"

namespace calque::workflow {

/// The reviewer signs a page that lists the case's entries, what deserves eyes first, and the remarks.
[[nodiscard]] base::Done reviewCase(Session& session, const std::string& caseId,
                                    const std::vector<std::string>& remarks, const SignerEntry& signs);
/// Publishes the newest checkpoint to the witness now.
[[nodiscard]] base::Done anchorNow(Lab& lab);

struct LogLine {
  std::uint64_t seq = 0;
  std::string at, type, actor, record;
};
[[nodiscard]] base::Result<std::vector<LogLine>> logLines(const Lab& lab, std::uint64_t from, std::uint64_t count,
                                                          const std::string& record);
[[nodiscard]] base::Result<std::string> entryText(const Lab& lab, std::uint64_t seq); ///< the exact bytes

struct Verified {
  int exitCode = 6; ///< record.md 9
  std::string sentence, json;
  std::uint64_t size = 0;
  std::string root; ///< hex; empty where unknown
};
/// Keys of witnesses whose cosignatures are verified: vkeys, and a file of them.
struct WitnessKeys {
  std::vector<std::string> vkeys = {};
  std::filesystem::path file = {};
};
/// The reader's verdict of the lab folder, with the mark of this device on top.
[[nodiscard]] Verified verifyRecord(const std::filesystem::path& labOrBundle, const std::filesystem::path& anchors = {},
                                    const WitnessKeys& witnesses = {});
/// Enters a full verification of this lab, whatever it found (`log.verified`). A fault where nothing could be read.
[[nodiscard]] base::Done noteVerified(Session& session, const Verified& verified);

} // namespace calque::workflow
