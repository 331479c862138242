#include "merkle.h"

#include "core/crypto/digest.h"

#include <bit>
#include <cassert>

namespace calque::audit {
namespace {

using Proof = std::vector<base::Digest>;

/// The root of leaves [from, to), from complete subtrees.
base::Result<base::Digest> rangeRoot(std::uint64_t from, std::uint64_t to, const NodeSource& nodes) {
  auto count = to - from;
  if (std::has_single_bit(count))
    return nodes(static_cast<unsigned>(std::countr_zero(count)), from / count);
  auto left = std::bit_floor(count);
  CALQUE_TRY(first, rangeRoot(from, from + left, nodes));
  CALQUE_TRY(second, rangeRoot(from + left, to, nodes));
  return crypto::nodeHash(first, second);
}

/// The largest power of two below `count`, which is above 1.
std::uint64_t leftPart(std::uint64_t count) {
  return std::bit_floor(count - 1);
}

base::Done prove(std::uint64_t index, std::uint64_t from, std::uint64_t to, const NodeSource& nodes, Proof& proof) {
  if (to - from == 1)
    return {};
  auto middle = from + leftPart(to - from);
  bool left = index < middle;
  CALQUE_CHECK(left ? prove(index, from, middle, nodes, proof) : prove(index, middle, to, nodes, proof));
  CALQUE_TRY(other, left ? rangeRoot(middle, to, nodes) : rangeRoot(from, middle, nodes));
  proof.push_back(other);
  return {};
}

base::Done proveOld(std::uint64_t old, std::uint64_t from, std::uint64_t to, bool whole, const NodeSource& nodes,
                    Proof& proof) {
  if (old == to) {
    if (whole)
      return {};
    CALQUE_TRY(root, rangeRoot(from, to, nodes));
    proof.push_back(root);
    return {};
  }
  auto middle = from + leftPart(to - from);
  bool left = old <= middle;
  CALQUE_CHECK(left ? proveOld(old, from, middle, whole, nodes, proof)
                    : proveOld(old, middle, to, false, nodes, proof));
  CALQUE_TRY(other, left ? rangeRoot(middle, to, nodes) : rangeRoot(from, middle, nodes));
  proof.push_back(other);
  return {};
}

} // namespace

std::vector<TreeNode> appendLeaf(RightEdge& edge, const base::Digest& leaf) {
  std::vector<TreeNode> made{{0, edge.size, leaf}};
  for (auto size = edge.size; (size & 1) != 0; size >>= 1) {
    const auto& last = made.back();
    made.push_back({last.level + 1, last.index / 2, crypto::nodeHash(edge.peaks.back(), last.hash)});
    edge.peaks.pop_back();
  }
  edge.peaks.push_back(made.back().hash);
  ++edge.size;
  return made;
}

base::Digest rootOf(const RightEdge& edge) {
  if (edge.peaks.empty())
    return crypto::sha256(std::string_view());
  auto root = edge.peaks.back();
  for (auto i = edge.peaks.size() - 1; i-- > 0;)
    root = crypto::nodeHash(edge.peaks[i], root);
  return root;
}

base::Result<RightEdge> edgeAt(std::uint64_t size, const NodeSource& nodes) {
  RightEdge edge{size, {}};
  for (std::uint64_t from = 0; from < size;) {
    auto part = std::bit_floor(size - from);
    CALQUE_TRY(peak, nodes(static_cast<unsigned>(std::countr_zero(part)), from / part));
    edge.peaks.push_back(peak);
    from += part;
  }
  return edge;
}

base::Result<Proof> inclusionProof(std::uint64_t index, std::uint64_t size, const NodeSource& nodes) {
  assert(index < size);
  Proof proof;
  CALQUE_CHECK(prove(index, 0, size, nodes, proof));
  return proof;
}

base::Result<Proof> consistencyProof(std::uint64_t old, std::uint64_t size, const NodeSource& nodes) {
  assert(old > 0 && old <= size);
  Proof proof;
  CALQUE_CHECK(proveOld(old, 0, size, true, nodes, proof));
  return proof;
}

// RFC 9162 section 2.1.3.2
bool verifyInclusion(std::uint64_t index, std::uint64_t size, const base::Digest& leaf, const Proof& proof,
                     const base::Digest& root) {
  if (index >= size)
    return false;
  auto at = index, last = size - 1;
  auto found = leaf;
  for (const auto& sibling : proof) {
    if (last == 0)
      return false;
    if ((at & 1) != 0 || at == last) {
      found = crypto::nodeHash(sibling, found);
      while ((at & 1) == 0 && at != 0) {
        at >>= 1;
        last >>= 1;
      }
    } else {
      found = crypto::nodeHash(found, sibling);
    }
    at >>= 1;
    last >>= 1;
  }
  return last == 0 && found == root;
}

// RFC 9162 section 2.1.4.2
bool verifyConsistency(std::uint64_t old, std::uint64_t size, const base::Digest& oldRoot, const base::Digest& root,
                       const Proof& proof) {
  if (old == size)
    return proof.empty() && oldRoot == root && (size != 0 || root == rootOf({}));
  if (old == 0 || old > size || proof.empty())
    return false;
  std::size_t next = 0;
  auto at = old - 1, last = size - 1;
  while ((at & 1) != 0) {
    at >>= 1;
    last >>= 1;
  }
  auto first = std::has_single_bit(old) ? oldRoot : proof[next++];
  auto second = first;
  for (; next < proof.size(); ++next) {
    const auto& sibling = proof[next];
    if (last == 0)
      return false;
    if ((at & 1) != 0 || at == last) {
      first = crypto::nodeHash(sibling, first);
      second = crypto::nodeHash(sibling, second);
      while ((at & 1) == 0 && at != 0) {
        at >>= 1;
        last >>= 1;
      }
    } else {
      second = crypto::nodeHash(second, sibling);
    }
    at >>= 1;
    last >>= 1;
  }
  return last == 0 && first == oldRoot && second == root;
}

} // namespace calque::audit
