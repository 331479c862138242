#include "readers.h"
#include "text_scanner.h"

#include <algorithm>
#include <cctype>
#include <cstring>

namespace calque::mesh {
namespace {

constexpr std::size_t headerBytes = 84;
constexpr std::size_t recordBytes = 50; ///< normal 12, corners 36, attributes 2

std::uint32_t countOf(base::View bytes) {
  std::uint32_t count = 0;
  std::memcpy(&count, bytes.data() + 80, sizeof count);
  return count;
}

base::Result<Surface> readBinaryStl(base::View bytes) {
  if (bytes.size() < headerBytes)
    return domain::refuse(domain::RefusalCode::SurfaceCount, "the file ends inside its header", "at least 84 bytes",
                          std::to_string(bytes.size()));
  const std::uint64_t count = countOf(bytes);
  if (!isBinaryStl(bytes))
    return domain::refuse(domain::RefusalCode::SurfaceCount,
                          "it names " + std::to_string(count) + " triangles and has room for " +
                              std::to_string((bytes.size() - headerBytes) / recordBytes),
                          std::to_string(headerBytes + recordBytes * count) + " bytes", std::to_string(bytes.size()));
  std::vector<Triangle> triangles(count);
  const auto* record = bytes.data() + headerBytes + 12;
  for (auto& triangle : triangles) {
    std::memcpy(triangle.data(), record, sizeof triangle);
    record += recordBytes;
  }
  return surfaceOf(std::move(triangles));
}

bool isWord(std::string_view word, std::string_view expected) {
  return std::ranges::equal(word, expected, [](unsigned char a, char b) { return std::tolower(a) == b; });
}

/// Reads one facet behind its word "facet".
base::Done readFacet(TextScanner& scanner, std::vector<Triangle>& triangles) {
  const auto expect = [&](std::string_view expected) { return isWord(scanner.word(), expected); };
  if (!expect("normal"))
    return malformed(scanner.where() + ": a facet without a normal");
  for (int i = 0; i < 3; ++i)
    if (!maybeFloat(scanner.word()))
      return malformed(scanner.where() + ": a normal of fewer than three numbers");
  if (!expect("outer") || !expect("loop"))
    return malformed(scanner.where() + ": a facet without a loop");
  Triangle triangle;
  for (std::size_t corner = 0; corner < 3; ++corner) {
    if (!expect("vertex"))
      return domain::refuse(domain::RefusalCode::SurfaceCorners, scanner.where());
    for (std::size_t axis = 0; axis < 3; ++axis) {
      const auto value = maybeFloat(scanner.word());
      if (!value)
        return malformed(scanner.where() + ": a vertex of fewer than three numbers");
      triangle[3 * corner + axis] = *value;
    }
  }
  const auto end = scanner.word();
  if (isWord(end, "vertex"))
    return domain::refuse(domain::RefusalCode::SurfaceCorners, scanner.where());
  if (!isWord(end, "endloop") || !expect("endfacet"))
    return malformed(scanner.where() + ": a facet that does not end");
  triangles.push_back(triangle);
  return {};
}

base::Result<Surface> readAsciiStl(std::string_view text) {
  TextScanner scanner(text);
  std::vector<Triangle> triangles;
  bool isInside = false;
  for (auto word = scanner.word(); !word.empty(); word = scanner.word()) {
    if (isWord(word, isInside ? "endsolid" : "solid")) {
      isInside = !isInside;
      scanner.nextLine(); // the rest of the line is a name
    } else if (isInside && isWord(word, "facet")) {
      CALQUE_CHECK(readFacet(scanner, triangles));
    } else {
      return malformed(scanner.where() + ": neither facet nor end of the solid");
    }
  }
  if (isInside)
    return malformed("the text ends before the solid does");
  return surfaceOf(std::move(triangles));
}

} // namespace

bool isBinaryStl(base::View bytes) {
  return bytes.size() >= headerBytes && bytes.size() == headerBytes + recordBytes * std::uint64_t{countOf(bytes)};
}

bool beginsWithSolid(std::string_view text) {
  return isWord(TextScanner(text).word(), "solid");
}

base::Result<Surface> readStl(base::View bytes) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  // "solid" proves nothing: many binary writers begin their header with it. Text has no zero byte.
  const bool isText = !isBinaryStl(bytes) && text.find('\0') == text.npos && beginsWithSolid(text);
  return isText ? readAsciiStl(text) : readBinaryStl(bytes);
}

} // namespace calque::mesh
