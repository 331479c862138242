// Strings that occur nowhere else, one for each place where a patient's data can stand, so that each byte found later
// tells where it came from.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace calque::testkit {

class Canaries {
public:
  /// All words begin with the first, all UIDs hold the second: a search looks for these two.
  static constexpr std::string_view wordStem = "QXJWVK", digitStem = "7390462815";

  /// Nine capital letters. The same place gets the same word.
  std::string word(const std::string& place);
  /// "2.25." and fourteen digits.
  std::string uid(const std::string& place);
  /// A date, YYYY-MM-DD, in the spellings that people and DICOM use.
  void date(const std::string& place, const std::string& isoDate);

  /// What is looked for → its place: words, the digits of UIDs, spellings of dates.
  [[nodiscard]] const std::map<std::string, std::string>& places() const { return m_places; }

private:
  std::map<std::string, std::string> m_places, m_known;
};

} // namespace calque::testkit
