// calque clearance propose | approve | withdraw | list, and the lists of printers, lots and gauges
#include "command.h"

#include "app/workflow/supplies.h"

#include <fmt/format.h>

namespace calque::cli {
namespace {

struct ClearancePropose final : Command {
  ClearancePropose()
      : Command("clearance propose",
                "enter a clearance row from the vendor's labelling: software, version, k_number, anatomies, uses, "
                "ages, printer_model, firmware, materials, mode, layer_um, postprocess, source_title, source_revision, "
                "source_date, effective, source_document (PDF)",
                "calque clearance propose row.toml --as u-0003") {}
  std::string file;
  void declareWith(Options& options, Console& console) override {
    options.text("file", file, "the row (TOML), naming its source document (PDF)", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(row, workflow::readClearanceRow(file));
      CALQUE_TRY(id, workflow::proposeClearance(session, row));
      return console.answer(id, base::JsonObject{{"clearance", id}});
    });
  }
};

struct ClearanceApprove final : Command {
  ClearanceApprove()
      : Command("clearance approve", "approve a row as a second person",
                "calque clearance approve k-0001 --as u-0001") {}
  std::string row;
  void declareWith(Options& options, Console& console) override {
    options.text("row", row, "", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::approveClearance(session, row, console.signer()));
      return console.answer("approved " + row, base::JsonObject{{"clearance", row}});
    });
  }
};

struct ClearanceWithdraw final : Command {
  ClearanceWithdraw()
      : Command("clearance withdraw", "take a row out of force",
                "calque clearance withdraw k-0001 --reason \"labelling revised\" --as u-0001") {}
  std::string row, reason;
  void declareWith(Options& options, Console& console) override {
    options.text("row", row, "", Need::Required);
    options.text("--reason", reason, "why", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::withdrawClearance(session, row, reason));
      return console.answer("withdrawn " + row, base::JsonObject{{"clearance", row}});
    });
  }
};

struct SupplyList final : Command {
  SupplyList(const std::string& noun, char prefix, const std::string& purpose)
      : Command(noun + " list", purpose, "calque " + noun + " list --as-of 2026-03-02 --lab lab"), m_prefix(prefix) {}
  std::string asOf;
  void declareWith(Options& options, Console& console) override {
    options.text("--as-of", asOf, "date, YYYY-MM-DD; default: today");
    console.declareLab(options);
  }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(lab, console.openLab());
    CALQUE_TRY(lines, workflow::listSupplies(lab, m_prefix, asOf));
    std::string text;
    base::JsonList list;
    for (const auto& line : lines) {
      text += fmt::format("{}  {:<72} {}\n", line.record, line.text, line.status);
      list.push_back(base::JsonObject{{"record", line.record}, {"text", line.text}, {"status", line.status}});
    }
    return console.answer(text, list);
  }

private:
  char m_prefix;
};

} // namespace

void addClearanceCommands(Commands& all) {
  all.push_back(std::make_unique<ClearancePropose>());
  all.push_back(std::make_unique<ClearanceApprove>());
  all.push_back(std::make_unique<ClearanceWithdraw>());
  all.push_back(std::make_unique<SupplyList>("clearance", 'k', "clearance rows and whether they are in force"));
  all.push_back(std::make_unique<SupplyList>("printer", 'p', "printers and their qualification"));
  all.push_back(std::make_unique<SupplyList>("material", 'm', "material lots and their status"));
  all.push_back(std::make_unique<SupplyList>("gauge", 'g', "gauges and their calibration"));
}

} // namespace calque::cli
