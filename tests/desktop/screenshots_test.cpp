// One lab from no lab at all to a release, page by page as its users go, with real clicks and keys. On every page:
// names for all that can have the focus, all of it reached by Tab, no words cut. CALQUE_SCREENSHOTS=DIR keeps a picture
// of each, for docs/user; ./dev screenshots makes all four sets.
#include "access.h"
#include "look.h"
#include "window.h"

#include "app/workflow/case_request.h"
#include "app/workflow/intake.h"
#include "app/workflow/sandbox_lab.h"
#include "testkit/testkit.h"

#include <QApplication>
#include <QComboBox>
#include <QDate>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPdfDocument>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTableWidget>
#include <QTextBrowser>
#include <QtTest/QTest>
#include <algorithm>
#include <gmock/gmock.h>
#include <map>

using namespace calque;
using namespace calque::testkit;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

constexpr int waitMs = 60'000;
const std::string surgeon = "u-0007", radiologist = "u-0006", qualityStaff = "u-0008", auditor = "u-0009";

class Walk : public ::testing::Test {
protected:
  void SetUp() override {
    if (QGuiApplication::platformName() == "offscreen")
      GTEST_SKIP() << "skipped: no screen to draw the model on";
    ::setenv("CALQUE_DEVICE", (place / "device").c_str(), 1);
  }
  template <class W> W* find(const char* name) const {
    const auto all = window->findChildren<W*>(name);
    if (all.isEmpty())
      ADD_FAILURE() << "there is no " << name;
    const auto shown = std::ranges::find_if(all, &QWidget::isVisible); // two rooms verify
    return all.isEmpty() ? nullptr : shown == all.end() ? all.front() : *shown;
  }
  std::string textOf(const char* label) const { return find<QLabel>(label)->text().toStdString(); }
  template <class Is> static bool until(Is is) { return QTest::qWaitFor(is, waitMs); }
  void click(const char* button) {
    ASSERT_TRUE(find<QPushButton>(button)->isEnabled()) << button;
    QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
  }
  void show(const std::filesystem::path& folder) {
    window = std::make_unique<desktop::Window>(folder, clock);
    window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    window->activateWindow();
    EXPECT_EQ(window->size(), QSize(1280, 800)) << "no page needs a larger window";
  }

  /// The picture of a page, and what is to be said against it.
  void keep(const char* name, QWidget* page = nullptr, int afterMs = 50) {
    QWidget& shown = page ? *page : *window;
    if (afterMs > 0)
      QTest::qWait(afterMs);
    if (const char* folder = std::getenv("CALQUE_SCREENSHOTS")) {
      const auto scale = static_cast<int>(window->devicePixelRatioF() * 100);
      const auto* scheme = qEnvironmentVariableIsSet("CALQUE_DARK") ? "dark" : "light";
      ASSERT_TRUE(shown.grab().save(QString("%1/%2-%3-%4.png").arg(folder, name, scheme).arg(scale)));
    }
    EXPECT_THAT(clipped(shown), IsEmpty()) << name;
    EXPECT_THAT(unnamed(shown), IsEmpty()) << name;
    EXPECT_EQ(window->size(), QSize(1280, 800)) << name;
  }
  /// As keep(), and Tab is pressed through the whole page afterwards.
  void keepAndGoRound(const char* name, QWidget* page = nullptr) {
    QWidget& shown = page ? *page : *window;
    shown.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&shown)) << name;
    keep(name, page);
    auto* before = window->focusWidget();
    EXPECT_THAT(unreached(shown), IsEmpty()) << name;
    EXPECT_THAT(unmarkedFocus(shown), IsEmpty()) << name;
    if (before)
      before->setFocus();
  }

  void type(const std::string& person, const std::string& secret) {
    auto* people = find<QComboBox>("person");
    people->setCurrentIndex(people->findData(QString::fromStdString(person)));
    QTest::keyClicks(find<QLineEdit>("password"), QString::fromStdString(secret));
  }
  void signIn(const std::string& person) {
    type(person, passwords[person]);
    QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
    ASSERT_TRUE(until([&] { return find<QLabel>("who")->isVisible(); })) << textOf("refusal");
    ASSERT_TRUE(until([&] { return find<QTableView>("cases")->model()->rowCount() > 0; }));
  }
  void openCase(const std::string& caseId) {
    find<QComboBox>("waitsOn")->setCurrentIndex(0);
    auto* cases = find<QTableView>("cases");
    for (int row = 0; row < cases->model()->rowCount(); ++row)
      if (cases->model()->index(row, 0).data().toString().toStdString() == caseId)
        cases->setCurrentIndex(cases->model()->index(row, 0));
    QTest::keyClick(cases, Qt::Key_Return);
    ASSERT_TRUE(
        until([&] { return find<QLabel>("waits")->isVisible() && find<QTableWidget>("caseLog")->rowCount() > 0; }));
  }
  base::Done as(const std::string& person, const std::function<base::Done(workflow::Session&)>& act) {
    CALQUE_TRY(lab, workflow::Lab::open(labFolder, clock));
    CALQUE_TRY(session, workflow::Session::open(lab, person, passwords[person]));
    return act(session);
  }

  void makeTheDemonstration();
  void fillTheWorkList();
  void goToTheImages();
  void lookAtEverything();
  void readToTheEnd();
  void walkAsSurgeon();
  void walkAsQualityStaff();
  void walkAsAuditor();
  void breakTheLab();

  testkit::TemporaryFolder place;
  std::filesystem::path labFolder = "demonstration"; ///< in `place`, where the walk is: no picture shows this machine's
  std::map<std::string, std::string> passwords;
  std::string earlier; ///< a copy of the log, older than the lab's own
  base::SystemClock clock;
  std::unique_ptr<desktop::Window> window;
};

