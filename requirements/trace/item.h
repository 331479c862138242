// What the trace looks at, as plain data: items of the requirements, tags of the code, tests and steps that ran. The
// words are OpenFastTrace's (requirements/README.md).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calque::trace {

/// "req~case.request~1": artifact type, name, revision. Each part of a name between dots begins with a letter.
struct ItemId {
  std::string type, name;
  std::uint64_t revision = 0;
  auto operator<=>(const ItemId&) const = default;
};
[[nodiscard]] std::string toText(const ItemId& id);
[[nodiscard]] std::optional<ItemId> maybeItemId(std::string_view text); ///< of exactly that text
/// The first id in a line, wherever it stands; nothing where there is none.
[[nodiscard]] std::optional<ItemId> maybeItemIdIn(std::string_view line);

/// A file by its path from the root, and the line, counted from 1; 0 where the whole file is meant.
struct Place {
  std::string file;
  std::size_t line = 0;
};
[[nodiscard]] std::string toText(const Place& place); ///< "requirements/images.md:9"

/// A specification item of a Markdown file.
struct Item {
  ItemId id;
  std::string title, description, comment; ///< lines as they stand, without those that are empty
  bool draft = false;
  std::vector<ItemId> covers, depends;
  std::vector<std::string> needs, tags;
  std::vector<std::string> unread; ///< entries of its lists that name no item
  Place place;
};

/// `type` covers `covered`, says a comment of the code.
struct Tag {
  std::string type;
  ItemId covered;
  Place place;
};

/// In the order of gravity.
enum class Outcome { Passed = 1, Skipped = 2, NotRun = 3, Failed = 4 };
[[nodiscard]] std::string_view toText(Outcome outcome);

/// A test (`utest`) or a step of a qualification (`oq`) as a report tells it.
struct Run {
  std::string type;
  std::string name; ///< "Suite.Case"; of a step its own
  Outcome outcome = Outcome::Passed;
  std::vector<std::string> verifies; ///< ids as they were written, which may be none
  std::string report;                ///< the file that tells it, without its folder
};

} // namespace calque::trace
