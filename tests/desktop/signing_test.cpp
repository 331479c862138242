// From a case to a signature as surgeons go it, and each way in which it must not end: real clicks and keys.
// CALQUE_SCREENSHOTS=DIR keeps pictures.
#include "model_surface.h"

#include "testkit/testkit.h"
#include "window_fixture.h"

#include "app/workflow/case_request.h"
#include "app/workflow/people_changes.h"

#include <QFileDialog>
#include <QPdfDocument>
#include <QPdfView>
#include <QStackedWidget>
#include <filesystem>

using namespace calque;
using namespace calque::testkit;
using testing::HasSubstr;

namespace {

TEST_F(Signing, ShowsThePageAndTheTermsAndTakesThePasswordButNeverEnterAlone) {
  testkit::verifies({"req~ui.sign-page~1"});
  reachThePage();
  if (IsSkipped())
    return;
  EXPECT_GE(find<QPdfView>("pageToSign")->document()->pageCount(), 2);
  EXPECT_EQ(textOf("signName"), "D. Seven (u-0007)");
  EXPECT_EQ(textOf("signRole"), "surgeon");
  EXPECT_EQ(textOf("signMeaning"), "approved");
  QTest::qWait(std::getenv("CALQUE_SCREENSHOTS") ? 1'500 : 0); // its pages are drawn on a thread of their own
  keep("sign");
  auto* password = find<QLineEdit>("signPassword");
  EXPECT_FALSE(find<QPushButton>("sign")->isEnabled()) << "without a password";
  QTest::keyClicks(password, QString::fromStdString(testkit::password));
  QTest::keyClick(password, Qt::Key_Return);
  QTest::keyClick(password, Qt::Key_Enter);
  QTest::qWait(200);
  EXPECT_EQ(signatures(), before);
  EXPECT_FALSE(find<QPushButton>("sign")->isEnabled()) << "before the page was shown to its end";
  readToTheEnd();
  click("sign");
  ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("notice").starts_with("✓ Signed"); }, waitMs)) << textOf("notice");
  EXPECT_EQ(signatures(), before + 1);
  EXPECT_EQ(password->text(), "");
  EXPECT_THAT(trial.lastEntry("esign"), HasSubstr(R"("meaning\":\"approval\")"));
  EXPECT_FALSE(find<QPushButton>("approve")->isVisible()) << "it waits for nobody's approval any more";
  keep("signed");
  click("noticeAction");
  auto* folder = find<QFileDialog>("receiptFolder");
  ASSERT_TRUE(folder);
  testkit::TemporaryFolder place;
  emit folder->fileSelected(QString::fromStdString(place.path().string()));
  ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("notice").starts_with("✓ The receipt"); }, waitMs))
      << textOf("notice");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(place.path()), {}), 2);
}

TEST_F(Signing, IsNotPossibleBeforeEverythingWasSeen) {
  testkit::verifies({"req~ui.seen~1"});
  reachTheImages();
  if (IsSkipped())
    return;
  EXPECT_FALSE(find<QPushButton>("toSign")->isEnabled());
  QTest::mouseClick(find<QCheckBox>("segment_0"), Qt::LeftButton, {},
                    QPoint(8, find<QCheckBox>("segment_0")->height() / 2));
  ASSERT_FALSE(find<QCheckBox>("segment_0")->isChecked());
  const auto hidden = textOf("seen");
  for (const char* view : {"axial", "coronal", "sagittal", "model"}) {
    find<QWidget>(view)->setFocus();
    for (auto key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp})
      for (int i = 0; i < 12; ++i)
        QTest::keyClick(find<QWidget>(view), key);
    for (int i = 0; i < 12; ++i)
      QTest::keyClick(find<QWidget>(view), Qt::Key_Left, Qt::ShiftModifier);
    QTest::qWait(50);
  }
  EXPECT_EQ(textOf("seen"), hidden) << "what is hidden is not seen, wherever one looks";
  EXPECT_FALSE(find<QPushButton>("toSign")->isEnabled());
  keep("images_hidden");
  QTest::mouseClick(find<QCheckBox>("segment_0"), Qt::LeftButton, {},
                    QPoint(8, find<QCheckBox>("segment_0")->height() / 2));
  lookAtEverything();
  EXPECT_TRUE(find<QPushButton>("toSign")->isEnabled()) << textOf("seen");
}

