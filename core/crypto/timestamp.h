// Time stamps of RFC 3161: a request for one, the judgement of the answer when it arrives, and the verification of an
// answer that was stored (record.md 8, kind rfc3161). All three are about SHA-256 of some bytes; no network here.
//
// Narrower than OpenSSL, which leaves parts of a response to whoever passes it on: here every byte is either signed or
// of a value that is asked, so that no bit can be changed unseen. Strict DER; status `granted` and nothing else;
// SignedData version 3 with one SignerInfo of version 1; one digest algorithm (SHA-256, -384 or -512); no unsigned
// attribute, no revocation list, no certificate that does not itself chain to the root. The only exception is the free
// text that a TSA may put beside its status (PKIStatusInfo.statusString). Revocation is not asked: a token must stay
// verifiable without a network.
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"

#include <cstdint>
#include <string>
#include <vector>

namespace calque::crypto {

struct TimestampRequest {
  base::Digest digest{}; ///< SHA-256 of what is stamped
  base::Bytes nonce;     ///< 8 random bytes
  base::Bytes der;       ///< TimeStampReq: that digest, that nonce, certReq true
};
[[nodiscard]] TimestampRequest makeTimestampRequest(const base::Digest& sha256);

/// The answer to "is this a good time stamp?".
struct Timestamp {
  std::string why;  ///< why not, in words; empty where it is good
  base::Instant at; ///< genTime in whole seconds; only where it is good
};

/// The answer to `request` as it arrives: as verifyTimestamp, and of this digest and nonce, and its time at most
/// `toleranceMs` from `now` on either side. What is not good must not be stored.
[[nodiscard]] Timestamp judgeTimestamp(base::View response, const TimestampRequest& request,
                                       const std::vector<base::Bytes>& roots, base::Instant now,
                                       std::int64_t toleranceMs);

/// A stored TimeStampResp (DER) over `body`, as `openssl ts -verify -data BODY -in RESP -CAfile ROOT -attime T` judges
/// it, T being the token's own time, with the narrowing above and keys and digests of at least 112 bits. `roots`: DER
/// certificates; one under which everything holds is enough, so that naming another root later changes no answer.
[[nodiscard]] Timestamp verifyTimestamp(base::View response, base::View body, const std::vector<base::Bytes>& roots);

} // namespace calque::crypto
