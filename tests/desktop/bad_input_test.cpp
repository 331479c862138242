// What goes wrong around the window: a sentence, nothing lost, no half-signed case.
#include "window_fixture.h"

#include "testkit/testkit.h"

#include "app/workflow/case_request.h"

#include <QTemporaryDir>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <new>
#include <sys/resource.h>

using namespace calque;
using namespace calque::testkit;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

/// Where it is armed, its next reading ends as where memory runs out.
class FallingClock final : public base::Clock {
public:
  mutable std::atomic<bool> falls = false;
  [[nodiscard]] base::Instant now() const override {
    if (falls.exchange(false))
      throw std::bad_alloc();
    return m_real.now();
  }
  [[nodiscard]] int offsetMinutes() const override { return m_real.offsetMinutes(); }
  [[nodiscard]] base::ClockState state() const override { return m_real.state(); }

private:
  base::SystemClock m_real;
};

class BadInput : public DesktopTest {
protected:
  void openInVain() {
    window = std::make_unique<desktop::Window>(trial.folder(), clock);
    window->show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !textOf("notice").empty(); }, waitMs));
  }
  std::string refusedAs(const std::string& person, const std::string& secret) {
    type(person, secret);
    EXPECT_TRUE(QTest::qWaitFor([&] { return find<QPushButton>("signIn")->isEnabled() && !textOf("refusal").empty(); },
                                waitMs));
    return textOf("refusal");
  }
};

TEST_F(BadInput, AWrongPasswordAndAnUnknownNameAreToldAlike) {
  open();
  const auto wrong = refusedAs(trial.surgeon, "not the password at all");
  find<QComboBox>("person")->setEditText("u-0999");
  QTest::keyClicks(find<QLineEdit>("password"), QString::fromStdString(password));
  click("signIn");
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QPushButton>("signIn")->isEnabled(); }, waitMs));
  EXPECT_EQ(textOf("refusal"), wrong);
}

TEST_F(BadInput, ManyWrongPasswordsAreDelayedAndTheTimeIsTold) {
  open();
  std::string told;
  for (int i = 0; i < 5; ++i)
    told = refusedAs(trial.surgeon, "not the password at all");
  EXPECT_THAT(told, HasSubstr("wait"));
  EXPECT_FALSE(isIn());
}

TEST_F(BadInput, AQuarantinedLabSaysSoAndWhy) {
  testkit::verifies({"req~ui.state~1"});
  QTemporaryDir place;
  const auto kept = place.filePath("audit.db").toStdString();
  fs::copy_file(trial.folder() / "audit.db", kept);
  trial.openCase();
  fs::copy_file(kept, trial.folder() / "audit.db", fs::copy_options::overwrite_existing);
  open();
  ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("recordState").find("QUARANTINE") != std::string::npos; }, waitMs));
  keep("quarantine");
  EXPECT_THAT(refusedAs(trial.surgeon, password), HasSubstr("816"));
}

TEST_F(BadInput, ALabOfANewerVersionIsNotOpened) {
  testkit::verifies({"req~record.lab-folder~1"});
  std::fstream log(trial.folder() / "audit.db", std::ios::binary | std::ios::in | std::ios::out);
  log.seekp(63); // the last byte of user_version, https://www.sqlite.org/fileformat.html 1.3
  log.put(9);
  log.close();
  openInVain();
  EXPECT_THAT(textOf("notice"), HasSubstr("Refused (808)"));
  EXPECT_EQ(find<QComboBox>("person")->count(), 0);
}

TEST_F(BadInput, WithoutItsKeysALabIsNotOpened) {
  fs::rename(trial.folder() / "keys.db", trial.folder() / "keys.elsewhere");
  openInVain();
  EXPECT_THAT(textOf("notice"), HasSubstr("What to do"));
  fs::rename(trial.folder() / "keys.elsewhere", trial.folder() / "keys.db");
  window.reset();
  open();
  signIn(trial.surgeon);
}

