// The qualification in the record: numbered when it starts, ended once, approved by role qa; what the gate asks of it.
#include "trial_lab.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/qualification.h"
#include "app/workflow/supplies.h"
#include "core/crypto/digest.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace calque::workflow {
namespace {

using testkit::refusalOf;
using testkit::TrialLab;

const std::string build(64, 'b');

class Qualification : public testing::Test {
protected:
  std::string start(const std::string& kind, const std::string& protocol = "installation/1") {
    std::string id;
    EXPECT_EQ(refusalOf(trial.as(trial.qa,
                                 [&](Session& session) -> base::Done {
                                   CALQUE_TRY(run, startQualification(session, {kind, protocol, build, ""}));
                                   id = run;
                                   return {};
                                 })),
              "");
    return id;
  }
  base::Done step(const std::string& run, bool pass) {
    return trial.as(trial.qa, [&](Session& session) {
      return enterQualificationStep(session, run, {"files", "equal", pass ? "equal" : "one differs", pass});
    });
  }
  base::Done finish(const std::string& run) {
    return trial.as(trial.qa, [&](Session& session) -> base::Done {
      CALQUE_CHECK(finishQualification(session, run, base::bytesOf("[]"), base::bytesOf("%PDF")));
      return {};
    });
  }
  base::Done approve(const std::string& run, const std::string& person,
                     const Dispositions& dispositions = {{"files", "installed anew, to be run again"}}) {
    return trial.as(person,
                    [&](Session& session) { return approveQualification(session, run, dispositions, trial.signs()); });
  }
  base::Done abort(const std::string& run) {
    return trial.as(trial.qa, [&](Session& session) { return abortQualification(session, run, "power cut"); });
  }
  std::string ended(const std::string& kind, bool pass = true, bool isApproved = true) {
    const auto run = start(kind);
    EXPECT_EQ(refusalOf(step(run, pass)), "");
    EXPECT_EQ(refusalOf(finish(run)), "");
    if (isApproved) {
      EXPECT_EQ(refusalOf(approve(run, trial.secondQa)), "");
    }
    return run;
  }
  [[nodiscard]] std::vector<domain::QualificationRun> runs() const { return qualificationRuns(trial.open()).value(); }
  [[nodiscard]] std::string missing() const {
    const auto all = runs();
    return domain::whyUnqualified(all, all.empty() ? "" : all.front().host, build);
  }
  TrialLab trial;
};

TEST_F(Qualification, IsInForceWhenIqAndOqPassedAndWereApproved) {
  EXPECT_NE(missing().find("no installation qualification"), std::string::npos);
  ended("iq");
  EXPECT_NE(missing().find("no operational qualification"), std::string::npos);
  const auto oq = ended("oq", true, false);
  EXPECT_EQ(missing(), "the operational qualification " + oq + " is not approved");
  ASSERT_EQ(refusalOf(approve(oq, trial.qa)), "");
  EXPECT_EQ(missing(), "");
  const auto all = runs();
  EXPECT_NE(domain::whyUnqualified(all, all.front().host, std::string(64, 'c')), "") << "another build";
  EXPECT_NE(domain::whyUnqualified(all, "h-another", build), "") << "another host";
  EXPECT_EQ(verifyRecord(trial.folder(), trial.witness()).exitCode, 0);
}

TEST_F(Qualification, EndsWithALaterRunThatFailedAndNotWithOneThatWasAborted) {
  ended("iq");
  ended("oq");
  const auto aborted = start("oq");
  ASSERT_EQ(refusalOf(step(aborted, false)), "");
  EXPECT_EQ(missing(), "") << "it goes on";
  ASSERT_EQ(refusalOf(abort(aborted)), "");
  EXPECT_EQ(missing(), "");
  const auto failed = ended("oq", false);
  EXPECT_EQ(missing(), "the operational qualification " + failed + " failed");
  ended("oq");
  EXPECT_EQ(missing(), "");
}

TEST_F(Qualification, KeepsAnAbortedRunInTheListWithItsNumber) {
  const auto first = start("iq");
  ASSERT_EQ(refusalOf(abort(first)), "");
  start("iq");
  start("iq", "printer/1");
  const auto all = runs();
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].outcome, "aborted");
  EXPECT_EQ(all[0].number, 1U);
  EXPECT_EQ(all[1].number, 2U);
  EXPECT_EQ(all[2].number, 1U) << "of another protocol";
}

