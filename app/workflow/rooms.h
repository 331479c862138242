// What a lab is made of, for the steps alone: no header that others see includes this.
#pragma once

#include "lab.h"

#include "core/base/ids.h"
#include "core/crypto/digest.h"
#include "core/storage/blob_vault.h"
#include "core/storage/lab_folder.h"
#include "qms/audit/log.h"
#include "qms/identity/key_ring.h"
#include "qms/identity/people.h"
#include "qms/privacy/patient_store.h"

namespace calque::workflow {

inline constexpr std::string_view systemActor = "system:calque@" CALQUE_VERSION;

struct LabRooms {
  storage::LabFolder folder;
  const base::Clock* clock;
  std::unique_ptr<identity::Device> device;
  identity::KeyRing keys;
  audit::Log log;
  storage::BlobVault vault;
  privacy::PatientStore patients;
  std::filesystem::path witness; ///< may be empty
  std::string labName;
  std::string tsa;       ///< where the time-stamping authority answers; may be empty
  bool founding = false; ///< while the lab is made, neither mark nor witness knows of it
  std::optional<Quarantine> quarantine;
  std::string notCompared; ///< which anchor could not be looked at when the lab was opened; empty: none
  /// While a restore goes on: what its persons did, written only with the `restore.done` that ends it.
  std::optional<std::vector<domain::EntryDraft>> ceremony;
};

/// Settings that are not evidence (lab.toml): where the witness lies, and which log to expect.
struct LabSettings {
  std::string name, origin;
  bool demonstration = false;
  std::filesystem::path witness;
  std::string tsa; ///< where the time-stamping authority answers; may be empty
};
[[nodiscard]] base::Result<LabSettings> readSettings(const std::filesystem::path& file);
[[nodiscard]] base::Done writeSettings(const std::filesystem::path& file, const LabSettings& settings);

/// Whether a path, there or not, lies in a folder or is it; links are followed.
[[nodiscard]] bool isWithin(const std::filesystem::path& inner, const std::filesystem::path& outer);

[[nodiscard]] std::string hostId(); ///< h-…, of this machine's name

/// One commit, then the mark is advanced and the newest checkpoint published (record.md 8).
[[nodiscard]] base::Result<audit::Committed> appendDrafts(Lab& lab, std::vector<domain::EntryDraft> drafts,
                                                          const audit::Enclosed& enclosed = {});
/// Has the newest checkpoint stamped where a TSA is set and one is due: daily, and at a release (record.md 8). A TSA
/// that fails is asked again after an hour, and hinders nothing.
void stampWhenDue(Lab& lab, bool isReleased);
/// Notes that the newest checkpoint leaves the house on paper (record.md 8, label): `what` names the paper, without a
/// patient's word.
[[nodiscard]] base::Done noteOnPaper(Lab& lab, const std::string& what);
/// Whether the clock went back and nobody has confirmed it since.
[[nodiscard]] base::Result<bool> isClockInDoubt(const Lab& lab);
/// Persons, and of `account` the open sessions and the sign-ins that failed since the last good one.
[[nodiscard]] base::Result<identity::People> peopleOf(const Lab& lab, const std::string& account = {});
[[nodiscard]] base::Result<std::optional<base::Bytes>> certificateOf(const Lab& lab, const std::string& fingerprint);
/// The data key of a subject, or of "lab"; made where there is none.
[[nodiscard]] base::Result<storage::DataKey> dataKeyOf(Lab& lab, const std::string& owner);

} // namespace calque::workflow
