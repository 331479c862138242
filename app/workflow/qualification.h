// The qualification of this installation and of its printers, as it stands in the record: a run gets its number when it
// starts, each step is an entry, an aborted run stays in the list, a result counts when role qa has approved it
// (rules.md 2, "Release to print"). What is tried, and how, is the business of `calque-qualify`.
#pragma once

#include "session.h"

#include "core/domain/qualification.h"

namespace calque::workflow {

/// SHA-256 of the install manifest beside the running program (`manifest.txt`, record.md 3.3 "build"), which names this
/// program with its digest. A fault (File) where there is none, or where it is that of another program. Read once.
[[nodiscard]] base::Result<std::string> buildHere();

struct QualificationStart {
  std::string kind;     ///< iq | oq | pq
  std::string protocol; ///< id and revision
  std::string build;    ///< SHA-256, hex; empty: buildHere(). Where that is known, no other is taken
  std::string printer;  ///< p-NNNN where a printer is qualified; else empty
};
/// Role qa, itadmin or technician. q-NNNN. Refusals 106, 507 for a printer that nobody registered.
[[nodiscard]] base::Result<std::string> startQualification(Session& session, const QualificationStart& start);

struct QualificationStep {
  std::string step, expected, found; ///< at most as long as the log takes; without a patient's word
  bool pass = false;
};
/// Refusals 106, 901, 902.
[[nodiscard]] base::Done enterQualificationStep(Session& session, const std::string& run,
                                                const QualificationStep& step);
/// Passed where every step was; `results` is kept as the run's evidence, and `report` where there is one. "pass" or
/// "fail"; a printer that is in force is suspended in the same commit where its run failed. Refusals 106, 901–903.
[[nodiscard]] base::Result<std::string> finishQualification(Session& session, const std::string& run,
                                                            base::View results, base::View report);
/// The run stays in the list. Refusals 106, 901, 902.
[[nodiscard]] base::Done abortQualification(Session& session, const std::string& run, const std::string& reason);
/// What becomes of each step that failed: step → disposition, in words without a patient's.
using Dispositions = std::map<std::string, std::string>;
/// Approves the result by a signature of its report, also a failed one: it is true, and opens no gate. The dispositions
/// stand on the page that is signed. Role qa. Refusals 106, 901, 904, 905.
[[nodiscard]] base::Done approveQualification(Session& session, const std::string& run,
                                              const Dispositions& dispositions, const SignerEntry& signs);

[[nodiscard]] base::Result<std::vector<domain::QualificationRun>> qualificationRuns(const Lab& lab); ///< as they began
/// Empty where IQ and OQ are in force on this host for the running build; else what is missing, or why that cannot be
/// told.
[[nodiscard]] base::Result<std::string> whyUnqualifiedHere(const Lab& lab);

} // namespace calque::workflow