TEST_F(Qualification, RefusesWhatHasEndedWhatIsEmptyAndWhatIsNotThere) {
  EXPECT_EQ(refusalOf(step("q-0099", true)), "qualification.unknown");
  const auto run = start("oq");
  EXPECT_EQ(refusalOf(finish(run)), "qualification.empty");
  EXPECT_EQ(refusalOf(approve(run, trial.qa)), "qualification.open");
  ASSERT_EQ(refusalOf(step(run, true)), "");
  ASSERT_EQ(refusalOf(finish(run)), "");
  EXPECT_EQ(refusalOf(step(run, true)), "qualification.ended");
  EXPECT_EQ(refusalOf(finish(run)), "qualification.ended");
  EXPECT_EQ(refusalOf(abort(run)), "qualification.ended");
  EXPECT_EQ(refusalOf(approve(run, trial.technician)), "role.missing");
  EXPECT_EQ(refusalOf(approve("q-0099", trial.qa)), "qualification.unknown");
  const auto aborted = start("oq");
  ASSERT_EQ(refusalOf(abort(aborted)), "");
  EXPECT_EQ(refusalOf(approve(aborted, trial.qa)), "qualification.open");
  EXPECT_EQ(verifyRecord(trial.folder(), trial.witness()).exitCode, 0);
}

TEST_F(Qualification, IsApprovedByASignatureOfTheReportItself) {
  testkit::verifies({"req~qualify.report~1"});
  ended("oq");
  const auto signature = trial.lastEntry("esign");
  for (const auto* file : {"[]", "%PDF"})
    EXPECT_THAT(signature, testing::HasSubstr(crypto::sha256Hex(std::string_view(file)))) << file;
  EXPECT_EQ(verifyRecord(trial.folder(), trial.witness()).exitCode, 0);
}

TEST_F(Qualification, ThatFailedIsApprovedWithWhatBecomesOfEachStepThatFailed) {
  testkit::verifies({"req~qualify.report~1"});
  const auto run = ended("iq", false, false);
  EXPECT_EQ(refusalOf(approve(run, trial.qa, {})), "qualification.disposition");
  EXPECT_EQ(refusalOf(approve(run, trial.qa, {{"files", ""}})), "qualification.disposition");
  EXPECT_EQ(refusalOf(approve(run, trial.qa, {{"files", "installed anew, to be run again"}})), "");
  EXPECT_EQ(verifyRecord(trial.folder(), trial.witness()).exitCode, 0);
}

TEST_F(Qualification, OfAnApprovalBeforeTheEndIsNone) {
  domain::QualificationRun run;
  domain::Entry started;
  started.type = "qualification.started";
  started.record = "q-0001";
  started.data.set("kind", "iq");
  run = domain::evolve(run, started);
  EXPECT_EQ(run.id, "q-0001");
  domain::Entry elsewhere = started;
  elsewhere.record = "q-0002";
  elsewhere.type = "qualification.done";
  elsewhere.data = base::JsonObject{{"outcome", "pass"}};
  EXPECT_EQ(domain::evolve(run, elsewhere).outcome, "") << "another run's";
}

TEST_F(Qualification, OfAPrinterStandsOnItsPassedRuns) {
  std::string printer;
  ASSERT_EQ(refusalOf(trial.as(trial.qa,
                               [&](Session& session) -> base::Done {
                                 CALQUE_TRY(id, registerPrinter(session, {"J850 Digital Anatomy", "S-77", "1.0"}));
                                 printer = id;
                                 return {};
                               })),
            "");
  EXPECT_EQ(refusalOf(trial.as(trial.qa,
                               [&](Session& session) -> base::Done {
                                 CALQUE_CHECK(startQualification(session, {"pq", "printer/1", build, "p-0099"}));
                                 return {};
                               })),
            "printer.unknown");
  std::string run;
  ASSERT_EQ(refusalOf(trial.as(trial.qa,
                               [&](Session& session) -> base::Done {
                                 CALQUE_TRY(id, startQualification(session, {"pq", "printer/1", build, printer}));
                                 run = id;
                                 return {};
                               })),
            "");
  const auto qualifies = [&] {
    return refusalOf(trial.as(trial.qa, [&](Session& session) {
      return qualifyPrinter(session, printer, {run}, "2099-01-01", trial.signs());
    }));
  };
  EXPECT_EQ(qualifies(), "qualification.open") << "it goes on";
  ASSERT_EQ(refusalOf(step(run, true)), "");
  ASSERT_EQ(refusalOf(finish(run)), "");
  EXPECT_EQ(qualifies(), "qualification.open") << "nobody approved it";
  ASSERT_EQ(refusalOf(approve(run, trial.secondQa)), "");
  EXPECT_EQ(qualifies(), "");
  ASSERT_EQ(refusalOf(trial.as(trial.qa,
                               [&](Session& session) -> base::Done {
                                 CALQUE_TRY(id, startQualification(session, {"oq", "printer/1", build, printer}));
                                 run = id;
                                 return {};
                               })),
            "");
  ASSERT_EQ(refusalOf(step(run, false)), "");
  ASSERT_EQ(refusalOf(finish(run)), "");
  EXPECT_THAT(trial.lastEntry("printer.suspended"), testing::HasSubstr(run)) << "a failed run closes the printer";
  EXPECT_EQ(verifyRecord(trial.folder(), trial.witness()).exitCode, 0);
  run = ended("pq");
  EXPECT_EQ(qualifies(), "qualification.open") << "of the installation";
}

} // namespace
} // namespace calque::workflow
