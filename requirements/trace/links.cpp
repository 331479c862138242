#include "links.h"

#include <algorithm>

namespace calque::trace {

Links::Links(const std::vector<Item>& items) {
  for (const auto& item : items)
    m_items[{item.id.type, item.id.name}].push_back(&item);
}

const std::vector<const Item*>* Links::named(const ItemId& id) const {
  const auto found = m_items.find({id.type, id.name});
  return found == m_items.end() ? nullptr : &found->second;
}

const Item* Links::find(const ItemId& id) const {
  if (const auto* items = named(id))
    for (const auto* item : *items)
      if (item->id.revision == id.revision)
        return item;
  return nullptr;
}

std::size_t Links::countOf(const ItemId& id) const {
  const auto* items = named(id);
  return items ? static_cast<std::size_t>(
                     std::ranges::count_if(*items, [&](const auto* item) { return item->id.revision == id.revision; }))
               : 0;
}

LinkStatus Links::existence(const ItemId& to) const {
  const auto* items = named(to);
  if (!items)
    return LinkStatus::Orphaned;
  if (const auto same = countOf(to))
    return same > 1 ? LinkStatus::Ambiguous : LinkStatus::Covers;
  const bool older = std::ranges::any_of(*items, [&](const auto* item) { return item->id.revision > to.revision; });
  return older ? LinkStatus::Outdated : LinkStatus::Predated;
}

LinkStatus Links::statusOf(const std::string& from, const ItemId& to) const {
  const auto status = existence(to);
  if (status != LinkStatus::Covers)
    return status;
  return std::ranges::count(find(to)->needs, from) ? LinkStatus::Covers : LinkStatus::Unwanted;
}

} // namespace calque::trace
