// What a signer takes home: the proof that his signature is in the log, and a page to keep (record.md 8, receipt).
#pragma once

#include "session.h"

namespace calque::workflow {

struct Receipt {
  std::filesystem::path proof, page; ///< <sid>.tlog-proof and <sid>.pdf
};
/// Of the session's own signature, entry `seq` (`esign`). Refuses 822. Notes the anchor (kind `receipt`).
[[nodiscard]] base::Result<Receipt> giveReceipt(Session& signer, std::uint64_t seq,
                                                const std::filesystem::path& folder);

} // namespace calque::workflow
