// The line of a case is what folding its entries gives: in every state, whoever appended, whatever index.db holds.
#include "rooms.h"

#include "tampering.h"
#include "testkit/testkit.h"
#include "trial_lab.h"
#include "work_list.h"

#include "app/workflow/approval.h"
#include "app/workflow/demo.h"
#include "app/workflow/erasure.h"
#include "app/workflow/inspection.h"
#include "app/workflow/print_run.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <set>

namespace calque::workflow {
namespace {

using testkit::refusalOf;
using testkit::TrialLab;

/// Whom the law lets do what comes next, and does not for what they did before.
std::vector<std::string> notOnOf(const domain::Case& known) {
  std::vector<std::string> persons;
  if (const auto act = nextStep(known.state, known.scenario).act; act == domain::Act::Approve) {
    persons = known.authors;
    for (const auto& approval : domain::approvalsOf(known))
      persons.push_back(approval.statement.signer);
  } else if (act == domain::Act::StartBuild)
    persons = {domain::maybeOpenTicket(known)->releaser};
  else if (act == domain::Act::Inspect)
    persons = {known.runs.back().operatorId};
  else if (act == domain::Act::Release) {
    persons = known.authors;
    for (const auto& run : known.runs)
      persons.push_back(run.operatorId);
  }
  std::vector<std::string> inOrder;
  for (const auto& person : known.people)
    if (std::ranges::find(persons, person) != persons.end())
      inOrder.push_back(person);
  return inOrder;
}

/// Made of the entries alone.
CaseLine folded(const Lab& lab, const std::string& caseId, bool erased = false) {
  const auto known = caseOf(lab, caseId).value();
  const auto next = nextStep(known.state, known.scenario);
  return {caseId,
          std::string(domain::stateWord(known.state)),
          std::string(domain::lineOf(known.scenario).word),
          known.anatomy,
          std::string(domain::sideWord(known.side)),
          known.due,
          std::string(next.words),
          next.roles(),
          notOnOf(known),
          erased};
}

/// A second process with the same lab open, which looks at the work list after each step of the first.
class Onlooker {
public:
  explicit Onlooker(Lab lab) : m_lab(std::move(lab)) {}
  void look(const std::string& after) {
    for (const char* how : {"folded now", "as it was kept"}) {
      const auto lines = caseLines(m_lab);
      ASSERT_TRUE(lines) << testkit::nameOf(lines.error());
      for (const auto& line : *lines) {
        EXPECT_EQ(line, folded(m_lab, line.caseId))
            << line.caseId << " " << line.state << " after " << after << ", " << how;
        m_seen.insert(line.state);
      }
    }
  }
  [[nodiscard]] const std::set<std::string>& seen() const { return m_seen; }

private:
  Lab m_lab;
  std::set<std::string> m_seen;
};

TEST(WorkList, EqualsTheFoldInEveryStateOnTheWayToTheClosedCase) {
  testkit::TemporaryFolder place;
  ::setenv("CALQUE_DEVICE", (place / "device").c_str(), 1);
  const base::SystemClock clock;
  std::optional<Onlooker> sut;
  DemoRequest request;
  request.lab = place / "lab";
  request.told = [&](const DemoStep& step) {
    if (!sut)
      sut.emplace(Lab::open(request.lab, clock).value());
    sut->look(step.step);
  };
  ASSERT_TRUE(runDemo(request, clock));
  EXPECT_THAT(sut->seen(), testing::IsSupersetOf({"Opened", "ImagesAccepted", "Segmented", "Approved", "Planned",
                                                  "PrintReleased", "Printed", "Inspected", "Released", "Closed"}));
}

TEST(WorkList, EqualsTheFoldOnTheSideRoads) {
  TrialLab trial;
  Onlooker sut(trial.open());
  const auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  trial.approve(id);
  const auto printed = [&](bool whole) {
    trial.plan(id);
    trial.releaseToPrint(id);
    if (whole)
      return trial.print(id);
    EXPECT_EQ(refusalOf(trial.as(trial.technician,
                                 [&](Session& session) -> base::Done {
                                   CALQUE_CHECK(startPrint(session, id, Printing::Simulated));
                                   sut.look("start");
                                   return abortPrint(session, id, "power", "the lights went out");
                                 })),
              "");
    sut.look("abort");
    return std::string();
  };
  printed(false);
  const auto item = printed(true);
  EXPECT_EQ(refusalOf(trial.as(trial.inspector,
                               [&](Session& session) -> base::Done {
                                 CALQUE_TRY(known, caseOf(session.lab(), id));
                                 CALQUE_TRY(found, simulatedMeasurements(session.lab(), known));
                                 found.begin()->second = "1";
                                 CALQUE_CHECK(recordInspection(session, id, {item, trial.gauge, "caliper", found}));
                                 CALQUE_CHECK(openNonconformity(session, id, item, "far too small"));
                                 return {};
                               })),
            "");
  sut.look("nonconformity");
  EXPECT_EQ(refusalOf(trial.as(trial.qa, [&](Session& session) { return withdrawCase(session, id, "not wanted"); })),
            "");
  sut.look("withdrawal");
  EXPECT_THAT(sut.seen(), testing::IsSupersetOf({"Printing", "BuildAborted", "Nonconforming", "Withdrawn"}));
}

TEST(WorkList, NamesEveryRoleThatTheLawLetsDoTheNextStep) {
  const auto sut = nextStep(domain::CaseState::Segmented, domain::Scenario::SurgicalPlanning);
  EXPECT_THAT(sut.roles(), testing::UnorderedElementsAre("surgeon", "radiologist"));
  for (const auto state : domain::allStates()) {
    const auto next = nextStep(state, domain::Scenario::SurgicalPlanning);
    for (const auto& role : next.roles())
      EXPECT_NE(next.words.find(role), std::string_view::npos) << next.words << " does not name " << role;
  }
}

TEST(WorkList, IsForWhomTheLawLetsDoTheNextStepAndNotForItsAuthor) {
  TrialLab trial;
  const auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  const auto lab = trial.open();
  for (const char* how : {"folded now", "as it was kept"}) {
    const auto sut = caseLines(lab).value().at(0);
    EXPECT_TRUE(isFor(sut, trial.surgeon, {"surgeon"})) << how;
    EXPECT_TRUE(isFor(sut, trial.radiologist, {"radiologist"})) << how;
    EXPECT_FALSE(isFor(sut, trial.technician, {"technician"})) << how;
    EXPECT_FALSE(isFor(sut, trial.segmenter, {"segmenter", "surgeon"})) << how << ": the author approves nothing";
    EXPECT_FALSE(isFor(sut, trial.auditor, {"surgeon", "auditor"})) << how << ": an auditor moves no case";
  }
  ASSERT_EQ(refusalOf(trial.as(trial.radiologist,
                               [&](Session& session) -> base::Done {
                                 CALQUE_CHECK(approveSegmentation(session, id, trial.signs()));
                                 return {};
                               })),
            "");
  const auto after = caseLines(lab).value().at(0);
  EXPECT_EQ(after, folded(lab, id));
  EXPECT_FALSE(isFor(after, trial.radiologist, {"radiologist"})) << "signed beside";
  EXPECT_TRUE(isFor(after, trial.surgeon, {"surgeon"})) << "whose approval is still waited for";
}

TEST(WorkList, ShowsWhosePatientWasErased) {
  TrialLab trial;
  const auto kept = trial.openCase(), gone = trial.openCase();
  const auto by = [&](const std::string& person, const std::function<base::Done(Session&)>& act) {
    ASSERT_EQ(refusalOf(trial.as(person, act)), "");
  };
  by(trial.qa, [&](Session& session) { return withdrawCase(session, gone, "ordered twice"); });
  by(trial.qa, [&](Session& session) { return setRetention(session, 0, "a rule of this test"); });
  const auto sut = trial.open();
  EXPECT_FALSE(caseLines(sut).value().at(1).erased);
  by(trial.qa, [&](Session& session) -> base::Done {
    CALQUE_TRY(approver, Session::open(session.lab(), trial.secondQa, testkit::password));
    return erasePatient(session, {gone, "retention over", "yearly review"}, approver, trial.signs());
  });
  const auto lines = caseLines(sut).value();
  EXPECT_EQ(lines.at(0), folded(sut, kept));
  EXPECT_EQ(lines.at(1), folded(sut, gone, true)) << "its own entries have not changed";
}

TEST(WorkList, StandsWhateverHappensToTheIndex) {
  testkit::verifies({"req~record.only-truth~1"});
  TrialLab trial;
  std::string id;
  const auto opens = [&](Session& session) -> base::Done {
    CALQUE_TRY(opened,
               openCase(session, {trial.patient, "surgical_planning", "skull", "right", trial.surgeon, "2099-12-31"}));
    id = opened;
    return {};
  };
  ASSERT_EQ(refusalOf(trial.as(trial.surgeon, opens)), "");
  ASSERT_TRUE(caseLines(trial.open()));
  std::filesystem::copy_file(trial.folder() / "index.db", trial.place() / "older.db");
  trial.takeIn(id);
  const auto look = [&](const char* what) {
    const auto sut = trial.open();
    EXPECT_EQ(caseLines(sut).value().at(0), folded(sut, id)) << what;
    EXPECT_EQ(caseLines(sut).value().at(0), folded(sut, id)) << what << ", kept";
  };
  look("as it is");
  std::filesystem::remove(trial.folder() / "index.db");
  look("deleted");
  std::filesystem::rename(trial.place() / "older.db", trial.folder() / "index.db");
  look("an older one");
}

TEST(WorkList, CanBeStoppedWhileItFolds) {
  TrialLab trial;
  for (int i = 0; i < 3; ++i)
    trial.openCase();
  const auto sut = trial.open();
  int folded = 0;
  const auto second = [&](double share, std::string_view) {
    EXPECT_DOUBLE_EQ(share, folded / 3.0);
    return ++folded < 2;
  };
  const auto stopped = caseLines(sut, second);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(std::get<base::Fault>(stopped.error()).kind, base::FaultKind::Busy);
  folded = 1;
  EXPECT_EQ(caseLines(sut, [&](double, std::string_view) { return ++folded < 10; }).value().size(), 3U);
  EXPECT_EQ(folded, 3) << "what was folded before the stop is kept";
}

/// What is kept is believed only with the form of this program; with it, it is not folded again.
TEST(WorkList, FoldsAnewWhatAnotherVersionKept) {
  TrialLab trial;
  const auto id = trial.openCase();
  const auto sut = trial.open();
  ASSERT_TRUE(caseLines(sut));
  const auto replaceKept = [&](const std::string& part, const std::string& with) {
    auto cases = sut.rooms().log.recordsOf('c', "case.opened").value();
    auto& text = cases.at(0).kept.value();
    ASSERT_NE(text.find(part), std::string::npos) << text;
    text.replace(text.find(part), part.size(), with);
    ASSERT_TRUE(sut.rooms().log.keep(cases));
  };
  replaceKept(R"("side":"left")", R"("side":"right")");
  EXPECT_EQ(caseLines(sut).value().at(0).side, "right") << "the kept row is what is shown: nothing was folded";
  replaceKept(R"("form":")", R"("form":"another )");
  EXPECT_EQ(caseLines(sut).value().at(0), folded(sut, id));
}

} // namespace
} // namespace calque::workflow
