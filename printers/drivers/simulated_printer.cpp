#include "simulated_printer.h"

#include "reconcile.h"

#include "core/crypto/digest.h"
#include "core/domain/refusals.h"

namespace calque::drivers {
namespace {

SentFile arrived(std::string name, std::string kind, base::View bytes) {
  return {std::move(name), std::move(kind), bytes.size(), crypto::sha256Hex(bytes)};
}

} // namespace

// [impl->req~ticket.means~1]
base::Result<Sent> SimulatedPrinter::send(const PrintJob& job, const base::Progress& progress) {
  if (job.ticket.serial != m_serial)
    return domain::refuse(domain::RefusalCode::TicketOtherPrinter, {}, job.ticket.serial, m_serial);
  CALQUE_CHECK(checkSurface(job));
  if (progress && !progress(0, "sending"))
    return base::fault(base::FaultKind::Library, "sending was stopped; the printer has nothing");
  base::Bytes received(job.surface.begin(), job.surface.end());
  if (m_misbehaviour == Misbehaviour::OtherBytes && !received.empty())
    received.back() ^= 1;
  Sent sent;
  sent.serial = m_serial;
  sent.files.push_back(arrived("model." + job.surfaceKind, job.surfaceKind, received));
  sent.surfaceSha256 = sent.files.front().sha256;
  if (!job.placed3mf.empty())
    sent.files.push_back(arrived("placed.3mf", "3mf", job.placed3mf));
  sent.files.push_back(arrived("ticket.json", "json", toTicketJson(job.ticket)));
  return sent;
}

base::Result<std::optional<PrinterReport>> SimulatedPrinter::report(const JobTicket& ticket) {
  if (m_misbehaviour == Misbehaviour::DropLink)
    return base::fault(base::FaultKind::Library, "the link to the printer was lost",
                       "abort the run and look at the printer");
  if (m_misbehaviour == Misbehaviour::Silence)
    return std::optional<PrinterReport>();
  PrinterReport report;
  report.job = ticket.job;
  report.run = ticket.run;
  report.serial = m_misbehaviour == Misbehaviour::OtherSerial ? m_serial + "-other" : m_serial;
  report.copies = ticket.copies + (m_misbehaviour == Misbehaviour::ExtraCopy ? 1 : 0);
  report.builds = m_misbehaviour == Misbehaviour::Reprint ? 2 : 1;
  report.layers = layersOf(ticket);
  report.heightMm = static_cast<double>(report.layers) * static_cast<double>(ticket.layerNm) / 1e6;
  if (m_misbehaviour == Misbehaviour::WrongHeight) {
    report.layers /= 2;
    report.heightMm /= 2;
  }
  report.volumeMm3 = ticket.volumeMm3 * static_cast<double>(report.copies) * 1.002; // droplets overfill a little
  for (const auto& material : ticket.materials)
    report.lots.push_back(material.lotText);
  if (m_misbehaviour == Misbehaviour::OtherLot && !report.lots.empty())
    report.lots.back() += "-other";
  return report;
}

} // namespace calque::drivers
