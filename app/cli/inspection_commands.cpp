// calque inspect record, label print | check, nonconformity open | dispose
#include "command.h"

#include "app/workflow/inspection.h"
#include "app/workflow/making_place.h"

#include "core/base/files.h"

#include <sstream>

namespace calque::cli {
namespace {

struct InspectRecord final : Command {
  InspectRecord()
      : Command("inspect record", "enter measured distances; the verdict is computed",
                "calque inspect record c-0001 --item d-0001 --gauge g-0001 --found \"extent x=120.1\" --as u-0007") {}
  std::string caseId;
  workflow::InspectionRequest request;
  std::vector<std::string> found;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.text("--item", request.item, "the printed item, d-NNNN", Need::Required);
    options.text("--gauge", request.gauge, "", Need::Required);
    options.oneOf("--method", request.method, {"caliper", "scan", "ct", "visual"}, "");
    options.texts("--found", found, "POINT=MM for each planned point", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    for (const auto& text : found) {
      auto equals = text.find('=');
      if (equals == std::string::npos)
        return console.answer("--found wants POINT=MM", base::JsonObject{{"usage", "--found POINT=MM"}}, exitUsage);
      request.foundMm[text.substr(0, equals)] = text.substr(equals + 1);
    }
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(pass, workflow::recordInspection(session, caseId, request));
      return console.answer(pass ? "pass" : "fail", base::JsonObject{{"outcome", pass ? "pass" : "fail"}},
                            pass ? exitGood : exitRefused);
    });
  }
};

struct LabelPrint final : Command {
  LabelPrint()
      : Command("label print", "make the label of an item from the record",
                "calque label print c-0001 --item d-0001 --out label.pdf --as u-0003") {}
  std::string caseId, item, out;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.text("--item", item, "the printed item, d-NNNN", Need::Required);
    options.text("--out", out, "PDF", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(pdf, workflow::printLabel(session, caseId, item));
      CALQUE_CHECK(workflow::writeBeside(out, pdf));
      return console.answer(out, base::JsonObject{{"file", out}});
    });
  }
};

struct LabelCheck final : Command {
  LabelCheck()
      : Command("label check", "compare what stands on the label with the record",
                "calque label check c-0001 --item d-0001 --copy label.pdf --read side=left --read serial=d-0001 --as "
                "u-0007") {}
  std::string caseId, copy;
  workflow::LabelRead label;
  std::vector<std::string> read;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.text("--item", label.item, "the printed item, d-NNNN", Need::Required);
    options.text("--copy", copy, "copy of the label as printed, PDF", Need::Required);
    options.texts(
        "--read", read,
        "FIELD=VALUE as read off the part: serial, case, side, material, use; the patient's ID by --read-file");
    options.text("--read-file", readFile,
                 "further FIELD=VALUE lines, mode 0600: patients' data never stand in arguments");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    if (!readFile.empty()) {
      CALQUE_TRY(bytes, base::readFile(readFile, 65536));
      std::istringstream lines(base::textOf(bytes));
      for (std::string line; std::getline(lines, line);)
        read.push_back(line);
    }
    for (const auto& text : read)
      if (auto equals = text.find('='); equals != std::string::npos)
        label.read[text.substr(0, equals)] = text.substr(equals + 1);
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(bytes, base::readFile(copy, 16u << 20));
      label.copy = std::move(bytes);
      CALQUE_CHECK(workflow::checkLabel(session, caseId, label));
      return console.answer("label agrees with the record", base::JsonObject{{"outcome", "pass"}});
    });
  }

private:
  std::string readFile;
};

struct NonconformityOpen final : Command {
  NonconformityOpen()
      : Command("nonconformity open", "open a nonconformity for an item",
                "calque nonconformity open c-0001 --item d-0001 --text \"extent z 1.4 mm short\" --as u-0007") {}
  std::string caseId, item, text;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.text("--item", item, "the printed item, d-NNNN", Need::Required);
    options.text("--text", text, "", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(id, workflow::openNonconformity(session, caseId, item, text));
      return console.answer(id, base::JsonObject{{"nonconformity", id}});
    });
  }
};

struct NonconformityDispose final : Command {
  NonconformityDispose()
      : Command("nonconformity dispose", "decide what becomes of it",
                "calque nonconformity dispose c-0001 n-0001 --disposition reprint --reason \"support mark\" --second "
                "u-0008 --second-password-file second.txt --as u-0001") {}
  std::string caseId, nonconformity, disposition, reason, second;
  SecretSources secondSecrets;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.text("nonconformity", nonconformity, "", Need::Required);
    options.oneOf("--disposition", disposition, {"rework", "reprint", "scrap", "concession"}, "", Need::Required);
    options.text("--reason", reason, "why", Need::Required);
    options.text("--second", second, "the second person, who signs", Need::Required);
    secondSecrets.declareWith(options, "second-", "the second person's");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::disposeNonconformity(session, caseId, nonconformity, disposition, reason, second,
                                                  console.signerFrom(secondSecrets)));
      return console.answer("disposed: " + disposition, base::JsonObject{{"disposition", disposition}});
    });
  }
};

} // namespace

void addInspectionCommands(Commands& all) {
  all.push_back(std::make_unique<InspectRecord>());
  all.push_back(std::make_unique<LabelPrint>());
  all.push_back(std::make_unique<LabelCheck>());
  all.push_back(std::make_unique<NonconformityOpen>());
  all.push_back(std::make_unique<NonconformityDispose>());
}

} // namespace calque::cli
