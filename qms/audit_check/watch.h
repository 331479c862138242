// Tells whoever waits how far a verification is, and hears whether to go on. Work is counted in units about as dear as
// reading one entry.
#pragma once

#include "core/base/progress.h"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <string_view>

namespace calque::audit_check {

/// Thrown inside the room where the one who waits said to stop; ends as a finding of class 6, never as a pass.
class Stopped final : public std::exception {
public:
  [[nodiscard]] const char* what() const noexcept override { return "stopped on request"; }
};

class Watch {
public:
  explicit Watch(base::Progress progress) : m_progress(std::move(progress)) {}
  /// More work than was known of.
  void expect(std::uint64_t units) { m_expected += units; }
  /// Throws Stopped. The share told never falls, and is 1 only when all is done.
  void step(std::uint64_t units, std::string_view what) {
    m_done += units;
    const auto share = static_cast<double>(m_done) / static_cast<double>(std::max(m_expected, m_done + 1));
    m_share = std::max(m_share, share);
    if (m_progress && !m_progress(m_share, what))
      throw Stopped();
  }

private:
  base::Progress m_progress;
  std::uint64_t m_expected = 1, m_done = 0;
  double m_share = 0;
};

} // namespace calque::audit_check
