// The auditor's room, page by page on a real lab: the log narrowed and scrolled, a verification watched and stopped, a
// byte broken in a copy, a record whose statements lead to their entries. CALQUE_SCREENSHOTS=DIR keeps pictures.
#include "byte_grid.h"
#include "dhr_page.h"
#include "log_page.h"
#include "sandbox_page.h"
#include "trial_lab.h"
#include "verify_page.h"

#include "app/workflow/dhr_read.h"
#include "core/base/files.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTimer>
#include <QtTest/QTest>
#include <ctime>
#include <fstream>
#include <gmock/gmock.h>
#include <map>
#include <thread>

using namespace calque;
using testing::HasSubstr;
using testkit::refusalOf;

namespace {

constexpr int waitMs = 20'000;

template <class W> W* find(const QWidget& page, const char* name) {
  return page.findChild<W*>(name);
}
std::string textOf(const QWidget& page, const char* label) {
  return find<QLabel>(page, label)->text().toStdString();
}
void click(const QWidget& page, const char* button) {
  QTest::mouseClick(find<QPushButton>(page, button), Qt::LeftButton);
}
void keep(QWidget& page, const char* name) {
  if (const char* folder = std::getenv("CALQUE_SCREENSHOTS"))
    page.grab().save(QString("%1/%2.png").arg(folder, name));
}
void present(QWidget& page) {
  page.setAutoFillBackground(true);
  page.resize(1180, 760);
  page.show();
}
std::vector<std::string> columnOf(const QAbstractItemModel* model, int column) {
  std::vector<std::string> cells;
  for (int row = 0; row < model->rowCount(); ++row)
    cells.push_back(model->index(row, column).data().toString().toStdString());
  return cells;
}

class AuditorsRoom : public ::testing::Test {
protected:
  testkit::TrialLab trial;
};

// --- the log

/// The page with the lab behind it, as the window wires it, but in turn and at once.
class LogOfALab {
public:
  explicit LogOfALab(const testkit::TrialLab& trial)
      : lab(trial.open()),
        page({[this](std::uint64_t from, std::uint64_t count) {
                ++fetched;
                later(
                    [this, from, count] { page.lines().take(from, workflow::logLines(lab, from, count, {}).value()); });
              },
              [this](std::uint64_t seq) {
                page.showEntry(seq, QString::fromStdString(workflow::entryText(lab, seq).value()));
              },
              [this](const workflow::LogFilter& filter) {
                later([this, filter] { page.chosen(filter, workflow::outlineLog(lab, filter).value()); });
              },
              [this](const workflow::LogFilter& filter, std::uint64_t from, std::uint64_t to) {
                ++fetched;
                later([this, filter, from, to] {
                  page.lines().takeChosen(filter, from, workflow::logPage(lab, filter, from, to).value());
                });
              }}) {
    page.setPeople(workflow::people(lab));
    present(page);
    page.lines().setSize(lab.state().entries);
  }
  void later(std::function<void()> work) { QTimer::singleShot(0, &page, std::move(work)); }
  /// Waits until every cell of the column has come.
  [[nodiscard]] std::vector<std::string> shown(int column) {
    std::vector<std::string> cells;
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
          cells = columnOf(&page.lines(), column);
          return std::ranges::none_of(columnOf(&page.lines(), 2), [](const auto& cell) { return cell == "…"; });
        },
        waitMs));
    return cells;
  }
  [[nodiscard]] bool waitForCount(int rows) {
    return QTest::qWaitFor([&] { return page.lines().rowCount() == rows; }, waitMs);
  }
  workflow::Lab lab;
  desktop::LogPage page;
  int fetched = 0;
};

TEST_F(AuditorsRoom, NarrowsTheLogByCasePersonKindAndDay) {
  const auto caseId = trial.openCase();
  trial.takeIn(caseId);
  LogOfALab sut(trial);
  const auto all = sut.shown(2);
  keep(sut.page, "log_all");
  auto* record = find<QLineEdit>(sut.page, "filterRecord");
  QTest::keyClicks(record, QString::fromStdString(caseId));
  QTest::keyClick(record, Qt::Key_Return);
  ASSERT_TRUE(QTest::qWaitFor([&] { return sut.page.lines().filter().has_value(); }, waitMs));
  EXPECT_THAT(sut.shown(3), testing::Each(caseId));
  EXPECT_GT(sut.shown(3).size(), 1u);
  EXPECT_THAT(textOf(sut.page, "logCount"), HasSubstr("of " + std::to_string(all.size())));
  keep(sut.page, "log_of_a_case");
  auto* kind = find<QComboBox>(sut.page, "filterKind");
  kind->setCurrentIndex(kind->findData("intake."));
  ASSERT_TRUE(sut.waitForCount(1));
  EXPECT_THAT(sut.shown(2), testing::ElementsAre("intake.accepted"));
  click(sut.page, "filterClear");
  EXPECT_EQ(sut.shown(2), all);
  auto* person = find<QComboBox>(sut.page, "filterPerson");
  person->setCurrentIndex(person->findData(QString::fromStdString(trial.technician)));
  ASSERT_TRUE(QTest::qWaitFor([&] { return sut.page.lines().filter().has_value(); }, waitMs));
  EXPECT_THAT(sut.shown(4), testing::Each(trial.technician));
  click(sut.page, "filterClear");
  auto* from = find<QLineEdit>(sut.page, "filterFrom");
  QTest::keyClicks(from, "2999-01-01");
  QTest::keyClick(from, Qt::Key_Return);
  EXPECT_TRUE(sut.waitForCount(0));
}

