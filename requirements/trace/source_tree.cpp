#include "sources.h"

#include "core/base/files.h"

#include <algorithm>
#include <map>

namespace calque::trace {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t mostOfASource = 4U << 20U, mostOfAReport = 512U << 20U;
constexpr std::string_view codeFolders[] = {"core", "printers", "qms", "validation", "requirements/trace", "app"};

bool isCode(const fs::path& file) {
  const auto ending = file.extension();
  return ending == ".h" || ending == ".cpp" || ending == ".c" || ending == ".def";
}

/// Regular files below a folder that `wanted` takes, sorted, so that every machine tells the same.
template <class Wanted> base::Result<std::vector<fs::path>> filesBelow(const fs::path& folder, Wanted wanted) {
  std::vector<fs::path> files;
  std::error_code error;
  for (auto at = fs::recursive_directory_iterator(folder, error); !error && at != fs::recursive_directory_iterator();
       at.increment(error))
    if (at->is_regular_file() && !at->is_symlink() && wanted(at->path()))
      files.push_back(at->path());
  if (error)
    return base::diskFault("reading the folder " + folder.filename().string(), error.value());
  std::ranges::sort(files);
  return files;
}

base::Result<std::string> textOf(const fs::path& file, std::uint64_t most) {
  auto bytes = base::readFile(file, most);
  if (!bytes)
    return base::fault(base::FaultKind::File, "the file " + file.filename().string() + " cannot be read",
                       "name a file that is there and that you may read");
  return base::textOf(*bytes);
}

/// Adds what another report says of the same test: it may have run twice, on two kinds of screen. A failure holds
/// whatever the other says; else what was shown once is shown.
void merge(Run& known, Run&& other) {
  const bool failed = known.outcome == Outcome::Failed || other.outcome == Outcome::Failed;
  known.outcome = failed ? Outcome::Failed : std::min(known.outcome, other.outcome);
  for (auto& id : other.verifies)
    if (!std::ranges::count(known.verifies, id))
      known.verifies.push_back(std::move(id));
}

} // namespace

base::Result<std::vector<Item>> readRequirements(const fs::path& root) {
  const auto folder = root / "requirements";
  if (std::error_code ignored; !fs::is_directory(folder, ignored))
    return base::fault(base::FaultKind::File, "there is no folder requirements here",
                       "name the source tree with --root DIR");
  CALQUE_TRY(files, filesBelow(folder, [&](const fs::path& file) {
               return file.extension() == ".md" && file.parent_path() == folder;
             }));
  std::vector<Item> items;
  for (const auto& file : files) {
    CALQUE_TRY(text, textOf(file, mostOfASource));
    for (auto& item : readItems(text, file.lexically_relative(root).generic_string()))
      items.push_back(std::move(item));
  }
  return items;
}

base::Result<std::vector<Tag>> readCode(const fs::path& root) {
  std::vector<Tag> tags;
  for (auto folder : codeFolders) {
    if (std::error_code ignored; !fs::is_directory(root / folder, ignored))
      continue;
    CALQUE_TRY(files, filesBelow(root / folder, isCode));
    for (const auto& file : files) {
      CALQUE_TRY(text, textOf(file, mostOfASource));
      for (auto& tag : readTags(text, file.lexically_relative(root).generic_string()))
        tags.push_back(std::move(tag));
    }
  }
  return tags;
}

base::Result<std::vector<Run>> readTestReports(const std::vector<fs::path>& places) {
  std::vector<fs::path> files;
  for (const auto& place : places) {
    if (std::error_code ignored; !fs::is_directory(place, ignored)) {
      files.push_back(place);
      continue;
    }
    CALQUE_TRY(below, filesBelow(place, [](const fs::path& file) { return file.extension() == ".xml"; }));
    files.insert(files.end(), below.begin(), below.end());
  }
  std::vector<Run> runs;
  std::map<std::string, std::size_t, std::less<>> byName;
  for (const auto& file : files) {
    CALQUE_TRY(text, textOf(file, mostOfAReport));
    CALQUE_TRY(told, readTestReport(base::viewOf(text), file.filename().string()));
    for (auto& run : told)
      if (auto [known, fresh] = byName.try_emplace(run.name, runs.size()); fresh)
        runs.push_back(std::move(run));
      else
        merge(runs[known->second], std::move(run));
  }
  return runs;
}

} // namespace calque::trace
