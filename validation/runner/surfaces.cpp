#include "surfaces.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <fmt/format.h>
#include <utility>

namespace calque::runner {

Triangles cube(float side, Corner at) {
  constexpr int faces[12][3] = {{0, 2, 1}, {0, 3, 2}, {4, 5, 6}, {4, 6, 7}, {0, 1, 5}, {0, 5, 4},
                                {1, 2, 6}, {1, 6, 5}, {2, 3, 7}, {2, 7, 6}, {3, 0, 4}, {3, 4, 7}};
  constexpr int corners[8][3] = {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0},
                                 {0, 0, 1}, {1, 0, 1}, {1, 1, 1}, {0, 1, 1}};
  Triangles triangles;
  for (const auto& face : faces) {
    Triangle triangle;
    for (std::size_t i = 0; i < 3; ++i)
      for (std::size_t axis = 0; axis < 3; ++axis)
        triangle[i][axis] = at[axis] + side * static_cast<float>(corners[face[i]][axis]);
    triangles.push_back(triangle);
  }
  return triangles;
}

std::string stlOf(const Triangles& triangles) {
  std::string bytes(80, ' ');
  const auto put = [&](const void* from, std::size_t size) { bytes.append(static_cast<const char*>(from), size); };
  const auto count = static_cast<std::uint32_t>(triangles.size());
  put(&count, sizeof count);
  for (const auto& triangle : triangles) {
    bytes.append(12, '\0'); // no normal: nobody may trust it
    put(&triangle, sizeof triangle);
    bytes.append(2, '\0');
  }
  return bytes;
}

std::string objOf(const Triangles& triangles) {
  std::string text;
  for (const auto& triangle : triangles)
    for (const auto& [x, y, z] : triangle)
      text += fmt::format("v {:.9g} {:.9g} {:.9g}\n", x, y, z);
  for (std::size_t i = 0; i < triangles.size(); ++i)
    text += fmt::format("f {} {} {}\n", 3 * i + 1, 3 * i + 2, 3 * i + 3);
  return text;
}

Triangles trianglesOf(const std::string& stl) {
  std::uint32_t count = 0;
  if (stl.size() < 84)
    return {};
  std::memcpy(&count, stl.data() + 80, sizeof count);
  if (stl.size() != 84 + 50 * static_cast<std::size_t>(count))
    return {};
  Triangles triangles(count);
  for (std::size_t i = 0; i < count; ++i)
    std::memcpy(&triangles[i], stl.data() + 84 + 50 * i + 12, sizeof(Triangle));
  return triangles;
}

Triangles scaled(Triangles triangles, float factor) {
  for (auto& triangle : triangles)
    for (auto& corner : triangle)
      for (auto& number : corner)
        number *= factor;
  return triangles;
}

Triangles moved(Triangles triangles, Corner by) {
  for (auto& triangle : triangles)
    for (auto& corner : triangle)
      for (std::size_t axis = 0; axis < 3; ++axis)
        corner[axis] += by[axis];
  return triangles;
}

Triangles turnedInsideOut(Triangles triangles) {
  for (auto& triangle : triangles)
    std::swap(triangle[1], triangle[2]);
  return triangles;
}

Triangles mirrored(Triangles triangles) {
  for (auto& triangle : triangles)
    for (auto& corner : triangle)
      corner[0] = -corner[0];
  return turnedInsideOut(std::move(triangles));
}

Triangles nudged(Triangles triangles) {
  if (triangles.empty())
    return triangles;
  const auto before = triangles[0][0];
  for (auto& triangle : triangles)
    for (auto& corner : triangle)
      if (corner == before)
        corner[2] = std::nextafter(corner[2], 1e9f);
  return triangles;
}

} // namespace calque::runner
