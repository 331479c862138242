// The vectors as the generator holds them: a harm, the statements that do it, and what record.md says must be seen.
// The expectations are written down by hand; the verifier is not asked.
#pragma once

#include "story.h"

#include <functional>
#include <string>
#include <vector>

namespace calque::vectors {

/// What `calque-verify` must say; of `at`, a label, the `seq` is written; digits stand for themselves, empty for none.
struct Said {
  int exit = 0;
  std::string code, at;
};
inline Said altered(std::string code, std::string at = {}) {
  return {3, std::move(code), std::move(at)};
}
inline Said truncated(std::string code, std::string at = {}) {
  return {4, std::move(code), std::move(at)};
}
inline const Said intact = {0, "", ""}, unanchored = {5, "", ""};

struct Expected {
  Said with, without;             ///< with the anchors file, and without
  int byHand = 3, byHandBare = 3; ///< exits of verify-by-hand.sh
  std::string also = "-";         ///< a code that must be among the later findings
};

struct Vector {
  std::string name, done;
  bool resealed = false;
  Expected expected;
  std::string sql;
  std::string anchors; ///< empty: those of the honest store
  std::vector<testkit::SealedBlob> blobs;
};

class Vectors {
public:
  Vectors();
  /// One who can write the file, but has no key.
  void byShell(std::string name, std::string done, const std::string& sql, Expected expected, std::string anchors = {});
  /// A thief of the log key: chain, tree and checkpoints fit, the honest anchors are elsewhere.
  void byThief(std::string name, std::string done, const std::function<void(Story&)>& change, Expected expected);
  /// Persons and keys of the lab themselves, so that the anchors fit too.
  void byInsiders(std::string name, std::string done, const std::function<void(Story&)>& change, Expected expected);
  void add(Vector vector);

  [[nodiscard]] std::string seq(std::string_view label) const; ///< in the honest store
  [[nodiscard]] std::uint64_t size() const { return honest.leaves.size(); }
  [[nodiscard]] std::string last() const { return std::to_string(size() - 1); }
  /// Gives the honest row another note.
  [[nodiscard]] std::string noteAt(const crypto::Ed25519Key& key, std::uint64_t size, const base::Digest& root) const;

  Story story;
  Sealed honest;
  std::vector<Vector> all;

private:
  void resealed(std::string name, std::string done, const std::function<void(Story&)>& change, Expected expected,
                bool ownAnchors);
};

void addStoreHarms(Vectors& vectors);
void addSealHarms(Vectors& vectors);
void addSignatureHarms(Vectors& vectors);
void addEntryHarms(Vectors& vectors);
void addRuleHarms(Vectors& vectors);

} // namespace calque::vectors
