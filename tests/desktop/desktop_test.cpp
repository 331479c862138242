// The window as its users have it: real clicks and keys on a lab of its own. CALQUE_SCREENSHOTS=DIR keeps pictures.
#include "window_fixture.h"

#include "testkit/testkit.h"

#include "app/workflow/audit_review.h"
#include "core/base/ids.h"

#include <QListWidget>
#include <filesystem>
#include <fstream>
#include <iostream>

using namespace calque;
using namespace calque::testkit;
using namespace std::chrono_literals;
using testing::HasSubstr;

namespace {

TEST_F(DesktopTest, SignsInTheOneWhoHasThePasswordAndSaysWhoItIs) {
  open();
  std::cout << "sign-in page of an opened lab after " << openedMs << " ms\n";
  keep("sign_in");
  type(trial.surgeon, "not the password at all");
  ASSERT_TRUE(QTest::qWaitFor([&] { return !textOf("refusal").empty(); }, waitMs));
  EXPECT_THAT(textOf("refusal"), HasSubstr("Refused (100)"));
  EXPECT_EQ(find<QLineEdit>("password")->text(), "") << "nothing typed is left";
  EXPECT_FALSE(isIn());
  signIn(trial.surgeon);
  EXPECT_THAT(textOf("who"), HasSubstr("D. Seven (u-0007), surgeon"));
  EXPECT_TRUE(find<QLabel>("banner")->isVisible()) << "a demonstration lab says so";
}

TEST_F(DesktopTest, ListsCasesAndOpensOneByTheKeyboard) {
  const auto first = trial.openCase();
  const auto second = trial.openCase("training");
  open();
  signIn(trial.technician);
  auto* cases = find<QTableView>("cases");
  ASSERT_TRUE(QTest::qWaitFor([&] { return cases->model()->rowCount() == 2; }, waitMs));
  keep("work_list");
  QTest::keyClicks(find<QLineEdit>("words"), "training");
  EXPECT_EQ(cases->model()->rowCount(), 1);
  EXPECT_EQ(cases->model()->index(0, 0).data().toString().toStdString(), second);
  cases->setCurrentIndex(cases->model()->index(0, 0));
  QTest::keyClick(cases, Qt::Key_Return);
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QTableWidget>("caseLog")->rowCount() > 0; }, waitMs));
  EXPECT_THAT(textOf("waits"), HasSubstr("images (technician, segmenter, radiologist)"));
}

TEST_F(DesktopTest, ShowsEachStepOfACaseWithWhoAndVerifiesItsFiles) {
  const auto caseId = trial.openCase();
  trial.takeIn(caseId);
  trial.importSurface(caseId);
  trial.approve(caseId);
  open();
  signIn(trial.surgeon);
  auto* cases = find<QTableView>("cases");
  ASSERT_TRUE(QTest::qWaitFor([&] { return cases->model()->rowCount() == 1; }, waitMs));
  cases->setCurrentIndex(cases->model()->index(0, 0));
  QTest::keyClick(cases, Qt::Key_Return);
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QTableWidget>("caseLog")->rowCount() > 0; }, waitMs));
  EXPECT_THAT(everything(), HasSubstr("D. Seven (u-0007)"));
  std::vector<QPushButton*> verify;
  for (auto* button : window->findChildren<QPushButton*>())
    if (button->text() == "Verify now")
      verify.push_back(button);
  ASSERT_GE(verify.size(), 4U);
  const auto verifyAll = [&](const char* verdict) {
    for (auto* button : verify) {
      QTest::mouseClick(button, Qt::LeftButton);
      ASSERT_TRUE(QTest::qWaitFor([&] { return button->isEnabled(); }, waitMs));
      EXPECT_EQ(button->text().toStdString(), verdict);
    }
  };
  QStringList digests;
  for (const auto* label : window->findChildren<QLabel*>("digest"))
    digests << label->text().remove(' ').remove('\n');
  EXPECT_EQ(static_cast<std::size_t>(digests.size()), verify.size());
  for (const auto& digest : digests)
    EXPECT_TRUE(base::isHex(digest.toStdString(), 64)) << digest.toStdString();
  verifyAll("✓ Verified");
  keep("case");
  for (const auto& file : std::filesystem::recursive_directory_iterator(trial.folder() / "blobs"))
    if (file.is_regular_file()) {
      std::filesystem::permissions(file.path(), std::filesystem::perms::owner_all);
      std::fstream bytes(file.path(), std::ios::binary | std::ios::in | std::ios::out);
      bytes.seekg(-1, std::ios::end);
      const auto last = static_cast<char>(bytes.get() ^ 1);
      bytes.seekp(-1, std::ios::end);
      bytes.put(last);
    }
  verifyAll("✕ Altered");
}

