#include "demo_lab.h"

#include "page_parts.h"

#include "app/report/report.h"
#include "core/base/files.h"
#include "core/base/ids.h"
#include "printers/catalogue/catalogue.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace calque::workflow {
namespace {

/// A one-page document that says that it is invented: source of the example row, certificate of a lot or gauge.
base::Result<base::Bytes> inventedPaper(const Lab& lab, const std::string& title, const base::Clock& clock) {
  auto page = pageOf(lab, title, "demonstration");
  page.demonstration = true;
  page.sections.push_back({"Invented",
                           {},
                           {"This page was written by the demonstration. It states nothing about any real product."},
                           {},
                           {},
                           true});
  return report::pdfOf(page, {clock.now(), base::toOffsetText(clock.offsetMinutes())});
}

ClearanceRow exampleRow(base::Bytes source) {
  const auto& row = catalogue::builtIn().demonstrationRow;
  return {row.software,    row.version,     row.kNumber,     {},
          row.anatomies,   row.uses,        row.ages,        row.printerModel,
          row.firmware,    row.materials,   row.mode,        row.layerUm,
          row.postprocess, row.deviationMm, row.sourceTitle, row.sourceRevision,
          row.sourceDate,  row.effective,   row.example,     std::move(source)};
}

} // namespace

DemoPeople inventPeople() {
  auto person = [](std::string id, std::string name, std::vector<std::string> roles) {
    return PersonSetup{std::move(id), std::move(name), std::move(roles), "invented for the demonstration",
                       base::toBase64(base::randomBytes(15))};
  };
  return {{person("u-0001", "Q. Åkesson", {"qa"}), person("u-0002", "I. Nowak", {"itadmin"}),
           person("u-0003", "T. Okafor", {"technician"}), person("u-0004", "P. Lindqvist", {"technician"}),
           person("u-0005", "S. Moreau", {"segmenter"}), person("u-0006", "R. Haddad", {"radiologist"}),
           person("u-0007", "Dr. E. Santos", {"surgeon"}), person("u-0008", "M. Weiß", {"qa", "reviewer"}),
           person("u-0009", "A. Byrne", {"auditor"})}};
}

base::Done writePeople(const std::filesystem::path& file, const DemoPeople& people) {
  std::string text;
  for (const auto& person : people.all)
    text += fmt::format("{}  {:<16}  {:<14}  {}\n", person.id, person.name,
                        fmt::format("{}", fmt::join(person.roles, ",")), person.password);
  return base::writeFile(file, base::viewOf(text));
}

SignerEntry signsWith(const PersonSetup& person) {
  return [password = person.password](const PageToSign&) -> base::Result<Secrets> { return Secrets(password); };
}

base::Result<DemoSupplies> stock(Lab& lab, const DemoPeople& people) {
  const auto& row = catalogue::builtIn().demonstrationRow;
  base::SystemClock clock;
  CALQUE_TRY(paper, inventedPaper(lab, row.sourceTitle, clock));
  CALQUE_TRY(certificate, inventedPaper(lab, "Certificate of a material lot", clock));
  CALQUE_TRY(calibration, inventedPaper(lab, "Certificate of calibration", clock));
  auto nextYear = base::toDateText({clock.now().ms + std::int64_t{365} * 24 * 3600 * 1000});
  DemoSupplies supplies;
  {
    CALQUE_TRY(session, Session::open(lab, people.operating().id, people.operating().password));
    CALQUE_TRY(clearance, proposeClearance(session, exampleRow(std::move(paper))));
    CALQUE_TRY(printer, registerPrinter(session, {row.printerModel, "DEMO-1", row.firmware}));
    CALQUE_TRY(lot,
               receiveLot(session, {"Example supplier", row.materials.front(), "DEMO-LOT-1", nextYear, certificate}));
    CALQUE_CHECK(acceptLot(session, lot, {"seal intact", "within date"}));
    CALQUE_TRY(gauge, registerGauge(session, {"Calliper", "DEMO-G1", "300"}));
    CALQUE_CHECK(calibrateGauge(session, gauge, "in", nextYear, calibration));
    supplies = {clearance, printer, lot, gauge};
  }
  CALQUE_TRY(session, Session::open(lab, people.qa().id, people.qa().password));
  CALQUE_CHECK(registerSoftware(session, row.software, row.version));
  CALQUE_CHECK(approveClearance(session, supplies.clearance, signsWith(people.qa())));
  CALQUE_CHECK(qualifyPrinter(session, supplies.printer, {}, nextYear, signsWith(people.qa())));
  return supplies;
}

} // namespace calque::workflow
