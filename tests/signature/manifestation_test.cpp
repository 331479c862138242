#include "qms/signature/manifestation.h"

#include "crypto/worked_example.h"
#include "testkit/testkit.h"

namespace calque::signature {
namespace {

using crypto::example::statement;

TEST(Manifestation, ShowsWhoWhenAndWhatItMeans) { // 21 CFR 11.50
  testkit::verifies({"req~sign.manifestation~1"});
  const auto sut = manifestationOf(statement).value();
  EXPECT_EQ(sut.printedName, "Q. Åkesson");
  EXPECT_EQ(sut.signer, "u-0001");
  EXPECT_EQ(sut.role, "qa");
  EXPECT_EQ(sut.localTime, "2026-03-02 08:31:00 +01:00");
  EXPECT_EQ(sut.meaning, "takes responsibility");
  EXPECT_EQ(sut.sid, "000102030405060708090a0b0c0d0e0f");
  EXPECT_EQ(inOneLine(sut), "Q. Åkesson (u-0001), qa: takes responsibility, 2026-03-02 08:31:00 +01:00, signature "
                            "000102030405060708090a0b0c0d0e0f");
}

TEST(Manifestation, IsTakenFromTheStatementNotFromTheEntry) {
  testkit::verifies({"req~sign.manifestation~1"});
  domain::EntryDraft esign;
  esign.type = "esign";
  esign.actor = "u-0009";
  esign.data.set("stmt", std::string(statement));
  esign.data.set("name", "Somebody Else");
  EXPECT_EQ(manifestationOf(esign).value(), manifestationOf(statement).value());
}

TEST(Manifestation, IsNotMadeOfAnythingButAStatement) {
  std::string changed(statement);
  changed.replace(changed.find("responsibility"), 14, "agreement");
  EXPECT_FALSE(manifestationOf(changed).has_value());
  EXPECT_FALSE(manifestationOf("{}").has_value());
  EXPECT_FALSE(manifestationOf(domain::EntryDraft{}).has_value());
}

} // namespace
} // namespace calque::signature
