// V11: what the findings and counts come to; and the anchors file, which lab and bundle read alike.
#pragma once

#include "findings.h"
#include "report.h"
#include "verify.h"

#include <filesystem>
#include <optional>
#include <string>

namespace calque::audit_check {

/// Fills findings, exit and verdict of the report: the first that applies in the order of record.md 9.
void judge(Report& report, const Findings& findings);

/// The report counts cosignatures only where a witness was named.
void countCosignatures(Report& report, const Options& options);

/// The anchors file's text; nothing where none was given, or it could not be read: then a finding says so.
[[nodiscard]] std::optional<std::string> readAnchorsFile(const std::optional<std::filesystem::path>& file,
                                                         Findings& findings, int step);

} // namespace calque::audit_check
