// Attribute tags as one number, group in the upper half, for the readers that do not go through DCMTK.
#pragma once

#include <cstdint>

namespace calque::dicom::tag {

inline constexpr std::uint32_t transferSyntaxUid = 0x00020010;
inline constexpr std::uint32_t mediaStorageSopClassUid = 0x00020002;
inline constexpr std::uint32_t directoryRecordSequence = 0x00041220;
inline constexpr std::uint32_t seriesInstanceUid = 0x0020000E;
inline constexpr std::uint32_t pixelData = 0x7FE00010;
inline constexpr std::uint32_t item = 0xFFFEE000, itemEnd = 0xFFFEE00D, sequenceEnd = 0xFFFEE0DD;

} // namespace calque::dicom::tag
