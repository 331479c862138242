#include "search.h"

#include "forms.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <fstream>
#include <functional>
#include <sstream>

namespace calque::testkit {
namespace fs = std::filesystem;
namespace {

std::string folded(std::string text) {
  for (auto& c : text)
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return text;
}

bool isHexDigit(char c) {
  return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

bool standsAlone(const std::string& text, std::size_t at, std::size_t length) {
  return (at == 0 || !isHexDigit(text[at - 1])) && (at + length >= text.size() || !isHexDigit(text[at + length]));
}

std::string stemOf(const std::string& canary) {
  for (auto stem : {Canaries::wordStem, Canaries::digitStem})
    if (canary.starts_with(stem))
      return std::string(stem);
  return canary;
}

} // namespace

Search::Search(const Canaries& canaries, fs::path scratch) : m_scratch(std::move(scratch)) {
  fs::create_directories(m_scratch);
  for (const auto& [canary, place] : canaries.places())
    addPatterns(canary, place);
}

void Search::addPatterns(const std::string& canary, const std::string& place) {
  const auto stem = stemOf(canary);
  std::string lower = canary, lowerStem = stem;
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
  std::ranges::transform(lowerStem, lowerStem.begin(), [](unsigned char c) { return std::tolower(c); });
  std::set<std::string> spellings{canary, lower};
  for (const auto& form : searchedForms())
    for (const auto& spelling : spellings) {
      auto of = [&](const std::string& text) { return form.caseless ? folded(form.write(text)) : form.write(text); };
      // Eight digits may stand in a digest by chance.
      const bool alone = canary.size() == 8 && form.name == "UTF-8";
      Pattern pattern{form.name, place, of(spelling), of(spelling == canary ? stem : lowerStem), form.caseless, alone};
      auto& known = m_byStem[{form.caseless, pattern.stem}];
      if (std::ranges::none_of(
              known, [&](const auto& other) { return other.bytes == pattern.bytes && other.form == pattern.form; }))
        known.push_back(std::move(pattern));
    }
}

Search::Found Search::look(const std::string& bytes) const {
  std::string joined = bytes; // base64 and the words of a narrow page are broken into lines
  std::erase_if(joined, [](char c) { return c == '\n' || c == '\r'; });
  const auto caseless = folded(joined);
  Found found;
  for (const auto& [key, patterns] : m_byStem) {
    const auto& [isFolded, stem] = key;
    const auto& text = isFolded ? caseless : joined;
    for (auto at = text.find(stem); at != std::string::npos; at = text.find(stem, at + 1)) {
      bool named = false;
      for (const auto& pattern : patterns)
        if (text.compare(at, pattern.bytes.size(), pattern.bytes) == 0) {
          named = true;
          if (!pattern.alone || standsAlone(text, at, pattern.bytes.size()))
            found.emplace(pattern.form, pattern.place);
        }
      if (!named)
        found.emplace(patterns.front().form, "?");
    }
  }
  return found;
}

void Search::lookInto(const std::string& name, const std::string& bytes, int depth, std::set<Hit>& hits) {
  for (const auto& [form, place] : look(bytes))
    hits.insert({name, form, place});
  if (depth > 0)
    for (const auto& [inside, plain] : packedIn(bytes, m_scratch)) {
      for (const auto& [form, place] : look(inside))
        hits.insert({name + "!", form + " in a name", place});
      lookInto(name + "!" + inside, plain, inside == "objects" ? 0 : depth - 1, hits); // a PDF's own, laid open
    }
}

std::set<Hit> Search::inBytes(const std::string& name, const std::string& bytes) {
  const std::pair key(bytes.size(), std::hash<std::string>{}(bytes));
  auto known = m_known.find(key);
  if (known == m_known.end()) {
    std::set<Hit> hits;
    lookInto("", bytes, 3, hits);
    known = m_known.emplace(key, std::move(hits)).first;
  }
  std::set<Hit> hits;
  for (const auto& hit : known->second)
    hits.insert({name + hit.file, hit.form, hit.place});
  return hits;
}

std::set<Hit> Search::in(const fs::path& folder) {
  std::set<Hit> hits;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto name = entry.path().lexically_relative(folder).string();
    for (const auto& [form, place] : look(entry.path().filename().string()))
      hits.insert({name, form + " in a name", place});
    if (entry.is_symlink()) {
      for (const auto& [form, place] : look(fs::read_symlink(entry.path()).string()))
        hits.insert({name, form + " in a link", place});
    } else if (entry.is_regular_file()) {
      auto& seen = m_seen[entry.path()];
      if (seen.at != entry.last_write_time() || seen.size != entry.file_size()) {
        std::ostringstream bytes;
        bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        seen = {entry.last_write_time(), entry.file_size(), inBytes(name, bytes.str())};
      }
      hits.insert(seen.hits.begin(), seen.hits.end());
    }
  }
  return hits;
}

} // namespace calque::testkit
