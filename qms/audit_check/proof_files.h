// The proofs of a bundle as files: C2SP tlog-proof for inclusion, and Calque's own form for consistency (record.md 9).
#pragma once

#include "core/base/bytes.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calque::audit_check {

struct InclusionProof {
  std::uint64_t index = 0;
  std::vector<base::Digest> hashes;
  std::string_view checkpoint; ///< the note it ends with
};
/// Nothing where the text is not of the form, byte for byte; an `extra` line is none of it.
[[nodiscard]] std::optional<InclusionProof> maybeInclusionProof(std::string_view text);

struct ConsistencyProof {
  std::string origin;
  std::uint64_t oldSize = 0, newSize = 0;
  base::Digest oldRoot{};
  std::vector<base::Digest> hashes;
};
[[nodiscard]] std::optional<ConsistencyProof> maybeConsistencyProof(std::string_view text);

} // namespace calque::audit_check
