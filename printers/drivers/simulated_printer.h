// A printer that is not there: takes the job, reports what a good printer would. Told to misbehave, it does one thing
// wrong.
#pragma once

#include "driver.h"

namespace calque::drivers {

enum class Misbehaviour {
  None = 0,
  OtherSerial = 1, ///< reports another serial than it has
  OtherLot = 2,    ///< reports a lot that is not on the ticket
  Reprint = 3,     ///< built it twice
  ExtraCopy = 4,
  DropLink = 5,    ///< takes the job; report() is a fault
  WrongHeight = 6, ///< stopped at half the height
  OtherBytes = 7,  ///< one bit of what arrived differs from what was given
  Silence = 8,     ///< never ends: report() has nothing
};

class SimulatedPrinter final : public Driver {
public:
  explicit SimulatedPrinter(std::string serial, Misbehaviour misbehaviour = Misbehaviour::None)
      : m_serial(std::move(serial)), m_misbehaviour(misbehaviour) {}

  [[nodiscard]] base::Result<Sent> send(const PrintJob& job, const base::Progress& progress = {}) override;
  /// Plausible numbers computed from the ticket, whether or not this object sent it: the simulation has no memory to
  /// lose between two commands.
  [[nodiscard]] base::Result<std::optional<PrinterReport>> report(const JobTicket& ticket) override;

private:
  std::string m_serial;
  Misbehaviour m_misbehaviour;
};

} // namespace calque::drivers
