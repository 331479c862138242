// Corners of equal coordinates as one vertex: the indexed form that topology and 3MF need. −0 and +0 are equal.
#pragma once

#include "surface.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace calque::mesh {

class VertexIndex {
public:
  using Vertex = std::array<float, 3>;
  using Face = std::array<std::uint32_t, 3>;

  /// Vertices are numbered in the order in which the triangles meet them. Fewer than 2^32 corners, none NaN.
  explicit VertexIndex(std::span<const Triangle> triangles);
  [[nodiscard]] const std::vector<Vertex>& vertices() const { return m_vertices; }
  [[nodiscard]] const std::vector<Face>& faces() const { return m_faces; }

private:
  std::vector<Vertex> m_vertices;
  std::vector<Face> m_faces;
};

} // namespace calque::mesh
