// Steps in their order, each with the entry it leaves; and the table of steps against the law.
#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/approval.h"
#include "app/workflow/audit_review.h"
#include "app/workflow/case_steps.h"
#include "app/workflow/inspection.h"
#include "app/workflow/intake.h"
#include "app/workflow/print_plan.h"
#include "app/workflow/print_run.h"
#include "app/workflow/segmentation.h"
#include "app/workflow/tampering.h"

#include "core/base/files.h"
#include "core/crypto/digest.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace calque::workflow {
namespace {

using testkit::refusalOf;
using testkit::TrialLab;

TEST(CaseSteps, NameEachStateThatHasAWayOut) {
  for (auto state : domain::allStates()) {
    if (domain::isFinal(state))
      continue;
    auto steps = caseSteps();
    EXPECT_TRUE(std::any_of(steps.begin(), steps.end(), [state](const CaseStep& step) { return step.from == state; }))
        << domain::stateWord(state);
  }
}

TEST(CaseSteps, AreMovesOfTheLaw) {
  for (const auto& step : caseSteps()) {
    auto moves = domain::moveTable();
    EXPECT_TRUE(std::any_of(moves.begin(), moves.end(), [&](const auto& move) {
      return move.from == step.from && move.act == step.act;
    })) << step.file;
    EXPECT_FALSE(rolesOf(step.act).empty()) << step.file;
  }
}

/// The manifest as docs/formats/case_files.md writes it, of files whose order by name is that along the normal.
std::string manifestOf(const std::filesystem::path& series) {
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::recursive_directory_iterator(series))
    if (file.is_regular_file())
      files.push_back(file.path());
  std::ranges::sort(files);
  std::set<std::string> lines;
  for (std::size_t place = 1; place <= files.size(); ++place) {
    const auto bytes = base::readFile(files[place - 1], 1u << 24).value();
    lines.insert(crypto::sha256Hex(bytes) + "  " + std::to_string(bytes.size()) + "  " + std::to_string(place) + "\n");
  }
  return std::accumulate(lines.begin(), lines.end(), std::string());
}

TEST(Intake, KeepsTheReceivedBytesEncryptedAndTheManifestInTheLog) {
  testkit::verifies({"req~intake.received-bytes~1"});
  TrialLab trial;
  auto id = trial.openCase();
  trial.takeIn(id);
  auto lab = trial.open();
  auto sut = caseOf(lab, id);
  ASSERT_TRUE(sut);
  EXPECT_EQ(sut->state, domain::CaseState::ImagesAccepted);
  EXPECT_EQ(sut->series->slices, 60u);
  EXPECT_EQ(sut->series->manifest, crypto::sha256Hex(manifestOf(trial.series())));
  for (const auto& file : std::filesystem::recursive_directory_iterator(trial.folder() / "blobs")) {
    if (!file.is_regular_file())
      continue;
    auto bytes = base::readFile(file.path(), 1u << 24);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(base::textOf(base::View(*bytes).first(8)), "CLQBLOB1");
    EXPECT_EQ(base::textOf(*bytes).find("DICM"), std::string::npos);
  }
}

TEST(Approval, PutsTheSignatureOverTheVeryPageShown) {
  testkit::verifies({"req~approve.surgeon~1", "req~sign.page-shown~1"});
  TrialLab trial;
  auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  std::string shown;
  ASSERT_EQ(refusalOf(trial.as(trial.surgeon,
                               [&](Session& session) -> base::Done {
                                 CALQUE_CHECK(approveSegmentation(
                                     session, id, [&](const PageToSign& page) -> base::Result<std::string> {
                                       shown = page.digest;
                                       return testkit::password;
                                     }));
                                 return {};
                               })),
            "");
  auto lab = trial.open();
  auto sut = caseOf(lab, id);
  ASSERT_TRUE(sut);
  ASSERT_EQ(sut->signatures.size(), 1u);
  EXPECT_EQ(sut->signatures[0].statement.shown, shown);
  EXPECT_EQ(sut->state, domain::CaseState::Approved);
}

TEST(Approval, WithAWrongPasswordSignsNothing) {
  testkit::verifies({"req~sign.credentials-each~1"});
  TrialLab trial;
  auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  EXPECT_EQ(refusalOf(trial.as(trial.surgeon,
                               [&](Session& session) -> base::Done {
                                 CALQUE_CHECK(approveSegmentation(session, id,
                                                                  [](const PageToSign&) -> base::Result<std::string> {
                                                                    return std::string("some other long password");
                                                                  }));
                                 return {};
                               })),
            "person.unknown");
  auto lab = trial.open();
  EXPECT_TRUE(caseOf(lab, id)->signatures.empty());
}

TEST(Segmentation, ANewVersionNeedsAReasonAndVoidsTheApproval) {
  testkit::verifies({"req~lock.new-version~1", "req~record.entry~1"});
  TrialLab trial;
  auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  trial.approve(id);
  auto again = [&](const std::string& reason) {
    return refusalOf(trial.as(trial.segmenter, [&](Session& session) -> base::Done {
      CALQUE_CHECK(importSurface(session, id, {{trial.surface()}, "Example Segmenter", "1.0.0", reason, {}}));
      return {};
    }));
  };
  EXPECT_EQ(again(""), "reason.missing");
  EXPECT_EQ(again("a spicule was left out"), "");
  auto lab = trial.open();
  EXPECT_EQ(caseOf(lab, id)->state, domain::CaseState::Segmented);
}

