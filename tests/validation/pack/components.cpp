#include "pack.h"
#include "page.h"
#include "soup.h"

#include "tidy/rooms.h"

#include <algorithm>

namespace calque::pack {
namespace {

using Names = std::set<std::string>;

std::string listed(const std::vector<std::string>& words) {
  return words.empty() ? "[]" : "[\"" + joined(words, "\", \"") + "\"]";
}
std::string listed(const Names& words) {
  return listed(std::vector<std::string>(words.begin(), words.end()));
}

std::map<std::string, Names> requirementsByRoom(const Sources& sources,
                                                const std::map<std::string, tidy::Room>& rooms) {
  std::map<std::string, Names> byRoom;
  for (const auto& [name, room] : rooms)
    byRoom[name];
  for (const auto& tag : sources.tags)
    if (const auto room = tidy::roomOf(rooms, tag.place.file); tag.type == "impl" && !room.empty())
      byRoom[room].insert(trace::toText(tag.covered));
  return byRoom;
}

/// The room and everything below it.
void addLinked(const std::map<std::string, tidy::Room>& rooms, const std::string& name, Names& linked) {
  const auto room = rooms.find(name);
  if (room == rooms.end() || !linked.insert(name).second)
    return;
  for (const auto* below : {&room->second.uses, &room->second.hidden})
    for (const auto& one : *below)
      addLinked(rooms, one, linked);
}

/// Name of the program → its room.
std::map<std::string, std::string> programsOf(const Sources& sources, const std::map<std::string, tidy::Room>& rooms) {
  std::map<std::string, std::string> programs;
  for (const auto& [folder, room] : rooms) {
    const auto words = tidy::wordsOf(sources.tree.at(folder + "/CMakeLists.txt"));
    const auto at = std::ranges::find(words, "PROGRAM");
    if (at != words.end() && at + 1 != words.end())
      programs.emplace(*(at + 1), folder);
  }
  return programs;
}

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

/// A section of soup.md is the library of the room table that has its name, or with which its name begins.
bool isNamed(const std::string& section, const std::string& library, const std::vector<Software>& all) {
  if (lower(section) == lower(library))
    return true;
  const auto same = [&](const auto& one) { return lower(one.name) == lower(library); };
  return lower(section).starts_with(lower(library)) && std::ranges::none_of(all, same);
}

Names seenBy(const Software& one, const std::vector<Software>& all, const std::map<std::string, tidy::Row>& table) {
  Names rooms;
  for (const auto& [room, row] : table)
    for (const auto& library : row.foreign)
      if (isNamed(one.name, library, all))
        rooms.insert(room);
  return rooms;
}

} // namespace

std::string componentsToml(const Sources& sources) {
  const auto rooms = tidy::readRooms(sources.tree);
  const auto table = tidy::readRoomTable(sources.tree);
  const auto all = readSoup(sources.tree.at("requirements/soup.md"));
  std::string text = "# Written by `./dev pack` from the tags of the code, the CMakeLists.txt of the rooms, "
                     "requirements/soup.md and the\n# room table of docs/architecture.md. Do not edit.\n";
  for (const auto& [name, requirements] : requirementsByRoom(sources, rooms))
    text += "\n[[room]]\nname = \"" + name + "\"\nrequirements = " + listed(requirements) + "\n";
  for (const auto& [program, folder] : programsOf(sources, rooms)) {
    Names linked;
    addLinked(rooms, folder, linked);
    text += "\n[[program]]\nname = \"" + program + "\"\nrooms = " + listed(linked) + "\n";
  }
  for (const auto& one : all) {
    Names packages;
    for (const auto& [package, version] : one.packages)
      packages.insert(package);
    text += "\n[[library]]\nname = \"" + one.name + "\"\npackages = " + listed(packages) +
            "\nseen_by = " + listed(seenBy(one, all, table)) + "\n";
  }
  return text;
}

} // namespace calque::pack
