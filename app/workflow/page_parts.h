// Sections that several pages share.
#pragma once

#include "lab.h"

#include "core/domain/case_lifecycle.h"
#include "core/domain/document.h"
#include "core/domain/lab_records.h"

namespace calque::workflow {

[[nodiscard]] domain::Document pageOf(const Lab& lab, std::string title, std::string record);
[[nodiscard]] std::string listed(const std::vector<std::string>& words);
[[nodiscard]] base::Result<domain::DocumentSection> requestSection(const Lab& lab, const domain::Case& known);
[[nodiscard]] domain::DocumentSection seriesSection(const domain::Case& known);
[[nodiscard]] domain::DocumentSection segmentationSection(const domain::Case& known);
[[nodiscard]] domain::DocumentSection modelSection(const domain::Case& known);
[[nodiscard]] domain::DocumentSection notMeasuredSection(const std::vector<std::string>& facts);
[[nodiscard]] domain::DocumentSection planSection(const domain::PrintPlan& plan, const domain::Printer& printer);
[[nodiscard]] base::Result<domain::DocumentTable> lotTable(const Lab& lab, const domain::PrintPlan& plan);
[[nodiscard]] domain::DocumentTable entryTable(const std::vector<domain::Entry>& entries);

} // namespace calque::workflow
