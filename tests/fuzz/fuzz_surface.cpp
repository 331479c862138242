// STL, OBJ, PLY, 3MF: one program for each (FUZZ_FORMAT).
#include "fuzz.h"

#include "core/mesh/geometry_digest.h"
#include "core/mesh/read.h"
#include "core/mesh/write.h"
#include "mesh/shapes.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace calque::fuzz {
namespace {

constexpr auto format = mesh::Format::FUZZ_FORMAT;

std::string asciiStl(const mesh::Surface& surface) {
  std::ostringstream text;
  text << "solid box\n";
  for (const auto& t : surface.triangles) {
    text << "facet normal 0 0 1\nouter loop\n";
    for (std::size_t corner = 0; corner < 9; corner += 3)
      text << "vertex " << t[corner] << ' ' << t[corner + 1] << ' ' << t[corner + 2] << '\n';
    text << "endloop\nendfacet\n";
  }
  text << "endsolid box\n";
  return text.str();
}

std::string obj(const mesh::Surface& surface) {
  std::ostringstream text;
  text << "# box\no box\n";
  for (const auto& t : surface.triangles)
    for (std::size_t corner = 0; corner < 9; corner += 3)
      text << "v " << t[corner] << ' ' << t[corner + 1] << ' ' << t[corner + 2] << "\nvn 0 0 1\nvt 0 0\n";
  for (std::size_t i = 0; i < surface.triangles.size(); ++i)
    text << "f " << 3 * i + 1 << ' ' << 3 * i + 2 << "/1 " << 3 * i + 3 << "//1\n";
  return text.str() + "f 1/1/1 -2 -1 4\nusemtl m\ng a b\n";
}

std::string plyHeader(const char* encoding, std::size_t triangles) {
  return std::string("ply\nformat ") + encoding + " 1.0\ncomment box\nelement vertex " + std::to_string(3 * triangles) +
         "\nproperty float x\nproperty float y\nproperty float z\nelement face " + std::to_string(triangles) +
         "\nproperty list uchar int vertex_indices\nend_header\n";
}

std::string asciiPly(const mesh::Surface& surface) {
  std::ostringstream text;
  text << plyHeader("ascii", surface.triangles.size());
  for (const auto& t : surface.triangles)
    for (std::size_t corner = 0; corner < 9; corner += 3)
      text << t[corner] << ' ' << t[corner + 1] << ' ' << t[corner + 2] << '\n';
  for (std::size_t i = 0; i < surface.triangles.size(); ++i)
    text << "3 " << 3 * i << ' ' << 3 * i + 1 << ' ' << 3 * i + 2 << '\n';
  return text.str();
}

base::Bytes binaryPly(const mesh::Surface& surface) {
  auto bytes = base::bytesOf(plyHeader("binary_little_endian", surface.triangles.size()));
  const auto put = [&bytes](const auto& value) {
    const auto* from = reinterpret_cast<const std::uint8_t*>(&value);
    bytes.insert(bytes.end(), from, from + sizeof value);
  };
  for (const auto& t : surface.triangles)
    for (float coordinate : t)
      put(coordinate);
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(surface.triangles.size()); ++i) {
    put(std::uint8_t{3});
    for (std::int32_t corner = 0; corner < 3; ++corner)
      put(3 * i + corner);
  }
  return bytes;
}

} // namespace

std::vector<base::Bytes> seeds() {
  const auto box = mesh::oddBox();
  switch (format) {
  case mesh::Format::Stl:
    return {mesh::writeStl(box), base::bytesOf(asciiStl(box))};
  case mesh::Format::Obj:
    return {base::bytesOf(obj(box))};
  case mesh::Format::Ply:
    return {base::bytesOf(asciiPly(box)), binaryPly(box)};
  default:
    return {mesh::write3mf(box).value()};
  }
}

} // namespace calque::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace calque;
  const base::View bytes(data, size);
  (void)mesh::maybeFormatOf(bytes);
  const auto surface = mesh::readSurface(bytes, fuzz::format);
  if (!surface)
    return 0;
  fuzz::must(!surface->triangles.empty(), "at least one triangle");
  for (const auto& triangle : surface->triangles)
    fuzz::must(std::ranges::all_of(triangle, [](float c) { return std::isfinite(c) && std::abs(c) < 1e6F; }),
               "finite coordinates below 10^6 mm");
  std::size_t next = 0;
  for (const auto& segment : surface->segments) {
    fuzz::must(segment.first == next, "segments adjoin");
    next += segment.count;
  }
  fuzz::must(next == surface->triangles.size(), "segments are together all triangles");
  (void)mesh::geometryDigest(*surface);
  return 0;
}
