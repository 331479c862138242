// One small sealed store for the two programs that must agree about it: qms/audit_check and
// docs/formats/verify-by-hand.sh.
#pragma once

#include "audit_check/sealed_case.h"

#include <random>

namespace calque::by_hand_test {

using audit_check_test::replace;
using audit_check_test::shown;
using testkit::Sealed;
using testkit::SealedStore;

/// Ten entries in eight commits, three signatures, one change of the log key.
class SmallStore {
public:
  SmallStore();
  [[nodiscard]] Sealed seal(); ///< checkpoints after the rotation bear the second key
  [[nodiscard]] std::string note(std::uint64_t size, const base::Digest& root) const; ///< by the keys in force
  SealedStore store;
  crypto::Ed25519Key second;

private:
  std::uint64_t m_rotated = 0;
};

/// What lies on the disk for the two programs.
struct Evidence {
  Sealed sealed;
  std::string anchors;
  std::string beside; ///< ending of a file put beside audit.db
};

/// Numbers that a seed repeats on every machine.
class Dice {
public:
  explicit Dice(std::uint64_t seed) : m_numbers(seed) {}
  [[nodiscard]] std::size_t below(std::size_t limit) { return static_cast<std::size_t>(m_numbers() % limit); }

private:
  std::mt19937_64 m_numbers;
};

struct Harm {
  const char* name;
  void (*change)(SmallStore&, Evidence&, Dice&);
};
/// Harms that both programs must see.
[[nodiscard]] const std::vector<Harm>& harms();

[[nodiscard]] std::string labelOf(std::uint64_t size, const base::Digest& root);

} // namespace calque::by_hand_test
