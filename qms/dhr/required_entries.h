// Which entries a device history record must hold (21 CFR 820.184; rules.md 3 "Release"), per path: one table. What is
// missing is named, in words, with the step that makes it.
#pragma once

#include "core/base/result.h"
#include "core/domain/case_lifecycle.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace calque::dhr {

/// One required entry. `by` says by when it must stand: at the release, or at the close.
enum class RequiredBy { Release = 1, Close = 2 };

struct RequiredLine {
  std::string_view type; ///< "print.done"; for a signature "esign:approval"
  std::string_view what; ///< "the printer's report": for people
  std::string_view step; ///< the command that makes it
  RequiredBy by = RequiredBy::Release;
  bool clinical = true, approved = true, trained = true; ///< clinical path; non-diagnostic with approval; without
  bool eachItem = false;                                 ///< one for each item of the last finished build
};

[[nodiscard]] std::span<const RequiredLine> requiredEntries();

/// What is missing for the release, in the order of the table: "postprocess.recorded: the post-processing of d-0001".
/// Empty: nothing. `entries` are the case's, by rev.
[[nodiscard]] std::vector<std::string> missingForRelease(const domain::Case& known,
                                                         std::span<const domain::Entry> entries);
/// The same for a record that is to be closed or handed over: also what stands only after the release.
[[nodiscard]] std::vector<std::string> missingForClose(const domain::Case& known,
                                                       std::span<const domain::Entry> entries);

/// Refusal 707 naming the first missing entry and its step.
[[nodiscard]] base::Done checkComplete(const domain::Case& known, std::span<const domain::Entry> entries,
                                       RequiredBy by);

} // namespace calque::dhr
