// The rooms as their CMakeLists.txt declare them, and as docs/architecture.md promises them.
#pragma once

#include "tree.h"

#include <optional>
#include <set>

namespace calque::tidy {

struct Room {
  std::string folder;
  std::set<std::string> headers, uses, hidden; ///< HEADERS, USES, PRIVATE
};

/// A row of the room table: `folder` | what | uses | private | foreign, lists split by blanks.
struct Row {
  std::set<std::string> uses, hidden, foreign;
};

[[nodiscard]] std::map<std::string, Room> readRooms(const Tree& tree);
[[nodiscard]] std::map<std::string, Row> readRoomTable(const Tree& tree);
/// The rooms in the order in which the top CMakeLists.txt enters them: the order of the layers.
[[nodiscard]] std::vector<std::string> readLayers(const Tree& tree);
/// The room a source belongs to; empty for a file of no room.
[[nodiscard]] std::string roomOf(const std::map<std::string, Room>& rooms, std::string_view path);

/// The library from outside that an `#include` names, in the words of the table; nothing for the language, the system
/// and ours.
[[nodiscard]] std::optional<std::string> maybeForeign(std::string_view include);
/// The libraries that a room's files include.
[[nodiscard]] std::set<std::string> foreignOf(const Tree& tree, const std::map<std::string, Room>& rooms,
                                              const std::string& room);

} // namespace calque::tidy
