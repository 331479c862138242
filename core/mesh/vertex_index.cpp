#include "vertex_index.h"

#include <bit>

namespace calque::mesh {
namespace {

std::uint64_t hashOf(const VertexIndex::Vertex& vertex) {
  std::uint64_t hash = 0;
  for (float v : vertex) {
    hash ^= std::bit_cast<std::uint32_t>(v);
    hash *= 0x9E3779B97F4A7C15U; // 2^64 over the golden ratio
    hash ^= hash >> 29;
  }
  return hash;
}

} // namespace

VertexIndex::VertexIndex(std::span<const Triangle> triangles) {
  constexpr std::uint32_t none = 0xFFFFFFFFU;
  // Closed surfaces have half as many vertices as triangles; the table grows where this one has more.
  std::vector<std::uint32_t> table(std::bit_ceil(triangles.size() + 16), none);
  m_vertices.reserve(triangles.size() / 2 + 16);
  m_faces.reserve(triangles.size());
  const auto grow = [&] {
    table.assign(2 * table.size(), none);
    for (std::uint32_t i = 0; i < m_vertices.size(); ++i) {
      auto slot = hashOf(m_vertices[i]) & (table.size() - 1);
      while (table[slot] != none)
        slot = (slot + 1) & (table.size() - 1);
      table[slot] = i;
    }
  };
  for (const auto& triangle : triangles) {
    Face face{};
    for (std::size_t corner = 0; corner < 3; ++corner) {
      const Vertex vertex{triangle[3 * corner] + 0.0F, triangle[3 * corner + 1] + 0.0F,
                          triangle[3 * corner + 2] + 0.0F};
      auto slot = hashOf(vertex) & (table.size() - 1);
      while (table[slot] != none && m_vertices[table[slot]] != vertex)
        slot = (slot + 1) & (table.size() - 1);
      if (table[slot] == none) {
        table[slot] = static_cast<std::uint32_t>(m_vertices.size());
        m_vertices.push_back(vertex);
        face[corner] = table[slot];
        if (4 * m_vertices.size() > 3 * table.size())
          grow();
      } else {
        face[corner] = table[slot];
      }
    }
    m_faces.push_back(face);
  }
}

} // namespace calque::mesh
