// Surfaces of known size for the tests of this room.
#pragma once

#include "core/base/files.h"
#include "core/mesh/read.h"
#include "core/mesh/surface.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace calque::mesh {

inline Triangle triangleOf(std::array<float, 3> a, std::array<float, 3> b, std::array<float, 3> c) {
  return {a[0], a[1], a[2], b[0], b[1], b[2], c[0], c[1], c[2]};
}

/// A closed box, outward.
inline std::vector<Triangle> boxTriangles(std::array<float, 3> low, std::array<float, 3> high) {
  const auto at = [&](int corner) {
    return std::array<float, 3>{(corner & 4) != 0 ? high[0] : low[0], (corner & 2) != 0 ? high[1] : low[1],
                                (corner & 1) != 0 ? high[2] : low[2]};
  };
  constexpr int faces[12][3] = {{0, 1, 3}, {0, 3, 2}, {4, 6, 7}, {4, 7, 5}, {0, 4, 5}, {0, 5, 1},
                                {2, 3, 7}, {2, 7, 6}, {0, 2, 6}, {0, 6, 4}, {1, 5, 7}, {1, 7, 3}};
  std::vector<Triangle> triangles;
  for (const auto& face : faces)
    triangles.push_back(triangleOf(at(face[0]), at(face[1]), at(face[2])));
  return triangles;
}

inline Surface cube(float size = 20) {
  return surfaceOf(boxTriangles({0, 0, 0}, {size, size, size}));
}

/// A closed box without any symmetry of position, and odd coordinates in every digit.
inline Surface oddBox() {
  return surfaceOf(boxTriangles({-3.14159274F, 1.00000012F, 0.1F}, {17.3333321F, 9.87654305F, 29.9999981F}));
}

inline std::vector<Triangle> operator+(std::vector<Triangle> a, const std::vector<Triangle>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

inline base::Bytes bytesOfFile(const std::filesystem::path& file) {
  auto bytes = base::readFile(file, 100'000'000);
  EXPECT_TRUE(bytes.has_value());
  return bytes ? *bytes : base::Bytes{};
}

/// Name of the refusal, or "" where there is none, or "fault".
template <class T> std::string refusalName(const base::Result<T>& result) {
  if (result)
    return "";
  const auto* refusal = std::get_if<base::Refusal>(&result.error());
  return refusal != nullptr ? refusal->name : "fault";
}

} // namespace calque::mesh
