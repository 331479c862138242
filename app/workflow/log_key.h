// The log's own key: changed yearly, or given up with its log when it is compromised (record.md 10).
#pragma once

#include "session.h"

namespace calque::workflow {

struct KeyRotation {
  std::filesystem::path rootKeyFile; ///< carried in for this act
  Wiped rootKeyPassword;
  std::string reason;
};
/// Role itadmin. The lab root endorses the new key, so that a stolen log key brings in no other. A fault (Key, Crypto)
/// where the root key is not the lab's.
[[nodiscard]] base::Done rotateLogKey(Session& actor, KeyRotation rotation);

struct Compromise {
  std::string what;   ///< log | person | ca | device
  std::string person; ///< with `person`, u-NNNN
  std::uint64_t doubtFrom = 0;
  std::string reason;
};
/// Role qa. What it puts in doubt is listed by every verification. A person is revoked in the same commit, so that
/// nobody signs with that key again before `resetKey`; of the log's or the device's key a new log has to begin
/// (LabSetup::continues). Refusals 100, 106, 804.
[[nodiscard]] base::Done reportCompromise(Session& actor, const Compromise& compromise);

} // namespace calque::workflow
