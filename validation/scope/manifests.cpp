#include "scope.h"

#include "core/base/bytes.h"

#include <map>
#include <set>

namespace calque::scope {
namespace {

using Files = std::map<std::string, std::string>;

/// Empty where the text is no sorted list "<sha256>  <path>".
Files readFiles(std::string_view text) {
  Files files;
  std::string before;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = std::string(text.substr(0, end));
    if (end == std::string_view::npos || line.size() < 67 || line.substr(64, 2) != "  " ||
        !base::maybeDigest(line.substr(0, 64)) || line <= before ||
        !files.emplace(line.substr(66), line.substr(0, 64)).second)
      return {};
    before = line;
    text.remove_prefix(end + 1);
  }
  return files;
}

} // namespace

base::Result<std::vector<Change>> changedFiles(std::string_view from, std::string_view to) {
  const auto before = readFiles(from), after = readFiles(to);
  if (before.empty() || after.empty())
    return base::fault(base::FaultKind::File,
                       std::string(before.empty() ? "the old" : "the new") +
                           " manifest is no list of digests and paths",
                       "give the manifest.txt of an installation, unchanged");
  std::set<std::string> paths;
  for (const auto* files : {&before, &after})
    for (const auto& [path, digest] : *files)
      paths.insert(path);
  std::vector<Change> changes;
  for (const auto& path : paths) {
    const auto old = before.find(path), fresh = after.find(path);
    if (old == before.end() || fresh == after.end() || old->second != fresh->second)
      changes.push_back({path, true});
  }
  return changes;
}

} // namespace calque::scope
