// What was changed after a run.
#include "manifest.h"
#include "run.h"
#include "run_list.h"
#include "trial.h"

#include "core/crypto/digest.h"

#include <set>

namespace calque::runner {
namespace fs = std::filesystem;

base::Result<RunResult> readRun(const fs::path& folder) {
  return readResult(fileText(folder / "result.json"));
}

base::Result<std::vector<std::string>> checkRun(const fs::path& folder) {
  std::error_code failed;
  const auto place = fs::canonical(folder, failed);
  if (failed || !fs::exists(place / "result.json"))
    return base::fault(base::FaultKind::File, "there is no result.json in this folder",
                       "name the folder of one run, e.g. OUT/0001-oq; a run that was broken off has none");
  std::vector<std::string> changed;
  const auto bytes = fileText(place / "result.json");
  const auto finished = maybeFinished(place.parent_path(), place.filename().string());
  if (!finished)
    changed.push_back("runs.txt: no line says that this run finished");
  else if (*finished != crypto::sha256Hex(bytes))
    changed.push_back("result.json: changed after the run");
  const auto result = readResult(bytes);
  if (!result) {
    changed.push_back("result.json: it is no result");
    return changed;
  }
  if (crypto::sha256Hex(fileText(place / "protocol.toml")) != result->protocolSha256)
    changed.push_back("protocol.toml: not the protocol that was run");
  if (fileText(place / "steps.json") != stepsText(*result))
    changed.push_back("steps.json: not what the result says");
  std::set<fs::path> named;
  for (const auto& step : result->results)
    for (const auto& [file, sha256] : step.evidence) {
      named.insert(place / file);
      const auto digest = digestOfFile(place / file);
      if (digest != sha256)
        changed.push_back(file + (digest.empty() ? ": missing" : ": changed after the run"));
    }
  for (const auto& entry : fs::recursive_directory_iterator(place / "evidence", failed))
    if (!entry.is_directory() && !named.contains(entry.path()))
      changed.push_back(fs::relative(entry.path(), place).string() + ": not of the run");
  return changed;
}

} // namespace calque::runner
