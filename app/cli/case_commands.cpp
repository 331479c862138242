// calque case open | list | show | withdraw | intake
#include "command.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/case_request.h"
#include "app/workflow/erasure.h"
#include "app/workflow/intake.h"
#include "app/workflow/work_list.h"

#include <fmt/format.h>

namespace calque::cli {
namespace {

struct CaseOpen final : Command {
  CaseOpen()
      : Command("case open", "open a case for a request",
                "calque case open --patient patient.toml --use surgical_planning --anatomy skull --side none "
                "--requester u-0005 "
                "--as u-0005") {}
  workflow::CaseRequest request;
  std::string patientFile;
  void declareWith(Options& options, Console& console) override {
    options.text("--patient", patientFile, "TOML with [patient] id, name, birth_date, sex; mode 0600", Need::Required);
    options.text("--use", request.scenario, "intended use, e.g. surgical_planning", Need::Required);
    options.text("--anatomy", request.anatomy, "a word of the catalogue", Need::Required);
    options.text("--side", request.side, "left, right, both or none", Need::Required);
    options.text("--requester", request.requester, "who asks for the model", Need::Required);
    options.text("--due", request.due, "date, YYYY-MM-DD");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(patient, workflow::readPatient(patientFile));
      request.patient = std::move(patient);
      CALQUE_TRY(id, workflow::openCase(session, request));
      return console.answer(id, base::JsonObject{{"case", id}});
    });
  }
};

struct CaseList final : Command {
  CaseList() : Command("case list", "cases, their state and what each waits for", "calque case list --lab lab") {}
  void declareWith(Options& options, Console& console) override { console.declareLab(options); }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(lab, console.openLab());
    CALQUE_TRY(lines, workflow::caseLines(lab));
    std::string text;
    base::JsonList list;
    for (const auto& line : lines) {
      text += fmt::format("{}  {:<15} {:<22} {:<16} {:<6} {:<11} {}\n", line.caseId, line.state, line.scenario,
                          line.anatomy, line.side, line.due, line.erased ? "patient's data erased" : line.waitsFor);
      list.push_back(base::JsonObject{{"case", line.caseId},
                                      {"state", line.state},
                                      {"scenario", line.scenario},
                                      {"anatomy", line.anatomy},
                                      {"side", line.side},
                                      {"due", line.due},
                                      {"waits_for", line.waitsFor},
                                      {"erased", line.erased}});
    }
    return console.answer(text, list);
  }
};

struct CaseShow final : Command {
  CaseShow() : Command("case show", "the entries of a case in order", "calque case show c-0001 --lab lab") {}
  std::string caseId;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    console.declareLab(options);
  }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(lab, console.openLab());
    CALQUE_CHECK(workflow::caseOf(lab, caseId));
    CALQUE_TRY(lines, workflow::logLines(lab, 0, 0, caseId));
    CALQUE_TRY(patient, workflow::patientDataOf(lab, caseId));
    auto text = fmt::format("patient {}: {}\n", patient.subject, patient.state);
    base::JsonList list;
    for (const auto& line : lines) {
      text += fmt::format("{:>6}  {}  {:<24} {}\n", line.seq, line.at, line.type, line.actor);
      list.push_back(base::JsonObject{{"seq", line.seq}, {"t", line.at}, {"type", line.type}, {"actor", line.actor}});
    }
    return console.answer(text, list);
  }
};

struct CaseWithdraw final : Command {
  CaseWithdraw()
      : Command("case withdraw", "end a case early; nothing is deleted",
                "calque case withdraw c-0001 --reason \"surgery cancelled\" --as u-0001") {}
  std::string caseId, reason;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.text("--reason", reason, "why", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::withdrawCase(session, caseId, reason));
      return console.answer("withdrawn", base::JsonObject{{"case", caseId}});
    });
  }
};

struct CaseIntake final : Command {
  CaseIntake()
      : Command("case intake", "check a series and accept it into the case",
                "calque case intake c-0001 ct_head/ --accept series.contrast=\"bone, none needed\" --as u-0003") {}
  std::string caseId, path;
  workflow::IntakeRequest request;
  std::vector<std::string> accepted;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.text("path", path, "folder, file or DICOMDIR", Need::Required);
    options.text("--series", request.series, "Series Instance UID where there are several");
    options.texts("--accept", accepted, "CODE=REASON for a warning; may be given several times");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    request.path = path;
    request.accepted = namedReasons(accepted);
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(done, workflow::intake(session, caseId, request, console.progress()));
      return console.answer(
          fmt::format("accepted {} slices, spacing {} mm", done.slices, done.spacingMm),
          base::JsonObject{{"slices", done.slices}, {"spacing_mm", done.spacingMm}, {"warnings", done.warnings}});
    });
  }
};

} // namespace

void addCaseCommands(Commands& all) {
  all.push_back(std::make_unique<CaseOpen>());
  all.push_back(std::make_unique<CaseList>());
  all.push_back(std::make_unique<CaseShow>());
  all.push_back(std::make_unique<CaseWithdraw>());
  all.push_back(std::make_unique<CaseIntake>());
}

} // namespace calque::cli
