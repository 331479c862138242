#include "reconcile.h"

#include "core/base/decimal.h"
#include "core/domain/refusals.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace calque::drivers {
namespace {

std::string joined(const std::set<std::string>& words) {
  std::string all;
  for (const auto& word : words)
    all += (all.empty() ? "" : ", ") + word;
  return all;
}

} // namespace

std::uint64_t layersOf(const JobTicket& ticket) {
  if (ticket.layerNm == 0)
    return 0;
  double layers = ticket.extentMm[2] * 1e6 / static_cast<double>(ticket.layerNm);
  return static_cast<std::uint64_t>(std::ceil(layers - 1e-6)); // a height of whole layers is not one more
}

std::vector<Difference> differencesOf(const JobTicket& ticket, const PrinterReport& report, Tolerance tolerance) {
  std::vector<Difference> found;
  auto equal = [&](const char* what, const std::string& expected, const std::string& said) {
    if (expected != said)
      found.push_back({what, expected, said});
  };
  auto near = [&](const char* what, double expected, double said, double within) {
    if (!(std::abs(said - expected) <= within)) // also where one is no number
      found.push_back(
          {what, base::toDecimal(expected, 3) + " within " + base::toDecimal(within, 3), base::toDecimal(said, 3)});
  };
  equal("job", ticket.job, report.job);
  equal("run", std::to_string(ticket.run), std::to_string(report.run));
  equal("serial", ticket.serial, report.serial);
  equal("builds", "1", std::to_string(report.builds));
  equal("copies", std::to_string(ticket.copies), std::to_string(report.copies));
  std::set<std::string> lots;
  for (const auto& material : ticket.materials)
    lots.insert(material.lotText);
  equal("lots", joined(lots), joined({report.lots.begin(), report.lots.end()}));
  double layers = static_cast<double>(layersOf(ticket)), volume = ticket.volumeMm3 * static_cast<double>(ticket.copies);
  near("layers", layers, static_cast<double>(report.layers), std::max(1.0, layers * tolerance.layersShare));
  near("height", ticket.extentMm[2], report.heightMm, tolerance.heightMm);
  near("volume", volume, report.volumeMm3, volume * tolerance.volumeShare);
  return found;
}

// [impl->req~build.reconcile~1]
base::Done reconcile(const JobTicket& ticket, const PrinterReport& report, Tolerance tolerance) {
  auto differences = differencesOf(ticket, report, tolerance);
  if (differences.empty())
    return {};
  std::string what, expected, found;
  for (const auto& difference : differences) {
    auto separator = what.empty() ? "" : "; ";
    what += separator + difference.what;
    expected += separator + difference.what + " " + difference.expected;
    found += separator + difference.what + " " + difference.found;
  }
  return domain::refuse(domain::RefusalCode::ReportMismatch, what, expected, found);
}

} // namespace calque::drivers
