// Mutations of seeds, always the same sequence for the same seeds.
#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <vector>

namespace calque::fuzz {

class Mutator {
public:
  /// `seeds` must not be empty and must outlive the mutator.
  explicit Mutator(const std::vector<base::Bytes>& seeds) : m_seeds(seeds) {}
  [[nodiscard]] base::Bytes next(); ///< one to six changes to one of the seeds

private:
  std::uint64_t random();
  std::size_t below(std::size_t bound); ///< 0 where the bound is 0
  void change(base::Bytes& bytes);
  void changeBytes(base::Bytes& bytes);
  void changeLength(base::Bytes& bytes);

  const std::vector<base::Bytes>& m_seeds;
  std::uint64_t m_state = 0x9E3779B97F4A7C15;
};

} // namespace calque::fuzz
