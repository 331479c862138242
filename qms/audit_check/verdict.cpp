#include "verdict.h"

#include "core/base/files.h"

#include <algorithm>
#include <array>

namespace calque::audit_check {
namespace {

constexpr std::uint64_t anchorsBytesAtMost = std::uint64_t{1} << 30;

} // namespace

// [impl->req~verify.altered~1, req~verify.truncated~1, req~verify.unchecked~1]
void judge(Report& report, const Findings& findings) {
  report.findings = findings.sorted();
  const std::array counts = {report.entries,       report.checkpoints,    report.certificates, report.signatures,
                             report.anchorsInside, report.anchorsOutside, report.blobs};
  const bool incomplete = std::ranges::any_of(counts, [](const Count& count) { return count.checked != count.found; });
  auto decide = [&](int exit, const char* verdict) {
    report.exit = exit;
    report.verdict = verdict;
  };
  if (findings.any(altered))
    decide(3, "altered");
  else if (findings.any(truncated))
    decide(4, "truncated");
  else if (findings.any(unchecked) || incomplete)
    decide(6, "unchecked");
  else if (report.anchoredTo == 0 || report.unanchored > unanchoredAtMost)
    decide(5, "unanchored");
  else
    decide(0, "intact");
}

void countCosignatures(Report& report, const Options& options) {
  if (!options.witnessKeys.empty() || options.witnessKeysFile)
    report.cosignatures = Count{};
}

std::optional<std::string> readAnchorsFile(const std::optional<std::filesystem::path>& file, Findings& findings,
                                           int step) {
  if (!file)
    return std::nullopt;
  auto bytes = base::readFile(*file, anchorsBytesAtMost);
  if (bytes)
    return base::textOf(base::View(*bytes));
  findings.add(step, unchecked, "anchor.file", "a readable anchors file", "none");
  return std::nullopt;
}

} // namespace calque::audit_check
