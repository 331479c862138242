// What a forger would do, done to copies, and the verifier asked: so that the demonstration shows that the checks can
// fail.
#pragma once

#include "lab.h"

#include "core/domain/case_lifecycle.h"

#include <map>

namespace calque::workflow {

/// A copy of an STL with one corner moved by a tenth of a millimetre.
[[nodiscard]] base::Done writeTamperedSurface(const std::filesystem::path& stl, const std::filesystem::path& out);

/// What a good part would measure: the planned distances, a few hundredths off.
[[nodiscard]] base::Result<std::map<std::string, std::string>> simulatedMeasurements(const Lab& lab,
                                                                                     const domain::Case& known);

/// Runs the verifier (the program, or the reader in this process where `program` is empty); a fault where it says
/// anything else.
[[nodiscard]] base::Done expectVerdict(const std::filesystem::path& program, const std::filesystem::path& labOrBundle,
                                       const std::filesystem::path& anchors, int exitCode);

/// Copies audit.db, flips one bit of one entry's bytes, and gives the verifier's first finding; a fault where it finds
/// nothing.
[[nodiscard]] base::Result<std::string> verifyAlteredCopy(const std::filesystem::path& program,
                                                          const std::filesystem::path& lab,
                                                          const std::filesystem::path& anchors,
                                                          const std::filesystem::path& copy);

} // namespace calque::workflow
