#include "soup.h"

#include "page.h"

#include "core/base/canonical.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

namespace calque::pack {
namespace {

/// "- **Label:** text" over several lines → label → text in one line.
std::map<std::string, std::string> bulletsOf(std::string_view section) {
  std::map<std::string, std::string> bullets;
  std::istringstream lines{std::string(section)};
  std::string* open = nullptr;
  for (std::string line; std::getline(lines, line);) {
    const auto end = line.find(":**");
    if (line.starts_with("- **") && end != std::string::npos) {
      open = &bullets[line.substr(4, end - 4)];
      *open = trimmed(line.substr(end + 3));
    } else if (open && line.starts_with("  ")) {
      *open += " " + trimmed(line);
    } else {
      open = nullptr;
    }
  }
  return bullets;
}

/// `-gui6` beside `libqt6core6` is libqt6gui6.
std::string wholeName(const std::string& name, const std::string& first) {
  if (!name.starts_with('-'))
    return name;
  const auto digits = first.find_last_not_of("0123456789");
  const auto stem = first.find_last_of("0123456789", digits);
  return first.substr(0, stem + 1) + name.substr(1);
}

/// Names stand in backticks, the version they share behind them: it begins with a digit.
std::vector<std::pair<std::string, std::string>> packagesOf(const std::string& text) {
  std::vector<std::pair<std::string, std::string>> packages;
  std::vector<std::string> waiting;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    while (word.ends_with(',') || word.ends_with(';'))
      word.pop_back();
    if (word.size() > 2 && word.starts_with('`') && word.ends_with('`')) {
      waiting.push_back(wholeName(word.substr(1, word.size() - 2), waiting.empty() ? std::string() : waiting.front()));
    } else if (!waiting.empty() && word.front() >= '0' && word.front() <= '9') {
      for (const auto& name : waiting)
        packages.emplace_back(name, word);
      waiting.clear();
    }
  }
  return packages;
}

std::string withoutStop(std::string text) {
  if (text.ends_with('.'))
    text.pop_back();
  return text;
}

/// A package URL: characters beyond those that it takes as they are stand as %XX.
std::string packageUrl(const std::string& name, const std::string& version) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string url = "pkg:deb/debian/" + name + "@";
  for (const char c : version) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view(".-_~:").find(c) != std::string_view::npos;
    url += plain ? std::string(1, c) : std::string{'%', hex[byte >> 4U], hex[byte & 15U]};
  }
  return url + "?distro=bookworm";
}

/// An identifier of SPDX where the page says nothing but one, else its words.
base::Json licenceOf(const std::string& words) {
  constexpr std::array known{"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "Zlib"};
  const auto* key = std::ranges::find(known, words) == known.end() ? "name" : "id";
  return base::JsonList{base::JsonObject{{"license", base::JsonObject{{key, words}}}}};
}

base::Json property(const char* name, const std::string& value) {
  return base::JsonObject{{"name", name}, {"value", value}};
}

base::Json componentOf(const Software& one, const std::string& package, const std::string& version) {
  const auto url = packageUrl(package, version);
  return base::JsonObject{
      {"type", "library"},
      {"bom-ref", url},
      {"supplier", base::JsonObject{{"name", "Debian"}}},
      {"name", package},
      {"version", version},
      {"description", one.name + ": " + one.purpose},
      {"licenses", licenceOf(one.licence)},
      {"purl", url},
      {"properties", base::JsonList{property("calque:soup", one.name), property("calque:class", one.safetyClass)}}};
}

} // namespace

std::vector<Software> readSoup(std::string_view page) {
  std::vector<Software> all;
  constexpr std::string_view heading = "\n## ";
  for (auto at = page.find(heading); at != std::string_view::npos;) {
    const auto next = page.find(heading, at + 1);
    const auto section = page.substr(at + heading.size(), next == std::string_view::npos ? next : next - at - 4);
    at = next;
    auto bullets = bulletsOf(section);
    if (!bullets.contains("Package"))
      continue;
    all.push_back({trimmed(section.substr(0, section.find('\n'))), packagesOf(bullets["Package"]),
                   withoutStop(bullets["Purpose"]), withoutStop(bullets["Licence"]), bullets["Class"].substr(0, 1)});
  }
  return all;
}

std::string billOfMaterials(const std::vector<Software>& all, const std::string& version) {
  base::JsonList components;
  std::vector<std::string> used;
  for (const auto& one : all)
    for (const auto& [package, packageVersion] : one.packages) {
      components.push_back(componentOf(one, package, packageVersion));
      used.push_back(packageUrl(package, packageVersion));
    }
  const base::Json program = base::JsonObject{{"type", "application"},
                                              {"bom-ref", "calque"},
                                              {"name", "calque"},
                                              {"version", version},
                                              {"licenses", licenceOf("Apache-2.0")}};
  return base::toPlainJson(base::JsonObject{
             {"bomFormat", "CycloneDX"},
             {"specVersion", "1.5"},
             {"version", 1},
             {"metadata", base::JsonObject{{"component", program}}},
             {"components", std::move(components)},
             {"dependencies", base::JsonList{base::JsonObject{{"ref", "calque"}, {"dependsOn", used}}}}}) +
         "\n";
}

} // namespace calque::pack