TEST_F(AuditorsRoom, KeepsTheFilterAsTheLogGrowsAndDropsItWhenBlanked) {
  LogOfALab sut(trial);
  auto* kind = find<QComboBox>(sut.page, "filterKind");
  kind->setCurrentIndex(kind->findData("case.opened"));
  ASSERT_TRUE(sut.waitForCount(0));
  trial.openCase();
  sut.page.lines().setSize(sut.lab.state().entries + 0);
  (void)workflow::logLines(sut.lab, 0, 1, "c-0001"); // takes in what another process appended
  sut.page.lines().setSize(sut.lab.state().entries);
  EXPECT_TRUE(sut.waitForCount(1));
  sut.page.lines().setSize(0);
  EXPECT_EQ(sut.page.lines().rowCount(), 0);
  EXPECT_FALSE(sut.page.lines().filter());
  EXPECT_EQ(kind->currentIndex(), 0);
}

TEST_F(AuditorsRoom, GoesToAnEntryOfTheWholeLogWhateverWasNarrowed) {
  LogOfALab sut(trial);
  auto* kind = find<QComboBox>(sut.page, "filterKind");
  kind->setCurrentIndex(kind->findData("esign"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return sut.page.lines().filter().has_value(); }, waitMs));
  sut.page.goTo(0);
  EXPECT_FALSE(sut.page.lines().filter());
  const auto* entry = find<QPlainTextEdit>(sut.page, "entry");
  EXPECT_THAT(entry->toPlainText().toStdString(), HasSubstr("lab.created"));
  const auto size = sut.page.lines().size();
  sut.page.lines().setSize(0);
  sut.page.goTo(1); // asked for before the page knows how long the log is
  sut.page.lines().setSize(size);
  EXPECT_THAT(entry->toPlainText().toStdString(), testing::StartsWith("Entry 1\n"));
}

double threadMs() {
  timespec used{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
  return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

TEST(LogOfAMillion, ScrollsWithoutAFrameOver50MsAndHoldsFewPages) {
  static constexpr std::uint64_t entries = 1'000'000;
  std::uint64_t fetched = 0;
  desktop::LogPage* shown = nullptr;
  desktop::LogPage sut({[&](std::uint64_t from, std::uint64_t count) {
                          fetched += count;
                          QTimer::singleShot(1, shown, [&shown, from, count] {
                            std::vector<workflow::LogLine> lines;
                            for (auto seq = from; seq < std::min(from + count, entries); ++seq)
                              lines.push_back({seq, "2026-03-02T07:30:00.000Z", "print.released", "u-0001", "c-0001"});
                            shown->lines().take(from, std::move(lines));
                          });
                        },
                        [](std::uint64_t) {}});
  shown = &sut;
  present(sut);
  sut.lines().setSize(entries);
  auto* bar = find<QTableView>(sut, "log")->verticalScrollBar();
  double longest = 0;
  const auto frame = [&](int value) {
    const auto before = threadMs();
    bar->setValue(value);
    sut.repaint();
    QCoreApplication::processEvents();
    longest = std::max(longest, threadMs() - before);
  };
  frame(0);
  longest = 0;                  // the first one loads fonts
  for (int i = 0; i < 120; ++i) // a wheel's steps, then from end to end
    frame(i * 3);
  for (int i = 0; i < 120; ++i)
    frame(static_cast<int>(static_cast<std::int64_t>(bar->maximum()) * i / 119));
  RecordProperty("longest_frame_us", static_cast<int>(longest * 1000));
  std::cout << "longest frame " << longest << " ms\n";
  EXPECT_LT(longest, 50);
  EXPECT_LT(fetched, entries / 4) << "only what was looked at";
}

// --- verify

TEST_F(AuditorsRoom, VerifiesThisLabAgainstTheAnchorsBroughtAndHasItNoted) {
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

// --- sandbox

std::map<std::string, base::Bytes> filesOf(const std::filesystem::path& folder) {
  std::map<std::string, base::Bytes> files;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder))
    if (file.is_regular_file())
      files[file.path().string()] = base::readFile(file.path(), std::uint64_t{1} << 30).value();
  return files;
}

TEST_F(AuditorsRoom, BreaksAByteOfACopyByTheKeyboardAndSeesItFound) {
  const auto caseId = trial.openCase();
  const auto before = filesOf(trial.folder());
  testkit::TemporaryFolder place;
  {
    desktop::SandboxPage sut(trial.folder());
    present(sut);
    find<QLineEdit>(sut, "sandboxPlace")->setText(QString::fromStdString(place.path().string()));
    find<QLineEdit>(sut, "sandboxAnchors")->setText(QString::fromStdString(trial.witness().string()));
    sut.goTo(12);
    click(sut, "sandboxMake");
    auto* bytes = find<QTableView>(sut, "bytes");
    ASSERT_TRUE(QTest::qWaitFor([&] { return bytes->model()->rowCount() > 0; }, waitMs));
    EXPECT_THAT(textOf(sut, "byte"), HasSubstr("7b {"));
    for (int i = 0; i < 2; ++i)
      QTest::keyClick(bytes, Qt::Key_Down);
    QTest::keyClick(bytes, Qt::Key_Right);
    QTest::keyClick(bytes, Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([&] { return textOf(sut, "byte").find("changed") != std::string::npos; }, waitMs));
    EXPECT_THAT(textOf(sut, "byte"), HasSubstr("byte 33"));
    click(sut, "sandboxVerify");
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QLabel>(sut, "verdict")->isVisible(); }, waitMs));
    EXPECT_THAT(textOf(sut, "verdict"), HasSubstr("✕ Altered"));
    EXPECT_THAT(columnOf(find<QTableWidget>(sut, "findings")->model(), 1),
                testing::Contains(HasSubstr("12 ← changed")));
    keep(sut, "sandbox");
    bytes->setFocus();
    QTest::keyClick(bytes, Qt::Key_Space); // back
    ASSERT_TRUE(QTest::qWaitFor([&] { return textOf(sut, "byte").find("changed") == std::string::npos; }, waitMs));
    click(sut, "sandboxVerify");
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QLabel>(sut, "verdict")->isVisible(); }, waitMs));
    EXPECT_THAT(textOf(sut, "verdict"), HasSubstr("✓ Intact")) << "turned back, it is as it was";
    EXPECT_FALSE(std::filesystem::is_empty(place.path()));
    click(sut, "sandboxMake");
    EXPECT_TRUE(QTest::qWaitFor([&] { return std::filesystem::is_empty(place.path()); }, waitMs)) << "the copy is gone";
    EXPECT_EQ(bytes->model()->rowCount(), 0);
  }
  EXPECT_EQ(filesOf(trial.folder()), before) << "the lab is as it was, to the byte";
}

