// What an auditor does: reads a record and goes from each statement to its entry, verifies a lab that others work in,
// breaks a copy, and can do nothing else; and the end of his certificate ends it.
#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/case_steps.h"
#include "app/workflow/dhr_close.h"
#include "app/workflow/dhr_read.h"
#include "app/workflow/inspection.h"
#include "app/workflow/intake.h"
#include "app/workflow/people_changes.h"
#include "app/workflow/people_steps.h"
#include "app/workflow/release.h"
#include "app/workflow/sandbox_lab.h"
#include "app/workflow/supplies.h"

#include "core/base/files.h"
#include "core/crypto/digest.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <map>

namespace calque::workflow {
namespace {

using testing::HasSubstr;
using testkit::refusalOf;
using testkit::TrialLab;

/// The digest of every file of the lab.
std::map<std::string, std::string> digestsOf(const std::filesystem::path& folder) {
  std::map<std::string, std::string> digests;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder))
    if (file.is_regular_file())
      digests[file.path().string()] = crypto::sha256Hex(base::readFile(file.path(), std::uint64_t{1} << 30).value());
  return digests;
}

class Auditing : public ::testing::Test {
protected:
  void approved() {
    caseId = trial.openCase();
    trial.takeIn(caseId);
    trial.importSurface(caseId);
    trial.approve(caseId);
  }
  domain::Document record(const std::string& reader) {
    domain::Document found;
    const auto read = trial.as(reader, [&](Session& session) -> base::Done {
      CALQUE_TRY(document, readRecord(session, caseId));
      found = std::move(document);
      return {};
    });
    EXPECT_EQ(refusalOf(read), "");
    return found;
  }
  TrialLab trial;
  std::string caseId;
};

TEST_F(Auditing, EveryStatementOfTheRecordNamesAnEntryThatSaysIt) {
  approved();
  const auto sut = record(trial.auditor);
  const auto lab = trial.open();
  const auto entryOf = [&](std::string_view heading, std::string_view label) {
    for (const auto& section : sut.sections)
      for (const auto& line : section.lines)
        if (section.heading == heading && line.label == label)
          return entryText(lab, line.entry.value()).value();
    return std::string();
  };
  EXPECT_THAT(entryOf("Request", "Anatomy"), HasSubstr(R"("type":"case.opened")"));
  EXPECT_THAT(entryOf("Images", "Slices"), HasSubstr(R"("type":"intake.accepted")"));
  EXPECT_THAT(entryOf("Segmentation and locked model", "Geometry digest"), HasSubstr(R"("type":"model.locked")"));
  ASSERT_EQ(sut.signatures.size(), 1u);
  EXPECT_THAT(entryText(lab, sut.signatures[0].entry.value()).value(), HasSubstr(sut.signatures[0].sid));
  for (const auto& section : sut.sections) {
    EXPECT_EQ(section.paragraphEntries.size(),
              section.heading == "What must not be overlooked" && section.exception ? section.paragraphs.size() : 0);
    for (const auto& table : section.tables)
      EXPECT_EQ(table.entries.size(), table.rows.size()) << section.heading;
  }
}

TEST_F(Auditing, ALookAtTheRecordIsAnEntryBeforeItIsShown) {
  testkit::verifies({"req~privacy.looks~1"});
  approved();
  (void)record(trial.auditor);
  const auto viewed = trial.lastEntry("phi.viewed");
  EXPECT_THAT(viewed, HasSubstr(R"("data":{"fields":["model"],"purpose":"device history record"})"));
  EXPECT_THAT(viewed, HasSubstr(R"("actor":"u-0009")"));
}

TEST_F(Auditing, TheRecordIsSavedAsPdfAndAsJsonOnceEachAndEntered) {
  testkit::verifies({"req~copies.agree~1"});
  approved();
  const auto save = [&](const char* name) {
    return refusalOf(
        trial.as(trial.auditor, [&](Session& session) { return saveRecord(session, caseId, trial.place() / name); }));
  };
  EXPECT_EQ(save("record.json"), "");
  EXPECT_THAT(trial.lastEntry("phi.exported"), HasSubstr(R"("fields":["model"],"to":"file")"));
  const auto json = base::textOf(base::readFile(trial.place() / "record.json", 1 << 26).value());
  EXPECT_THAT(json, HasSubstr("Device history record"));
  EXPECT_EQ(save("record.pdf"), "");
  EXPECT_THAT(base::textOf(base::readFile(trial.place() / "record.pdf", 1 << 26).value()), testing::StartsWith("%PDF"));
  EXPECT_NE(save("record.pdf"), "") << "never over a file";
}