TEST_F(Signing, KeepsWhatWasSeenAsEvidenceOfTheSignature) {
  testkit::verifies({"req~ui.seen~1"});
  reachThePage();
  if (IsSkipped())
    return;
  QTest::keyClicks(find<QLineEdit>("signPassword"), QString::fromStdString(testkit::password));
  readToTheEnd();
  click("sign");
  ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("notice").starts_with("✓ Signed"); }, waitMs)) << textOf("notice");
  const auto lab = trial.open();
  const auto view = workflow::caseView(lab, caseId).value();
  const auto approval = std::ranges::find(view.steps, "approve", &workflow::StepView::title);
  ASSERT_NE(approval, view.steps.end());
  const auto kept = std::ranges::find_if(approval->files, [](const auto& file) {
    return file.role == "evidence" && file.kind == "json" && file.size > 200;
  });
  ASSERT_NE(kept, approval->files.end());
  EXPECT_EQ(workflow::verifyFile(lab, view.subject, *kept).value(), "");
}

TEST_F(Signing, GoingElsewhereFromThePageSignsNothingAndKeepsNobodyWaiting) {
  testkit::verifies({"req~ui.sign-page~1"});
  reachThePage();
  if (IsSkipped())
    return;
  QTest::keyClicks(find<QLineEdit>("signPassword"), "half a pass");
  click("toCases");
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return textOf("notice").find("nothing was signed") != std::string::npos; }, waitMs));
  EXPECT_EQ(find<QLineEdit>("signPassword")->text(), "");
  EXPECT_EQ(signatures(), before);
}

TEST_F(Signing, AWrongPasswordSignsNothingAndSaysSo) {
  testkit::verifies({"req~sign.credentials-each~1"});
  reachThePage();
  if (IsSkipped())
    return;
  QTest::keyClicks(find<QLineEdit>("signPassword"), "not the password at all");
  readToTheEnd();
  click("sign");
  ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("notice").starts_with("Refused (100)"); }, waitMs))
      << textOf("notice");
  EXPECT_EQ(signatures(), before);
  auto* toSign = find<QPushButton>("toSign");
  ASSERT_TRUE(QTest::qWaitFor([&] { return toSign->isVisible() && toSign->isEnabled(); }, waitMs))
      << "what was seen stays seen: " << textOf("seen");
  click("toSign");
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QPushButton>("doNotSign")->isEnabled(); }, waitMs)) << textOf("notice");
  QTest::keyClicks(find<QLineEdit>("signPassword"), QString::fromStdString(testkit::password));
  readToTheEnd();
  click("sign");
  ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("notice").starts_with("✓ Signed"); }, waitMs)) << textOf("notice");
  EXPECT_EQ(signatures(), before + 1);
}

TEST_F(Signing, AStopWhileThePageIsMadeIsNoFaultAndKeepsWhatWasSeen) {
  reachTheImages();
  if (IsSkipped())
    return;
  lookAtEverything();
  click("toSign");
  ASSERT_TRUE(find<QPushButton>("noticeAction")->isVisible());
  click("noticeAction");
  ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("notice") == "Stopped, as you asked."; }, waitMs))
      << textOf("notice");
  EXPECT_NE(find<QLabel>("notice")->property("role").toString(), "bad");
  EXPECT_EQ(signatures(), before);
  EXPECT_TRUE(find<QPushButton>("toSign")->isVisible());
  EXPECT_TRUE(find<QPushButton>("toSign")->isEnabled()) << textOf("seen");
}

TEST_F(Signing, LeavingTheImagesStopsTheirReadingSoThatTheCaseIsThereAtOnce) {
  open();
  signIn(trial.surgeon);
  openOnlyCase();
  for (const char* way : {"imagesBack", "toCases"}) {
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QPushButton>("look")->isVisible(); }, waitMs)); // the case read anew
    {
      bool hasLeft = false;
      const QObject turn; // the moment the page is there: sixty images are read while it is painted
      for (auto* rooms : window->findChildren<QStackedWidget*>())
        QObject::connect(rooms, &QStackedWidget::currentChanged, &turn, [&] {
          if (!std::exchange(hasLeft, true))
            click(way);
        });
      click("look");
      ASSERT_TRUE(QTest::qWaitFor([&] { return hasLeft; }, waitMs));
    }
    const auto hasEnded = [&] {
      const auto told = textOf("imagesTold");
      return told.starts_with("Stopped.") || told.starts_with("✓");
    };
    ASSERT_TRUE(QTest::qWaitFor(hasEnded, waitMs)) << textOf("imagesTold");
    EXPECT_THAT(textOf("imagesTold"), HasSubstr("Stopped.")) << way;
    openOnlyCase();
  }
}