TEST_F(Signing, IsRefusedForACaseThatAnotherProcessWithdrewMeanwhile) {
  testkit::verifies({"req~sign.record-unchanged~1"});
  reachThePage();
  if (IsSkipped())
    return;
  ASSERT_TRUE(trial.as(trial.qa, [&](workflow::Session& session) {
    return workflow::withdrawCase(session, caseId, "the patient was treated elsewhere");
  }));
  QTest::keyClicks(find<QLineEdit>("signPassword"), QString::fromStdString(password));
  readToTheEnd();
  click("sign");
  ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("notice").starts_with("Refused ("); }, waitMs)) << textOf("notice");
  EXPECT_EQ(signatures(), before);
  EXPECT_TRUE(QTest::qWaitFor([&] { return textOf("waits") == "This case has ended."; }, waitMs)) << textOf("waits");
  EXPECT_FALSE(find<QPushButton>("approve")->isVisible());
}

TEST_F(Signing, OnAFullDiskSignsNothingAndCanBeRepeated) {
  testkit::verifies({"req~record.disk-full~1"});
  reachThePage();
  if (IsSkipped())
    return;
  const auto disk = ::signal(SIGXFSZ, SIG_IGN);
  rlimit usual{};
  ::getrlimit(RLIMIT_FSIZE, &usual);
  const rlimit full{0, usual.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &full);
  QTest::keyClicks(find<QLineEdit>("signPassword"), QString::fromStdString(password));
  readToTheEnd();
  click("sign");
  const bool told = QTest::qWaitFor([&] { return textOf("notice").starts_with("Fault:"); }, waitMs);
  ::setrlimit(RLIMIT_FSIZE, &usual);
  ::signal(SIGXFSZ, disk);
  ASSERT_TRUE(told) << textOf("notice");
  EXPECT_EQ(signatures(), before);
  window.reset();
  reachThePage();
  QTest::keyClicks(find<QLineEdit>("signPassword"), QString::fromStdString(password));
  readToTheEnd();
  click("sign");
  ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("notice").starts_with("✓ Signed"); }, waitMs)) << textOf("notice");
}

TEST_F(Signing, OnADiskOfItsOwnThatIsFullIsNotedFromTheReserve) {
  const char* disk = std::getenv("CALQUE_SMALL_DISK");
  if (!disk)
    GTEST_SKIP() << "skipped: no small disk";
  reachThePage();
  if (IsSkipped())
    return;
  const auto reserve = trial.folder() / "reserve"; // a demonstration lab keeps none of its own
  const auto fill = [](const fs::path& file, std::size_t bytes) {
    const std::vector<char> block(1 << 16);
    std::ofstream out(file, std::ios::binary);
    for (std::size_t written = 0; written < bytes && out; written += block.size())
      out.write(block.data(), static_cast<std::streamsize>(block.size())).flush();
    return !out.fail();
  };
  ASSERT_TRUE(fill(reserve, 64 << 20));
  ASSERT_FALSE(fill(fs::path(disk) / "filler", std::size_t{1} << 40));
  QTest::keyClicks(find<QLineEdit>("signPassword"), QString::fromStdString(password));
  readToTheEnd();
  click("sign");
  ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("notice").starts_with("Fault:"); }, waitMs)) << textOf("notice");
  EXPECT_THAT(textOf("notice"), HasSubstr("disk is full"));
  EXPECT_EQ(signatures(), before);
  EXPECT_FALSE(fs::exists(reserve));
  EXPECT_EQ(std::ranges::count(trial.entryTypes(), "disk.full"), 1);
  fs::remove(fs::path(disk) / "filler");
}

class OutOfMemory : public Signing {
protected:
  void TearDown() override { window.reset(); } // before its clock
  FallingClock falling;
};

TEST_F(OutOfMemory, BlanksTheWindowSaysSoAndOpensTheLabAnew) {
  window = std::make_unique<desktop::Window>(trial.folder(), falling);
  window->show();
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QComboBox>("person")->count() > 0; }, waitMs));
  signIn(trial.auditor);
  openOnlyCase();
  const auto entries = trial.entryTypes();
  falling.falls = true;
  click("read"); // to enter that a record was read asks for the time
  ASSERT_TRUE(QTest::qWaitFor([&] { return !isIn(); }, waitMs)) << textOf("notice");
  EXPECT_FALSE(falling.falls);
  EXPECT_THAT(textOf("notice"), testing::AllOf(HasSubstr("memory ran out"), HasSubstr("What to do")));
  EXPECT_EQ(everything().find(caseId), std::string::npos);
  signIn(trial.auditor);
  openOnlyCase();
  click("read");
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QWidget>("dhrBack")->isVisible(); }, waitMs)) << textOf("notice");
  auto after = trial.entryTypes();
  after.resize(entries.size());
  EXPECT_EQ(after, entries);
}

} // namespace
