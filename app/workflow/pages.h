// The pages people sign. Each is a document made from the log's entries, the vault's files and the subject's envelopes;
// nothing of a screen's state. What was not measured stands on them by name.
#pragma once

#include "lab.h"

#include "core/base/progress.h"
#include "core/domain/case_facts.h"
#include "core/domain/case_lifecycle.h"
#include "core/domain/document.h"
#include "core/domain/lab_records.h"
#include "core/domain/qualification.h"
#include "qms/trail/marks.h"

namespace calque::workflow {

[[nodiscard]] base::Result<domain::Document> approvalPage(const Lab& lab, const domain::Case& known,
                                                          const base::Progress& progress = {});
[[nodiscard]] base::Result<domain::Document> planPage(const Lab& lab, const domain::Case& known,
                                                      const domain::Facts& facts);
[[nodiscard]] base::Result<domain::Document> releasePage(const Lab& lab, const domain::Case& known,
                                                         const domain::Facts& facts);
/// The case's marks first, then the remarks, then all its entries.
[[nodiscard]] base::Result<domain::Document> reviewPage(const Lab& lab, const domain::Case& known,
                                                        std::span<const trail::Mark> marks,
                                                        const std::vector<std::string>& remarks);
[[nodiscard]] domain::Document dispositionPage(const Lab& lab, const domain::Case& known,
                                               const std::string& nonconformity, const std::string& disposition,
                                               const std::string& reason);
[[nodiscard]] domain::Document clearancePage(const Lab& lab, const domain::Clearance& row);
[[nodiscard]] domain::Document runPage(const Lab& lab, const domain::QualificationRun& run,
                                       const std::vector<domain::Entry>& steps,
                                       const std::map<std::string, std::string>& dispositions);
[[nodiscard]] domain::Document qualificationPage(const Lab& lab, const domain::Printer& printer,
                                                 const std::vector<std::string>& runs, const std::string& until);
[[nodiscard]] domain::Document acknowledgementPage(const Lab& lab, const std::string& person, const std::string& name);
/// What an approver signs of another person: who, what changes, and why.
[[nodiscard]] domain::Document personPage(const Lab& lab, const std::string& title, const std::string& person,
                                          const std::string& says, std::vector<domain::LabelledText> lines);

} // namespace calque::workflow
