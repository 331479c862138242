// Surfaces as other software writes them, with the canary patient's name in the file and in the file's name.
#include "privacy.h"

#include "testkit/testkit.h"

#include <array>
#include <fstream>
#include <gmock/gmock.h>
#include <zip.h>

namespace calque::testkit {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

/// A closed surface (or one with a hole) in the text form of STL, named.
std::string tetrahedron(const std::string& name, bool closed) {
  const char* const corners[] = {"0 0 0", "10 0 0", "0 10 0", "0 0 10"};
  std::string text = "solid " + name + "\n";
  for (auto [a, b, c] : {std::array{0, 2, 1}, {0, 1, 3}, {1, 2, 3}, {0, 3, 2}}) {
    if (!closed && a == 1)
      continue;
    text += "facet normal 0 0 0\nouter loop\n";
    for (const int corner : {a, b, c})
      text += std::string("vertex ") + corners[corner] + "\n";
    text += "endloop\nendfacet\n";
  }
  return text + "endsolid " + name + "\n";
}

std::string objNamed(const std::string& name) {
  return "mtllib " + name + ".mtl\no " + name + "\ng " + name +
         "\nv 0 0 0\nv 10 0 0\nv 0 10 0\nv 0 0 10\nf 1 3 2\nf 1 2 4\nf 2 3 4\nf 1 4 3\n";
}

fs::path named3mf(const fs::path& file, const std::string& name) {
  std::string model = R"(<?xml version="1.0" encoding="UTF-8"?><model unit="millimeter" xml:lang="en-US" )"
                      R"(xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02"><resources>)"
                      R"(<object id="1" type="model" name=")" +
                      name + R"("><mesh><vertices>)";
  for (const char* corner :
       {R"(x="0" y="0" z="0")", R"(x="10" y="0" z="0")", R"(x="0" y="10" z="0")", R"(x="0" y="0" z="10")"})
    model += std::string("<vertex ") + corner + "/>";
  model += "</vertices><triangles>";
  for (const char* triangle :
       {R"(v1="0" v2="2" v3="1")", R"(v1="0" v2="1" v3="3")", R"(v1="1" v2="2" v3="3")", R"(v1="0" v2="3" v3="2")"})
    model += std::string("<triangle ") + triangle + "/>";
  model += R"(</triangles></mesh></object></resources><build><item objectid="1"/></build></model>)";
  const std::string rels =
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship )"
      R"(Target="/3D/3dmodel.model" Id="r" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/>)"
      "</Relationships>";
  const std::string types =
      R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" )"
      R"(ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="model" )"
      R"(ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/></Types>)";
  auto* archive = zip_open(file.c_str(), ZIP_CREATE, nullptr);
  for (const auto& [part, text] : {std::pair<const char*, const std::string&>{"[Content_Types].xml", types},
                                   {"_rels/.rels", rels},
                                   {"3D/3dmodel.model", model}})
    zip_file_add(archive, part, zip_source_buffer(archive, text.data(), text.size(), 0), 0);
  zip_close(archive);
  return file;
}

struct NamedSurface : testing::Test {
  CanaryCase& all = CanaryCase::shared();
  std::string name = all.patientName();
  Ended try_(const fs::path& place, const std::string& person, std::vector<std::string> words) {
    return all.run(place, all.as(person, std::move(words), place));
  }
  Ended import(const fs::path& place, const fs::path& file) {
    return try_(place, "u-0005",
                {"segmentation", "import", "c-0002", file.string(), "--software", "Example Segmenter",
                 "--software-version", "1.0.0"});
  }
  fs::path input(const std::string& file, const std::string& text) {
    std::ofstream(all.inputs() / file, std::ios::binary) << text;
    return all.inputs() / file;
  }
};

TEST_F(NamedSurface, IsRefusedWithoutAnEcho) {
  testkit::verifies({"req~privacy.free-text~1"});
  const auto file = all.word("file name of a surface");
  const auto place = all.before("segmentation import");
  for (const auto& path :
       {input(file + "-open.stl", tetrahedron(name, false)),
        input(file + "-cut.stl", tetrahedron(name, true).substr(0, 150)),
        named3mf(all.inputs() / (file + ".3mf"), name), input(file + ".ply", "ply\ncomment " + name + "\nend_header\n"),
        input(file + ".bin", name), all.inputs() / (file + "-missing.stl")}) {
    const auto ran = import(place, path);
    EXPECT_THAT(ran.exitCode, testing::AnyOf(1, 7)) << path.extension() << ran.out << ran.err;
    const bool named = path.extension() == ".3mf" || path.stem().string().ends_with("-open"); // they can be read
    EXPECT_EQ(ran.err.find("refused 806") != std::string::npos, named);
    (void)all.run(place, {"model", "digest", path.string()});
    (void)all.run(place, {"model", "digest", path.string(), "--json"});
    (void)all.run(place, {"model", "compare", path.string(), path.string()});
  }
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(NamedSurface, IsNotTakenByTheTextOfItsFile) { // which goes to the printer and into the record as it came
  const auto file = all.word("file name of a named surface");
  for (const auto& path : {input(file + ".stl", tetrahedron(name, true)), input(file + ".obj", objNamed(name))}) {
    const auto ran = import(all.before("segmentation import"), path);
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_NE(ran.err.find("refused 806"), std::string::npos) << ran.err;
  }
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(NamedSurface, IsTakenAndPrintedWithAnotherName) {
  const auto place = all.before("segmentation import");
  const auto hot = place / "hot_folder";
  fs::create_directory(hot);
  ASSERT_EQ(
      import(place, input(all.word("file name of a printed surface") + ".stl", tetrahedron("skull", true))).exitCode,
      0);
  const auto out = (place / "surface.stl").string();
  EXPECT_EQ(try_(place, "u-0005", {"model", "export", "c-0002", "--format", "stl", "--out", out}).exitCode, 0);
  for (const char* command : {"segmentation approve", "print plan", "print release"})
    ASSERT_EQ(all.run(place, all.wordsOf(command, place)).exitCode, 0) << command;
  const auto ran = try_(place, "u-0003", {"print", "start", "c-0002", "--lot", "m-0001", "--hot-folder", hot.string()});
  EXPECT_EQ(ran.exitCode, 0) << ran.err;
  EXPECT_THAT(newLeaks(), IsEmpty());
}

} // namespace
} // namespace calque::testkit
