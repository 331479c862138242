// What one image breaks by itself, and its planes. Private to the room.
#pragma once

#include "dcmtk_file.h"
#include "image_facts.h"

#include "core/domain/finding.h"

namespace calque::dicom {

inline constexpr std::string_view ctStorage = "1.2.840.10008.5.1.4.1.1.2",
                                  enhancedCtStorage = "1.2.840.10008.5.1.4.1.1.2.1",
                                  mrStorage = "1.2.840.10008.5.1.4.1.1.4",
                                  enhancedMrStorage = "1.2.840.10008.5.1.4.1.1.4.1",
                                  segmentationStorage = "1.2.840.10008.5.1.4.1.1.66.4",
                                  directoryStorage = "1.2.840.10008.1.3.10";

[[nodiscard]] bool isImageClass(std::string_view sopClass); ///< one of the four storage classes of rules.md 4
[[nodiscard]] bool isEnhanced(std::string_view sopClass);
[[nodiscard]] bool isLossySyntax(std::string_view transferSyntax);
[[nodiscard]] bool isDecodable(std::string_view transferSyntax);

[[nodiscard]] domain::Finding findingOf(domain::RefusalCode code, domain::Severity severity,
                                        std::string_view detail = {});

/// SOP class and modality. False where the rest of the image is not worth reading.
bool checkKind(ImageFacts& image);
void checkImage(DcmDataset& data, const Prescan& scan, ImageFacts& image);
/// Fills `planes`: one, or one a frame from the functional groups of an Enhanced object (PS3.3 C.7.6.16).
void readPlanes(DcmDataset& data, ImageFacts& image);
[[nodiscard]] PatientFacts readPatient(DcmDataset& data);

/// Prescan and metadata, without a look into compressed pixels.
[[nodiscard]] base::Result<ImageFacts> readHeader(base::View file, std::size_t position);
/// Decodes compressed pixels and lets them go: whether they decode is found out before anybody relies on them.
void checkStreams(base::View file, ImageFacts& image);

} // namespace calque::dicom
