// calque print plan | release | void | start | finish | abort | post
#include "command.h"

#include "app/workflow/print_plan.h"
#include "app/workflow/print_release.h"
#include "app/workflow/print_run.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace calque::cli {
namespace {

/// "a=b=c" → {a, b, c}; exactly `count` parts or nothing.
std::vector<std::string> parts(const std::string& text, std::size_t count) {
  std::vector<std::string> found;
  std::size_t from = 0;
  while (found.size() + 1 < count) {
    auto at = text.find('=', from);
    if (at == std::string::npos)
      return {};
    found.push_back(text.substr(from, at - from));
    from = at + 1;
  }
  found.push_back(text.substr(from));
  return found;
}

struct PrintPlan final : Command {
  PrintPlan()
      : Command("print plan", "plan a build",
                "calque print plan c-0001 --printer p-0001 --lot m-0001 --mode \"High Quality\" --layer-um 14 "
                "--postprocess \"water "
                "jet\" --as u-0003") {}
  std::string caseId;
  workflow::PlanRequest request;
  std::vector<double> placement;
  std::vector<std::string> distances;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.text("--printer", request.printer, "", Need::Required);
    options.texts("--lot", request.lots, "in the order of the segments; may be given several times", Need::Required);
    options.text("--mode", request.mode, "", Need::Required);
    options.whole("--layer-um", request.layerUm, 1, 2000, "layer height", Need::Required);
    options.text("--preset", request.preset, "the vendor's preset");
    options.text("--postprocess", request.postprocess, "", Need::Required);
    options.whole("--copies", request.copies, 1, 50, "");
    options.numbers("--placement", placement, 16, "16 numbers of a rigid 4x4, row by row, mm");
    options.text("--sterilisation", request.sterilisation, "method, for a surgical guide");
    options.texts("--distance", distances, "POINT=NOMINAL_MM=LIMIT_MM to be inspected; default: the three extents");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    if (placement.size() == 16)
      std::copy(placement.begin(), placement.end(), request.placement.emplace().begin());
    for (const auto& text : distances) {
      auto fields = parts(text, 3);
      if (fields.empty())
        return console.answer("--distance wants POINT=NOMINAL=LIMIT", base::JsonObject{{"usage", "--distance"}},
                              exitUsage);
      request.distances.push_back({fields[0], fields[1], fields[2]});
    }
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(job, workflow::planPrint(session, caseId, request));
      return console.answer(job, base::JsonObject{{"job", job}});
    });
  }
};

struct PrintRelease final : Command {
  PrintRelease()
      : Command("print release", "sign the plan and give one ticket", "calque print release c-0001 --as u-0001") {}
  std::string caseId;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::releasePrint(session, caseId, console.signer()));
      return console.answer("released to print", base::JsonObject{{"case", caseId}});
    });
  }
};

struct PrintVoid final : Command {
  PrintVoid()
      : Command("print void", "make an unused ticket void",
                "calque print void c-0001 --reason \"other printer\" --as u-0003") {}
  std::string caseId, reason;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.text("--reason", reason, "why", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::voidTicket(session, caseId, reason));
      return console.answer("ticket void", base::JsonObject{{"case", caseId}});
    });
  }
};

struct PrintStart final : Command {
  PrintStart()
      : Command("print start", "use the ticket: send the job",
                "calque print start c-0001 --hot-folder /mnt/printer --as u-0003") {}
  std::string caseId, hotFolder;
  std::vector<std::string> lots;
  bool simulated = false;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.texts("--lot", lots, "a lot as loaded, in the order of the ticket; may be given several times");
    options.text("--hot-folder", hotFolder, "folder from which the printer's software takes jobs");
    options.flag("--simulated", simulated, "the simulated printer; demonstration labs only");
    options.excludes("--simulated", "--hot-folder");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    if (hotFolder.empty() && !simulated)
      return console.answer("print start wants --hot-folder DIR or --simulated",
                            base::JsonObject{{"usage", "--hot-folder"}}, exitUsage);
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      auto how = simulated ? workflow::Printing::Simulated : workflow::Printing::FileDrop;
      CALQUE_TRY(started, workflow::startPrint(session, caseId, how, lots, hotFolder));
      return console.answer(fmt::format("run {}: {}", started.run, fmt::join(started.items, " ")),
                            base::JsonObject{{"run", started.run}, {"items", started.items}});
    });
  }
};

struct PrintFinish final : Command {
  PrintFinish()
      : Command("print finish", "reconcile the printer's report with the ticket",
                "calque print finish c-0001 --report report.json --as u-0003") {}
  std::string caseId, report;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.text("--report", report, "the printer's report (JSON); not needed for the simulated printer");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::finishPrint(session, caseId, report));
      return console.answer("printed", base::JsonObject{{"case", caseId}});
    });
  }
};

struct PrintAbort final : Command {
  PrintAbort()
      : Command("print abort", "end a run that failed; it is kept",
                "calque print abort c-0001 --cause power --reason \"power cut\" --as u-0003") {}
  std::string caseId, cause, reason;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.oneOf("--cause", cause, {"operator", "printer", "link", "power", "process"}, "", Need::Required);
    options.text("--reason", reason, "why", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::abortPrint(session, caseId, cause, reason));
      return console.answer("aborted", base::JsonObject{{"case", caseId}});
    });
  }
};

struct PrintPost final : Command {
  PrintPost()
      : Command("print post", "record post-processing",
                "calque print post c-0001 --step \"support removal=30=water jet 40 bar\" --as u-0003") {}
  std::string caseId;
  std::vector<std::string> steps;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.texts("--step", steps, "STEP=MINUTES=SETTING; may be given several times", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    std::vector<workflow::PostprocessStep> recorded;
    for (const auto& text : steps) {
      auto fields = parts(text, 3);
      if (fields.empty() || fields[1].empty() || fields[1].size() > 6 ||
          fields[1].find_first_not_of("0123456789") != std::string::npos)
        return console.answer("--step wants STEP=MINUTES=SETTING", base::JsonObject{{"usage", "--step"}}, exitUsage);
      recorded.push_back({fields[0], fields[2], std::stoull(fields[1])});
    }
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::recordPostprocess(session, caseId, recorded));
      return console.answer("recorded", base::JsonObject{{"case", caseId}});
    });
  }
};

} // namespace

void addPrintCommands(Commands& all) {
  all.push_back(std::make_unique<PrintPlan>());
  all.push_back(std::make_unique<PrintRelease>());
  all.push_back(std::make_unique<PrintVoid>());
  all.push_back(std::make_unique<PrintStart>());
  all.push_back(std::make_unique<PrintFinish>());
  all.push_back(std::make_unique<PrintAbort>());
  all.push_back(std::make_unique<PrintPost>());
}

} // namespace calque::cli
