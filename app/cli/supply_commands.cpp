// calque printer register | qualify | suspend, material receive | accept | quarantine, gauge register | calibrate
#include "command.h"

#include "app/workflow/supplies.h"

#include "core/base/files.h"

namespace calque::cli {
namespace {

constexpr std::uint64_t largestCertificate = 32u << 20;

struct PrinterRegister final : Command {
  PrinterRegister()
      : Command("printer register", "register a printer",
                "calque printer register --model \"J850 Digital Anatomy\" --serial S1 --firmware 1.0 --as u-0003") {}
  workflow::PrinterSetup printer;
  void declareWith(Options& options, Console& console) override {
    options.text("--model", printer.model, "", Need::Required);
    options.text("--serial", printer.serial, "", Need::Required);
    options.text("--firmware", printer.firmware, "", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(id, workflow::registerPrinter(session, printer));
      return console.answer(id, base::JsonObject{{"printer", id}});
    });
  }
};

struct PrinterQualify final : Command {
  PrinterQualify()
      : Command("printer qualify", "put a printer's qualification in force",
                "calque printer qualify p-0001 --run q-0003 --until 2027-03-01 --as u-0001") {}
  std::string printer, until;
  std::vector<std::string> runs;
  void declareWith(Options& options, Console& console) override {
    options.text("printer", printer, "", Need::Required);
    options.texts("--run", runs, "a passed qualification run; may be given several times");
    options.text("--until", until, "date, YYYY-MM-DD", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::qualifyPrinter(session, printer, runs, until, console.signer()));
      return console.answer("qualified " + printer, base::JsonObject{{"printer", printer}});
    });
  }
};

struct LotReceive final : Command {
  LotReceive()
      : Command("material receive", "enter a received lot",
                "calque material receive --supplier S --material BoneMatrix --lot L1 --expires 2027-01-31 "
                "--certificate c.pdf --as u-0003") {}
  workflow::LotSetup lot;
  std::string certificate;
  void declareWith(Options& options, Console& console) override {
    options.text("--supplier", lot.supplier, "", Need::Required);
    options.text("--material", lot.material, "", Need::Required);
    options.text("--lot", lot.lot, "", Need::Required);
    options.text("--expires", lot.expires, "date, YYYY-MM-DD", Need::Required);
    options.text("--certificate", certificate, "the supplier's certificate, PDF", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(bytes, base::readFile(certificate, largestCertificate));
      lot.certificate = std::move(bytes);
      CALQUE_TRY(id, workflow::receiveLot(session, lot));
      return console.answer(id, base::JsonObject{{"lot", id}});
    });
  }
};

struct LotAccept final : Command {
  LotAccept()
      : Command("material accept", "accept a lot after its incoming check",
                "calque material accept m-0001 --check \"seal intact\" --as u-0003") {}
  std::string lot;
  std::vector<std::string> checks;
  void declareWith(Options& options, Console& console) override {
    options.text("lot", lot, "", Need::Required);
    options.texts("--check", checks, "a check that was made; may be given several times", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::acceptLot(session, lot, checks));
      return console.answer("accepted " + lot, base::JsonObject{{"lot", lot}});
    });
  }
};

struct GaugeRegister final : Command {
  GaugeRegister()
      : Command("gauge register", "register a gauge",
                "calque gauge register --model Caliper --serial G1 --range 150 --as u-0003") {}
  workflow::GaugeSetup gauge;
  void declareWith(Options& options, Console& console) override {
    options.text("--model", gauge.model, "", Need::Required);
    options.text("--serial", gauge.serial, "", Need::Required);
    options.text("--range", gauge.rangeMm, "mm, decimal", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(id, workflow::registerGauge(session, gauge));
      return console.answer(id, base::JsonObject{{"gauge", id}});
    });
  }
};

struct GaugeCalibrate final : Command {
  GaugeCalibrate()
      : Command("gauge calibrate", "enter a calibration",
                "calque gauge calibrate g-0001 --outcome in --due 2027-01-31 --certificate c.pdf --as u-0003") {}
  std::string gauge, outcome, due, certificate;
  void declareWith(Options& options, Console& console) override {
    options.text("gauge", gauge, "", Need::Required);
    options.oneOf("--outcome", outcome, {"in", "out", "adjusted"}, "", Need::Required);
    options.text("--due", due, "date, YYYY-MM-DD", Need::Required);
    options.text("--certificate", certificate, "PDF", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(bytes, base::readFile(certificate, largestCertificate));
      CALQUE_CHECK(workflow::calibrateGauge(session, gauge, outcome, due, bytes));
      return console.answer("calibrated " + gauge, base::JsonObject{{"gauge", gauge}});
    });
  }
};

/// `printer suspend` and `material quarantine`: out of use, with a reason.
struct TakeOut final : Command {
  using Act = base::Done (*)(workflow::Session&, const std::string&, const std::string&);
  TakeOut(const std::string& words, const std::string& purpose, const std::string& example, Act act)
      : Command(words, purpose, "calque " + words + " " + example + " --reason \"...\" --as u-0001"), m_act(act) {}
  std::string record, reason;
  void declareWith(Options& options, Console& console) override {
    options.text("record", record, "", Need::Required);
    options.text("--reason", reason, "why", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(m_act(session, record, reason));
      return console.answer("out of use: " + record, base::JsonObject{{"record", record}});
    });
  }

private:
  Act m_act;
};

} // namespace

void addSupplyCommands(Commands& all) {
  all.push_back(std::make_unique<PrinterRegister>());
  all.push_back(std::make_unique<PrinterQualify>());
  all.push_back(
      std::make_unique<TakeOut>("printer suspend", "take a printer out of use", "p-0001", workflow::suspendPrinter));
  all.push_back(std::make_unique<LotReceive>());
  all.push_back(std::make_unique<LotAccept>());
  all.push_back(
      std::make_unique<TakeOut>("material quarantine", "take a lot out of use", "m-0001", workflow::quarantineLot));
  all.push_back(std::make_unique<GaugeRegister>());
  all.push_back(std::make_unique<GaugeCalibrate>());
}

} // namespace calque::cli