TEST_F(Auditing, WhoDidNotWorkOnTheCaseDoesNotReadItsRecord) {
  testkit::verifies({"req~people.roles~1"});
  approved();
  EXPECT_EQ(refusalOf(trial.as(trial.inspector,
                               [&](Session& session) -> base::Done {
                                 CALQUE_TRY(document, readRecord(session, caseId));
                                 (void)document;
                                 return {};
                               })),
            "role.missing");
}

TEST_F(Auditing, AnAuditorCanDoNothingToACase) {
  testkit::verifies({"req~people.roles~1"});
  approved();
  auto lab = trial.open();
  auto session = Session::open(lab, trial.auditor, testkit::password).value();
  CaseRequest request;
  request.scenario = "training";
  EXPECT_EQ(refusalOf(openCase(session, request)), "role.missing");
  EXPECT_EQ(refusalOf(withdrawCase(session, caseId, "no")), "role.missing");
  EXPECT_EQ(refusalOf(reviewCase(session, caseId, {}, trial.signs())), "role.missing");
  EXPECT_EQ(refusalOf(releaseCase(session, caseId, trial.signs())), "role.missing");
  EXPECT_EQ(refusalOf(printLabel(session, caseId, "d-0001")), "role.missing");
  EXPECT_EQ(refusalOf(registerPrinter(session, {"J850", "X", "1"})), "role.missing");
  EXPECT_EQ(refusalOf(revokePerson(session, {trial.surgeon, "left", "left the lab", {}})), "role.missing");
  for (const auto act : domain::allActs())
    EXPECT_EQ(rolesOf(act).find("auditor") != std::string::npos, act == domain::Act::ExportRecord)
        << domain::actTitle(act);
  EXPECT_EQ(refusalOf(noteVerified(session, verifyRecord(trial.folder(), trial.witness()))), "") << "that he may";
}

TEST_F(Auditing, AnExportThatIsStoppedLeavesNothing) {
  approved();
  auto lab = trial.open();
  auto session = Session::open(lab, trial.auditor, testkit::password).value();
  const auto entries = lab.state().entries;
  double last = 0;
  for (const double stopAt : {0.0, 0.3, 0.7}) { // in the files, in the verification
    const auto made = exportDhr(session, caseId, trial.place() / "bundle", [&](double share, std::string_view) {
      EXPECT_LE(share, 1);
      last = share;
      return share < stopAt;
    });
    ASSERT_FALSE(made) << stopAt;
    EXPECT_EQ(std::get<base::Fault>(made.error()).kind, base::FaultKind::Busy);
    EXPECT_GE(last, stopAt);
    for (const auto& left : std::filesystem::directory_iterator(trial.place().path()))
      EXPECT_EQ(left.path().filename().string().find("bundle"), std::string::npos) << left.path();
  }
  EXPECT_GE(last, 0.7);
  EXPECT_EQ(lab.state().entries, entries);
  EXPECT_EQ(
      refusalOf(exportDhr(session, caseId, trial.place() / "bundle", [](double, std::string_view) { return true; })),
      "");
}

TEST_F(Auditing, AVerificationThatWasStoppedIsNeverEnteredAsOne) {
  approved();
  auto lab = trial.open();
  auto session = Session::open(lab, trial.auditor, testkit::password).value();
  const auto entries = lab.state().entries;
  for (int most = 0; most < 3; ++most) {
    int told = 0;
    const auto stopped =
        verifyLiving(trial.folder(), {.progress = [&](double, std::string_view) { return told++ < most; }});
    EXPECT_TRUE(stopped.isStopped);
    EXPECT_NE(stopped.exitCode, 0);
    EXPECT_FALSE(noteVerified(session, stopped));
  }
  EXPECT_EQ(lab.state().entries, entries);
  EXPECT_FALSE(verifyLiving(trial.folder(), {}).isStopped);
}

TEST_F(Auditing, TheEndOfTheCertificateEndsTheSession) {
  testkit::verifies({"req~people.certificate~1"});
  approved();
  testkit::StandingClock clock;
  clock.at = base::SystemClock().now();
  auto lab = Lab::open(trial.folder(), clock).value();
  auto session = Session::open(lab, trial.auditor, testkit::password).value();
  EXPECT_EQ(refusalOf(session.stands()), "");
  clock.advance(std::int64_t{731} * 86'400'000);
  EXPECT_EQ(refusalOf(session.stands()), "person.certificate");
  const auto before = lab.state().entries;
  EXPECT_EQ(refusalOf(readRecord(session, caseId)), "person.certificate");
  EXPECT_EQ(refusalOf(exportDhr(session, caseId, trial.place() / "bundle")), "person.certificate");
  EXPECT_EQ(refusalOf(saveRecord(session, caseId, trial.place() / "record.pdf")), "person.certificate");
  EXPECT_EQ(refusalOf(noteVerified(session, verifyRecord(trial.folder()))), "person.certificate");
  EXPECT_EQ(lab.state().entries, before) << "nothing was shown, so nothing was entered";
  EXPECT_FALSE(std::filesystem::exists(trial.place() / "record.pdf"));
  EXPECT_EQ(refusalOf(session.lock("policy")), "") << "and the log says that it ended";
}

