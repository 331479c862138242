#include "item.h"

#include <charconv>

namespace calque::trace {
namespace {

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isNamePart(char c) {
  return isLetter(c) || isDigit(c) || c == '-' || c == '_';
}

/// The longest id that begins at `from`, and where it ends.
std::optional<std::pair<ItemId, std::size_t>> idAt(std::string_view text, std::size_t from) {
  auto at = from;
  while (at < text.size() && isLetter(text[at]))
    ++at;
  if (at == from || at >= text.size() || text[at] != '~')
    return std::nullopt;
  ItemId id{std::string(text.substr(from, at - from)), {}, 0};
  const auto name = ++at;
  while (at < text.size() && isLetter(text[at])) {
    while (at < text.size() && isNamePart(text[at]))
      ++at;
    if (at + 1 < text.size() && text[at] == '.' && isLetter(text[at + 1]))
      ++at;
  }
  if (at == name || at >= text.size() || text[at] != '~')
    return std::nullopt;
  id.name = text.substr(name, at - name);
  const auto* end = text.data() + text.size();
  auto [after, error] = std::from_chars(text.data() + at + 1, end, id.revision);
  if (error != std::errc())
    return std::nullopt;
  return std::pair(std::move(id), static_cast<std::size_t>(after - text.data()));
}

} // namespace

std::string toText(const ItemId& id) {
  return id.type + "~" + id.name + "~" + std::to_string(id.revision);
}

std::optional<ItemId> maybeItemId(std::string_view text) {
  auto found = idAt(text, 0);
  if (!found || found->second != text.size())
    return std::nullopt;
  return std::move(found->first);
}

std::optional<ItemId> maybeItemIdIn(std::string_view line) {
  for (std::size_t from = 0; from < line.size(); ++from)
    if (from == 0 || !(isNamePart(line[from - 1]) || line[from - 1] == '~' || line[from - 1] == '.'))
      if (auto found = idAt(line, from); found && (found->second == line.size() || !isNamePart(line[found->second])))
        return std::move(found->first);
  return std::nullopt;
}

std::string toText(const Place& place) {
  return place.line ? place.file + ":" + std::to_string(place.line) : place.file;
}

std::string_view toText(Outcome outcome) {
  switch (outcome) {
  case Outcome::Passed:
    return "passed";
  case Outcome::Skipped:
    return "skipped";
  case Outcome::NotRun:
    return "not run";
  case Outcome::Failed:
    return "failed";
  }
  return "";
}

} // namespace calque::trace
