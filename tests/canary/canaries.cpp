#include "canaries.h"

namespace calque::testkit {

std::string Canaries::word(const std::string& place) {
  auto& word = m_known[place];
  if (word.empty()) {
    auto number = m_places.size();
    word = wordStem;
    for (int i = 0; i < 3; ++i, number /= 26)
      word += static_cast<char>('A' + number % 26);
    m_places[word] = place;
  }
  return word;
}

std::string Canaries::uid(const std::string& place) {
  auto& digits = m_known[place];
  if (digits.empty()) {
    digits = std::string(digitStem) + std::to_string(1000 + m_places.size());
    m_places[digits] = place;
  }
  return "2.25." + digits;
}

void Canaries::date(const std::string& place, const std::string& isoDate) {
  const auto year = isoDate.substr(0, 4), month = isoDate.substr(5, 2), day = isoDate.substr(8, 2);
  for (const auto& spelling :
       {isoDate, year + month + day, day + "." + month + "." + year, month + "/" + day + "/" + year})
    m_places[spelling] = place;
}

} // namespace calque::testkit
