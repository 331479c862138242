// Bounds a stranger's file before DCMTK sees it (record.md 12, F1–F5): DCMTK 3.6.7 overflows its stack on deep nesting
// and believes absurd sizes. Walks every element of explicit, implicit, big-endian and deflated files without copying
// values.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace calque::dicom {

struct PrescanLimits {
  int depth = 32;                            ///< nested sequences; F3
  std::uint64_t elements = 500'000;          ///< F2: a million tiny elements
  std::uint64_t metadataBytes = 64ULL << 20; ///< everything but pixel data; F2
  std::uint64_t decodedBytes = 4ULL << 30;   ///< inflated or decoded; F5
  std::uint64_t ratio = 100;                 ///< decoded to stored, judged above 1 MiB; F5
};

/// Where the pixel data of the top level stands and how long it is.
struct StoredPixels {
  bool encapsulated = false;
  std::uint64_t bytes = 0; ///< value length, or the sum of all fragments without the offset table
};

struct Prescan {
  std::string transferSyntax;    ///< UID of the file meta information; legal characters only
  std::string seriesInstanceUid; ///< of the top level, "" where absent or not yet reached
  std::uint64_t elements = 0;
  int deepest = 0;                          ///< 0: no sequence
  std::optional<StoredPixels> pixels;       ///< of (7FE0,0010)
  std::vector<std::uint64_t> recordOffsets; ///< of the items of (0004,1220), from the start of the file
};

/// What the walk learned, and what stopped it. `whole` holds a refusal (200–289) naming the rule when the file may not
/// be given to DCMTK; the scan then holds what was read before.
struct Prescanned {
  Prescan scan;
  base::Done whole;
};
[[nodiscard]] Prescanned prescan(base::View file, const PrescanLimits& limits = {});

/// The attributes that say how much memory an image takes (PS3.3 C.7.6.3.1), as numbers read from the file.
struct PixelModule {
  std::uint64_t rows = 0, columns = 0, frames = 1, samples = 1;
  std::uint64_t bitsAllocated = 0, bitsStored = 0, highBit = 0;
};
/// 1 ≤ rows, columns ≤ 8192; bits stored ≤ bits allocated ∈ {8, 16, 32}; high bit = bits stored − 1; the product, in
/// 128-bit arithmetic, ≤ 4 GiB, ≤ the bytes stored when native, ≤ 100 × the bytes stored when compressed (judged above
/// 1 MiB).
[[nodiscard]] base::Done checkPixelBounds(const PixelModule& image, const StoredPixels& stored,
                                          const PrescanLimits& limits = {});

} // namespace calque::dicom
