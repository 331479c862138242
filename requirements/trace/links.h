// All items by name, and what a link to one of them is.
#pragma once

#include "matrix.h"

#include <map>

namespace calque::trace {

class Links {
public:
  explicit Links(const std::vector<Item>& items);

  /// Of a link from something of artifact type `from`, as OpenFastTrace judges a link that goes out.
  [[nodiscard]] LinkStatus statusOf(const std::string& from, const ItemId& to) const;
  /// The same where the item need not want it: for *Depends*.
  [[nodiscard]] LinkStatus existence(const ItemId& to) const;
  [[nodiscard]] const Item* find(const ItemId& id) const; ///< the first of that id; nullptr where there is none
  [[nodiscard]] std::size_t countOf(const ItemId& id) const;

private:
  std::map<std::pair<std::string, std::string>, std::vector<const Item*>> m_items; ///< by type and name
  [[nodiscard]] const std::vector<const Item*>* named(const ItemId& id) const;
};

} // namespace calque::trace