TEST(Approval, KeepsWhatWasCoveredAndNamesWhatHasChangedSince) {
  testkit::verifies({"req~ui.seen~1"});
  TrialLab trial;
  const auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  EXPECT_FALSE(sinceSigned(trial.open(), id, trial.surgeon).value()) << "nothing was signed yet";
  ASSERT_TRUE(trial.as(trial.surgeon, [&](Session& session) -> base::Done {
    CALQUE_CHECK(foreseeApproval(session, id));
    CALQUE_TRY(known, caseOf(session.lab(), id));
    const auto covered = [](const std::string& complete, const std::string& model) {
      return R"({"complete":)" + complete + R"(,"model":")" + model + R"("})";
    };
    for (const auto& other : {covered("true", std::string(64, '0')), covered("false", known.model->model),
                              std::string("{}"), std::string()}) {
      EXPECT_EQ(refusalOf(approveSegmentation(session, id, trial.signs(), other)), "signature.moved")
          << "what was looked at is not the whole of what is signed";
    }
    CALQUE_CHECK(approveSegmentation(session, id, trial.signs(), covered("true", known.model->model)));
    return {};
  }));
  EXPECT_NE(trial.lastEntry("esign").find(R"("kind":"json","role":"evidence")"), std::string::npos)
      << trial.lastEntry("esign");
  EXPECT_TRUE(sinceSigned(trial.open(), id, trial.surgeon).value()->changed.empty());

  const auto file = trial.place() / "second.stl";
  ASSERT_TRUE(writeTamperedSurface(trial.surface(), file));
  ASSERT_TRUE(trial.as(trial.segmenter, [&](Session& session) -> base::Done {
    CALQUE_CHECK(importSurface(session, id, {{file}, "Example Segmenter", "1.0.0", "a corner was missing", {}}));
    return {};
  }));
  const auto since = sinceSigned(trial.open(), id, trial.surgeon).value();
  ASSERT_TRUE(since);
  std::vector<std::string> changed;
  for (const auto& one : since->changed)
    changed.push_back(one.what);
  EXPECT_EQ(changed.front(), "file (SHA-256)");
  EXPECT_TRUE(std::ranges::count(changed, "geometry"));
  EXPECT_FALSE(std::ranges::count(changed, "triangles")) << "as many as before";
  EXPECT_FALSE(sinceSigned(trial.open(), id, trial.radiologist).value()) << "who never signed it";
  EXPECT_EQ(verifyRecord(trial.folder(), trial.witness()).exitCode, 0);
}

TEST(Approval, IsForeseenAsRefusedForWhoWroteTheModel) {
  testkit::verifies({"req~approve.not-author~1"});
  TrialLab trial;
  const auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  EXPECT_NE(refusalOf(trial.as(trial.segmenter, [&](Session& session) { return foreseeApproval(session, id); })), "");
  EXPECT_NE(trial.lastEntry("step.refused"), "") << "the try is noted";
}

TEST(PrintRun, IsStartedOnceWithATicket) {
  testkit::verifies({"req~ticket.once~1"});
  TrialLab trial;
  auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  trial.approve(id);
  trial.plan(id);
  trial.releaseToPrint(id);
  trial.print(id);
  EXPECT_EQ(refusalOf(trial.as(trial.technician,
                               [&](Session& session) -> base::Done {
                                 CALQUE_CHECK(startPrint(session, id, Printing::Simulated));
                                 return {};
                               })),
            "ticket.used");
}

TEST(PrintRun, DropsThePackageIntoTheHotFolderWithTheSignedBytes) {
  testkit::verifies({"req~ticket.bytes~1"});
  TrialLab trial;
  auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  trial.approve(id);
  trial.plan(id);
  trial.releaseToPrint(id);
  testkit::TemporaryFolder hot;
  ASSERT_EQ(refusalOf(trial.as(trial.technician,
                               [&](Session& session) -> base::Done {
                                 CALQUE_CHECK(startPrint(session, id, Printing::FileDrop, {trial.lot}, hot.path()));
                                 return {};
                               })),
            "");
  auto sent = base::readFile(hot.path() / "j-0001_run-1" / "model.stl", 1u << 28);
  auto locked = base::readFile(trial.surface(), 1u << 28);
  ASSERT_TRUE(sent);
  EXPECT_EQ(*sent, *locked);
}

TEST(Inspection, IsNotDoneByTheOperator) {
  testkit::verifies({"req~inspect.other-person~1"});
  TrialLab trial;
  auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  trial.approve(id);
  trial.plan(id);
  trial.releaseToPrint(id);
  auto item = trial.print(id);
  auto inspect = [&](const std::string& person, const std::string& x) {
    return refusalOf(trial.as(person, [&](Session& session) -> base::Done {
      CALQUE_CHECK(recordInspection(session, id, {item, trial.gauge, "caliper", {{"extent x", x}, {"extent y", x}}}));
      return {};
    }));
  };
  EXPECT_EQ(inspect(trial.technician, "30"), "inspection.operator");
  EXPECT_EQ(inspect(trial.inspector, "30"), "inspection.points");
}

} // namespace
} // namespace calque::workflow
