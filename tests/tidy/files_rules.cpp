#include "rules.h"

#include <algorithm>

namespace calque::tidy {
namespace {

constexpr std::string_view topNames[] = {"CMakeLists.txt",
                                         "CMakePresets.json",
                                         "CONTRIBUTING.md",
                                         "LICENSE",
                                         "README.md",
                                         "dev",
                                         "app",
                                         "core",
                                         "docs",
                                         "printers",
                                         "qms",
                                         "requirements",
                                         "tests",
                                         "validation",
                                         "package",
                                         ".ci",
                                         ".clang-format",
                                         ".clang-tidy",
                                         ".gitignore",
                                         ".gitattributes",
                                         ".github"};
constexpr std::string_view emptyWords[] = {"util",   "utils", "helper", "helpers", "manager",
                                           "common", "misc",  "info",   "handle"};
// Written in two halves, so that this file does not break its own rule.
constexpr std::string_view machinePlaces[] = {"/wo"
                                              "rk/",
                                              "/ho"
                                              "me/",
                                              "/ro"
                                              "ot/",
                                              "/tm"
                                              "p/"};

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts(1);
  for (char c : text)
    if (c == at)
      parts.emplace_back();
    else
      parts.back() += c;
  return parts;
}

bool inRoomOrTest(std::string_view path) {
  for (std::string_view start : {"core/", "qms/", "printers/", "validation/", "app/", "tests/"})
    if (path.starts_with(start))
      return true;
  return false;
}

} // namespace

Breaches checkTopLevel(const Tree& tree) {
  Breaches breaches;
  std::set<std::string> tops;
  for (const auto& [path, text] : tree)
    tops.insert(path.substr(0, path.find('/')));
  for (const auto& top : tops)
    if (!std::ranges::count(topNames, top))
      breaches.push_back(top + ": not a name of the top level");
  return breaches;
}

Breaches checkFileNames(const Tree& tree) {
  Breaches breaches;
  for (const auto& [path, text] : tree) {
    if (!isSource(path) || !inRoomOrTest(path))
      continue;
    auto name = path.substr(path.rfind('/') + 1);
    auto stem = name.substr(0, name.find('.'));
    if (stem.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos)
      breaches.push_back(path + ": not snake_case");
    for (const auto& word : split(stem, '_'))
      if (std::ranges::count(emptyWords, word))
        breaches.push_back(path + ": '" + word + "' names nothing");
  }
  return breaches;
}

Breaches checkFileLengths(const Tree& tree, std::size_t most) {
  Breaches breaches;
  for (const auto& [path, text] : tree) {
    auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    if (isSource(path) && !path.ends_with(".def") && lines > most)
      breaches.push_back(path + ": " + std::to_string(lines) + " lines; about 300 can be held in mind");
  }
  return breaches;
}

Breaches checkMachinePaths(const Tree& tree) {
  Breaches breaches;
  for (const auto& [path, text] : tree)
    for (auto place : machinePlaces)
      if (auto at = text.find(place);
          at != std::string::npos && (isSource(path) || path.ends_with(".txt") || path.ends_with(".md")))
        breaches.push_back(path + ": names " + std::string(place) + ", a folder of one machine");
  return breaches;
}

} // namespace calque::tidy
