#include "reviewed.h"

#include "core/base/bytes.h"
#include "core/crypto/digest.h"

#include <algorithm>
#include <set>

namespace calque::trace {
namespace {

constexpr std::size_t digits = 16;
constexpr std::string_view head = "# What was read, and as what: a digest of each item's normative text, and of each "
                                  "item it covers or depends on as it\n"
                                  "# was then. `calque trace review` writes it (docs/formats/trace.md).\n";

std::string oneBlank(std::string_view text) {
  std::string folded;
  for (char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank)
      folded += c;
    else if (!folded.empty() && folded.back() != ' ')
      folded += ' ';
  }
  return folded;
}

bool isDigest(std::string_view text) {
  return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

tl::unexpected<base::Failure> noSuchFile(std::size_t line) {
  return base::fault(base::FaultKind::File,
                     "requirements/reviewed.txt cannot be read, line " + std::to_string(line) +
                         " is no `ID DIGEST` or stands there twice",
                     "take it from the version control again");
}

} // namespace

std::string digestOf(const Item& item) {
  auto needs = item.needs;
  std::ranges::sort(needs);
  std::string text = oneBlank(item.title) + "\n" + oneBlank(item.description) + "\n";
  for (const auto& need : needs)
    text += need + ",";
  return base::toHex(crypto::sha256(text)).substr(0, digits);
}

base::Result<Reviewed> readReviewed(std::string_view text) {
  Reviewed reviewed;
  ReviewedItem* item = nullptr;
  std::size_t number = 0;
  for (std::size_t from = 0; from < text.size();) {
    ++number;
    const auto end = std::min(text.find('\n', from), text.size());
    auto line = text.substr(from, end - from);
    from = end + 1;
    if (line.empty() || line.starts_with('#'))
      continue;
    const bool parent = line.starts_with("  ");
    line.remove_prefix(parent ? 2 : 0);
    const auto blank = std::min(line.find(' '), line.size());
    const auto id = std::string(line.substr(0, blank));
    const auto digest = line.substr(std::min(blank + 1, line.size()));
    if (!maybeItemId(id) || !isDigest(digest) || (parent && !item))
      return noSuchFile(number);
    if (parent) {
      if (!item->parents.emplace(id, digest).second)
        return noSuchFile(number);
      continue;
    }
    auto [place, fresh] = reviewed.try_emplace(id, ReviewedItem{std::string(digest), {}});
    if (!fresh)
      return noSuchFile(number);
    item = &place->second;
  }
  return reviewed;
}

std::string toText(const Reviewed& reviewed) {
  auto text = std::string(head);
  for (const auto& [id, item] : reviewed) {
    text += id + " " + item.digest + "\n";
    for (const auto& [parent, digest] : item.parents)
      text += "  " + parent + " " + digest + "\n";
  }
  return text;
}

base::Result<Reviewed> reviewedToday(const std::vector<Item>& items, Reviewed before,
                                     const std::vector<std::string>& named) {
  std::map<std::string, const Item*> known;
  for (const auto& item : items)
    known.emplace(toText(item.id), &item);
  std::erase_if(before, [&](const auto& entry) { return !known.contains(entry.first); });
  for (const auto& id : named) {
    const auto found = known.find(id);
    if (found == known.end())
      return base::fault(base::FaultKind::File, "there is no item " + id + " in the requirements",
                         "name items as they stand there, e.g. req~case.request~1");
    ReviewedItem today{digestOf(*found->second), {}};
    for (const auto* links : {&found->second->covers, &found->second->depends})
      for (const auto& parent : *links)
        if (auto there = known.find(toText(parent)); there != known.end())
          today.parents.emplace(there->first, digestOf(*there->second));
    before[id] = std::move(today);
  }
  return before;
}

} // namespace calque::trace
