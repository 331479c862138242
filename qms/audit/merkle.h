// The writer's tree over the log (RFC 6962 section 2; record.md 4, 5): leaf SHA-256(0x00 ‖ entry), node SHA-256(0x01 ‖
// left ‖ right), the left part the largest power of two below the size. The verifier has its own.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace calque::audit {

/// The roots of the complete subtrees a tree of `size` leaves is made of, the largest first: all that appending needs.
struct RightEdge {
  std::uint64_t size = 0;
  std::vector<base::Digest> peaks; ///< one for each bit set in size
};

/// A complete subtree that has just come to be: node `index` of `level` covers leaves [index·2^level,
/// (index+1)·2^level).
struct TreeNode {
  unsigned level = 0;
  std::uint64_t index = 0;
  base::Digest hash{};
};

/// Appends a leaf hash in O(log size); the nodes that became complete, the leaf first.
std::vector<TreeNode> appendLeaf(RightEdge& edge, const base::Digest& leaf);
[[nodiscard]] base::Digest rootOf(const RightEdge& edge); ///< SHA-256 of nothing for the empty tree

/// Gives the hash of a complete subtree.
using NodeSource = std::function<base::Result<base::Digest>(unsigned level, std::uint64_t index)>;

[[nodiscard]] base::Result<RightEdge> edgeAt(std::uint64_t size, const NodeSource& nodes);
/// Proof that leaf `index` stands in the tree of `size` leaves; index < size.
[[nodiscard]] base::Result<std::vector<base::Digest>> inclusionProof(std::uint64_t index, std::uint64_t size,
                                                                     const NodeSource& nodes);
/// Proof that the tree of `size` leaves goes on from that of `old`; 0 < old ≤ size.
[[nodiscard]] base::Result<std::vector<base::Digest>> consistencyProof(std::uint64_t old, std::uint64_t size,
                                                                       const NodeSource& nodes);

[[nodiscard]] bool verifyInclusion(std::uint64_t index, std::uint64_t size, const base::Digest& leaf,
                                   const std::vector<base::Digest>& proof, const base::Digest& root);
/// A tree of no leaves is consistent only with itself.
[[nodiscard]] bool verifyConsistency(std::uint64_t old, std::uint64_t size, const base::Digest& oldRoot,
                                     const base::Digest& root, const std::vector<base::Digest>& proof);

} // namespace calque::audit
