// A new lab: keys, root and issuing certificate, entry 0, the first two persons, and the rest under two names.
#pragma once

#include "people_steps.h"

namespace calque::workflow {

struct LabSetup {
  std::string name;
  std::string origin;              ///< record.md 3.1, e.g. lab-17.hospital.example/calque/1
  std::vector<PersonSetup> people; ///< the first two are enrolled by the lab itself: one qa and one itadmin
  bool demonstration = false;
  std::filesystem::path rootKeyFile; ///< written once, encrypted with `rootKeyPassword`; must not exist
  Wiped rootKeyPassword;
  std::filesystem::path witness;        ///< checkpoint notes are appended here after each commit; may be empty
  std::filesystem::path continues = {}; ///< the lab whose log this one goes on from after a compromise; mostly empty
};

/// Made in a folder beside `folder` and renamed, so that a failure leaves nothing, and what a killed maker left beside
/// it goes before the next is made. Every person acknowledges the policy
/// with his own password. Refusals 104, 108, 109, 802, 821 (an origin that is not the next of `continues`).
[[nodiscard]] base::Result<Lab> createLab(const std::filesystem::path& folder, const LabSetup& setup,
                                          const base::Clock& clock);
/// People, name and origin from a setup file (TOML); passwords from the files it names (0600 or refused).
[[nodiscard]] base::Result<LabSetup> readLabSetup(const std::filesystem::path& file);

} // namespace calque::workflow
