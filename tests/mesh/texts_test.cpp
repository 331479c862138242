#include "core/mesh/texts.h"

#include <gtest/gtest.h>

namespace calque::mesh {
namespace {

std::string textsOf(std::string_view file) {
  return textsIn(base::bytesOf(file));
}

constexpr std::string_view facet = "facet normal 0 0 1e-5\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\n"
                                   "endloop\nendfacet\n";

TEST(SurfaceTexts, AreTheNamesOfTheSolidsOfAnStl) {
  EXPECT_EQ(textsOf("solid A. Meyer\n" + std::string(facet) + "endsolid A. Meyer\n"),
            "solid A. Meyer\nendsolid A. Meyer\n");
}

TEST(SurfaceTexts, AreTheHeaderOfABinaryStl) {
  std::string file(84, '\0');
  file.replace(0, 5, "Meyer");
  EXPECT_TRUE(textsOf(file).starts_with("Meyer ")) << "and no triangle";
}

TEST(SurfaceTexts, AreTheNamesAndCommentsOfAnObj) {
  EXPECT_EQ(textsOf("# of A\nmtllib b.mtl\no C\nv 0 0 0 # 4711\nv 1 0 0\nv 0 1 0\ng D 12\nf 1/2/3 2 3 E\ns 1\n"),
            "# of A\nmtllib b.mtl\no C\n# 4711\ng D 12\nE \n");
}

TEST(SurfaceTexts, AreTheCommentsOfAPly) {
  const auto texts = textsOf("ply\nformat ascii 1.0\ncomment A. Meyer\nend_header\n0 0 0\n3 0 1 2\n");
  EXPECT_NE(texts.find("comment A. Meyer\n"), std::string::npos);
  EXPECT_EQ(texts.find("0 0 0"), std::string::npos);
}

TEST(SurfaceTexts, AreReadAsUtf8AndAsLatin1) {
  for (const std::string name : {"M\xFCller", "M\xC3\xBCller"})
    EXPECT_NE(textsOf("solid " + name + "\n" + std::string(facet) + "endsolid\n").find("M\xC3\xBCller"),
              std::string::npos);
}

} // namespace
} // namespace calque::mesh
