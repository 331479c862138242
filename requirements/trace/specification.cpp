#include "sources.h"

#include <algorithm>
#include <array>

namespace calque::trace {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto from = std::min(text.find_first_not_of(" \t\r"), text.size());
  return text.substr(from, text.find_last_not_of(" \t\r") + 1 - from);
}

/// Words between commas.
std::vector<std::string> listed(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t from = 0; from <= text.size();) {
    const auto comma = std::min(text.find(',', from), text.size());
    if (auto word = trimmed(text.substr(from, comma - from)); !word.empty())
      words.emplace_back(word);
    from = comma + 1;
  }
  return words;
}

/// The entry of a list, without its bullet; nothing where the line is none.
std::optional<std::string_view> maybeEntry(std::string_view line) {
  const auto text = trimmed(line);
  if (text.size() < 2 || std::string_view("+*-").find(text[0]) == std::string_view::npos)
    return std::nullopt;
  return trimmed(text.substr(1));
}

enum class Part { None, Description, Rationale, Comment, Covers, Depends, Needs, Tags };
constexpr std::array<std::pair<std::string_view, Part>, 7> keywords{{{"Description:", Part::Description},
                                                                     {"Rationale:", Part::Rationale},
                                                                     {"Comment:", Part::Comment},
                                                                     {"Covers:", Part::Covers},
                                                                     {"Depends:", Part::Depends},
                                                                     {"Needs:", Part::Needs},
                                                                     {"Tags:", Part::Tags}}};

class Reader {
public:
  explicit Reader(std::string file) : m_file(std::move(file)) {}

  void line(std::string_view raw) {
    ++m_line;
    const auto text = trimmed(raw);
    if (passedOver(text))
      return;
    if (auto id = maybeIdLine(raw))
      begin(std::move(*id));
    else if (text.starts_with('#'))
      heading(text);
    else if (!m_open)
      m_title = text.empty() ? std::move(m_title) : std::string();
    else if (!text.empty())
      within(text);
  }
  std::vector<Item> items() && { return std::move(m_items); }

private:
  /// Fences and the marks that turn the reading off.
  bool passedOver(std::string_view text) {
    if (text.starts_with("```") || text.starts_with("~~~")) {
      m_fenced = !m_fenced;
      return true;
    }
    if (text.find("oft:off") != std::string_view::npos && text.starts_with("<!--"))
      m_off = true;
    else if (text.find("oft:on") != std::string_view::npos && text.starts_with("<!--"))
      m_off = false;
    return m_fenced || m_off;
  }

  /// A line that begins with an id, in backticks or not.
  static std::optional<ItemId> maybeIdLine(std::string_view raw) {
    const auto tick = raw.starts_with('`') ? std::size_t{1} : std::size_t{0};
    const auto end = std::min(raw.find_first_of("` \t\r", tick), raw.size());
    return maybeItemId(raw.substr(tick, end - tick));
  }

  void begin(ItemId id) {
    m_items.emplace_back();
    m_items.back().id = std::move(id);
    m_items.back().title = std::exchange(m_title, {});
    m_items.back().place = {m_file, m_line};
    m_open = true;
    m_part = Part::None;
  }

  void heading(std::string_view text) {
    m_open = false;
    m_title = trimmed(text.substr(std::min(text.find_first_not_of('#'), text.size())));
  }

  void within(std::string_view text) {
    auto& item = m_items.back();
    if (m_part == Part::None && text.starts_with("Status:")) {
      item.draft = trimmed(text.substr(7)) == "draft";
      return;
    }
    for (const auto& [word, part] : keywords)
      if (text == word) {
        m_part = part;
        return;
      }
    if (text.starts_with("Needs:"))
      item.needs = listed(text.substr(6));
    else if (text.starts_with("Tags:"))
      item.tags = listed(text.substr(5));
    else
      put(item, text);
  }

  void put(Item& item, std::string_view text) {
    auto addLine = [&](std::string& to) { to += (to.empty() ? "" : "\n") + std::string(text); };
    switch (m_part) {
    case Part::None:
      m_part = Part::Description;
      [[fallthrough]];
    case Part::Description:
      return addLine(item.description);
    case Part::Comment:
      return addLine(item.comment);
    case Part::Rationale:
      return;
    case Part::Covers:
      return addLink(item.covers, item, text);
    case Part::Depends:
      return addLink(item.depends, item, text);
    case Part::Needs:
      return addWords(item.needs, item, text);
    case Part::Tags:
      return addWords(item.tags, item, text);
    }
  }

  static void addLink(std::vector<ItemId>& to, Item& item, std::string_view text) {
    auto entry = maybeEntry(text);
    if (auto id = entry ? maybeItemIdIn(*entry) : std::nullopt)
      to.push_back(std::move(*id));
    else
      item.unread.emplace_back(text);
  }
  static void addWords(std::vector<std::string>& to, Item& item, std::string_view text) {
    if (auto entry = maybeEntry(text))
      to.emplace_back(*entry);
    else
      item.unread.emplace_back(text);
  }

  std::string m_file, m_title;
  std::size_t m_line = 0;
  std::vector<Item> m_items;
  Part m_part = Part::None;
  bool m_open = false, m_fenced = false, m_off = false;
};

} // namespace

std::vector<Item> readItems(std::string_view markdown, const std::string& file) {
  Reader reader(file);
  for (std::size_t from = 0; from < markdown.size();) {
    const auto end = std::min(markdown.find('\n', from), markdown.size());
    reader.line(markdown.substr(from, end - from));
    from = end + 1;
  }
  return std::move(reader).items();
}

} // namespace calque::trace
