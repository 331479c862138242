#include "law_state.h"

#include "core/crypto/digest.h"

namespace calque::audit {
namespace {

constexpr base::CanonicalLimits rowLimits{1u << 20, 16};

void addTo(base::Digest& sum, const base::Digest& mac) {
  unsigned carry = 0;
  for (std::size_t i = sum.size(); i-- > 0;) {
    carry += unsigned{sum[i]} + mac[i];
    sum[i] = static_cast<std::uint8_t>(carry);
    carry >>= 8;
  }
}

void takeFrom(base::Digest& sum, const base::Digest& mac) {
  int borrow = 0;
  for (std::size_t i = sum.size(); i-- > 0;) {
    int left = int{sum[i]} - int{mac[i]} - borrow;
    borrow = left < 0 ? 1 : 0;
    sum[i] = static_cast<std::uint8_t>(left);
  }
}

} // namespace

base::Digest LawState::macOf(const std::string& key, std::string_view value) const {
  return crypto::hmacSha256(
      m_key, base::viewOf("row" + std::string(1, '\0') + key + std::string(1, '\0') + std::string(value)));
}

base::Digest LawState::headerMac(std::uint64_t size, const base::Digest& root) const {
  // Rises with each change of what fold.cpp writes: rows of another program are not read, but made anew.
  static constexpr const char* rows = "header 4";
  return crypto::hmacSha256(m_key, base::viewOf(std::string(rows) + std::string(1, '\0') + std::to_string(size) +
                                                std::string(1, '\0') + base::textOf(root) + base::textOf(m_sum)));
}

LawState::Cell& LawState::cell(std::string_view kind, std::string_view id) const {
  auto key = std::string(kind) + ":" + std::string(id);
  auto known = m_cells.find(key);
  if (known != m_cells.end())
    return known->second;
  auto& fresh = m_cells[key];
  auto stored = m_index->maybeRow(key);
  if (!stored) {
    m_trouble = true;
  } else if (*stored) {
    auto value = base::fromCanonical((*stored)->value, rowLimits);
    if (!value || macOf(key, (*stored)->value) != (*stored)->mac) {
      m_trouble = true;
      return fresh;
    }
    fresh = Cell{std::move(*value), (*stored)->mac, true, false};
  }
  return fresh;
}

void LawState::eachStored(std::string_view kind, std::string_view idPrefix,
                          const std::function<void(std::string_view id, const base::Json&)>& visit) const {
  const auto before = std::string(kind) + ":";
  auto read = m_index->eachRow(before + std::string(idPrefix), [&](std::string_view key, const storage::IndexRow& row) {
    const auto value = base::fromCanonical(row.value, rowLimits);
    if (!value || macOf(std::string(key), row.value) != row.mac)
      m_trouble = true;
    else
      visit(key.substr(before.size()), *value);
  });
  m_trouble = m_trouble || !read;
}

base::Digest LawState::keptMac(std::string_view record, const base::Digest& head, std::string_view value) const {
  return crypto::hmacSha256(m_key, base::viewOf("kept" + std::string(1, '\0') + std::string(record) +
                                                std::string(1, '\0') + base::textOf(head) + std::string(value)));
}

const base::Json& LawState::row(std::string_view kind, std::string_view id) const {
  return cell(kind, id).value;
}
bool LawState::has(std::string_view kind, std::string_view id) const {
  return cell(kind, id).present;
}

base::Json& LawState::change(std::string_view kind, std::string_view id) {
  auto& one = cell(kind, id);
  one.present = one.changed = true;
  return one.value;
}

base::Done LawState::flush() {
  for (const auto& [key, one] : m_cells) {
    if (!one.changed)
      continue;
    CALQUE_TRY(value, base::toCanonical(one.value, rowLimits));
    auto mac = macOf(key, value);
    CALQUE_CHECK(m_index->putRow(key, {value, mac}));
    takeFrom(m_sum, one.mac);
    addTo(m_sum, mac);
  }
  m_cells.clear();
  return {};
}

void LawState::discard() {
  m_cells.clear();
}

void LawState::startFrom(const base::Digest& sum) {
  m_cells.clear();
  m_sum = sum;
  m_trouble = false;
}

} // namespace calque::audit
