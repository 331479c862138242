// A session that ends while its person sits there; and a case that came back with another model.
#include "window_fixture.h"

#include "testkit/testkit.h"

#include "app/workflow/people_changes.h"
#include "app/workflow/segmentation.h"
#include "app/workflow/tampering.h"

using namespace calque;
using namespace calque::testkit;
using testing::HasSubstr;

namespace {

TEST_F(DesktopTest, ASessionEndsWithTheCertificateOfItsPerson) {
  testkit::verifies({"req~ui.locks~1"});
  StandingClock standing;
  standing.at = clock.now();
  window = std::make_unique<desktop::Window>(trial.folder(), standing);
  window->show();
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QComboBox>("person")->count() > 0; }, waitMs));
  signIn(trial.auditor);
  click("toRecord");
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QTableView>("log")->model()->rowCount() > 0; }, waitMs));
  EXPECT_TRUE(isIn());
  standing.advance(std::int64_t{731} * 86'400'000);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !isIn(); }, waitMs));
  EXPECT_THAT(everything(), HasSubstr("Refused (103)"));
  EXPECT_EQ(find<QTableView>("log")->model()->rowCount(), 0) << "nothing is left on the screen";
  window.reset(); // before its clock
}

class CertificateEnd : public Signing {
protected:
  void TearDown() override { window.reset(); } // before its clock
  /// At the page to sign, where the desk waits for an answer and nothing else can be asked of it.
  void reachThePageWith(const base::Clock& own) {
    if (QGuiApplication::platformName() == "offscreen")
      GTEST_SKIP() << "skipped: no screen to draw the model on";
    window = std::make_unique<desktop::Window>(trial.folder(), own);
    window->show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QComboBox>("person")->count() > 0; }, waitMs));
    signIn(trial.surgeon);
    openOnlyCase();
    click("approve");
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QWidget>("seen_0_3") != nullptr; }, waitMs)) << textOf("notice");
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QProgressBar>("imagesProgress")->isHidden(); }, waitMs));
    lookAtEverything();
    before = signatures();
    click("toSign");
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QPushButton>("doNotSign")->isEnabled(); }, waitMs));
  }
  StandingClock standing;
};

TEST_F(CertificateEnd, EndsTheSessionOnTimeWhileThePageToSignIsShown) {
  standing.at = clock.now();
  const auto people = workflow::people(trial.open());
  const auto until = std::ranges::find(people, trial.surgeon, &workflow::PersonLine::id)->certificateUntil;
  reachThePageWith(standing);
  if (IsSkipped())
    return;
  const auto lastMorning = base::maybeDate(until).value();
  standing.at = {lastMorning.ms - 1};
  QTest::qWait(2'500);
  EXPECT_TRUE(isIn()) << "the day before";
  standing.at = {lastMorning.ms + 86'400'000 - 1};
  ASSERT_TRUE(QTest::qWaitFor([&] { return !isIn(); }, 4'000)) << "on its last day, past its moment";
  EXPECT_THAT(everything(), HasSubstr("Refused (103)"));
  EXPECT_EQ(textOf("signName"), "") << "nothing is left on the screen";
  window.reset();
  EXPECT_EQ(signatures(), before);
}

TEST_F(DesktopTest, ARevokedPersonIsShownTheDoor) {
  testkit::verifies({"req~ui.locks~1"});
  open();
  signIn(trial.surgeon);
  ASSERT_TRUE(trial.as(trial.administrator, [&](workflow::Session& session) -> base::Done {
    return workflow::revokePerson(session, {trial.surgeon, "left", "left the lab", {}});
  })) << "by somebody else, in another process";
  ASSERT_TRUE(QTest::qWaitFor([&] { return !isIn(); }, waitMs));
}

TEST_F(Signing, SaysFirstWhatHasChangedSinceThisPersonSigned) {
  testkit::verifies({"req~ui.sign-page~1"});
  trial.approve(caseId);
  const auto file = trial.place() / "second.stl";
  ASSERT_TRUE(workflow::writeTamperedSurface(trial.surface(), file));
  ASSERT_TRUE(trial.as(trial.segmenter, [&](workflow::Session& session) -> base::Done {
    CALQUE_CHECK(
        workflow::importSurface(session, caseId, {{file}, "Example Segmenter", "1.0.0", "a corner was missing", {}}));
    return {};
  }));
  reachThePage();
  if (IsSkipped())
    return;
  const auto told = textOf("sinceSigned");
  EXPECT_THAT(told, HasSubstr("Changed since you signed on"));
  EXPECT_THAT(told, HasSubstr("geometry: before"));
  EXPECT_THAT(told, testing::Not(HasSubstr("triangles"))) << "as many as before";
  keep("sign_again");
}

} // namespace