TEST_F(Auditing, ALockedSessionSaysSo) {
  auto lab = trial.open();
  auto session = Session::open(lab, trial.auditor, testkit::password).value();
  ASSERT_TRUE(session.lock("user"));
  EXPECT_EQ(refusalOf(session.stands()), "session.locked");
}

TEST_F(Auditing, ALabIsVerifiedWhileOthersWorkInIt) {
  approved();
  auto lab = trial.open();
  auto session = Session::open(lab, trial.qa, testkit::password).value();
  bool hasWritten = false;
  Verification how{.anchors = trial.witness()};
  how.progress = [&](double, std::string_view) {
    if (!std::exchange(hasWritten, true)) {
      EXPECT_EQ(refusalOf(noteVerified(session, verifyRecord(trial.folder()))), "");
    }
    return true;
  };
  const auto sut = verifyLiving(trial.folder(), how);
  EXPECT_TRUE(hasWritten);
  EXPECT_EQ(sut.exitCode, 0) << sut.sentence;
  for (const auto& file : std::filesystem::directory_iterator(trial.folder().parent_path()))
    EXPECT_THAT(file.path().filename().string(), testing::Not(testing::StartsWith(".making"))) << "no copy is left";
}

TEST_F(Auditing, ACopyThatIsStoppedLeavesNothing) {
  const testkit::TemporaryFolder place;
  int asked = 0;
  const auto sut = SandboxLab::copyOf(trial.folder(), place.path(), [&](double share, std::string_view) {
    EXPECT_GT(share, 0);
    return ++asked > 1;
  });
  ASSERT_FALSE(sut);
  EXPECT_EQ(asked, 1);
  EXPECT_TRUE(std::filesystem::is_empty(place.path()));
  EXPECT_TRUE(SandboxLab::copyOf(trial.folder(), place.path()));
}

TEST_F(Auditing, AByteChangedInACopyIsFoundAndTheLabIsUntouched) {
  approved();
  const std::vector<std::string> checks(250, std::string(150, 'x')); // one entry that goes over several pages
  ASSERT_EQ(refusalOf(trial.as(trial.qa,
                               [&](Session& session) -> base::Done {
                                 CALQUE_TRY(lot, receiveLot(session, {"Supplier", "BoneMatrix", "LOT-2", "2099-01-01",
                                                                      base::bytesOf("certificate")}));
                                 return acceptLot(session, lot, checks);
                               })),
            "");
  const auto before = digestsOf(trial.folder());
  {
    auto sut = SandboxLab::copyOf(trial.folder()).value();
    const auto last = sut.size().value() - 1;
    EXPECT_EQ(sut.verify({.anchors = trial.witness()}).exitCode, 0) << "the copy is as good as the lab";
    // Every entry at some byte, one of them longer than a page of the store.
    std::size_t longest = 0;
    for (std::uint64_t seq = 0; seq <= last; ++seq) {
      const auto entry = sut.entry(seq).value();
      longest = std::max(longest, entry.size());
      for (const auto byte : {std::size_t{0}, entry.size() / 2, entry.size() - 1}) {
        ASSERT_TRUE(sut.flip(seq, byte)) << seq << " byte " << byte;
        auto expected = entry;
        expected[byte] = static_cast<char>(expected[byte] ^ 1);
        ASSERT_EQ(sut.entry(seq).value(), expected);
        ASSERT_TRUE(sut.flip(seq, byte));
      }
    }
    EXPECT_GT(longest, 32'768u) << "the further pages too";
    EXPECT_EQ(sut.verify({.anchors = trial.witness()}).exitCode, 0) << "all undone";
    ASSERT_TRUE(sut.flip(7, 30));
    const auto found = sut.verify({.anchors = trial.witness()});
    EXPECT_EQ(found.exitCode, 3);
    EXPECT_TRUE(std::ranges::any_of(found.findings, [](const auto& one) { return one.seq == 7; })) << found.sentence;
    EXPECT_EQ(refusalOf(sut.flip(7, 1 << 20)), "log.rule");
  }
  EXPECT_EQ(digestsOf(trial.folder()), before);
  EXPECT_EQ(verifyRecord(trial.folder(), trial.witness()).exitCode, 0);
}

} // namespace
} // namespace calque::workflow
