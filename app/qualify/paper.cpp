#include "paper.h"

#include "app/report/report.h"
#include "core/base/files.h"
#include "validation/report/report.h"
#include "validation/runner/run.h"

namespace calque::qualify {

base::Done writePaper(const std::filesystem::path& folder, const std::filesystem::path& pdf) {
  CALQUE_TRY(result, runner::readRun(folder));
  const auto finished = base::maybeUtc(result.finished);
  if (!finished)
    return base::fault(base::FaultKind::File, "the result does not say when the run finished", {});
  // The time of the run, not of this moment: so that the same results give the same bytes.
  CALQUE_TRY(bytes, report::pdfOf(validation_report::documentOf(result), {*finished, "+00:00"}));
  return base::writeFile(pdf.empty() ? folder / "report.pdf" : pdf, bytes);
}

} // namespace calque::qualify
