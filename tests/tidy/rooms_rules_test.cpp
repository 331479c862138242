// Each wall between the rooms finds the breach it is for.
#include "small_house.h"

#include "testkit/testkit.h"

#include <gmock/gmock.h>

namespace calque::tidy {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

void add(Tree& tree, const char* path, const char* text) {
  tree[path] += text;
}

void change(Tree& tree, const char* path, std::string_view from, std::string_view to) {
  auto& text = tree.at(path);
  ASSERT_NE(text.find(from), std::string::npos);
  text.replace(text.find(from), from.size(), to);
}

TEST(RoomRules, HoldInASoundHouse) {
  auto sut = smallHouse();
  for (auto rule : {checkForeignHeaders, checkRoomTable, checkLayers, checkRoomIncludes, checkVerifierApart})
    EXPECT_THAT(rule(sut), IsEmpty());
}

TEST(RoomRules, KnowTheForeignLibrariesByTheirHeaders) {
  const std::pair<const char*, const char*> known[] = {{"<dcmtk/dcmdata/dctk.h>", "DCMTK"},
                                                       {"<vtkImageData.h>", "VTK"},
                                                       {"\"vtkImageData.h\"", "VTK"},
                                                       {"<soci/soci.h>", "SOCI"},
                                                       {"<QPdfWriter>", "Qt"},
                                                       {"<QtGui/QPainter>", "Qt"},
                                                       {"<lib3mf_implicit.hpp>", "lib3mf"},
                                                       {"<unknown/thing.h>", "unknown/thing.h"}};
  for (auto [include, word] : known)
    EXPECT_EQ(maybeForeign(include), word) << include;
  for (auto include : {"<vector>", "<sys/stat.h>", "<unistd.h>", "<tl/expected.hpp>", "\"core/base/bytes.h\""})
    EXPECT_FALSE(maybeForeign(include)) << include;
}

TEST(RoomRules, FindAForeignHeaderInAnotherRoom) {
  auto sut = smallHouse();
  add(sut, "qms/audit/log.cpp", "#include <openssl/evp.h>\n");
  EXPECT_THAT(checkForeignHeaders(sut),
              ElementsAre("qms/audit/log.cpp: <openssl/evp.h>, but the room table gives qms/audit no OpenSSL"));
}

TEST(RoomRules, FindAForeignHeaderInAListedHeaderOfItsOwnRoom) {
  auto sut = smallHouse();
  add(sut, "core/crypto/digest.h", "#include <openssl/evp.h>\n");
  EXPECT_THAT(checkForeignHeaders(sut), ElementsAre("core/crypto/digest.h: <openssl/evp.h> in a listed header"));
}

TEST(RoomRules, FindALibraryNobodyHasNamed) {
  auto sut = smallHouse();
  add(sut, "core/base/bytes.cpp", "#include <curl/curl.h>\n");
  EXPECT_THAT(checkForeignHeaders(sut), ElementsAre(HasSubstr("no curl/curl.h")));
}

TEST(RoomRules, FindARoomThatUsesMoreThanTheTableTells) {
  auto sut = smallHouse();
  change(sut, "qms/audit/CMakeLists.txt", "USES core/base\n", "USES core/base core/domain\n");
  EXPECT_THAT(checkRoomTable(sut), ElementsAre(HasSubstr("the row of qms/audit is not what it does")));
}

TEST(RoomRules, FindAPrivateRoomMadePublic) {
  auto sut = smallHouse();
  change(sut, "qms/audit/CMakeLists.txt", "PRIVATE", "USES");
  EXPECT_THAT(checkRoomTable(sut), ElementsAre(HasSubstr("the row of qms/audit is not what it does")));
}

TEST(RoomRules, FindARowThatAllowsALibraryNoFileSees) {
  auto sut = smallHouse();
  change(sut, "docs/architecture.md", "| OpenSSL |", "| OpenSSL VTK |");
  EXPECT_THAT(checkRoomTable(sut), ElementsAre(HasSubstr("the row of core/crypto")));
}

TEST(RoomRules, FindARoomWithoutARowAndARowWithoutARoom) {
  auto sut = smallHouse();
  change(sut, "docs/architecture.md", "`core/crypto`", "`core/keys`");
  EXPECT_THAT(checkRoomTable(sut), ElementsAre(HasSubstr("no row for core/crypto"), HasSubstr("a row for core/keys")));
}

TEST(RoomRules, FindAUseOfALaterLayer) {
  auto sut = smallHouse();
  change(sut, "core/crypto/CMakeLists.txt", "USES core/base", "USES core/base qms/audit");
  EXPECT_THAT(checkLayers(sut), ElementsAre("core/crypto: uses qms/audit, which is not of an earlier layer"));
}

TEST(RoomRules, FindACycle) {
  auto sut = smallHouse();
  change(sut, "core/base/CMakeLists.txt", "SOURCES bytes.cpp", "SOURCES bytes.cpp USES core/crypto");
  EXPECT_THAT(checkLayers(sut), ElementsAre("core/base: uses core/crypto, which is not of an earlier layer"));
}

TEST(RoomRules, FindARoomOutsideTheLayers) {
  auto sut = smallHouse();
  change(sut, "CMakeLists.txt", "core/crypto", "core/keys");
  EXPECT_THAT(checkLayers(sut), Contains(HasSubstr("core/crypto: not in the order of layers")));
}

TEST(RoomRules, FindAnIncludeThatIsNotDeclared) {
  auto sut = smallHouse();
  add(sut, "app/verify/main.cpp", "#include \"core/crypto/digest.h\"\n");
  EXPECT_THAT(checkRoomIncludes(sut), ElementsAre(HasSubstr("does not list core/crypto in USES or PRIVATE")));
}

TEST(RoomRules, FindAPrivateRoomInAListedHeader) {
  auto sut = smallHouse();
  add(sut, "qms/audit/log.h", "#include \"core/crypto/digest.h\"\n");
  EXPECT_THAT(checkRoomIncludes(sut), ElementsAre(HasSubstr("qms/audit does not list core/crypto in USES")));
}

TEST(RoomRules, FindAnIncludeOfAHeaderThatIsNotListed) {
  auto sut = smallHouse();
  sut["core/crypto/openssl_bridge.h"] = "";
  add(sut, "qms/audit/log.cpp", "#include \"core/crypto/openssl_bridge.h\"\n");
  EXPECT_THAT(checkRoomIncludes(sut), ElementsAre(HasSubstr("is not listed by core/crypto")));
}

TEST(RoomRules, FindACheckerThatLinksTheWriterThroughAnotherRoom) {
  testkit::verifies({"req~verify.independent~1"});
  auto sut = smallHouse();
  change(sut, "core/crypto/CMakeLists.txt", "USES core/base", "USES core/base qms/audit");
  EXPECT_THAT(checkVerifierApart(sut),
              ElementsAre("qms/audit_check: links qms/audit, the writer", "app/verify: links qms/audit, the writer"));
}

TEST(RoomRules, FindACheckerThatIncludesTheWritersEncoderThroughAHeader) {
  auto sut = smallHouse();
  add(sut, "core/crypto/digest.h", "#include \"core/base/canonical.h\"\n");
  add(sut, "qms/audit_check/verify.cpp", "#include \"core/crypto/digest.h\"\n");
  EXPECT_THAT(checkVerifierApart(sut), ElementsAre("qms/audit_check: includes core/base/canonical.h, the writer's"));
}

} // namespace
} // namespace calque::tidy
