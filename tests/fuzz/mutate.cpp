#include "mutate.h"

#include <algorithm>
#include <array>

namespace calque::fuzz {
namespace {

constexpr std::size_t bytesAtMost = 1 << 20;
using Place = std::ptrdiff_t;

} // namespace

/// xorshift64 (Marsaglia 2003)
std::uint64_t Mutator::random() {
  m_state ^= m_state << 13;
  m_state ^= m_state >> 7;
  m_state ^= m_state << 17;
  return m_state;
}

std::size_t Mutator::below(std::size_t bound) {
  return bound == 0 ? 0 : static_cast<std::size_t>(random() % bound);
}

base::Bytes Mutator::next() {
  auto bytes = m_seeds[below(m_seeds.size())];
  for (auto changes = 1 + below(6); changes > 0; --changes)
    change(bytes);
  if (bytes.size() > bytesAtMost)
    bytes.resize(bytesAtMost);
  return bytes;
}

void Mutator::change(base::Bytes& bytes) {
  if (bytes.empty() || below(3) == 0)
    changeLength(bytes);
  else
    changeBytes(bytes);
}

void Mutator::changeBytes(base::Bytes& bytes) {
  static constexpr std::array<std::uint8_t, 12> telling = {0x00, 0xFF, 0x7F, 0x80, '"', '\\',
                                                           '{',  '\n', ' ',  '0',  '-', '9'};
  const auto at = below(bytes.size());
  switch (below(5)) {
  case 0:
    bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ 1u << below(8));
    break;
  case 1:
    bytes[at] = static_cast<std::uint8_t>(random());
    break;
  case 2:
    bytes[at] = telling[below(telling.size())];
    break;
  case 3: // a length or a count
    std::fill_n(bytes.begin() + static_cast<Place>(at), std::min<std::size_t>(1 + below(4), bytes.size() - at),
                below(2) == 0 ? std::uint8_t{0xFF} : std::uint8_t{0});
    break;
  default:
    bytes[at] = static_cast<std::uint8_t>(bytes[at] + (below(2) == 0 ? 1 : 255));
  }
}

void Mutator::changeLength(base::Bytes& bytes) {
  const auto at = static_cast<Place>(below(bytes.size() + 1));
  const auto rest = bytes.size() - static_cast<std::size_t>(at);
  switch (below(5)) {
  case 0:
    bytes.resize(static_cast<std::size_t>(at));
    break;
  case 1:
    bytes.erase(bytes.begin() + at,
                bytes.begin() + at + static_cast<Place>(below(std::min<std::size_t>(rest, 32) + 1)));
    break;
  case 2: { // a piece of itself again
    const auto length = static_cast<Place>(below(std::min<std::size_t>(rest, 256) + 1));
    const base::Bytes piece(bytes.begin() + at, bytes.begin() + at + length);
    bytes.insert(bytes.begin() + static_cast<Place>(below(bytes.size() + 1)), piece.begin(), piece.end());
    break;
  }
  case 3:
    bytes.insert(bytes.begin() + at, 1 + below(8), static_cast<std::uint8_t>(random()));
    break;
  default: { // the end of another seed
    const auto& other = m_seeds[below(m_seeds.size())];
    bytes.resize(static_cast<std::size_t>(at));
    bytes.insert(bytes.end(), other.begin() + static_cast<Place>(below(other.size() + 1)), other.end());
  }
  }
}

} // namespace calque::fuzz
