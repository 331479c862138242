// calque model digest | compare | export
#include "command.h"

#include "app/workflow/model_check.h"

namespace calque::cli {
namespace {

struct ModelDigest final : Command {
  ModelDigest()
      : Command("model digest", "geometry digest, measures and findings of surfaces",
                "calque model digest skull.stl --json") {}
  std::vector<std::string> files;
  void declareWith(Options& options, Console& console) override {
    options.texts("files", files, "STL, 3MF, OBJ or PLY", Need::Required);
    console.declareJson(options);
  }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(report, workflow::modelReport({files.begin(), files.end()}));
    return console.answer(report.text, report.json, report.accepted ? exitGood : exitRefused);
  }
};

struct ModelCompare final : Command {
  ModelCompare()
      : Command("model compare", "are two files the same geometry, and if not, what differs",
                "calque model compare signed.stl sent.stl") {}
  std::string a, b;
  void declareWith(Options& options, Console& console) override {
    options.text("a", a, "", Need::Required);
    options.text("b", b, "", Need::Required);
    console.declareJson(options);
  }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(comparison, workflow::compareModels(a, b));
    return console.answer(comparison.text, comparison.json, comparison.same ? exitGood : exitRefused);
  }
};

struct ModelExport final : Command {
  ModelExport()
      : Command("model export", "the locked model as a file",
                "calque model export c-0001 --format 3mf --out skull.3mf --as u-0003") {}
  std::string caseId, format, out;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.oneOf("--format", format, {"stl", "3mf"}, "", Need::Required);
    options.text("--out", out, "where it is written", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::exportModel(session, caseId, format, out));
      return console.answer(out, base::JsonObject{{"file", out}});
    });
  }
};

} // namespace

void addModelCommands(Commands& all) {
  all.push_back(std::make_unique<ModelDigest>());
  all.push_back(std::make_unique<ModelCompare>());
  all.push_back(std::make_unique<ModelExport>());
}

} // namespace calque::cli
