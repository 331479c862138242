// A surface as it stands in a file: triangles in patient millimetres, corner by corner, in the file's order. It is
// never welded, sorted or repaired here: what is signed is exactly these numbers (rules.md 5).
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace calque::mesh {

/// Three corners x, y, z in millimetres, counter-clockwise seen from outside.
using Triangle = std::array<float, 9>;

/// A named run of triangles: one object of a 3MF. Formats without names have one segment with an empty name.
struct Segment {
  std::string name; ///< a stranger's text: valid UTF-8, at most 200 bytes; not for messages or file names
  std::size_t first = 0;
  std::size_t count = 0;
  bool operator==(const Segment&) const = default;
};

struct Surface {
  std::vector<Triangle> triangles;
  std::vector<Segment> segments; ///< in file order, adjoining, together all of `triangles`
  [[nodiscard]] bool empty() const { return triangles.empty(); }
};

/// A surface of one segment.
[[nodiscard]] inline Surface surfaceOf(std::vector<Triangle> triangles, std::string name = {}) {
  const auto count = triangles.size();
  return {std::move(triangles), {{std::move(name), 0, count}}};
}

/// Several surfaces as one: each becomes one segment under its name, triangles unchanged. As many names as surfaces.
/// under `names`.
[[nodiscard]] Surface joined(const std::vector<Surface>& surfaces, const std::vector<std::string>& names);
/// One segment of a surface as a surface of its own.
[[nodiscard]] Surface segmentOf(const Surface& surface, std::size_t index);

} // namespace calque::mesh