void Walk::makeTheDemonstration() {
  std::filesystem::current_path(place.path());
  show({});
  find<QLineEdit>("demoFolder")->setText(QString::fromStdString(labFolder.string()));
  keepAndGoRound("welcome");
  click("makeDemo");
  ASSERT_TRUE(until([&] { return find<QListWidget>("demoSteps")->count() > 7; })) << textOf("demoWhy");
  keep("welcome-making");
  ASSERT_TRUE(until([&] { return find<QComboBox>("person")->count() > 0; })) << textOf("demoWhy");
  auto* sheet = find<QPlainTextEdit>("demoPeople");
  for (const auto& line : sheet->toPlainText().split('\n', Qt::SkipEmptyParts))
    passwords[line.section(' ', 0, 0).toStdString()] = line.section("  ", -1).trimmed().toStdString();
  ASSERT_EQ(passwords.size(), 9U);
  keepAndGoRound("people", sheet->window());
  sheet->window()->close();
}

/// Further cases, so that there is a list.
void Walk::fillTheWorkList() {
  struct Wanted {
    const char *use, *anatomy, *side;
    int days; ///< until it is due
  };
  const Wanted all[] = {{"surgical_planning", "mandible", "left", 3},
                        {"patient_communication", "heart", "none", -2},
                        {"training", "skull", "none", 14},
                        {"surgical_planning", "mandible", "right", 9}};
  ASSERT_TRUE(as(surgeon, [&](workflow::Session& session) -> base::Done {
    int number = 100;
    for (const auto& one : all) {
      const auto id = "PHANTOM-" + std::to_string(++number);
      CALQUE_TRY(opened, workflow::openCase(
                             session, {{id, "PHANTOM^INVENTED", "1970-01-01", "O"},
                                       one.use,
                                       one.anatomy,
                                       one.side,
                                       surgeon,
                                       QDate::currentDate().addDays(one.days).toString(Qt::ISODate).toStdString()}));
      if (one.days == 9)
        CALQUE_CHECK(workflow::withdrawCase(session, opened, "the patient was treated elsewhere"));
    }
    return {};
  }));
}

void Walk::goToTheImages() {
  click("approve");
  ASSERT_TRUE(until([&] { return window->findChild<QWidget*>("seen_0_3") != nullptr; })) << textOf("notice");
  ASSERT_TRUE(until([&] { return find<QProgressBar>("imagesProgress")->isHidden(); }));
}

void Walk::lookAtEverything() {
  for (int view = 0; view < 4; ++view)
    for (int idle = 0; idle < 4 && !find<QPushButton>("toSign")->isEnabled();) {
      const auto before = textOf("seen");
      QTest::mouseClick(find<QWidget>(("seen_0_" + std::to_string(view)).c_str()), Qt::LeftButton);
      QTest::qWait(15);
      idle = textOf("seen") == before ? idle + 1 : 0;
    }
}

void Walk::readToTheEnd() {
  auto* page = find<QPdfView>("pageToSign");
  for (int i = 0; i < 40 && page->verticalScrollBar()->value() < page->verticalScrollBar()->maximum(); ++i)
    QTest::keyClick(page, Qt::Key_PageDown);
}

