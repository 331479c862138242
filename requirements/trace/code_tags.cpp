#include "sources.h"

#include <algorithm>

namespace calque::trace {
namespace {

/// Reads forward in one line; every step fails for good where the text is another.
class Cursor {
public:
  explicit Cursor(std::string_view text) : m_rest(text) {}
  void blanks() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t"), m_rest.size())); }
  bool take(std::string_view word) {
    blanks();
    if (!m_rest.starts_with(word))
      return false;
    m_rest.remove_prefix(word.size());
    return true;
  }
  std::string_view takeUntil(std::string_view ends) {
    blanks();
    const auto taken = m_rest.substr(0, std::min(m_rest.find_first_of(ends), m_rest.size()));
    m_rest.remove_prefix(taken.size());
    return taken;
  }
  void skipTo(std::string_view word) { m_rest.remove_prefix(std::min(m_rest.find(word), m_rest.size())); }

private:
  std::string_view m_rest;
};

bool isWord(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/// What stands between the brackets: type, an optional name and revision of the tag itself, the arrow, the covered ids,
/// and optional types that the tag needs, which nobody asks for here.
std::vector<Tag> tagsAfterBracket(std::string_view text, const Place& place) {
  Cursor at(text);
  const auto type = at.takeUntil(" \t~-");
  if (!isWord(type))
    return {};
  if (at.take("~"))
    at.skipTo("->"); // a name of its own, or only a revision
  if (!at.take("->"))
    return {};
  std::vector<Tag> tags;
  do {
    auto covered = maybeItemId(at.takeUntil(" \t,]>"));
    if (!covered)
      return {};
    tags.push_back({std::string(type), std::move(*covered), place});
  } while (at.take(","));
  if (at.take(">>"))
    at.takeUntil("]");
  return at.take("]") ? tags : std::vector<Tag>();
}

} // namespace

std::vector<Tag> readTags(std::string_view source, const std::string& file) {
  std::vector<Tag> tags;
  std::size_t line = 1;
  for (std::size_t from = 0; from < source.size(); ++line) {
    const auto end = std::min(source.find('\n', from), source.size());
    const auto text = source.substr(from, end - from);
    if (text.find("->") != std::string_view::npos)
      for (auto open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1))
        for (auto& tag : tagsAfterBracket(text.substr(open + 1), {file, line}))
          tags.push_back(std::move(tag));
    from = end + 1;
  }
  return tags;
}

} // namespace calque::trace