TEST_F(AuditorsRoom, SaysWhyNoCopyCouldBeMade) {
  desktop::SandboxPage sut(trial.place() / "no such lab");
  present(sut);
  click(sut, "sandboxMake");
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QPushButton>(sut, "sandboxMake")->isEnabled(); }, waitMs));
  EXPECT_THAT(textOf(sut, "sandboxState"), HasSubstr("Fault"));
}

// --- the record

TEST_F(AuditorsRoom, ReadsARecordWhoseStatementsLeadToTheirEntries) {
  const auto caseId = trial.openCase();
  trial.takeIn(caseId);
  trial.importSurface(caseId);
  trial.approve(caseId);
  domain::Document document;
  ASSERT_EQ(refusalOf(trial.as(trial.auditor,
                               [&](workflow::Session& session) -> base::Done {
                                 CALQUE_TRY(read, workflow::readRecord(session, caseId));
                                 document = std::move(read);
                                 return {};
                               })),
            "");
  std::vector<std::uint64_t> wentTo;
  std::vector<std::string> asked;
  desktop::DhrPage::Hands hands;
  hands.goTo = [&](std::uint64_t seq) { wentTo.push_back(seq); };
  hands.save = [&](const std::string& id, const std::filesystem::path& out) {
    asked.push_back(id + " " + out.string());
  };
  hands.exportBundle = hands.save;
  hands.askName = [](const QString&, const QString& proposed) { return std::filesystem::path(proposed.toStdString()); };
  desktop::DhrPage sut(hands);
  present(sut);
  sut.set(document);
  auto* text = find<QTextBrowser>(sut, "dhr");
  EXPECT_THAT(text->toPlainText().toStdString(), HasSubstr("Segmentation and locked model"));
  keep(sut, "record");
  text->verticalScrollBar()->setValue(text->verticalScrollBar()->maximum() / 3);
  keep(sut, "record_further");
  emit text->anchorClicked(QUrl("entry:" + QString::number(*document.signatures.at(0).entry)));
  EXPECT_THAT(wentTo, testing::ElementsAre(*document.signatures[0].entry));
  EXPECT_THAT(text->toHtml().toStdString(), HasSubstr("entry:" + std::to_string(*document.signatures[0].entry)));
  click(sut, "dhrSave");
  click(sut, "dhrExport");
  EXPECT_THAT(asked, testing::ElementsAre(caseId + " " + caseId + ".pdf", caseId + " " + caseId + ".zip"));
  sut.clear();
  EXPECT_EQ(text->toPlainText().toStdString(), "");
}

} // namespace