void Walk::walkAsSurgeon() {
  type(surgeon, "not the password at all");
  keepAndGoRound("sign-in");
  find<QLineEdit>("password")->setFocus();
  QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
  ASSERT_TRUE(until([&] { return !textOf("refusal").empty() && find<QPushButton>("signIn")->isEnabled(); }));
  keep("sign-in-refused");
  signIn(surgeon);
  auto* cases = find<QTableView>("cases");
  keep("work-list-mine");
  find<QComboBox>("waitsOn")->setCurrentIndex(0);
  cases->setCurrentIndex(cases->model()->index(0, 0));
  keepAndGoRound("work-list");
  click("lock");
  ASSERT_TRUE(until([&] { return !find<QLabel>("who")->isVisible(); }));
  keepAndGoRound("locked");
  signIn(surgeon);
  openCase("c-0002");
  keep("case-closed");
  click("back");
  openCase("c-0003");
  keepAndGoRound("case-waiting");

  goToTheImages();
  for (int i = 0; i < 9; ++i)
    QTest::mouseClick(find<QWidget>(i < 6 ? "seen_0_0" : "seen_0_3"), Qt::LeftButton);
  QTest::qWait(300);
  keepAndGoRound("images-partly");
  click("showKeys");
  auto* keys = find<QDialog>("keySheet");
  ASSERT_TRUE(keys);
  keepAndGoRound("keys", keys);
  keys->close();
  lookAtEverything();
  ASSERT_TRUE(find<QPushButton>("toSign")->isEnabled()) << textOf("seen");
  for (QWidget* above = find<QWidget>("seen_0_0"); above; above = above->parentWidget())
    if (auto* scrolled = qobject_cast<QScrollArea*>(above))
      scrolled->verticalScrollBar()->setValue(0);
  keep("images-seen");
  click("toSign");
  ASSERT_TRUE(until([&] { return find<QPushButton>("doNotSign")->isEnabled(); })) << textOf("notice");
  QTest::qWait(2'500); // its pages are drawn on a thread of their own
  QTest::keyClicks(find<QLineEdit>("signPassword"), "not the password at all");
  keepAndGoRound("sign");
  readToTheEnd();
  QTest::qWait(2'000);
  keep("sign-end");
  click("sign");
  ASSERT_TRUE(until([&] { return textOf("notice").find("(100)") != std::string::npos; })) << textOf("notice");
  ASSERT_TRUE(until([&] { return find<QPushButton>("toSign")->isVisible(); }));
  keepAndGoRound("refused");

  click("toSign"); // what was seen stays seen
  ASSERT_TRUE(until([&] { return find<QPushButton>("doNotSign")->isEnabled(); })) << textOf("notice");
  QTest::keyClicks(find<QLineEdit>("signPassword"), QString::fromStdString(passwords[surgeon]));
  readToTheEnd();
  click("sign");
  ASSERT_TRUE(until([&] { return textOf("notice").starts_with("✓"); })) << textOf("notice");
  ASSERT_TRUE(until([&] { return find<QLabel>("waits")->isVisible(); }));
  keepAndGoRound("signed");
  click("signOut");
}

void Walk::walkAsQualityStaff() {
  signIn(qualityStaff);
  keep("work-list-qa");
  openCase("c-0002");
  for (auto* button : window->findChildren<QPushButton*>())
    if (button->text() == QCoreApplication::translate("CasePage", "Verify now") && button->isVisible()) {
      QTest::mouseClick(button, Qt::LeftButton);
      ASSERT_TRUE(until([&] { return button->isEnabled(); }));
      break;
    }
  keepAndGoRound("case-qa");
  click("read");
  ASSERT_TRUE(until([&] { return find<QTextBrowser>("dhr")->isVisible(); })) << textOf("notice");
  keepAndGoRound("history-record");
  auto* record = find<QTextBrowser>("dhr");
  record->verticalScrollBar()->setValue(record->verticalScrollBar()->maximum() / 3);
  keep("history-record-further");
  click("signOut");
}

void Walk::walkAsAuditor() {
  signIn(auditor);
  click("toRecord");
  auto* log = find<QTableView>("log");
  ASSERT_TRUE(until([&] { return log->model()->rowCount() > 20; }));
  keep("record");
  QTest::keyClicks(find<QLineEdit>("filterRecord"), "c-0002");
  auto* kinds = find<QComboBox>("filterKind");
  kinds->setCurrentIndex(kinds->findText("esign", Qt::MatchContains));
  ASSERT_TRUE(until([&] { return log->model()->rowCount() < 20; }));
  ASSERT_TRUE(until([&] { return !log->model()->index(0, 2).data().toString().isEmpty(); }));
  QTest::mouseClick(log->viewport(), Qt::LeftButton, {}, log->visualRect(log->model()->index(0, 2)).center());
  ASSERT_TRUE(until([&] { return find<QPlainTextEdit>("entry")->toPlainText().contains("esign"); }))
      << find<QPlainTextEdit>("entry")->toPlainText().toStdString();
  keepAndGoRound("record-entry");
  find<QLineEdit>("filterFrom")->setText("2026-2-3");
  QTest::keyClick(find<QLineEdit>("filterFrom"), Qt::Key_Return);
  EXPECT_TRUE(find<QLabel>("filterRefused")->isVisible());
  EXPECT_THAT(clipped(*window), IsEmpty()) << "a day that is none";
  click("filterClear");

  click("toVerify");
  const auto anchors = QString::fromStdString(labFolder.string() + ".witness");
  find<QLineEdit>("verifyAnchors")->setText(anchors);
  click("verify");
  EXPECT_TRUE(find<QProgressBar>("verifyProgress")->isVisible());
  EXPECT_TRUE(find<QPushButton>("verifyStop")->isEnabled());
  keep("verify-running", nullptr, 0); // it does not take long
  ASSERT_TRUE(until([&] { return find<QPushButton>("verify")->isEnabled(); }));
  EXPECT_THAT(textOf("verdict"), HasSubstr("✓"));
  keepAndGoRound("verify-intact");
  {
    auto broken = workflow::SandboxLab::copyOf(labFolder, place.path());
    ASSERT_TRUE(broken);
    ASSERT_TRUE(broken->flip(98, 400));
    std::filesystem::create_directory_symlink(place.path() / labFolder / "blobs", broken->folder() / "blobs");
    find<QComboBox>("verifyWhat")->setCurrentIndex(1);
    const auto copy = labFolder.string() + ".copy";
    std::filesystem::create_directory_symlink(broken->folder(), copy);
    find<QLineEdit>("verifyPath")->setText(QString::fromStdString(copy));
    click("verify");
    ASSERT_TRUE(until([&] { return find<QPushButton>("verify")->isEnabled(); }));
    EXPECT_THAT(textOf("verdict"), HasSubstr("✕"));
    keepAndGoRound("verify-altered");
  }
  click("toSandbox");
  keep("break-a-copy-before");
  find<QLineEdit>("sandboxAnchors")->setText(anchors);
  QTest::keyClicks(find<QLineEdit>("sandboxEntry"), "98");
  click("sandboxMake");
  auto* bytes = find<QTableView>("bytes");
  ASSERT_TRUE(until([&] { return bytes->model()->rowCount() > 0; }));
  for (int i = 0; i < 3; ++i)
    QTest::keyClick(bytes, Qt::Key_Down);
  QTest::keyClick(bytes, Qt::Key_Right);
  QTest::keyClick(bytes, Qt::Key_Space);
  ASSERT_TRUE(until([&] { return textOf("byte").find(" · !") != std::string::npos; }));
  click("sandboxVerify");
  ASSERT_TRUE(until([&] { return find<QPushButton>("sandboxVerify")->isEnabled(); }));
  keepAndGoRound("break-a-copy");
  click("signOut");
}

/// A log put back to an older one: the lab can only be read from then on.
void Walk::breakTheLab() {
  window.reset();
  std::filesystem::copy_file(earlier, labFolder / "audit.db", std::filesystem::copy_options::overwrite_existing);
  show(labFolder);
  ASSERT_TRUE(until([&] { return textOf("recordState").find("QUARANT") != std::string::npos; }));
  type(qualityStaff, passwords[qualityStaff]);
  QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
  ASSERT_TRUE(until([&] { return !textOf("refusal").empty(); }));
  EXPECT_THAT(textOf("refusal"), HasSubstr("816"));
  keepAndGoRound("quarantine");
}

TEST_F(Walk, GoesThroughEveryPage) {
  const std::function<void()> parts[] = {[this] { makeTheDemonstration(); }, [this] { fillTheWorkList(); },
                                         [this] { walkAsSurgeon(); },        [this] { walkAsQualityStaff(); },
                                         [this] { walkAsAuditor(); },        [this] { breakTheLab(); }};
  for (const auto& part : parts) {
    part();
    if (HasFatalFailure())
      return;
    if (earlier.empty()) {
      earlier = place / "audit.db";
      std::filesystem::copy_file(labFolder / "audit.db", earlier);
    }
  }
}

} // namespace
