// The verifier's own RFC 6962 tree: leaf SHA-256(0x00 ‖ entry), node SHA-256(0x01 ‖ left ‖ right), and its two proofs.
#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace calque::audit_check {

using base::Digest;

[[nodiscard]] Digest leafOf(std::string_view entry);
/// SHA-256 of nothing for size 0.
[[nodiscard]] Digest emptyRoot();

/// A tree that grows at its right edge. It holds one digest for each set bit of its size.
class GrowingTree {
public:
  void add(const Digest& leaf);
  [[nodiscard]] std::uint64_t size() const { return m_size; }
  [[nodiscard]] Digest root() const;

private:
  std::vector<Digest> m_edge; ///< roots of the full subtrees, the largest first
  std::uint64_t m_size = 0;
};

/// RFC 9162 2.1.3.2: whether `leaf` at `index` lies in the tree of `size` and `root`.
[[nodiscard]] bool verifyInclusion(std::uint64_t index, std::uint64_t size, const Digest& leaf,
                                   const std::vector<Digest>& proof, const Digest& root);
/// RFC 9162 2.1.4.2: whether the tree of `oldSize` and `oldRoot` is a beginning of the other. From size 0 nothing is
/// proven but of size 0, with the root of nothing.
[[nodiscard]] bool verifyConsistency(std::uint64_t oldSize, std::uint64_t newSize, const std::vector<Digest>& proof,
                                     const Digest& oldRoot, const Digest& newRoot);

} // namespace calque::audit_check
