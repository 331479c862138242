#include "merkle.h"

#include "core/crypto/digest.h"

#include <algorithm>
#include <array>

namespace calque::audit_check {
namespace {

Digest nodeOf(const Digest& left, const Digest& right) {
  static constexpr std::uint8_t inside = 0x01; // RFC 6962 section 2.1, as is the 0x00 of a leaf
  return crypto::sha256OfParts({{&inside, 1}, left, right});
}

} // namespace

Digest leafOf(std::string_view entry) {
  static constexpr std::uint8_t outside = 0x00;
  return crypto::sha256OfParts({{&outside, 1}, base::viewOf(entry)});
}

Digest emptyRoot() {
  return crypto::sha256(base::View{});
}

void GrowingTree::add(const Digest& leaf) {
  Digest node = leaf;
  for (auto bits = m_size; bits & 1; bits >>= 1) {
    node = nodeOf(m_edge.back(), node);
    m_edge.pop_back();
  }
  m_edge.push_back(node);
  ++m_size;
}

Digest GrowingTree::root() const {
  if (m_edge.empty())
    return emptyRoot();
  Digest node = m_edge.back();
  for (auto left = m_edge.rbegin() + 1; left != m_edge.rend(); ++left)
    node = nodeOf(*left, node);
  return node;
}

bool verifyInclusion(std::uint64_t index, std::uint64_t size, const Digest& leaf, const std::vector<Digest>& proof,
                     const Digest& root) {
  if (index >= size)
    return false;
  auto fn = index, sn = size - 1;
  Digest r = leaf;
  for (const auto& p : proof) {
    if (sn == 0)
      return false;
    if ((fn & 1) || fn == sn) {
      r = nodeOf(p, r);
      while (!(fn & 1) && fn != 0) {
        fn >>= 1;
        sn >>= 1;
      }
    } else {
      r = nodeOf(r, p);
    }
    fn >>= 1;
    sn >>= 1;
  }
  return sn == 0 && r == root;
}

bool verifyConsistency(std::uint64_t oldSize, std::uint64_t newSize, const std::vector<Digest>& proof,
                       const Digest& oldRoot, const Digest& newRoot) {
  if (oldSize > newSize || (oldSize == 0 && newSize > 0))
    return false; // the empty tree begins every tree: there is nothing to prove
  if (oldSize == newSize)
    return proof.empty() && oldRoot == newRoot && (oldSize > 0 || oldRoot == emptyRoot());
  std::vector<Digest> path;
  if ((oldSize & (oldSize - 1)) == 0)
    path.push_back(oldRoot);
  path.insert(path.end(), proof.begin(), proof.end());
  if (path.empty())
    return false;
  auto fn = oldSize - 1, sn = newSize - 1;
  while (fn & 1) {
    fn >>= 1;
    sn >>= 1;
  }
  Digest fr = path[0], sr = path[0];
  for (std::size_t i = 1; i < path.size(); ++i) {
    if (sn == 0)
      return false;
    if ((fn & 1) || fn == sn) {
      fr = nodeOf(path[i], fr);
      sr = nodeOf(path[i], sr);
      while (!(fn & 1) && fn != 0) {
        fn >>= 1;
        sn >>= 1;
      }
    } else {
      sr = nodeOf(sr, path[i]);
    }
    fn >>= 1;
    sn >>= 1;
  }
  return sn == 0 && fr == oldRoot && sr == newRoot;
}

} // namespace calque::audit_check
