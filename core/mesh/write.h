// Writing a surface without changing it: the same coordinates to the last bit, hence the same geometry digest.
#pragma once

#include "surface.h"

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <array>
#include <optional>
#include <string>

namespace calque::mesh {

/// Rigid motion in millimetres, 4×4 row-major, acting on column vectors.
using Placement = std::array<double, 16>;
inline constexpr Placement identityPlacement{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};

/// Binary STL with a fixed header: equal surfaces in equal order give equal bytes. Normals are computed. −0 is kept.
[[nodiscard]] base::Bytes writeStl(const Surface& surface);

/// 3MF (core specification 1.3): one object per segment under its name, unit millimetre, coordinates with nine
/// significant digits, the placement as build item transform, no time stamp: equal input gives equal bytes. Read back
/// through lib3mf before it is returned; a geometry digest that differs is a fault. Refused where the surface has no
/// digest.
[[nodiscard]] base::Result<base::Bytes> write3mf(const Surface& surface,
                                                 const Placement& placement = identityPlacement);

} // namespace calque::mesh
