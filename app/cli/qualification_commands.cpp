// calque qualification start | step | finish | abort | sign | list: what calque-qualify --lab enters
#include "command.h"

#include "app/workflow/qualification.h"

#include "core/base/files.h"

#include <fmt/format.h>

namespace calque::cli {
namespace {

constexpr std::uint64_t largestReport = 64u << 20;

struct QualificationStart final : Command {
  QualificationStart()
      : Command("qualification start", "begin a qualification run and get its number",
                "calque qualification start --kind iq --protocol iq-installation/1 --as u-0001") {}
  workflow::QualificationStart asked;
  void declareWith(Options& options, Console& console) override {
    options.oneOf("--kind", asked.kind, {"iq", "oq", "pq"}, "", Need::Required);
    options.text("--protocol", asked.protocol, "its id and revision", Need::Required);
    options.text("--build", asked.build, "SHA-256 of the install manifest; without it, of this program's");
    options.text("--printer", asked.printer, "the printer that is qualified, p-NNNN");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(id, workflow::startQualification(session, asked));
      return console.answer(id, base::JsonObject{{"run", id}});
    });
  }
};

struct QualificationStep final : Command {
  QualificationStep()
      : Command("qualification step", "enter one step of a run and what was found",
                "calque qualification step q-0001 --step iq.files --expected equal --found equal --pass --as u-0001") {}
  std::string id;
  workflow::QualificationStep entered;
  void declareWith(Options& options, Console& console) override {
    options.text("run", id, "", Need::Required);
    options.text("--step", entered.step, "", Need::Required);
    options.text("--expected", entered.expected, "", Need::Required);
    options.text("--found", entered.found, "", Need::Required);
    options.flag("--pass", entered.pass, "what was found is what was expected; without it the step failed");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::enterQualificationStep(session, id, entered));
      return console.answer("entered " + entered.step, base::JsonObject{{"run", id}, {"step", entered.step}});
    });
  }
};

struct QualificationFinish final : Command {
  QualificationFinish()
      : Command("qualification finish", "end a run with its results",
                "calque qualification finish q-0001 --results oq.json --report oq.pdf --as u-0001") {}
  std::string id, results, report;
  void declareWith(Options& options, Console& console) override {
    options.text("run", id, "", Need::Required);
    options.text("--results", results, "the results, JSON", Need::Required);
    options.text("--report", report, "the report, PDF");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(json, base::readFile(results, largestReport));
      base::Bytes page;
      if (!report.empty()) {
        CALQUE_TRY(bytes, base::readFile(report, largestReport));
        page = std::move(bytes);
      }
      CALQUE_TRY(outcome, workflow::finishQualification(session, id, json, page));
      return console.answer(id + ": " + outcome, base::JsonObject{{"run", id}, {"outcome", outcome}});
    });
  }
};

struct QualificationAbort final : Command {
  QualificationAbort()
      : Command("qualification abort", "give up a run; it stays in the list",
                "calque qualification abort q-0001 --reason \"power cut\" --as u-0001") {}
  std::string id, reason;
  void declareWith(Options& options, Console& console) override {
    options.text("run", id, "", Need::Required);
    options.text("--reason", reason, "", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::abortQualification(session, id, reason));
      return console.answer("aborted " + id, base::JsonObject{{"run", id}});
    });
  }
};

struct QualificationSign final : Command {
  QualificationSign()
      : Command("qualification sign", "approve the result of a run with an electronic signature",
                "calque qualification sign q-0001 --as u-0001") {}
  std::string id;
  std::vector<std::string> said;
  void declareWith(Options& options, Console& console) override {
    options.text("run", id, "", Need::Required);
    options.texts("--disposition", said, "STEP=TEXT: what becomes of a step that failed; may be given several times");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    workflow::Dispositions dispositions;
    for (const auto& one : said) {
      const auto at = one.find('=');
      if (at == std::string::npos)
        return console.answer("--disposition wants STEP=TEXT", base::JsonObject{{"usage", "--disposition"}}, exitUsage);
      dispositions[one.substr(0, at)] = one.substr(at + 1);
    }
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::approveQualification(session, id, dispositions, console.signer()));
      return console.answer("approved " + id, base::JsonObject{{"run", id}});
    });
  }
};

struct QualificationList final : Command {
  QualificationList()
      : Command("qualification list", "the runs, and whether this installation is qualified",
                "calque qualification list --lab lab") {}
  void declareWith(Options& options, Console& console) override { console.declareLab(options); }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(lab, console.openLab());
    CALQUE_TRY(runs, workflow::qualificationRuns(lab));
    CALQUE_TRY(missing, workflow::whyUnqualifiedHere(lab));
    std::string text;
    base::JsonList lines;
    for (const auto& run : runs) {
      const auto outcome = run.outcome.empty() ? std::string("goes on") : run.outcome;
      text += fmt::format("{}  {}  {}  run {}  {} steps, {} failed  {}{}\n", run.id, run.kind, run.protocol, run.number,
                          run.steps, run.failed, outcome, run.approver.empty() ? "" : ", approved by " + run.approver);
      lines.push_back(base::JsonObject{{"run", run.id},
                                       {"kind", run.kind},
                                       {"protocol", run.protocol},
                                       {"printer", run.printer},
                                       {"number", run.number},
                                       {"build", run.build},
                                       {"host", run.host},
                                       {"steps", run.steps},
                                       {"failed", run.failed},
                                       {"outcome", run.outcome},
                                       {"approver", run.approver}});
    }
    text += missing.empty() ? "this build is qualified on this host" : "not qualified: " + missing;
    return console.answer(text,
                          base::JsonObject{{"qualified", missing.empty()}, {"missing", missing}, {"runs", lines}});
  }
};

} // namespace

void addQualificationCommands(Commands& all) {
  all.push_back(std::make_unique<QualificationStart>());
  all.push_back(std::make_unique<QualificationStep>());
  all.push_back(std::make_unique<QualificationFinish>());
  all.push_back(std::make_unique<QualificationAbort>());
  all.push_back(std::make_unique<QualificationSign>());
  all.push_back(std::make_unique<QualificationList>());
}

} // namespace calque::cli
