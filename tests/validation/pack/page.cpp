#include "page.h"

namespace calque::pack {

std::string writtenBy(std::string_view sources) {
  return "<!-- Written by `./dev pack` from " + std::string(sources) + ". Do not edit. -->\n";
}

std::string row(const std::vector<std::string>& cells) {
  std::string text = "|";
  for (const auto& cell : cells) {
    text += ' ';
    for (const char c : cell)
      text += c == '|' ? std::string("\\|") : std::string(1, c);
    text += " |";
  }
  return text + "\n";
}

std::string head(const std::vector<std::string>& cells) {
  std::string rule = "|";
  for (std::size_t at = 0; at < cells.size(); ++at)
    rule += "---|";
  return row(cells) + rule + "\n";
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const auto& word : words)
    text += (text.empty() ? "" : std::string(between)) + word;
  return text;
}

std::string listOf(const std::set<std::string>& words) {
  return words.empty() ? "–" : joined({words.begin(), words.end()}, ", ");
}

std::string trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(" \t\n");
  return from == std::string_view::npos ? std::string()
                                        : std::string(text.substr(from, text.find_last_not_of(" \t\n") + 1 - from));
}

} // namespace calque::pack
