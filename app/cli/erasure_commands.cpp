// calque erase | hold | lab retention
#include "approver.h"
#include "command.h"

#include "app/workflow/erasure.h"

namespace calque::cli {
namespace {

constexpr const char* patientHelp = "the patient's pseudonym, or one of his cases";

struct Erase final : Command {
  Erase()
      : Command(
            "erase", "destroy a patient's data, under two names",
            "calque erase c-0001 --basis \"retention over\" --reason \"yearly review\" --as u-0001 --approver u-0008 "
            "--approver-password-file qa.txt") {}
  workflow::Erasure erasure;
  Approver approver;
  void declareWith(Options& options, Console& console) override {
    options.text("patient", erasure.patient, patientHelp, Need::Required);
    options.text("--basis", erasure.basis, "the law or request it rests on", Need::Required);
    options.text("--reason", erasure.reason, "why now", Need::Required);
    approver.declareWith(options);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(approving, approver.open(session));
      CALQUE_CHECK(workflow::erasePatient(session, erasure, approving, console.signerFrom(approver.secrets)));
      return console.answer("erased; keep no backup of keys.db longer than 90 days",
                            base::JsonObject{{"patient", erasure.patient}});
    });
  }
};

struct Hold final : Command {
  Hold()
      : Command("hold", "keep a patient's data from erasure, or lift that",
                "calque hold c-0001 --until 2031-12-31 --reason \"request of the court\" --as u-0001") {}
  std::string patient, until, reason;
  bool lift = false;
  Approver approver;
  void declareWith(Options& options, Console& console) override {
    options.text("patient", patient, patientHelp, Need::Required);
    options.text("--until", until, "last day of the hold, YYYY-MM-DD; without it until lifted");
    options.text("--reason", reason, "why", Need::Required);
    options.flag("--lift", lift, "lift the hold; needs --approver");
    approver.declareWith(options, Need::Optional);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      if (lift) {
        CALQUE_TRY(approving, approver.open(session));
        CALQUE_CHECK(workflow::liftHold(session, patient, reason, approving, console.signerFrom(approver.secrets)));
      } else {
        CALQUE_CHECK(workflow::placeHold(session, patient, until, reason));
      }
      return console.answer(lift ? "the hold is lifted" : "held", base::JsonObject{{"patient", patient}});
    });
  }
};

struct LabRetention final : Command {
  LabRetention()
      : Command("lab retention", "how long a patient's record is kept after the last case",
                "calque lab retention 15 --reason \"longest law that applies to us\" --as u-0001") {}
  std::uint64_t years = 0;
  std::string reason;
  void declareWith(Options& options, Console& console) override {
    options.whole("years", years, 0, 100, "whole years", Need::Required);
    options.text("--reason", reason, "which law or rule", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::setRetention(session, years, reason));
      return console.answer(std::to_string(years) + " years", base::JsonObject{{"years", years}});
    });
  }
};

} // namespace

void addErasureCommands(Commands& all) {
  all.push_back(std::make_unique<Erase>());
  all.push_back(std::make_unique<Hold>());
  all.push_back(std::make_unique<LabRetention>());
}

} // namespace calque::cli
