// What the label of an item must say, from the record; and what somebody read off it, compared.
#pragma once

#include "lab.h"

#include "app/report/label.h"
#include "core/domain/case_facts.h"
#include "core/domain/case_lifecycle.h"

#include <map>

namespace calque::workflow {

/// Refusal 608 where the item is in no run of the case.
[[nodiscard]] base::Result<report::LabelContent> labelContent(const Lab& lab, const domain::Case& known,
                                                              const std::string& item);
[[nodiscard]] std::vector<domain::LabelFact> compareLabel(const report::LabelContent& content,
                                                          const std::map<std::string, std::string>& read);

} // namespace calque::workflow
