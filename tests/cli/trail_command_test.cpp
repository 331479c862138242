// What deserves eyes and what nobody has reviewed, from the command line.
#include "program_lab.h"

#include "testkit/testkit.h"

#include <nlohmann/json.hpp>

namespace calque::testkit {
namespace {

class TrailCommand : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    s_lab = new ProgramLab({{"u-0001", "Q. One", "qa"},
                            {"u-0002", "I. Two", "itadmin"},
                            {"u-0003", "T. Three", "technician"},
                            {"u-0004", "Q. Four", "qa"}});
    ASSERT_EQ(s_lab->created.exitCode, 0) << s_lab->created.err;
  }
  static void TearDownTestSuite() { delete s_lab; }
  void TearDown() override { EXPECT_EQ(lab().verdict(), 0); }

  static const ProgramLab& lab() { return *s_lab; }
  static nlohmann::json trail(std::vector<std::string> words = {}) {
    words.insert(words.begin(), {"audit", "marks", "--json"});
    const auto ran = lab().look(words);
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    return nlohmann::json::parse(ran.out);
  }
  /// The password is asked for twice: to sign in, and to sign.
  static Ran reviews(const std::string& person, std::vector<std::string> words) {
    words.insert(words.begin(), {"audit", "review"});
    return lab().as(person, words, ProgramLab::password + "\n" + ProgramLab::password);
  }
  static inline ProgramLab* s_lab = nullptr;
};

TEST_F(TrailCommand, MarksShowARoleThatWasUsedAtOnce) {
  ASSERT_EQ(
      lab()
          .approved("u-0002", "u-0001", {"person", "grant", "u-0004", "--role", "reviewer", "--reason", "trained"})
          .exitCode,
      0);
  ASSERT_EQ(reviews("u-0004", {"--from", "0", "--to", "3"}).exitCode, 0);
  const auto marks = trail()["marks"];
  ASSERT_EQ(marks.size(), 1u) << marks.dump();
  EXPECT_EQ(marks[0]["mark"], "fresh-power");
  EXPECT_EQ(marks[0]["actor"], "u-0004");
  EXPECT_NE(lab().look({"audit", "marks"}).out.find("fresh-power"), std::string::npos);
}

TEST_F(TrailCommand, AReviewOfARangeClosesItsGap) {
  const auto last = lab().entries() - 1;
  const auto ran =
      reviews("u-0001", {"--from", "0", "--to", std::to_string(last), "--remark", "nothing to note", "--json"});
  ASSERT_EQ(ran.exitCode, 0) << ran.err;
  EXPECT_EQ(nlohmann::json::parse(ran.out)["to"], last);
  const auto gaps = trail()["gaps"];
  ASSERT_EQ(gaps.size(), 1u);
  EXPECT_EQ(gaps[0]["from"], last + 1);
  EXPECT_TRUE(trail({"--to", std::to_string(last)})["gaps"].empty());
  EXPECT_NE(lab().look({"audit", "marks", "--to", "3"}).out.find("everything reviewed"), std::string::npos);
}

TEST_F(TrailCommand, ARangeThatIsNoneIsRefused) {
  testkit::verifies({"req~trail.marks~1"});
  EXPECT_NE(lab().as("u-0001", {"audit", "review", "--from", "9", "--to", "8"}).err.find("refused 830"),
            std::string::npos);
  EXPECT_NE(lab().look({"audit", "marks", "--from", "1000000"}).err.find("refused 830"), std::string::npos);
}

TEST_F(TrailCommand, AReviewIsOfACaseOrOfARangeAndOfOneAlone) {
  EXPECT_EQ(lab().as("u-0001", {"audit", "review"}).exitCode, 2);
  EXPECT_EQ(lab().as("u-0001", {"audit", "review", "c-0001", "--from", "0"}).exitCode, 2);
  EXPECT_NE(lab().as("u-0001", {"audit", "review", "c-0001"}).err.find("refused 406"), std::string::npos);
}

} // namespace
} // namespace calque::testkit
