#include "qms/audit/entry_types.h"

#include "testkit/testkit.h"

#include "lab_fixture.h"

namespace calque::testkit {
namespace {

domain::EntryDraft remark(const TestLab& lab) {
  auto draft = lab.draft("log.verified", systemActor);
  draft.data.set("size", 1).set("root", someDigest).set("exit", 0);
  return draft;
}

TEST(EntryTypes, CheckEveryKeyOfADraft) {
  testkit::verifies({"req~record.entry~1"});
  TestLab sut;
  auto good = remark(sut);
  EXPECT_TRUE(audit::checkDraft(good));
  auto refusal = [](const domain::EntryDraft& draft) {
    auto checked = audit::checkDraft(draft);
    return checked ? std::string() : std::get<base::Refusal>(checked.error()).message;
  };
  auto draft = good;
  draft.data.set("more", 1);
  EXPECT_NE(refusal(draft).find("data.more is unknown"), std::string::npos);
  draft = good;
  draft.data.set("root", "xyz");
  EXPECT_NE(refusal(draft).find("data.root is not of type h"), std::string::npos);
  draft = good;
  draft.data.object()->erase("exit");
  EXPECT_NE(refusal(draft).find("data.exit is missing"), std::string::npos);
  draft = good;
  draft.reason = "a\u200Bb";
  EXPECT_NE(refusal(draft).find("reason"), std::string::npos);
  draft = good;
  draft.record = caseId;
  EXPECT_NE(refusal(draft).find("record"), std::string::npos);
  draft = good;
  draft.session = std::string(32, 'a');
  EXPECT_NE(refusal(draft).find("sess"), std::string::npos);
  EXPECT_EQ(audit::entryTypes().size(), 77u);
}

TEST(EntryTypes, KnowTheTypesOfValues) {
  using audit::isOfType;
  EXPECT_TRUE(isOfType("2026-02-28", "y"));
  EXPECT_FALSE(isOfType("2026-02-30", "y"));
  EXPECT_TRUE(isOfType("-1.5", "d"));
  EXPECT_FALSE(isOfType("-0", "d"));
  EXPECT_TRUE(isOfType("d-0001", "Rd"));
  EXPECT_FALSE(isOfType("j-0001", "Rd"));
  EXPECT_TRUE(isOfType("qa", "role"));
  EXPECT_FALSE(isOfType("boss", "role"));
  EXPECT_FALSE(isOfType("", "s"));
  EXPECT_FALSE(isOfType(std::string(201, 'a'), "s"));
  EXPECT_TRUE(audit::isSystemActor("system:calque@0.1.0+test"));
  EXPECT_FALSE(audit::isSystemActor("system:calque@0.1"));
}

} // namespace
} // namespace calque::testkit
