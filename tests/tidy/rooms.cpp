#include "rooms.h"

#include <algorithm>
#include <array>

namespace calque::tidy {
namespace {

constexpr std::string_view tablePlace = "docs/architecture.md";

/// Beginning of an include → the table's word.
constexpr std::pair<std::string_view, std::string_view> libraries[] = {
    {"dcmtk/", "DCMTK"},      {"vtk", "VTK"},
    {"soci", "SOCI"},         {"sqlite3", "SQLite"},
    {"openssl/", "OpenSSL"},  {"libp11.h", "libp11"},
    {"zip.h", "libzip"},      {"lib3mf", "lib3mf"},
    {"Model/COM/", "lib3mf"}, {"unicode/", "ICU"},
    {"zint.h", "zint"},       {"toml++/", "toml++"},
    {"CLI/", "CLI11"},        {"EGL/", "EGL"},
    {"boost/", "Boost"},      {"nlohmann/", "nlohmann"},
    {"fmt/", "fmt"},          {"spdlog/", "spdlog"},
    {"png.h", "PNG"},         {"zlib.h", "zlib"},
    {"expat.h", "expat"},     {"Qt", "Qt"}};

/// Free for every room: the language, POSIX and Linux, and tl::expected, on which result.h stands.
constexpr std::string_view systemFolders[] = {"sys/", "linux/", "netinet/", "arpa/", "tl/expected.hpp"};
constexpr std::string_view systemHeaders[] = {"unistd.h",  "fcntl.h",  "dirent.h",  "errno.h", "signal.h",
                                              "poll.h",    "pwd.h",    "termios.h", "spawn.h", "mntent.h",
                                              "fnmatch.h", "locale.h", "time.h",    "math.h",  "stdio.h",
                                              "stdlib.h",  "string.h", "dlfcn.h",   "link.h"};

std::string withoutComments(std::string_view cmake) {
  std::string text;
  for (const auto& line : linesOf(cmake))
    text += line.substr(0, line.find('#')) + "\n";
  return text;
}

std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of(" `"));
  text.erase(text.find_last_not_of(" `") + 1);
  return text;
}

} // namespace

std::map<std::string, Room> readRooms(const Tree& tree) {
  std::map<std::string, Room> rooms;
  for (const auto& [path, bytes] : tree) {
    if (!path.ends_with("/CMakeLists.txt"))
      continue;
    auto text = withoutComments(bytes);
    auto at = text.find("room(");
    if (at == std::string::npos || (at > 0 && text[at - 1] != '\n'))
      continue;
    auto words = wordsOf(text.substr(at + 5, text.find(')', at) - at - 5));
    if (words.empty())
      continue;
    Room room{words[0], {}, {}, {}};
    std::set<std::string> other;
    auto* list = &other;
    for (const auto& word : words) {
      if (std::none_of(word.begin(), word.end(), [](char c) { return c < 'A' || c > 'Z'; }))
        list = word == "HEADERS"   ? &room.headers
               : word == "USES"    ? &room.uses
               : word == "PRIVATE" ? &room.hidden
                                   : &other;
      else
        list->insert(word);
    }
    rooms[room.folder] = room;
  }
  return rooms;
}

std::map<std::string, Row> readRoomTable(const Tree& tree) {
  std::map<std::string, Row> table;
  auto found = tree.find(tablePlace);
  if (found == tree.end())
    return table;
  for (const auto& line : linesOf(found->second)) {
    if (!line.starts_with("| `") || std::count(line.begin(), line.end(), '|') != 6)
      continue;
    std::vector<std::string> cells;
    for (std::size_t from = 1, bar = 0; (bar = line.find('|', from)) != std::string::npos; from = bar + 1)
      cells.push_back(trimmed(line.substr(from, bar - from)));
    auto listed = [&](std::size_t cell) {
      auto words = wordsOf(cells[cell]);
      return std::set<std::string>(words.begin(), words.end());
    };
    table[cells[0]] = {listed(2), listed(3), listed(4)};
  }
  return table;
}

std::vector<std::string> readLayers(const Tree& tree) {
  auto text = withoutComments(tree.at("CMakeLists.txt"));
  auto from = text.find("foreach(folder");
  if (from == std::string::npos)
    return {};
  auto words = wordsOf(text.substr(from, text.find(')', from) - from));
  words.erase(words.begin());
  return words;
}

std::string roomOf(const std::map<std::string, Room>& rooms, std::string_view path) {
  auto folder = std::string(path.substr(0, path.rfind('/')));
  return rooms.contains(folder) ? folder : "";
}

std::optional<std::string> maybeForeign(std::string_view include) {
  auto name = include.substr(1, include.size() - 2);
  if (include.starts_with('"') && !name.starts_with("vtk"))
    return std::nullopt; // ours: the walls see to it
  for (auto [start, word] : libraries)
    if (name.starts_with(start))
      return std::string(word);
  if (name.size() > 1 && name[0] == 'Q' && name[1] >= 'A' && name[1] <= 'Z')
    return "Qt";
  auto free = [&](auto start) { return name.starts_with(start); };
  bool language = name.find_first_of("./") == std::string_view::npos;
  if (language || std::ranges::any_of(systemFolders, free) || std::ranges::count(systemHeaders, name))
    return std::nullopt;
  return std::string(name); // a library nobody has named yet: the table does not have it either
}

std::set<std::string> foreignOf(const Tree& tree, const std::map<std::string, Room>& rooms, const std::string& room) {
  std::set<std::string> words;
  for (const auto& [path, text] : tree)
    if (isSource(path) && roomOf(rooms, path) == room)
      for (const auto& include : includesOf(text))
        if (auto word = maybeForeign(include))
          words.insert(*word);
  return words;
}

} // namespace calque::tidy
