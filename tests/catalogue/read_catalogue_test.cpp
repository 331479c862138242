#include "printers/catalogue/catalogue.h"

#include "testkit/testkit.h"

#include <gmock/gmock.h>

using namespace calque;
using namespace calque::catalogue;
using testing::AllOf;
using testing::HasSubstr;

namespace {

/// What the reader says of the built-in materials with `from` replaced by `to`.
std::string complaint(const std::string& from, const std::string& to) {
  std::string text(builtInTexts().materials);
  auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
  auto texts = builtInTexts();
  texts.materials = text;
  auto sut = readCatalogue(texts);
  if (sut)
    return "read";
  const auto* fault = std::get_if<base::Fault>(&sut.error());
  return fault ? fault->message : "refused";
}

} // namespace

TEST(ReadCatalogue, ReadsWhatIsBuiltIn) {
  EXPECT_TRUE(readCatalogue(builtInTexts()));
}

TEST(ReadCatalogue, NamesFileEntryAndKeyOfAMissingWord) {
  EXPECT_THAT(complaint("name = \"BoneMatrix\"\n", ""), HasSubstr("materials material 2: 'name' is missing"));
}

TEST(ReadCatalogue, TakesNoKeyItDoesNotKnow) {
  EXPECT_THAT(complaint("radiopaque =", "radioopaque ="), HasSubstr("'radioopaque' is unknown"));
}

TEST(ReadCatalogue, TakesNoEntryWithoutASource) {
  EXPECT_THAT(complaint("source = \"product article on digital anatomy printers\"", "source = \"\""),
              HasSubstr("no source"));
}

TEST(ReadCatalogue, TakesNoNumberWithoutASource) {
  EXPECT_THAT(complaint("{ mm = 1.0, source =", "{ mm = 1.0, remark ="), HasSubstr("wall_min: 'source' is missing"));
}

TEST(ReadCatalogue, TakesNoTrustOutsideTheThreeWords) {
  EXPECT_THAT(complaint("trust = \"stated\"", "trust = \"certain\""), HasSubstr("trust that is none of"));
}

TEST(ReadCatalogue, TakesNoLengthOfZeroOrOfAnotherKind) {
  EXPECT_THAT(complaint("mm = 1.0", "mm = 0.0"), HasSubstr("'mm' is no length"));
  EXPECT_THAT(complaint("mm = 1.0", "mm = \"1.0\""), HasSubstr("'mm' is of another kind"));
}

TEST(ReadCatalogue, NamesTheLineOfATextThatIsNoToml) {
  EXPECT_THAT(complaint("[[material]]", "[[material]"), AllOf(HasSubstr("materials: "), HasSubstr("at line 3")));
}
