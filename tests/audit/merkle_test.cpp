#include "qms/audit/merkle.h"

#include "testkit/testkit.h"

#include "core/crypto/digest.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace calque {
namespace {

using audit::RightEdge;

std::optional<base::Digest> maybeHash(const nlohmann::json& value) {
  auto bytes = value.is_null() ? std::optional(base::Bytes()) : base::maybeFromBase64(value.get<std::string>());
  if (!bytes || bytes->size() != 32)
    return std::nullopt;
  base::Digest digest{};
  std::copy(bytes->begin(), bytes->end(), digest.begin());
  return digest;
}

/// A root; the vectors' placeholders, shorter than a hash, are filled with zeros.
base::Digest rootIn(const nlohmann::json& value) {
  auto bytes = base::maybeFromBase64(value.get<std::string>()).value();
  base::Digest digest{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
  return digest;
}

std::optional<std::vector<base::Digest>> maybeProof(const nlohmann::json& value) {
  std::vector<base::Digest> proof;
  if (!value.is_null())
    for (const auto& one : value) {
      auto hash = maybeHash(one);
      if (!hash)
        return std::nullopt;
      proof.push_back(*hash);
    }
  return proof;
}

nlohmann::json vectors(const std::filesystem::path& data) {
  return nlohmann::json::parse(std::ifstream(data / "merkle_vectors.json"));
}

/// A tree over leaves 0 … count−1 whose nodes are all kept.
struct FullTree {
  std::map<std::pair<unsigned, std::uint64_t>, base::Digest> nodes;
  RightEdge edge;
  std::vector<base::Digest> roots{audit::rootOf({})};
  std::vector<base::Digest> leaves;

  void add(std::string_view leaf) {
    leaves.push_back(crypto::leafHash(leaf));
    for (const auto& node : audit::appendLeaf(edge, leaves.back()))
      nodes[{node.level, node.index}] = node.hash;
    roots.push_back(audit::rootOf(edge));
  }
  [[nodiscard]] audit::NodeSource source() const {
    return [this](unsigned level, std::uint64_t at) -> base::Result<base::Digest> { return nodes.at({level, at}); };
  }
};

TEST(Merkle, GivesTheNineKnownRoots) {
  CALQUE_TEST_DATA(data);
  auto known = vectors(data);
  FullTree sut;
  for (const auto& leaf : known["leaf_inputs_hex"])
    sut.add(base::textOf(*base::maybeFromHex(leaf.get<std::string>())));
  ASSERT_EQ(sut.roots.size(), 9u);
  for (std::size_t size = 0; size < 9; ++size)
    EXPECT_EQ(base::toHex(sut.roots[size]), known["root_by_tree_size_hex"][size].get<std::string>());
}

TEST(Merkle, JudgesAllKnownInclusionProofs) {
  CALQUE_TEST_DATA(data);
  int judged = 0;
  auto known = vectors(data);
  for (const auto& one : known["inclusion"]) {
    auto root = maybeHash(one["root"]), leaf = maybeHash(one["leafHash"]);
    auto proof = maybeProof(one["proof"]);
    bool good = root && leaf && proof &&
                audit::verifyInclusion(one["leafIdx"].get<std::uint64_t>(), one["treeSize"].get<std::uint64_t>(), *leaf,
                                       *proof, *root);
    EXPECT_NE(good, one["wantErr"].get<bool>()) << one["name"];
    ++judged;
  }
  EXPECT_EQ(judged, 98);
}

TEST(Merkle, JudgesAllKnownConsistencyProofs) {
  CALQUE_TEST_DATA(data);
  int judged = 0;
  auto known = vectors(data);
  for (const auto& one : known["consistency"]) {
    auto root = rootIn(one["root1"]), root2 = rootIn(one["root2"]);
    auto proof = maybeProof(one["proof"]);
    bool good = proof && audit::verifyConsistency(one["size1"].get<std::uint64_t>(), one["size2"].get<std::uint64_t>(),
                                                  root, root2, *proof);
    EXPECT_NE(good, one["wantErr"].get<bool>()) << one["name"];
    ++judged;
  }
  EXPECT_EQ(judged, 98);
}

TEST(Merkle, MakesTheKnownProofs) {
  CALQUE_TEST_DATA(data);
  auto known = vectors(data);
  FullTree sut;
  for (const auto& leaf : known["leaf_inputs_hex"])
    sut.add(base::textOf(*base::maybeFromHex(leaf.get<std::string>())));
  int made = 0;
  for (const auto& one : known["inclusion"])
    if (auto size = one["treeSize"].get<std::uint64_t>();
        !one["wantErr"].get<bool>() && size <= 8 && maybeHash(one["root"]) == sut.roots[size]) {
      EXPECT_EQ(audit::inclusionProof(one["leafIdx"].get<std::uint64_t>(), size, sut.source()).value(),
                maybeProof(one["proof"]));
      ++made;
    }
  for (const auto& one : known["consistency"])
    if (auto old = one["size1"].get<std::uint64_t>(), size = one["size2"].get<std::uint64_t>();
        !one["wantErr"].get<bool>() && old > 0 && size <= 8 && maybeHash(one["root2"]) == sut.roots[size]) {
      EXPECT_EQ(audit::consistencyProof(old, size, sut.source()).value(), maybeProof(one["proof"]));
      ++made;
    }
  EXPECT_GE(made, 8);
}

TEST(Merkle, ProvesEveryLeafAndEverySizeOfEveryTreeUpTo33) {
  FullTree sut;
  for (int i = 0; i < 33; ++i)
    sut.add(std::to_string(i));
  for (std::uint64_t size = 1; size <= 33; ++size) {
    EXPECT_EQ(audit::rootOf(audit::edgeAt(size, sut.source()).value()), sut.roots[size]);
    for (std::uint64_t at = 0; at < size; ++at)
      EXPECT_TRUE(audit::verifyInclusion(at, size, sut.leaves[at],
                                         audit::inclusionProof(at, size, sut.source()).value(), sut.roots[size]));
    for (std::uint64_t old = 1; old <= size; ++old) {
      auto proof = audit::consistencyProof(old, size, sut.source()).value();
      EXPECT_TRUE(audit::verifyConsistency(old, size, sut.roots[old], sut.roots[size], proof));
      EXPECT_FALSE(audit::verifyConsistency(old, size, sut.roots[old - 1], sut.roots[size], proof));
    }
  }
}

} // namespace
} // namespace calque
