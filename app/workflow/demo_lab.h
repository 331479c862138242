// The demonstration lab: its people with fresh passwords, its printer, lots, gauge and the one invented clearance row.
#pragma once

#include "lab_create.h"
#include "supplies.h"

namespace calque::workflow {

/// Who does what in the demonstration.
struct DemoPeople {
  std::vector<PersonSetup> all;
  [[nodiscard]] const PersonSetup& qa() const { return all[0]; }
  [[nodiscard]] const PersonSetup& administrator() const { return all[1]; }
  [[nodiscard]] const PersonSetup& operating() const { return all[2]; }  ///< technician: plans, prints
  [[nodiscard]] const PersonSetup& inspecting() const { return all[3]; } ///< another technician
  [[nodiscard]] const PersonSetup& segmenting() const { return all[4]; }
  [[nodiscard]] const PersonSetup& radiologist() const { return all[5]; }
  [[nodiscard]] const PersonSetup& surgeon() const { return all[6]; }
  [[nodiscard]] const PersonSetup& releasing() const { return all[7]; } ///< a second qa
  [[nodiscard]] const PersonSetup& auditor() const { return all[8]; }
};
[[nodiscard]] DemoPeople inventPeople();
/// id, name, roles, password, one line a person; mode 0600.
[[nodiscard]] base::Done writePeople(const std::filesystem::path& file, const DemoPeople& people);
[[nodiscard]] SignerEntry signsWith(const PersonSetup& person);

struct DemoSupplies {
  std::string clearance, printer, lot, gauge;
};
/// Entered by the technician, approved by the qa; under two names as in any lab.
[[nodiscard]] base::Result<DemoSupplies> stock(Lab& lab, const DemoPeople& people);

} // namespace calque::workflow
