#include "patient_words.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/domain/refusals.h"

#include <algorithm>
#include <array>
#include <set>

namespace calque::privacy {

namespace {

/// One code point of valid UTF-8 at `i`, which moves past it; a byte that begins none counts as itself.
char32_t takeCodePoint(std::string_view utf8, std::size_t& i) {
  const auto first = static_cast<unsigned char>(utf8[i++]);
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
  char32_t point = more == 3 ? first & 0x07u : more == 2 ? first & 0x0Fu : more == 1 ? first & 0x1Fu : first;
  for (int k = 0; k < more && i < utf8.size(); ++k)
    point = point << 6 | (static_cast<unsigned char>(utf8[i++]) & 0x3Fu);
  return point;
}

/// Letters, digits and marks; of Unicode's punctuation the blocks that come in ordinary text, so that „Name“ is found
/// too.
bool belongsToWord(char32_t point) {
  if (point < 0x80)
    return (point >= '0' && point <= '9') || (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
  const bool latinSigns = point <= 0xBF && point != 0xAA && point != 0xB5 && point != 0xBA;
  const bool punctuation = (point >= 0x2000 && point <= 0x206F) ||
                           (point >= 0x3000 && point <= 0x303F && point != 0x3005) || point == 0x30FB ||
                           point == 0xD7 || point == 0xF7;
  return !latinSigns && !punctuation;
}

std::vector<std::string> wordsOf(std::string_view folded) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t from = i;
    if (belongsToWord(takeCodePoint(folded, i)))
      words.back() += folded.substr(from, i - from);
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty())
    words.pop_back();
  return words;
}

/// Whether `token` stands in `words` as a run of whole words: an id "PA-17/3" is the words pa 17 3 in a row.
bool standsIn(const std::vector<std::string>& words, std::string_view token) {
  const auto wanted = wordsOf(base::toFolded(token));
  return !wanted.empty() && std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) != words.end();
}

std::vector<std::string> spellingsOfDate(const std::string& date) {
  if (!base::maybeDate(date))
    return {date};
  const auto year = date.substr(0, 4), month = date.substr(5, 2), day = date.substr(8, 2);
  const auto bare = [](const std::string& two) { return two[0] == '0' ? two.substr(1) : two; };
  return {date,
          year + month + day,
          day + "." + month + "." + year,
          bare(day) + "." + bare(month) + "." + year,
          month + "/" + day + "/" + year,
          bare(month) + "/" + bare(day) + "/" + year};
}

/// Two different parts of the name with at most three words between them.
bool namedIn(const std::vector<std::string>& words, std::string_view name) {
  static constexpr std::size_t window = 5;
  const auto parts = wordsOf(base::toFolded(name));
  const std::set<std::string> known(parts.begin(), parts.end());
  const auto differ = [&](const std::string& one, const std::string& other) {
    return one != other || std::count(parts.begin(), parts.end(), one) > 1;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const auto& one : known) // 山田太郎: scripts without spaces write the parts as one word
      if (static_cast<unsigned char>(words[i].front()) >= 0xE3 && words[i].starts_with(one) &&
          known.contains(words[i].substr(one.size())))
        return true;
    for (std::size_t k = i + 1; known.contains(words[i]) && k < std::min(words.size(), i + window); ++k)
      if (known.contains(words[k]) && differ(words[i], words[k]))
        return true;
  }
  return false;
}

} // namespace

std::vector<PatientWord> patientWordsIn(std::string_view text, const PatientFields& fields) {
  const auto words = wordsOf(base::toFolded(text));
  const auto value = [&](std::string_view name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
  };
  std::vector<PatientWord> seen;
  if (standsIn(words, value(field::patientId)))
    seen.push_back(PatientWord::PatientId);
  if (standsIn(words, value(field::accession)))
    seen.push_back(PatientWord::Accession);
  const auto dates = spellingsOfDate(value(field::birth));
  if (std::any_of(dates.begin(), dates.end(), [&](const auto& date) { return standsIn(words, date); }))
    seen.push_back(PatientWord::BirthDate);
  if (namedIn(words, value(field::name)))
    seen.push_back(PatientWord::Name);
  return seen;
}

// [impl->req~privacy.free-text~1]
base::Done checkNoPatientWords(std::string_view text, const PatientFields& fields) {
  static constexpr std::array<const char*, 4> kinds = {"the Patient ID", "the accession number", "the birth date",
                                                       "the name"};
  const auto seen = patientWordsIn(text, fields);
  if (seen.empty())
    return {};
  std::string which;
  for (const auto word : seen)
    which += (which.empty() ? "" : ", ") + std::string(kinds[static_cast<std::size_t>(word) - 1]);
  return domain::refuse(domain::RefusalCode::PatientWords, which);
}

} // namespace calque::privacy
