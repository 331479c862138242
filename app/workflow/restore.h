// Backup, and the ceremony that ends a quarantine (record.md 10). Two branches of a log are never merged: what was lost
// is named by two persons and entered again by hand.
#pragma once

#include "session.h"

#include "core/base/progress.h"

namespace calque::workflow {

struct BackupMade {
  std::uint64_t size = 0, blobs = 0;
  std::string root, digest; ///< of the log copied; SHA-256 of the copy of audit.db
};
/// Copies log, patient data, settings and blobs to the new folder `to`, and keys.db to the new folder `keys`, which is
/// kept apart from it; verifies the copy and compares it with the head; appends `backup.made`. Refusals 801, 802, 819.
/// After a failure the folders are as far as they came, and the log tells nothing of a backup.
[[nodiscard]] base::Result<BackupMade> backUp(Session& actor, const std::filesystem::path& to,
                                              const std::filesystem::path& keys, const base::Progress& progress = {});

struct Restoration {
  std::string actor, approver, reason;
  std::filesystem::path backup; ///< a folder that backUp made; empty: the store as it lies
  std::filesystem::path keys;   ///< the folder of keys.db that goes with it; may be empty
};
struct Restored {
  std::uint64_t from = 0, to = 0; ///< entries from … to − 1 are lost
};
/// Puts a backup in the place of the store where one is named (what lay there is kept as evidence), checks that the log
/// is a beginning of the lost one and verifies, and appends `store.quarantined` and `restore.done` in one commit with
/// the sessions and the signature of the two. Refusals 100–108, 817, 818; before the commit nothing is written to the
/// log.
[[nodiscard]] base::Result<Restored> restoreLab(const std::filesystem::path& folder, const base::Clock& clock,
                                                const Restoration& restoration, const SignerEntry& actorSigns,
                                                const SignerEntry& approverSigns);

} // namespace calque::workflow
