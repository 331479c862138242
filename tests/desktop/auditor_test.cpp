// A byte broken in a copy and found, the lab as it was; a record whose statements lead to their entries.
#include "auditor_page.h"
#include "dhr_page.h"
#include "sandbox_page.h"

#include "app/workflow/dhr_read.h"
#include "core/base/files.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTableWidget>
#include <QTextBrowser>
#include <map>

using namespace calque;
using namespace calque::testkit;
using testing::HasSubstr;

namespace {

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
  TemporaryFolder place;
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
  ASSERT_TRUE(QTest::qWaitFor([&] { return textOf(sut, "sandboxState").starts_with("Fault"); }, waitMs))
      << textOf(sut, "sandboxState");
  EXPECT_TRUE(find<QPushButton>(sut, "sandboxMake")->isEnabled());
}

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
  text->verticalScrollBar()->setValue(text->verticalScrollBar()->maximum() * 3 / 5);
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
