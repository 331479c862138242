#include "requirements/trace/sources.h"

#include <gmock/gmock.h>

namespace calque::trace {
namespace {

TEST(QualificationResults, TellStepsAndWhatTheyVerify) {
  const auto sut = readQualification(R"([{"step":"OQ-1","requirements":["req~a~1","req~b~1"],"verdict":"pass"},
                            {"step":"OQ-2","requirements":[],"verdict":"fail"}])",
                                     "oq.json")
                       .value();
  ASSERT_EQ(sut.size(), 2u);
  EXPECT_EQ(sut[0].type, "oq");
  EXPECT_EQ(sut[0].name, "OQ-1");
  EXPECT_EQ(sut[0].outcome, Outcome::Passed);
  EXPECT_THAT(sut[0].verifies, testing::ElementsAre("req~a~1", "req~b~1"));
  EXPECT_EQ(sut[1].outcome, Outcome::Failed);
}

TEST(QualificationResults, OfAnotherFormAreRefusedByName) {
  const std::string good = R"([{"step":"a","requirements":["req~a~1"],"verdict":"pass"}])";
  ASSERT_TRUE(readQualification(good, "oq.json"));
  for (const auto& bad :
       {good.substr(0, good.size() - 1), std::string(), std::string("{}"), std::string(R"([1])"),
        std::string(R"([{"step":"a","requirements":[],"verdict":"maybe"}])"),
        std::string(R"([{"step":"a","requirements":[1],"verdict":"pass"}])"),
        std::string(R"([{"step":1,"requirements":[],"verdict":"pass"}])"),
        std::string(R"([{"step":"a","requirements":[],"verdict":"pass","more":1}])"),
        std::string(R"([{"step":"a","step":"b","requirements":[],"verdict":"pass"}])"),
        std::string(
            R"([{"step":"a","requirements":[],"verdict":"pass"},{"step":"a","requirements":[],"verdict":"pass"}])")}) {
    const auto sut = readQualification(bad, "oq.json");
    ASSERT_FALSE(sut) << bad;
    EXPECT_THAT(std::get<base::Fault>(sut.error()).message, testing::HasSubstr("oq.json"));
  }
}

} // namespace
} // namespace calque::trace
