// calque case release | close, dhr export
#include "command.h"

#include "app/workflow/dhr_close.h"
#include "app/workflow/release.h"

namespace calque::cli {
namespace {

struct CaseRelease final : Command {
  CaseRelease()
      : Command("case release", "release the parts of a case by signature", "calque case release c-0001 --as u-0006") {}
  std::string caseId;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::releaseCase(session, caseId, console.signer()));
      return console.answer("released", base::JsonObject{{"case", caseId}});
    });
  }
};

base::Json jsonOf(const workflow::DhrMade& made) {
  return base::JsonObject{{"bundle", made.bundle.string()}, {"pdf", made.pdf.string()}, {"size", made.size}};
}

struct CaseClose final : Command {
  CaseClose()
      : Command("case close", "make and verify the device history record, then close",
                "calque case close c-0001 --delivered-to \"ward 4, A. Meyer\" --out c-0001.zip --as u-0006") {}
  std::string caseId, delivered, out;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.text("--delivered-to", delivered, "a named person", Need::Required);
    options.text("--out", out, "folder or .zip", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(made, workflow::closeCase(session, caseId, delivered, out));
      return console.answer("closed; record in " + made.bundle.string(), jsonOf(made));
    });
  }
};

struct DhrExport final : Command {
  DhrExport()
      : Command("dhr export", "the device history record of a case as of now",
                "calque dhr export c-0001 --out c-0001-dhr --as u-0001") {}
  std::string caseId, out;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.text("--out", out, "folder or .zip", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(made, workflow::exportDhr(session, caseId, out));
      return console.answer(made.bundle.string(), jsonOf(made));
    });
  }
};

} // namespace

void addReleaseCommands(Commands& all) {
  all.push_back(std::make_unique<CaseRelease>());
  all.push_back(std::make_unique<CaseClose>());
  all.push_back(std::make_unique<DhrExport>());
}

} // namespace calque::cli
