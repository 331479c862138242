#include "readers.h"
#include "text_scanner.h"

#include <algorithm>
#include <array>
#include <limits>

namespace calque::mesh {
namespace {

/// Statements that carry no surface of their own (Wavefront OBJ, appendix B1). Any other is refused rather than lost.
constexpr std::array<std::string_view, 17> silent{"vt", "vn",     "vp",     "o",        "g",       "s",
                                                  "mg", "usemtl", "mtllib", "usemap",   "maplib",  "l",
                                                  "p",  "lod",    "bevel",  "c_interp", "d_interp"};

base::Done readVertex(TextScanner& scanner, Corners& corners) {
  std::array<float, 3> vertex{};
  for (auto& coordinate : vertex) {
    const auto value = maybeFloat(scanner.wordOfLine());
    if (!value)
      return malformed(scanner.where() + ": a vertex of fewer than three numbers");
    coordinate = *value;
  }
  corners.vertices.push_back(vertex); // a weight or a colour may follow
  return {};
}

base::Done readFace(TextScanner& scanner, Corners& corners) {
  std::array<std::uint32_t, 3> face{};
  std::size_t count = 0;
  for (auto word = scanner.wordOfLine(); !word.empty() && !word.starts_with('#'); word = scanner.wordOfLine()) {
    auto index = maybeInteger(word.substr(0, word.find('/')));
    if (index && *index < 0) // counted back from the last vertex so far
      index = static_cast<std::int64_t>(corners.vertices.size()) + *index + 1;
    if (!index || *index < 1 || *index > std::numeric_limits<std::uint32_t>::max())
      return malformed(scanner.where() + ": a face names a vertex that is not there");
    if (count == 3)
      return domain::refuse(domain::RefusalCode::SurfaceCorners, scanner.where());
    face[count++] = static_cast<std::uint32_t>(*index - 1);
  }
  if (count != 3)
    return domain::refuse(domain::RefusalCode::SurfaceCorners, scanner.where());
  corners.faces.push_back(face);
  return {};
}

} // namespace

base::Result<Surface> readObj(std::string_view text) {
  if (text.find('\0') != text.npos)
    return malformed("a zero byte in a text file");
  if (text.find("\\\n") != text.npos || text.find("\\\r\n") != text.npos)
    return malformed("statements continued on a further line are not read");
  TextScanner scanner(text);
  Corners corners;
  do {
    const auto word = scanner.wordOfLine();
    if (word == "v")
      CALQUE_CHECK(readVertex(scanner, corners));
    else if (word == "f")
      CALQUE_CHECK(readFace(scanner, corners));
    else if (!word.empty() && !word.starts_with('#') && std::ranges::find(silent, word) == silent.end())
      return malformed(scanner.where() + ": a statement that is not read");
  } while (scanner.nextLine());
  CALQUE_TRY(triangles, trianglesOf(corners));
  return surfaceOf(std::move(triangles));
}

} // namespace calque::mesh
