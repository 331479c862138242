// Whether this very program, on this host, is qualified.
#include "qualification.h"

#include "rooms.h"
#include "supply_records.h"

#include "core/base/files.h"
#include "core/crypto/digest.h"

namespace calque::workflow {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largestManifest = 16u << 20, largestProgram = 512u << 20;

base::Result<std::string> readBuild(const fs::path& program) {
  auto manifest = base::readFile(program.parent_path() / "manifest.txt", largestManifest);
  if (!manifest)
    return base::fault(base::FaultKind::File, "there is no install manifest beside the program",
                       "install the program from a release");
  CALQUE_TRY(bytes, base::readFile(program, largestProgram));
  const auto line = crypto::sha256Hex(bytes) + "  " + program.filename().string() + "\n";
  const auto text = base::textOf(*manifest);
  const auto at = text.find(line);
  if (at == std::string::npos || (at > 0 && text[at - 1] != '\n'))
    return base::fault(base::FaultKind::File, "the program is not the one that its install manifest names",
                       "install the program again, and qualify it");
  return crypto::sha256Hex(*manifest);
}

} // namespace

base::Result<std::string> buildHere() {
  static const auto here = [] {
    std::error_code error;
    const auto program = fs::read_symlink("/proc/self/exe", error);
    return readBuild(program);
  }();
  return here;
}

base::Result<std::vector<domain::QualificationRun>> qualificationRuns(const Lab& lab) {
  CALQUE_TRY(ids, recordsOf(lab, 'q'));
  std::vector<domain::QualificationRun> runs;
  for (const auto& id : ids) {
    CALQUE_TRY(run, qualificationOf(lab, id));
    runs.push_back(std::move(run));
  }
  return runs;
}

base::Result<std::string> whyUnqualifiedHere(const Lab& lab) {
  CALQUE_TRY(runs, qualificationRuns(lab));
  const auto build = buildHere();
  if (!build)
    return std::get<base::Fault>(build.error()).message;
  return domain::whyUnqualified(runs, hostId(), *build);
}

} // namespace calque::workflow
