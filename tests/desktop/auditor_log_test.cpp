// The log for an auditor's eyes: narrowed, grown, blanked, scrolled at a million entries.
#include "auditor_page.h"

#include "log_page.h"
#include "look.h"
#include "testkit/testkit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTimer>
#include <ctime>

using namespace calque;
using namespace calque::testkit;
using testing::HasSubstr;

namespace {

/// The page with the lab behind it, as the window wires it, but in turn and at once.
class LogOfALab {
public:
  explicit LogOfALab(const TrialLab& trial)
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
                whileAsked.push_back(page.whileAsked());
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
  std::vector<base::Progress> whileAsked;
  int fetched = 0;
  desktop::LogPage page;
};

TEST_F(AuditorsRoom, NarrowsTheLogByCasePersonKindAndDay) {
  testkit::verifies({"req~trail.search~1"});
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

TEST_F(AuditorsRoom, RefusesADayThatIsNoneInWordsAndShowsNothingUntilItIsOne) {
  LogOfALab sut(trial);
  const auto all = sut.shown(2).size();
  auto* from = find<QLineEdit>(sut.page, "filterFrom");
  const auto* refused = find<QLabel>(sut.page, "filterRefused");
  EXPECT_FALSE(refused->isVisible());
  const auto type = [&](const char* day) {
    from->clear();
    QTest::keyClicks(from, day);
    QTest::keyClick(from, Qt::Key_Return);
  };
  for (const char* day : {"2026-2-3", "2026-02-30", "yesterday"}) {
    type(day);
    EXPECT_EQ(sut.page.lines().rowCount(), 0) << day;
    EXPECT_TRUE(refused->isVisible()) << day;
    EXPECT_THAT(refused->text().toStdString(), HasSubstr(day));
    EXPECT_EQ(refused->palette().color(QPalette::WindowText), desktop::look::colours().bad);
  }
  keep(sut.page, "log_no_day");
  trial.openCase();
  (void)workflow::logLines(sut.lab, 0, 1, "c-0001"); // takes in what another process appended
  sut.page.lines().setSize(sut.lab.state().entries);
  QTest::qWait(50);
  EXPECT_EQ(sut.page.lines().rowCount(), 0) << "the log grew";
  type("2020-02-03");
  EXPECT_FALSE(refused->isVisible());
  ASSERT_TRUE(QTest::qWaitFor([&] { return sut.page.lines().rowCount() > static_cast<int>(all); }, waitMs));
  type("2026-2-3");
  click(sut.page, "filterClear");
  EXPECT_FALSE(refused->isVisible());
  EXPECT_GT(sut.shown(2).size(), all);
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

TEST_F(AuditorsRoom, StopsLookingForWhatIsNoLongerAskedFor) {
  LogOfALab sut(trial);
  auto* kind = find<QComboBox>(sut.page, "filterKind");
  kind->setCurrentIndex(kind->findData("esign"));
  ASSERT_EQ(sut.whileAsked.size(), 1u);
  EXPECT_TRUE(sut.whileAsked[0](0.5, "looking"));
  kind->setCurrentIndex(kind->findData("print."));
  EXPECT_FALSE(sut.whileAsked.at(0)(0.5, "looking"));
  EXPECT_TRUE(sut.whileAsked.at(1)(0.5, "looking"));
  click(sut.page, "filterClear");
  EXPECT_FALSE(sut.whileAsked.at(1)(0.5, "looking"));
}

TEST(LogLinesOfAFilter, GoWithTheLogThatIsBlanked) {
  desktop::LogLines sut([](std::uint64_t, std::uint64_t) {},
                        [](const workflow::LogFilter&, std::uint64_t, std::uint64_t) {});
  sut.setSize(1000);
  sut.choose({.kind = "esign"}, {1000, 300, {5, 700}});
  ASSERT_EQ(sut.rowCount(), 300);
  sut.setSize(0);
  EXPECT_EQ(sut.rowCount(), 0);
  EXPECT_FALSE(sut.filter());
}

double threadMs() {
  timespec used{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
  return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

TEST(LogOfAMillion, ScrollsWithoutAFrameOver50MsAndHoldsFewPages) {
  testkit::verifies({"req~ui.in-time~1"});
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

} // namespace
