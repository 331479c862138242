// Detached CAdES-BES signatures (record.md 7): DER SignedData, SHA-256, ECDSA, one signer, no certificate inside.
#pragma once

#include "certificates.h"

namespace calque::crypto {

[[nodiscard]] base::Result<base::Bytes> signCms(const PrivateKey& key, base::View certificateDer, base::View content);

struct CmsTrust {
  base::View signer; ///< the certificate named by the statement; never one found inside the CMS
  std::vector<base::Bytes> issuing;
  base::View root;
  base::Instant at;
  bool signerIsRoot = false; ///< `endorse`: the root itself signs, and the person profile is not asked
};
/// Empty when `cms` is one valid signature of `signer` over `content` in the profile above, its chain good at `at`;
/// else why not.
[[nodiscard]] std::string whyCmsInvalid(base::View cms, base::View content, const CmsTrust& trust);

} // namespace calque::crypto
