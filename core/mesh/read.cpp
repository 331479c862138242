#include "read.h"

#include "readers.h"

#include "core/base/files.h"

#include <algorithm>
#include <bit>
#include <cctype>
#include <cmath>

namespace calque::mesh {
namespace {

using domain::RefusalCode;

std::string_view textOf(base::View bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool looksLikeObj(std::string_view text) {
  text = text.substr(0, 65'536);
  if (text.find('\0') != text.npos)
    return false;
  return text.starts_with("v ") || text.find("\nv ") != text.npos || text.find("\nv\t") != text.npos;
}

tl::unexpected<base::Failure> tooLarge(std::uint64_t bytes) {
  return domain::refuse(RefusalCode::SurfaceTooLarge, "", "at most " + std::to_string(largestFile) + " bytes",
                        std::to_string(bytes));
}

base::Result<Surface> readAs(Format format, base::View bytes) {
  switch (format) {
  case Format::Stl:
    return readStl(bytes);
  case Format::Obj:
    return readObj(textOf(bytes));
  case Format::Ply:
    return readPly(bytes);
  case Format::ThreeMf:
    return read3mf(bytes);
  }
  return domain::refuse(RefusalCode::SurfaceFormat);
}

} // namespace

std::string_view formatWord(Format format) {
  switch (format) {
  case Format::Stl:
    return "stl";
  case Format::Obj:
    return "obj";
  case Format::Ply:
    return "ply";
  case Format::ThreeMf:
    return "3mf";
  }
  return "";
}

std::optional<Format> maybeFormatOfName(std::string_view name) {
  const auto dot = name.rfind('.');
  std::string ending(dot == name.npos ? "" : name.substr(dot + 1));
  std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (auto format : {Format::Stl, Format::Obj, Format::Ply, Format::ThreeMf})
    if (ending == formatWord(format))
      return format;
  return std::nullopt;
}

std::optional<Format> maybeFormatOf(base::View bytes) {
  const auto text = textOf(bytes);
  if (isBinaryStl(bytes))
    return Format::Stl;
  if (text.starts_with("PK\x03\x04"))
    return Format::ThreeMf;
  if (text.starts_with("ply\n") || text.starts_with("ply\r"))
    return Format::Ply;
  if (looksLikeObj(text))
    return Format::Obj;
  if (beginsWithSolid(text))
    return Format::Stl;
  // A binary STL whose count lies has no mark at all: what is not text is taken for one, and refused for its count.
  if (bytes.size() >= 84 && text.substr(0, 4096).find('\0') != text.npos)
    return Format::Stl;
  return std::nullopt;
}

// [impl->req~surface.readable~1]
base::Result<base::Bytes> surfaceBytes(const std::filesystem::path& file) {
  std::error_code error;
  if (const auto size = std::filesystem::file_size(file, error); !error && size > largestFile)
    return tooLarge(size);
  return base::readFile(file, largestFile);
}

// [impl->req~surface.readable~1]
base::Result<Surface> readSurface(base::View bytes, std::optional<Format> declared) {
  if (bytes.size() > largestFile)
    return tooLarge(bytes.size());
  const auto found = maybeFormatOf(bytes);
  if (declared && found && *found != *declared)
    return domain::refuse(RefusalCode::SurfaceFormat, "its content is not of the format its name declares",
                          std::string(formatWord(*declared)), std::string(formatWord(*found)));
  if (!declared && !found)
    return domain::refuse(RefusalCode::SurfaceFormat);
  CALQUE_TRY(surface, readAs(declared ? *declared : *found, bytes));
  CALQUE_CHECK(checkCoordinates(surface.triangles));
  return std::move(surface);
}

base::Result<std::vector<Triangle>> trianglesOf(const Corners& corners) {
  std::vector<Triangle> triangles;
  triangles.reserve(corners.faces.size());
  for (const auto& face : corners.faces) {
    Triangle triangle;
    for (std::size_t corner = 0; corner < 3; ++corner) {
      if (face[corner] >= corners.vertices.size())
        return malformed("face " + std::to_string(triangles.size() + 1) + " names a vertex that is not there");
      std::ranges::copy(corners.vertices[face[corner]], triangle.begin() + static_cast<std::ptrdiff_t>(3 * corner));
    }
    triangles.push_back(triangle);
  }
  return triangles;
}

base::Done checkCoordinates(const std::vector<Triangle>& triangles) {
  if (triangles.empty())
    return domain::refuse(RefusalCode::SurfaceEmpty);
  const auto isFit = [](const Triangle& t) {
    std::uint32_t unfit = 0; // no branch inside a triangle: this pass is over millions
    for (float v : t)
      unfit |= static_cast<std::uint32_t>((std::bit_cast<std::uint32_t>(v) & 0x7FFFFFFFU) >=
                                          std::bit_cast<std::uint32_t>(largestCoordinateMm));
    return unfit == 0;
  };
  const auto first = std::ranges::find_if_not(triangles, isFit);
  if (first == triangles.end())
    return {};
  const bool isFinite = std::ranges::all_of(*first, [](float v) { return std::isfinite(v); });
  return domain::refuse(isFinite ? RefusalCode::SurfaceRange : RefusalCode::SurfaceNotFinite,
                        "triangle " + std::to_string(first - triangles.begin() + 1));
}

} // namespace calque::mesh
