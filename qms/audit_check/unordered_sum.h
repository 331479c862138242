// Whether two sets of rows are the same, without sorting or keeping them.
#pragma once

#include "core/base/ids.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace calque::audit_check {

/// A sum that does not depend on the order of what is added, mixed with random numbers of its own, so that nobody can
/// prepare two sets of rows of one sum.
class UnorderedSum {
public:
  void add(std::int64_t rowid, std::string_view text) {
    auto mixed = static_cast<std::uint64_t>(rowid) ^ m_mix[0];
    for (std::size_t at = 0; at < text.size(); at += 8) {
      std::uint64_t word = text.size();
      std::memcpy(&word, text.data() + at, std::min<std::size_t>(8, text.size() - at));
      const auto wide = static_cast<unsigned __int128>(mixed ^ m_mix[1]) * ((word ^ m_mix[2]) | 1);
      mixed = static_cast<std::uint64_t>(wide) ^ static_cast<std::uint64_t>(wide >> 64);
    }
    m_sum += mixed;
    ++m_count;
  }
  bool operator==(const UnorderedSum&) const = default;

private:
  static std::array<std::uint64_t, 3> sharedNumbers() {
    static const auto numbers = [] {
      std::array<std::uint64_t, 3> random{};
      const auto bytes = base::randomBytes(sizeof random);
      std::memcpy(random.data(), bytes.data(), sizeof random);
      return random;
    }();
    return numbers;
  }
  std::array<std::uint64_t, 3> m_mix = sharedNumbers();
  std::uint64_t m_sum = 0, m_count = 0;
};

} // namespace calque::audit_check
