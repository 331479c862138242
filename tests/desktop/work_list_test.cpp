// The work list with ten thousand cases, by clicks and keys: who sees what first, and how long a key takes.
#include "wording.h"
#include "work_list_page.h"

#include <QApplication>
#include <QComboBox>
#include <QDate>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QtTest/QTest>
#include <gmock/gmock.h>
#include <iostream>
#include <numeric>

using namespace calque;
using desktop::CaseLines;
using testing::ElementsAre;
using workflow::CaseLine;

namespace {

using Strings = std::vector<std::string>;

const std::string lastYear = QDate::currentDate().addYears(-1).toString(Qt::ISODate).toStdString();
const std::string nextYear = QDate::currentDate().addYears(1).toString(Qt::ISODate).toStdString();
const std::string nextMonth = QDate::currentDate().addMonths(1).toString(Qt::ISODate).toStdString();

std::string shown(const std::string& date) {
  return desktop::localDate(date).toStdString();
}

CaseLine lineOf(const std::string& caseId, domain::CaseState state, const std::string& due = {}) {
  const auto next = workflow::nextStep(state, domain::Scenario::SurgicalPlanning);
  return {caseId,
          std::string(domain::stateWord(state)),
          "surgical_planning",
          "femur",
          "left",
          due,
          std::string(next.words),
          next.roles(),
          {},
          false};
}

/// Ten thousand, of every state and with every due date of a year around today.
std::vector<CaseLine> manyLines() {
  std::vector<CaseLine> lines;
  const auto states = domain::allStates();
  for (int i = 1; i <= 10'000; ++i) {
    const auto due = i % 10 == 0 ? QString() : QDate::currentDate().addDays(i % 365 - 180).toString(Qt::ISODate);
    const auto id = "c-" + QString::number(i).rightJustified(4, '0');
    lines.push_back(lineOf(id.toStdString(), states[static_cast<std::size_t>(i) % states.size()], due.toStdString()));
    lines.back().anatomy = i % 2 ? "skull" : "femur";
  }
  return lines;
}

class WorkListPageTest : public ::testing::Test {
protected:
  WorkListPageTest() {
    page.resize(1100, 700);
    page.show();
    page.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
  }
  template <class W> W* find(const char* name) const { return page.findChild<W*>(name); }
  QTableView* table() const { return find<QTableView>("cases"); }
  int rows() const { return table()->model()->rowCount(); }
  std::string cell(int row, int column) const {
    return table()->model()->index(row, column).data().toString().toStdString();
  }
  Strings column(int column) const {
    Strings cells;
    for (int row = 0; row < rows(); ++row)
      cells.push_back(cell(row, column));
    return cells;
  }
  void choose(const char* box, const QString& what) {
    auto* choices = find<QComboBox>(box);
    ASSERT_GE(choices->findData(what), 0) << what.toStdString();
    choices->setCurrentIndex(choices->findData(what));
  }
  std::string chosen(const char* box) const { return find<QComboBox>(box)->currentData().toString().toStdString(); }
  void key(QWidget* where, Qt::Key one) { QTest::keyClick(where, one); }

