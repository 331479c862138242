#include "prescan.h"

#include "core/domain/refusals.h"

#include <fmt/format.h>

namespace calque::dicom {

using domain::RefusalCode;

// [impl->req~intake.pixels~1]
base::Done checkPixelBounds(const PixelModule& image, const StoredPixels& stored, const PrescanLimits& limits) {
  constexpr std::uint64_t mostSide = 8192;
  if (image.rows < 1 || image.rows > mostSide || image.columns < 1 || image.columns > mostSide || image.frames < 1 ||
      image.samples < 1)
    return domain::refuse(RefusalCode::PixelSize,
                          fmt::format("{} rows, {} columns, {} frames", image.rows, image.columns, image.frames));
  const bool isAllocation = image.bitsAllocated == 8 || image.bitsAllocated == 16 || image.bitsAllocated == 32;
  if (!isAllocation || image.bitsStored < 1 || image.bitsStored > image.bitsAllocated ||
      image.highBit + 1 != image.bitsStored)
    return domain::refuse(RefusalCode::PixelBits, fmt::format("{} allocated, {} stored, high bit {}",
                                                              image.bitsAllocated, image.bitsStored, image.highBit));
  const unsigned __int128 exact = static_cast<unsigned __int128>(image.rows) * image.columns * image.frames *
                                  image.samples * (image.bitsAllocated / 8);
  if (exact > limits.decodedBytes)
    return domain::refuse(RefusalCode::PixelSize, "the image takes more than 4 GiB");
  const auto decoded = static_cast<std::uint64_t>(exact);
  if (!stored.encapsulated && stored.bytes < decoded)
    return domain::refuse(RefusalCode::PixelDataShort, fmt::format("{} of {} bytes", stored.bytes, decoded));
  if (stored.encapsulated && stored.bytes == 0)
    return domain::refuse(RefusalCode::PixelDataShort, "no fragment");
  if (stored.encapsulated && decoded > (1U << 20) && decoded / limits.ratio > stored.bytes)
    return domain::refuse(RefusalCode::FileExpands, fmt::format("{} bytes from {}", decoded, stored.bytes));
  return {};
}

} // namespace calque::dicom
