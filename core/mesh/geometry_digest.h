// Geometry digest v1 (rules.md 5, docs/formats/geometry_digest.md): the identity of a surface whatever its file format,
// facet order, vertex order or normals.
#pragma once

#include "surface.h"

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace calque::mesh {

inline constexpr std::string_view geometryDigestLabel = "calque/geometry/v1\n";

/// Refused (surface.empty, surface.nan) where there is no triangle or a coordinate is not finite. Uses up to two
/// threads; 32 bytes of memory per triangle beside the surface. At most 2^32 − 1 triangles.
[[nodiscard]] base::Result<base::Digest> geometryDigest(const Surface& surface);
[[nodiscard]] base::Result<std::string> geometryDigestHex(const Surface& surface);

/// Name and digest of each segment, in order: the `form` file of model.locked.
struct SegmentDigest {
  std::string name;
  std::string digest; ///< hex64
};
[[nodiscard]] base::Result<std::vector<SegmentDigest>> segmentDigests(const Surface& surface);

} // namespace calque::mesh
