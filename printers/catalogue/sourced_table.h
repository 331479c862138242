// What the tables of the catalogue have besides: lengths, counts, a source for every entry. Private to this room.
#pragma once

#include "catalogue.h"

#include "core/base/strict_table.h"

namespace calque::catalogue {

using Table = base::StrictTable;

inline std::uint64_t countOf(Table& table, const char* key, base::Presence presence = base::Presence::Required) {
  const auto value =
      presence == base::Presence::Required ? table.must<std::int64_t>(key) : table.maybe<std::int64_t>(key).value_or(0);
  if (value < 0)
    table.note("'" + std::string(key) + "' is below 0");
  return value < 0 ? 0 : static_cast<std::uint64_t>(value);
}

inline double lengthOf(Table& table, const char* key, double mm) {
  if (!(mm > 0 && mm < 10'000))
    table.note("'" + std::string(key) + "' is no length in millimetres");
  return mm;
}
inline double lengthOf(Table& table, const char* key) {
  return lengthOf(table, key, table.must<double>(key));
}
inline std::array<double, 3> sidesOf(Table& table, const char* key) {
  auto listed = table.list<double>(key);
  listed.resize(3); // a missing one is 0 and noted
  return {lengthOf(table, key, listed[0]), lengthOf(table, key, listed[1]), lengthOf(table, key, listed[2])};
}

inline Source sourceOf(Table& table) {
  Source source{table.must<std::string>("source"), Trust::Unconfirmed};
  const auto trust = table.must<std::string>("trust");
  for (const auto known : {Trust::Stated, Trust::SecondHand, Trust::Unconfirmed})
    if (trustWord(known) == trust)
      source.trust = known;
  if (source.text.empty() || trustWord(source.trust) != trust)
    table.note("no source, or a trust that is none of stated, second-hand, unconfirmed");
  return source;
}

/// The entries of `[[key]]`; none is a problem.
template <class T, class Read> std::vector<T> allOf(Table& table, const char* key, Read read) {
  auto found = table.entries<T>(key, read);
  if (found.empty())
    table.note("no [[" + std::string(key) + "]]");
  return found;
}

} // namespace calque::catalogue
