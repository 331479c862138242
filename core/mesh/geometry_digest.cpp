#include "geometry_digest.h"

#include "canonical_triangles.h"

#include "core/crypto/digest.h"
#include "core/domain/refusals.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <thread>

namespace calque::mesh {
namespace {

static_assert(std::endian::native == std::endian::little, "the digest is over little-endian binary32");
static_assert(sizeof(Triangle) == 36);

constexpr std::size_t blockOf = 65'536; ///< triangles gathered while the block before is hashed

void gather(const std::vector<Triangle>& triangles, const std::vector<CanonicalPlace>& order, std::size_t begin,
            std::vector<Triangle>& block) {
  constexpr std::size_t ahead = 16; // the order jumps about in memory
  const auto end = std::min(order.size(), begin + blockOf);
  block.clear();
  block.reserve(blockOf);
  for (auto i = begin; i < end; ++i) {
    if (i + ahead < end)
      __builtin_prefetch(&triangles[order[i + ahead].index]);
    block.push_back(triangleAt(triangles, order[i]));
  }
}

base::View viewOf(const std::vector<Triangle>& block) {
  return {reinterpret_cast<const std::uint8_t*>(block.data()), block.size() * sizeof(Triangle)};
}

} // namespace

// [impl->req~lock.digest~1]
base::Result<base::Digest> geometryDigest(const Surface& surface) {
  const auto& triangles = surface.triangles;
  if (triangles.empty())
    return domain::refuse(domain::RefusalCode::SurfaceEmpty);
  if (triangles.size() > std::numeric_limits<std::uint32_t>::max())
    return domain::refuse(domain::RefusalCode::SurfaceTooLarge);
  const auto unfit = std::ranges::find_if_not(
      triangles, [](const auto& t) { return std::ranges::all_of(t, [](float v) { return std::isfinite(v); }); });
  if (unfit != triangles.end())
    return domain::refuse(domain::RefusalCode::SurfaceNotFinite,
                          "triangle " + std::to_string(unfit - triangles.begin() + 1));

  const auto order = canonicalOrder(triangles);
  crypto::Sha256 hash;
  hash.update(base::viewOf(geometryDigestLabel));
  const std::uint64_t count = order.size();
  hash.update({reinterpret_cast<const std::uint8_t*>(&count), sizeof count});
  std::array<std::vector<Triangle>, 2> blocks;
  gather(triangles, order, 0, blocks[0]);
  for (std::size_t begin = 0; begin < order.size(); begin += blockOf) {
    const auto mine = begin / blockOf % 2;
    std::jthread next;
    if (begin + blockOf < order.size())
      next = std::jthread([&] { gather(triangles, order, begin + blockOf, blocks[1 - mine]); });
    hash.update(viewOf(blocks[mine]));
  }
  return hash.finish();
}

base::Result<std::string> geometryDigestHex(const Surface& surface) {
  CALQUE_TRY(digest, geometryDigest(surface));
  return base::toHex(digest);
}

base::Result<std::vector<SegmentDigest>> segmentDigests(const Surface& surface) {
  std::vector<SegmentDigest> digests;
  for (std::size_t i = 0; i < surface.segments.size(); ++i) {
    CALQUE_TRY(digest, geometryDigestHex(segmentOf(surface, i)));
    digests.push_back({surface.segments[i].name, digest});
  }
  return digests;
}

} // namespace calque::mesh