TEST_F(DesktopTest, WithoutALabOffersTheDemonstrationAndOpensItWithItsPeople) {
  testkit::verifies({"req~ui.demonstration~1"});
  testkit::TemporaryFolder place;
  window = std::make_unique<desktop::Window>(std::filesystem::path(), clock);
  window->show();
  keep("welcome");
  find<QLineEdit>("demoFolder")->setText(QString::fromStdString((place / "demo").string()));
  click("makeDemo");
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QListWidget>("demoSteps")->count() > 2; }, 6 * waitMs));
  keep("welcome_making");
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QComboBox>("person")->count() > 0; }, 6 * waitMs)) << textOf("demoWhy");
  auto* sheet = find<QPlainTextEdit>("demoPeople");
  ASSERT_TRUE(sheet);
  const auto surgeon = sheet->toPlainText().split('\n').filter("surgeon").value(0);
  ASSERT_FALSE(surgeon.isEmpty());
  if (const char* folder = std::getenv("CALQUE_SCREENSHOTS"))
    sheet->window()->grab().save(QString("%1/people_sheet.png").arg(folder));
  type(surgeon.section(' ', 0, 0).toStdString(), surgeon.section("  ", -1).trimmed().toStdString());
  ASSERT_TRUE(QTest::qWaitFor([&] { return isIn(); }, waitMs)) << textOf("refusal");
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QTableView>("cases")->model()->rowCount() > 0; }, waitMs));
  EXPECT_THAT(everything(), HasSubstr("approval (surgeon; radiologist beside)")) << "a case waits for the surgeon";
  click("lock");
  EXPECT_TRUE(QTest::qWaitFor([&] { return !find<QPlainTextEdit>("demoPeople"); }, waitMs)) << "passwords stand there";
}

TEST_F(DesktopTest, ADemonstrationThatIsStoppedSaysWhatItLeftAndCanBeMadeElsewhere) {
  testkit::TemporaryFolder place;
  window = std::make_unique<desktop::Window>(std::filesystem::path(), clock);
  window->show();
  find<QLineEdit>("demoFolder")->setText(QString::fromStdString((place / "demo").string()));
  click("makeDemo");
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QListWidget>("demoSteps")->count() > 0; }, waitMs));
  EXPECT_THAT(find<QPushButton>("makeDemo")->text().toStdString(), HasSubstr("Stop"));
  click("makeDemo");
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QLabel>("demoWhy")->isVisible(); }, waitMs));
  EXPECT_THAT(textOf("demoWhy"), HasSubstr("Stopped."));
  EXPECT_TRUE(find<QPushButton>("makeDemo")->isEnabled());
  EXPECT_THAT(find<QPushButton>("makeDemo")->text().toStdString(), HasSubstr("Make"));
}

TEST_F(DesktopTest, ADemonstrationThatCannotBeMadeSaysWhyAndCanBeTriedAgain) {
  window = std::make_unique<desktop::Window>(std::filesystem::path(), clock);
  window->show();
  find<QLineEdit>("demoFolder")->setText(QString::fromStdString((trial.folder() / "audit.db" / "x").string()));
  click("makeDemo");
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QLabel>("demoWhy")->isVisible(); }, waitMs));
  EXPECT_TRUE(find<QPushButton>("makeDemo")->isEnabled());
}