TEST_F(Signing, TheAuthorIsRefusedBeforeAnyPasswordIsAskedFor) {
  ASSERT_TRUE(trial.as(trial.administrator, [&](workflow::Session& session) -> base::Done {
    CALQUE_TRY(approver, workflow::Session::open(session.lab(), trial.qa, testkit::password));
    return workflow::grantRole(session, {trial.segmenter, "surgeon", "does both in a small lab"}, approver,
                               trial.signs());
  }));
  open();
  signIn(trial.segmenter);
  find<QComboBox>("waitsOn")->setCurrentIndex(0);
  openOnlyCase();
  before = signatures();
  ASSERT_TRUE(find<QPushButton>("approve")->isVisible()) << "the role is there";
  click("approve");
  ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("notice").starts_with("Refused (401)"); }, waitMs))
      << textOf("notice");
  EXPECT_THAT(textOf("notice"), HasSubstr("What to do"));
  EXPECT_FALSE(find<QLineEdit>("signPassword")->isVisible());
  EXPECT_FALSE(find<QPushButton>("toSign")->isVisible());
  EXPECT_EQ(signatures(), before);
}

TEST_F(Signing, ACaseThatAnotherProcessEndsIsShownAnewAndNoLongerOffersAnApproval) {
  open();
  signIn(trial.surgeon);
  openOnlyCase();
  ASSERT_TRUE(find<QPushButton>("approve")->isVisible());
  ASSERT_TRUE(trial.as(trial.qa, [&](workflow::Session& session) {
    return workflow::withdrawCase(session, caseId, "the patient was treated elsewhere");
  }));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !find<QPushButton>("approve")->isVisible(); }, waitMs));
  EXPECT_EQ(textOf("waits"), "This case has ended.");
  EXPECT_TRUE(find<QWidget>("back")->isVisible());
}

TEST_F(Signing, ALockTakesThePageAway) {
  testkit::verifies({"req~ui.sign-page~1"});
  reachThePage();
  if (IsSkipped())
    return;
  click("lock");
  ASSERT_TRUE(QTest::qWaitFor([&] { return !isIn(); }, waitMs));
  EXPECT_EQ(find<QPdfView>("pageToSign")->document()->pageCount(), 0);
  EXPECT_EQ(textOf("signName"), "");
  window.reset();
  EXPECT_EQ(signatures(), before);
}

TEST_F(Signing, WhatWasBeingSignedWhenTheWindowWasLockedIsTold) {
  reachThePage();
  if (IsSkipped())
    return;
  QTest::keyClicks(find<QLineEdit>("signPassword"), QString::fromStdString(password));
  readToTheEnd();
  click("sign");
  click("lock");
  ASSERT_FALSE(isIn());
  EXPECT_TRUE(QTest::qWaitFor([&] { return textOf("notice").find("is signed: entry") != std::string::npos; }, waitMs))
      << textOf("notice");
  EXPECT_EQ(signatures(), before + 1);
}

TEST_F(Signing, ClosingTheWindowInTheMiddleLeavesNothingHalfDone) {
  testkit::verifies({"req~ui.sign-page~1"});
  reachThePage();
  if (IsSkipped())
    return;
  window.reset();
  EXPECT_EQ(signatures(), before);
  EXPECT_THAT(trial.lastEntry(), HasSubstr(R"("type":"session.closed")"));
}

TEST_F(Signing, WithoutOpenGlTheImagesSayThatNobodyCanApproveHereAndWhatToDo) {
  if (desktop::hasOpenGl())
    GTEST_SKIP() << "skipped: this display has OpenGL";
  open();
  signIn(trial.surgeon);
  openOnlyCase();
  click("approve");
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QLabel>("seen")->isVisible(); }, waitMs)) << textOf("notice");
  EXPECT_THAT(textOf("seen"), testing::AllOf(HasSubstr("no OpenGL 3.2"), HasSubstr("Approve at another workplace")));
  EXPECT_FALSE(find<QPushButton>("toSign")->isEnabled());
  keep("images_without_opengl_approving");
}

TEST_F(Signing, IsNotOfferedToWhomTheLawDoesNotLetSign) {
  open();
  signIn(trial.technician);
  openOnlyCase();
  EXPECT_FALSE(find<QPushButton>("approve")->isVisible());
}

} // namespace
