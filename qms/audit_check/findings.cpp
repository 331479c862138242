#include "findings.h"

#include <algorithm>

namespace calque::audit_check {

std::string toPrintable(std::string_view utf8) {
  std::string out;
  for (char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80)
      continue; // the rest of a character that stands as one `?`
    out += byte >= 0x20 && byte <= 0x7E ? c : '?';
    if (out.size() == 200)
      break;
  }
  return out;
}

void Findings::add(int step, int kind, std::string_view code, std::string_view expected, std::string_view found,
                   std::optional<std::uint64_t> seq) {
  std::lock_guard lock(m_mutex);
  m_seen[static_cast<std::size_t>(kind)] = true;
  if (m_ofStep[static_cast<std::size_t>(step)]++ >= findingsAtMost)
    return;
  m_findings.push_back({kind, std::string(code), toPrintable(expected), toPrintable(found), seq, step});
  if (m_told)
    m_told(m_findings.back());
}

std::vector<Finding> Findings::sorted() const {
  auto sorted = m_findings;
  std::ranges::stable_sort(
      sorted, [](const Finding& a, const Finding& b) { return a.step != b.step ? a.step < b.step : a.seq < b.seq; });
  if (sorted.size() > findingsAtMost)
    sorted.resize(findingsAtMost);
  return sorted;
}

} // namespace calque::audit_check
