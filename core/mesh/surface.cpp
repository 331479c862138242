#include "surface.h"

#include <cassert>

namespace calque::mesh {

Surface joined(const std::vector<Surface>& surfaces, const std::vector<std::string>& names) {
  assert(surfaces.size() == names.size());
  Surface all;
  for (std::size_t i = 0; i < surfaces.size(); ++i) {
    all.segments.push_back({names[i], all.triangles.size(), surfaces[i].triangles.size()});
    all.triangles.insert(all.triangles.end(), surfaces[i].triangles.begin(), surfaces[i].triangles.end());
  }
  return all;
}

Surface segmentOf(const Surface& surface, std::size_t index) {
  const auto& segment = surface.segments.at(index);
  const auto first = surface.triangles.begin() + static_cast<std::ptrdiff_t>(segment.first);
  return surfaceOf({first, first + static_cast<std::ptrdiff_t>(segment.count)}, segment.name);
}

} // namespace calque::mesh
