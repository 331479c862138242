// Step: the build. The bytes sent are digested on the descriptor that is sent; the printer's report must match the
// ticket.
#pragma once

#include "session.h"

namespace calque::workflow {

enum class Printing { Simulated, FileDrop };

struct RunStarted {
  std::uint64_t run = 0;
  std::vector<std::string> items; ///< d-NNNN, one a copy
};

/// `lots`: m-NNNN as loaded in the machine, in the order of the ticket; empty only for the simulated printer, which
/// loads what the ticket says.
[[nodiscard]] base::Result<RunStarted> startPrint(Session& session, const std::string& caseId, Printing how,
                                                  const std::vector<std::string>& lots = {},
                                                  const std::filesystem::path& hotFolder = {});
/// Reconciles the printer's report (JSON file for a file-drop printer; empty for the simulated one) with the ticket.
[[nodiscard]] base::Done finishPrint(Session& session, const std::string& caseId,
                                     const std::filesystem::path& report = {});
[[nodiscard]] base::Done abortPrint(Session& session, const std::string& caseId, const std::string& cause,
                                    const std::string& reason);

struct PostprocessStep {
  std::string step, setting;
  std::uint64_t minutes = 0;
};
[[nodiscard]] base::Done recordPostprocess(Session& session, const std::string& caseId,
                                           const std::vector<PostprocessStep>& steps);

} // namespace calque::workflow
