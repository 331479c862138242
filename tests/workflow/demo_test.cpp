// The whole path on one case, and what it leaves behind.
#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/demo.h"

#include "core/base/files.h"

#include <algorithm>

namespace calque::workflow {
namespace {

class Demonstration : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    s_place = new testkit::TemporaryFolder;
    ::setenv("CALQUE_DEVICE", (*s_place / "device").c_str(), 1);
    static const base::SystemClock clock;
    DemoRequest request;
    request.lab = *s_place / "lab";
    s_done = new base::Result<DemoDone>(runDemo(request, clock));
  }
  static void TearDownTestSuite() {
    delete s_done;
    delete s_place;
  }
  void SetUp() override { ASSERT_TRUE(s_done->has_value()) << testkit::nameOf(s_done->error()); }
  [[nodiscard]] const DemoDone& done() const { return **s_done; }

  static inline testkit::TemporaryFolder* s_place = nullptr;
  static inline base::Result<DemoDone>* s_done = nullptr;
};

TEST_F(Demonstration, EndsWithABundleAndALabThatTheVerifierCallsIntact) {
  testkit::verifies({"req~close.bundle~1", "req~qualify.demonstration~1"});
  EXPECT_EQ(verifyRecord(done().bundle, done().anchors).exitCode, 0)
      << verifyRecord(done().bundle, done().anchors).sentence;
  EXPECT_EQ(verifyRecord(done().lab, done().anchors).exitCode, 0) << verifyRecord(done().lab, done().anchors).sentence;
  EXPECT_EQ(verifyRecord(done().lab).exitCode, 5) << "without an anchor from outside nothing is called intact";
}

TEST_F(Demonstration, ShowsRefusalsByTheRuleThatIsMeant) {
  testkit::verifies({"req~approve.surgeon~1", "req~qualify.demonstration~1", "req~segmentation.own-never-clinical~1"});
  std::vector<std::string> refusals;
  for (const auto& step : done().steps)
    if (!step.refusal.empty())
      refusals.push_back(step.refusal);
  EXPECT_EQ(refusals,
            (std::vector<std::string>{"segmentation.own", "approval.missing", "geometry.differs", "ticket.used"}));
}

TEST_F(Demonstration, NamesTheEntryWhoseByteWasFlipped) {
  testkit::verifies({"req~qualify.demonstration~1", "req~verify.altered~1"});
  auto last = done().steps.back();
  EXPECT_EQ(last.outcome, "found");
  EXPECT_NE(last.gate.find("at entry"), std::string::npos) << last.gate;
}

TEST_F(Demonstration, KeepsPasswordsInAFileOnlyTheOwnerReads) {
  testkit::verifies({"req~cli.secrets~1"});
  EXPECT_EQ(std::filesystem::status(done().people).permissions(), std::filesystem::perms(0600));
}

TEST_F(Demonstration, HoldsThePageTheSurgeonSawInItsBundle) {
  testkit::verifies({"req~sign.page-shown~1"});
  auto pages = 0;
  for (const auto& file : std::filesystem::directory_iterator(done().bundle / "data" / "files")) {
    auto bytes = base::readFile(file.path(), std::uint64_t{1} << 30);
    ASSERT_TRUE(bytes);
    pages += bytes->size() > 100'000 && base::textOf(*bytes).starts_with("%PDF");
  }
  EXPECT_GE(pages, 1);
}

TEST_F(Demonstration, ABundleWithOneFileChangedIsAltered) {
  auto copy = *s_place / "copy";
  std::filesystem::copy(done().bundle, copy, std::filesystem::copy_options::recursive);
  auto first = std::filesystem::directory_iterator(copy / "data" / "files")->path();
  auto bytes = base::readFile(first, std::uint64_t{1} << 30);
  ASSERT_TRUE(bytes);
  (*bytes)[bytes->size() / 2] ^= 1;
  ASSERT_TRUE(base::writeFile(first, *bytes));
  EXPECT_EQ(verifyRecord(copy, done().anchors).exitCode, 3);
}

} // namespace
} // namespace calque::workflow
