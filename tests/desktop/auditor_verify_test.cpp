// A verification to watch and to stop, of this lab and of another folder.
#include "auditor_page.h"

#include "testkit/testkit.h"
#include "verify_page.h"

#include "app/workflow/sandbox_lab.h"

#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QTableWidget>
#include <thread>

using namespace calque;
using namespace calque::testkit;
using testing::HasSubstr;

namespace {

TEST_F(AuditorsRoom, VerifiesThisLabAgainstTheAnchorsBroughtAndHasItNoted) {
  testkit::verifies({"req~ui.state~1"});
  trial.openCase();
  std::vector<workflow::Verified> noted;
  desktop::VerifyPage sut(trial.folder(), {[&](const workflow::Verified& verified) { noted.push_back(verified); }, {}});
  present(sut);
  click(sut, "verify");
  ASSERT_TRUE(QTest::qWaitFor([&] { return noted.size() == 1; }, waitMs));
  EXPECT_THAT(textOf(sut, "verdict"), HasSubstr("Unanchored")) << "nothing from outside was given";
  find<QLineEdit>(sut, "verifyAnchors")->setText(QString::fromStdString(trial.witness().string()));
  click(sut, "verify");
  ASSERT_TRUE(QTest::qWaitFor([&] { return noted.size() == 2; }, waitMs));
  EXPECT_THAT(textOf(sut, "verdict"), HasSubstr("✓ Intact"));
  EXPECT_THAT(textOf(sut, "verdictCounts"), HasSubstr("signatures"));
  EXPECT_EQ(noted[1].exitCode, 0);
  EXPECT_FALSE(find<QTableWidget>(sut, "findings")->isVisible());
  keep(sut, "verify_intact");
}

TEST_F(AuditorsRoom, NamesAByteThatWasFlippedAndLeadsToItsEntry) {
  trial.openCase();
  const auto copy = workflow::SandboxLab::copyOf(trial.folder());
  auto broken = workflow::SandboxLab::copyOf(trial.folder()).value();
  ASSERT_TRUE(broken.flip(9, 40));
  std::filesystem::create_directory_symlink(trial.folder() / "blobs", broken.folder() / "blobs");
  int noted = 0;
  desktop::VerifyPage sut(trial.folder(), {[&](const workflow::Verified&) { ++noted; }, {}});
  present(sut);
  find<QComboBox>(sut, "verifyWhat")->setCurrentIndex(1);
  find<QLineEdit>(sut, "verifyPath")->setText(QString::fromStdString(broken.folder().string()));
  click(sut, "verify");
  auto* findings = find<QTableWidget>(sut, "findings");
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QPushButton>(sut, "verify")->isEnabled(); }, waitMs));
  EXPECT_THAT(textOf(sut, "verdict"), HasSubstr("✕ Altered"));
  EXPECT_THAT(columnOf(findings->model(), 1), testing::Contains("9"));
  EXPECT_EQ(noted, 0) << "another folder is no verification of this lab";
  keep(sut, "verify_altered");
}

/// A run whose verification the test drives.
struct DrivenRun : ::testing::Test {
  workflow::Verified drive(workflow::Verification how) {
    workflow::Verified verified;
    verified.sentence = "unchecked: stopped\n";
    for (int i = 0; i < 2'000 && how.progress(i / 2'000.0, "entries"); ++i) {
      if (i == 20)
        how.found({3, "chain.prev", "an entry", "another", 57});
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    verified.findings = {{3, "chain.prev", "an entry", "another", 57}};
    how.found(verified.findings[0]); // late
    return verified;
  }
  void begin() {
    present(sut);
    sut.start(
        {}, [this](workflow::Verification how) { return drive(std::move(how)); },
        [this](const workflow::Verified&) { isDone = true; });
  }
  std::vector<std::uint64_t> wentTo;
  bool isDone = false;
  desktop::VerifyRun sut{[this](std::uint64_t seq) { wentTo.push_back(seq); }};
};

TEST_F(DrivenRun, ShowsProgressAndFindingsWhileItGoesOn) {
  begin();
  auto* bar = find<QProgressBar>(sut, "verifyProgress");
  ASSERT_TRUE(QTest::qWaitFor([&] { return bar->value() > 50; }, waitMs));
  EXPECT_FALSE(isDone);
  EXPECT_THAT(textOf(sut, "verifyDoing"), HasSubstr("entries"));
  auto* findings = find<QTableWidget>(sut, "findings");
  EXPECT_THAT(columnOf(findings->model(), 2), testing::ElementsAre("chain.prev")) << "before the end";
  EXPECT_FALSE(find<QLabel>(sut, "verdict")->isVisible());
  keep(sut, "verify_under_way");
  findings->setCurrentCell(0, 0);
  QTest::keyClick(findings, Qt::Key_Return);
  EXPECT_THAT(wentTo, testing::ElementsAre(57));
}

TEST_F(DrivenRun, IsStoppedByItsButtonAndIsThenNoPass) {
  begin();
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QProgressBar>(sut, "verifyProgress")->value() > 0; }, waitMs));
  click(sut, "verifyStop");
  ASSERT_TRUE(QTest::qWaitFor([&] { return isDone; }, 2'000)) << "at once, not at its end";
  EXPECT_THAT(textOf(sut, "verdict"), HasSubstr("no pass"));
}

TEST_F(DrivenRun, TellsNothingAfterItWasClearedAndBeginsAnew) {
  begin();
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QTableWidget>(sut, "findings")->rowCount() > 0; }, waitMs));
  sut.clear();
  QTest::qWait(200);
  EXPECT_EQ(find<QTableWidget>(sut, "findings")->rowCount(), 0);
  EXPECT_FALSE(isDone);
  begin();
  EXPECT_TRUE(QTest::qWaitFor([&] { return find<QProgressBar>(sut, "verifyProgress")->value() > 0; }, waitMs));
}

} // namespace
