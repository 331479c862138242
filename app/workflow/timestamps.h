// Time stamps of a time-stamping authority (RFC 3161) as anchors: which authority, and asking it (record.md 8).
#pragma once

#include "session.h"

namespace calque::workflow {

struct TimestampAuthority {
  std::string url;            ///< http://…; a setting of lab.toml, no evidence
  std::filesystem::path root; ///< its root certificate, PEM or DER; named in the log, so that anybody can check
  std::string reason;
};
/// Role qa. Refusals 106, 810; a fault (File) where the file is no CA certificate.
[[nodiscard]] base::Done setTimestampAuthority(Session& actor, const TimestampAuthority& authority);

/// Stamps the newest checkpoint now. A fault (Network, Crypto) where no good stamp came; the log says so too.
[[nodiscard]] base::Done stampNow(Lab& lab);

} // namespace calque::workflow
