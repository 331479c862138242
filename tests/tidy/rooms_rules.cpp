#include "rules.h"

#include <algorithm>

namespace calque::tidy {
namespace {

std::string joined(const std::set<std::string>& words) {
  std::string text;
  for (const auto& word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

/// "core/base/bytes.h" → room core/base, header bytes.h; nothing where the include is not of another room.
struct RoomInclude {
  std::string room, header;
};
std::optional<RoomInclude> maybeRoomInclude(std::string_view include) {
  if (!include.starts_with('"'))
    return std::nullopt;
  auto name = std::string(include.substr(1, include.size() - 2));
  auto slash = name.rfind('/');
  if (slash == std::string::npos || name.starts_with("."))
    return std::nullopt;
  return RoomInclude{name.substr(0, slash), name.substr(slash + 1)};
}

bool isListed(const std::map<std::string, Room>& rooms, const std::string& room, const std::string& path) {
  return rooms.at(room).headers.contains(path.substr(path.rfind('/') + 1));
}

/// Everything that `path` includes of ours, however deep.
void gatherIncludes(const Tree& tree, const std::string& path, std::set<std::string>& seen) {
  auto found = tree.find(path);
  if (found == tree.end())
    return;
  for (const auto& include : includesOf(found->second)) {
    if (!include.starts_with('"'))
      continue;
    auto name = include.substr(1, include.size() - 2);
    auto own = path.substr(0, path.rfind('/') + 1) + name;
    auto next = tree.contains(name) ? name : own;
    if (seen.insert(next).second)
      gatherIncludes(tree, next, seen);
  }
}

void gatherRooms(const std::map<std::string, Room>& rooms, const std::string& room, std::set<std::string>& seen) {
  auto found = rooms.find(room);
  if (found == rooms.end())
    return;
  for (const auto* list : {&found->second.uses, &found->second.hidden})
    for (const auto& next : *list)
      if (seen.insert(next).second)
        gatherRooms(rooms, next, seen);
}

} // namespace

Breaches checkForeignHeaders(const Tree& tree) {
  Breaches breaches;
  auto rooms = readRooms(tree);
  auto table = readRoomTable(tree);
  for (const auto& [path, text] : tree) {
    auto room = roomOf(rooms, path);
    if (!isSource(path) || room.empty())
      continue;
    for (const auto& include : includesOf(text)) {
      auto library = maybeForeign(include);
      if (!library)
        continue;
      if (isListed(rooms, room, path))
        breaches.push_back(path + ": " + include + " in a listed header");
      if (!table.contains(room) || !table.at(room).foreign.contains(*library))
        breaches.push_back(path + ": " + include + ", but the room table gives " + room + " no " + *library);
    }
  }
  return breaches;
}

Breaches checkRoomTable(const Tree& tree) {
  Breaches breaches;
  auto rooms = readRooms(tree);
  auto table = readRoomTable(tree);
  for (const auto& [folder, room] : rooms) {
    auto foreign = foreignOf(tree, rooms, folder);
    auto wanted = "`" + folder + "` | … | " + joined(room.uses) + " | " + joined(room.hidden) + " | " + joined(foreign);
    if (auto row = table.find(folder); row == table.end())
      breaches.push_back("docs/architecture.md: no row for " + folder + "; it would be: " + wanted);
    else if (row->second.uses != room.uses || row->second.hidden != room.hidden || row->second.foreign != foreign)
      breaches.push_back("docs/architecture.md: the row of " + folder + " is not what it does: " + wanted);
  }
  for (const auto& [folder, row] : table)
    if (!rooms.contains(folder))
      breaches.push_back("docs/architecture.md: a row for " + folder + ", which is no room");
  return breaches;
}

Breaches checkLayers(const Tree& tree) {
  Breaches breaches;
  auto layers = readLayers(tree);
  auto place = [&](const std::string& room) { return std::ranges::find(layers, room) - layers.begin(); };
  for (const auto& [folder, room] : readRooms(tree)) {
    if (place(folder) == std::ssize(layers))
      breaches.push_back(folder + ": not in the order of layers of the top CMakeLists.txt");
    for (const auto* list : {&room.uses, &room.hidden})
      for (const auto& used : *list)
        if (place(used) >= place(folder))
          breaches.push_back(folder + ": uses " + used + ", which is not of an earlier layer");
  }
  return breaches;
}

Breaches checkRoomIncludes(const Tree& tree) {
  Breaches breaches;
  auto rooms = readRooms(tree);
  for (const auto& [path, text] : tree) {
    auto folder = roomOf(rooms, path);
    if (!isSource(path) || folder.empty())
      continue;
    const auto& room = rooms.at(folder);
    for (const auto& include : includesOf(text)) {
      auto other = maybeRoomInclude(include);
      if (!other)
        continue;
      if (rooms.contains(other->room) && !rooms.at(other->room).headers.contains(other->header))
        breaches.push_back(path + ": " + include + " is not listed by " + other->room);
      bool open = room.uses.contains(other->room);
      if (isListed(rooms, folder, path) ? !open : !open && !room.hidden.contains(other->room))
        breaches.push_back(path + ": " + include + ", but " + folder + " does not list " + other->room + " in USES" +
                           (isListed(rooms, folder, path) ? "" : " or PRIVATE"));
    }
  }
  return breaches;
}

Breaches checkVerifierApart(const Tree& tree) {
  Breaches breaches;
  auto rooms = readRooms(tree);
  for (const std::string checker : {"qms/audit_check", "app/verify"}) {
    std::set<std::string> linked, included;
    gatherRooms(rooms, checker, linked);
    if (linked.contains("qms/audit"))
      breaches.push_back(checker + ": links qms/audit, the writer");
    for (const auto& [path, text] : tree)
      if (isSource(path) && roomOf(rooms, path) == checker)
        gatherIncludes(tree, path, included);
    for (const auto& path : included)
      if (path.starts_with("qms/audit/") || path == "core/base/canonical.h")
        breaches.push_back(checker + ": includes " + path + ", the writer's");
  }
  return breaches;
}

} // namespace calque::tidy
