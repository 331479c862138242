// Reads what the trace looks at. A file that cannot be read as what it should be is a fault (File) that names it;
// nothing is left out silently. Formats: docs/formats/trace.md.
#pragma once

#include "item.h"

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <filesystem>

namespace calque::trace {

/// The items of one Markdown file, in its order. Fenced code and what stands between `oft:off` and `oft:on` are passed
/// over.
[[nodiscard]] std::vector<Item> readItems(std::string_view markdown, const std::string& file);
/// The tags of one source file.
[[nodiscard]] std::vector<Tag> readTags(std::string_view source, const std::string& file);
/// The tests of one JUnit report, as GoogleTest and ctest write them. A fault where the file ends early.
[[nodiscard]] base::Result<std::vector<Run>> readTestReport(base::View xml, const std::string& file);
/// The steps of one operational qualification.
[[nodiscard]] base::Result<std::vector<Run>> readQualification(std::string_view json, const std::string& file);

/// The items of requirements/*.md below `root`; a fault where there is no such folder.
[[nodiscard]] base::Result<std::vector<Item>> readRequirements(const std::filesystem::path& root);
/// The tags of the rooms' sources below `root`: core, printers, qms, validation, requirements/trace, app. Tests carry
/// none: what they verify stands in their reports.
[[nodiscard]] base::Result<std::vector<Tag>> readCode(const std::filesystem::path& root);
/// Files, and of folders all *.xml. A test that stands in several reports is one: it verifies what either says; it
/// failed where either says so, else the better outcome holds.
[[nodiscard]] base::Result<std::vector<Run>> readTestReports(const std::vector<std::filesystem::path>& places);

} // namespace calque::trace
