// Collects findings: any number may come, only the first thousand of each step are kept.
#pragma once

#include "report.h"

#include <array>
#include <functional>
#include <mutex>
#include <string_view>

namespace calque::audit_check {

inline constexpr int altered = 3, truncated = 4, unchecked = 6;

class Findings {
public:
  using Told = std::function<void(const Finding&)>;
  /// `told` of each that is kept, one at a time, on the thread that made it.
  explicit Findings(Told told = {}) : m_told(std::move(told)) {}
  /// Thread-safe.
  void add(int step, int kind, std::string_view code, std::string_view expected, std::string_view found,
           std::optional<std::uint64_t> seq = std::nullopt);
  [[nodiscard]] bool any(int kind) const { return m_seen[static_cast<std::size_t>(kind)]; }
  /// By step, then seq (none first), then as they came; at most 1,000.
  [[nodiscard]] std::vector<Finding> sorted() const;

private:
  Told m_told;
  mutable std::mutex m_mutex;
  std::vector<Finding> m_findings;
  std::array<std::size_t, 16> m_ofStep{};
  std::array<bool, 8> m_seen{};
};

/// At most 200 characters; characters outside U+0020–007E as `?`.
[[nodiscard]] std::string toPrintable(std::string_view utf8);

} // namespace calque::audit_check
