// Pixel values of a checked series as numbers of the scanner: Hounsfield units for CT. Rescale is applied plane by
// plane.
#pragma once

#include "series.h"

#include "core/base/progress.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace calque::dicom {

/// Values in x-fastest order, then y, then slices by position; indexToPatient as Series has it.
struct SeriesVolume {
  std::uint64_t columns = 0, rows = 0, slices = 0;
  std::vector<float> values;
  Affine indexToPatient{};
};

/// Decodes all planes: native little and big endian, implicit, deflated, RLE, JPEG lossless (.57, .70), JPEG-LS (.80).
/// Refuses a refused series, a syntax it cannot decode, a stream that contradicts its header, files that are not those
/// that were checked. Needs 4 bytes a voxel and two files: `files` is read in turn, but from two threads, and
/// `progress` told on the caller's. A stop by `progress` is the fault Busy.
[[nodiscard]] base::Result<SeriesVolume> readVolume(const FileSource& files, const Series& series,
                                                    const base::Progress& progress = {});

/// The stored values of one frame, sign-extended from Bits Stored, before any rescale; rows × columns of them.
[[nodiscard]] base::Result<std::vector<std::int32_t>> readStoredValues(base::View file, std::size_t frame = 0);

/// The same of several frames, in that order, the file opened once. `take` gets each; answering false ends it early,
/// which is no failure. `image` is what readImageFacts said of this file.
[[nodiscard]] base::Done
readFrames(base::View file, const ImageFacts& image, std::span<const std::size_t> frames,
           const std::function<bool(std::size_t frame, std::vector<std::int32_t> stored)>& take);

} // namespace calque::dicom