/// By itself on a screen without OpenGL: desktop_without_opengl_test.
TEST_F(DesktopTest, AVerificationWithoutAnAnchorFromOutsideDoesNotReadAsAPass) {
  open();
  signIn(trial.auditor);
  click("toVerify");
  click("verify");
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return textOf("recordState").find("never verified") == std::string::npos; }, waitMs));
  EXPECT_THAT(textOf("recordState"), HasSubstr("nothing found, without an anchor from outside"));
  EXPECT_THAT(textOf("recordState"), testing::Not(HasSubstr("verified")));
}

TEST_F(DesktopTest, AWitnessThatCouldNotBeComparedIsToldAtTheFoot) {
  ASSERT_TRUE(trial.as(trial.qa, [](workflow::Session& session) { return workflow::anchorNow(session.lab()); }));
  std::filesystem::rename(trial.witness(), trial.place() / "elsewhere");
  open();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !textOf("recordState").empty(); }, waitMs));
  EXPECT_THAT(textOf("recordState"), testing::StartsWith("✕ NOT COMPARED with the anchor: "));
}

TEST_F(DesktopTest, OffersTheHistoryRecordToWhomTheLawLetsReadIt) {
  trial.openCase(); // by the surgeon
  const auto isOffered = [&](const std::string& person) {
    window.reset();
    open();
    signIn(person);
    find<QComboBox>("waitsOn")->setCurrentIndex(0);
    openOnlyCase();
    return find<QPushButton>("read")->isVisible();
  };
  EXPECT_TRUE(isOffered(trial.auditor));
  EXPECT_TRUE(isOffered(trial.surgeon)) << "who worked on it";
  EXPECT_FALSE(isOffered(trial.technician)) << "who did not";
  EXPECT_FALSE(isOffered(trial.qa)) << "who did not";
}

TEST_F(DesktopTest, SignsAreDrawnBesideWords) {
  open();
  for (const auto* name : {"toCases", "toRecord", "toVerify", "toSandbox", "lock", "signOut", "back", "look", "read",
                           "approve", "dhrBack", "dhrExport", "dhrSave", "imagesBack", "sign", "toSign"}) {
    const auto& button = *find<QPushButton>(name);
    EXPECT_FALSE(button.text().isEmpty()) << name;
    const auto drawn = button.icon().pixmap(32, button.isEnabled() ? QIcon::Normal : QIcon::Disabled).toImage();
    int inked = 0;
    for (int y = 0; y < drawn.height(); ++y)
      for (int x = 0; x < drawn.width(); ++x)
        inked += drawn.pixelColor(x, y).alpha() > 128;
    EXPECT_GT(inked, 50) << name;
    EXPECT_LT(inked, 512) << name << ": lines, not a block";
  }
}

TEST_F(DesktopTest, LocksByItselfAndBlanksWhatWasShown) {
  testkit::verifies({"req~ui.locks~1"});
  const auto caseId = trial.openCase();
  open(1500ms);
  signIn(trial.surgeon);
  auto* cases = find<QTableView>("cases");
  ASSERT_TRUE(QTest::qWaitFor([&] { return cases->model()->rowCount() == 1; }, waitMs));
  EXPECT_THAT(everything(), HasSubstr(caseId));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !isIn(); }, waitMs));
  EXPECT_THAT(everything(), testing::Not(HasSubstr(caseId)));
  EXPECT_THAT(everything(), HasSubstr("Locked after a time"));
  window.reset(); // the desk ends what is under way
  EXPECT_THAT(trial.lastEntry(), HasSubstr(R"("cause":"idle")"));
}

TEST_F(DesktopTest, BrowsesTheLogInPagesAndShowsAnEntryToTheByte) {
  testkit::verifies({"req~trail.search~1"});
  open();
  signIn(trial.auditor);
  click("toRecord");
  auto* log = find<QTableView>("log");
  ASSERT_TRUE(QTest::qWaitFor([&] { return log->model()->rowCount() > 0; }, waitMs));
  QTest::keyClicks(find<QLineEdit>("entryNumber"), "0");
  QTest::keyClick(find<QLineEdit>("entryNumber"), Qt::Key_Return);
  auto* entry = find<QPlainTextEdit>("entry");
  ASSERT_TRUE(QTest::qWaitFor([&] { return entry->toPlainText().contains("lab.created"); }, waitMs));
  keep("record");
}

} // namespace
