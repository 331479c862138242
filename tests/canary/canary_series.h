// A CT series as a hospital would send it, with a canary in every text, nested item, private element, UID, file name
// and preamble.
#pragma once

#include "canaries.h"

#include <filesystem>
#include <functional>

class DcmDataset;

namespace calque::testkit {

/// Places of the canaries that the product must know for its work; all others are strangers to it.
namespace place {
inline constexpr const char *family = "PatientName, family", *given = "PatientName, given", *patientId = "Patient ID",
                            *birth = "Patient's Birth Date", *accession = "AccessionNumber",
                            *study = "Study Instance UID", *series = "Series Instance UID", *folder = "folder's name";
inline constexpr const char* birthDate = "1931-07-23";
} // namespace place

/// Rewrites the images in `from` (as `calque series phantom` makes them) into `to`. Throws where a file cannot be.
void writeCanarySeries(const std::filesystem::path& from, const std::filesystem::path& to, Canaries& canaries);

/// Changes one file of a series, the preamble included in what stays.
void editImage(const std::filesystem::path& file, const std::function<void(DcmDataset&)>& change);

} // namespace calque::testkit