  Strings opened;
  desktop::WorkListPage page{[this](const std::string& caseId) { opened.push_back(caseId); }};
};

TEST_F(WorkListPageTest, PutsFirstWhatWaitsOnWhoeverSitsHereThenByDueDate) {
  using S = domain::CaseState;
  page.set({lineOf("c-0001", S::Opened, nextMonth), lineOf("c-0002", S::Closed, lastYear),
            lineOf("c-0003", S::Planned, nextYear), lineOf("c-0004", S::Released), lineOf("c-0005", S::Opened),
            lineOf("c-0006", S::Inspected, lastYear), lineOf("c-0007", S::ImagesAccepted, lastYear)},
           {"qa"});
  EXPECT_THAT(column(CaseLines::Case),
              ElementsAre("c-0006", "c-0003", "c-0004", "c-0007", "c-0001", "c-0005", "c-0002"));
  EXPECT_EQ(cell(0, CaseLines::WaitsFor), "yours: label, review, release (QA)");
  EXPECT_EQ(cell(3, CaseLines::WaitsFor), "segmentation (segmenter, radiologist)");
  EXPECT_EQ(find<QLabel>("count")->text().toStdString(), "7 of 7 cases, 3 wait on you");
}

TEST_F(WorkListPageTest, TellsEachWhomTheLawLetsApproveThatACaseIsTheirsButNotItsAuthor) {
  auto line = lineOf("c-0001", domain::CaseState::Segmented);
  line.notOn = {"u-0005"};
  page.set({line}, {"radiologist"}, "u-0006");
  EXPECT_EQ(cell(0, CaseLines::WaitsFor), "yours: approval (surgeon; radiologist beside)");
  choose("waitsOn", "radiologist");
  EXPECT_EQ(rows(), 1);
  choose("waitsOn", "surgeon");
  EXPECT_EQ(rows(), 1);
  page.set({line}, {"segmenter", "surgeon"}, "u-0005");
  EXPECT_EQ(cell(0, CaseLines::WaitsFor), "approval (surgeon; radiologist beside)");
  EXPECT_EQ(find<QLabel>("count")->text().toStdString(), "1 of 1 cases, 0 wait on you");
}

TEST_F(WorkListPageTest, MarksWhatIsOverdueByAWordAndOnlyWhereSomethingIsWaitedFor) {
  using S = domain::CaseState;
  const auto today = QDate::currentDate().toString(Qt::ISODate).toStdString();
  page.set({lineOf("c-0001", S::Opened, lastYear), lineOf("c-0002", S::Opened, today),
            lineOf("c-0003", S::Closed, lastYear)});
  EXPECT_THAT(column(CaseLines::Due), ElementsAre("⚠ " + shown(lastYear) + " overdue", shown(today), shown(lastYear)));
}

TEST_F(WorkListPageTest, SortsByNumberAndByTheLifeOfACase) {
  using S = domain::CaseState;
  page.set({lineOf("c-10000", S::Opened), lineOf("c-9999", S::Closed), lineOf("c-0001", S::Approved)});
  table()->sortByColumn(CaseLines::Case, Qt::AscendingOrder);
  EXPECT_THAT(column(CaseLines::Case), ElementsAre("c-0001", "c-9999", "c-10000"));
  table()->sortByColumn(CaseLines::State, Qt::AscendingOrder);
  EXPECT_THAT(column(CaseLines::State), ElementsAre("opened", "approved", "closed"));
  table()->sortByColumn(CaseLines::State, Qt::DescendingOrder);
  EXPECT_THAT(column(CaseLines::State), ElementsAre("closed", "approved", "opened"));
}

TEST_F(WorkListPageTest, BeginsForASurgeonWithWhatWaitsOnASurgeon) {
  using S = domain::CaseState;
  const std::vector lines{lineOf("c-0001", S::Opened), lineOf("c-0002", S::Segmented), lineOf("c-0003", S::Closed)};
  page.set(lines, {"surgeon"});
  EXPECT_EQ(chosen("waitsOn"), CaseLines::mine);
  EXPECT_THAT(column(CaseLines::Case), ElementsAre("c-0002"));
  choose("waitsOn", "technician");
  EXPECT_THAT(column(CaseLines::Case), ElementsAre("c-0001"));
  page.set(lines, {"surgeon"}); // looked at again
  EXPECT_EQ(chosen("waitsOn"), "technician") << "what was chosen stays";
  page.set({});
  page.set({lineOf("c-0001", S::Opened)}, {"surgeon"});
  EXPECT_EQ(rows(), 1) << "where nothing waits on the surgeon, all are shown";
}

TEST_F(WorkListPageTest, ForgetsWhatTheOneBeforeLookedFor) {
  page.set({lineOf("c-0001", domain::CaseState::Opened)}, {"qa"});
  QTest::keyClicks(find<QLineEdit>("words"), "nobody");
  EXPECT_EQ(rows(), 0);
  page.set({}); // signed out
  EXPECT_EQ(find<QLineEdit>("words")->text(), "");
  page.set({lineOf("c-0001", domain::CaseState::Opened)}, {"technician"});
  EXPECT_EQ(rows(), 1);
}

TEST_F(WorkListPageTest, NarrowsByStateAndSaysWhoseDataAreErased) {
  using S = domain::CaseState;
  auto erased = lineOf("c-0002", S::Withdrawn);
  erased.erased = true;
  page.set({lineOf("c-0001", S::Opened), erased});
  choose("state", CaseLines::notEnded);
  EXPECT_THAT(column(CaseLines::Case), ElementsAre("c-0001"));
  choose("state", "Withdrawn");
  EXPECT_THAT(column(CaseLines::State), ElementsAre("withdrawn, patient's data erased"));
}

TEST_F(WorkListPageTest, IsUsedByTheKeyboardAlone) {
  page.set(manyLines(), {"qa"});
  auto* words = find<QLineEdit>("words");
  table()->setFocus();
  QTest::keySequence(&page, QKeySequence::Find);
  ASSERT_TRUE(words->hasFocus());
  QTest::keyClicks(words, "SKULL 0777");
  ASSERT_EQ(rows(), 1) << "any case, all words";
  key(words, Qt::Key_Down);
  ASSERT_TRUE(table()->hasFocus());
  key(table(), Qt::Key_Return);
  EXPECT_THAT(opened, ElementsAre("c-0777"));
  key(words, Qt::Key_Escape);
  EXPECT_EQ(rows(), 10'000);
  EXPECT_EQ(cell(table()->currentIndex().row(), CaseLines::Case), "c-0777") << "the chosen case stays chosen";
  page.set(manyLines(), {"qa"});
  EXPECT_EQ(cell(table()->currentIndex().row(), CaseLines::Case), "c-0777");
}

/// Milliseconds until the screen shows it.
template <class Act> double took(Act act) {
  QElapsedTimer timer;
  timer.start();
  act();
  QApplication::processEvents();
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> all) {
  std::ranges::sort(all);
  return all[all.size() / 2];
}

TEST_F(WorkListPageTest, HoldsTenThousandCasesWithoutAWait) {
  auto lines = manyLines();
  const auto fill = took([&] { page.set(std::move(lines), {"technician"}); });
  ASSERT_EQ(rows(), 10'000);
  auto* words = find<QLineEdit>("words");
  std::vector<double> typed, scrolled, sorted;
  for (int round = 0; round < 5; ++round) {
    for (const auto letter : {Qt::Key_S, Qt::Key_K, Qt::Key_U, Qt::Key_L, Qt::Key_L})
      typed.push_back(took([&] { key(words, letter); }));
    EXPECT_EQ(rows(), 5'000);
    typed.push_back(took([&] { key(words, Qt::Key_Escape); }));
    sorted.push_back(took([&] { table()->sortByColumn(round, Qt::DescendingOrder); }));
  }
  table()->setFocus();
  table()->setCurrentIndex(table()->model()->index(0, 0));
  for (int i = 0; i < 100; ++i)
    scrolled.push_back(took([&] { key(table(), Qt::Key_PageDown); }));
  EXPECT_GT(table()->verticalScrollBar()->value(), 500);
  std::cout << "10,000 cases [ms]: fill " << fill << ", a letter typed " << median(typed) << " (slowest "
            << std::ranges::max(typed) << "), sort " << median(sorted) << ", a page scrolled " << median(scrolled)
            << " (slowest " << std::ranges::max(scrolled) << ")\n";
  EXPECT_LT(fill, 500);
  EXPECT_LT(median(typed), 50);
  EXPECT_LT(median(sorted), 100);
  EXPECT_LT(median(scrolled), 33) << "thirty pages a second";
}

} // namespace
