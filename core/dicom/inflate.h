// Deflated Explicit VR Little Endian (PS3.5 A.5), inflated within bounds.
#pragma once

#include "prescan.h"

namespace calque::dicom {

inline constexpr std::string_view deflatedSyntax = "1.2.840.10008.1.2.1.99";

/// The data set of `deflated`; refused beyond the limits' ratio (judged above 1 MiB) or size, or when cut off.
[[nodiscard]] base::Result<base::Bytes> inflate(base::View deflated, const PrescanLimits& limits);

} // namespace calque::dicom
