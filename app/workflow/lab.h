// The lab as a step sees it: one folder, one log, one device. Opening checks the folder, the head against the device's
// mark, and the read model; nothing is judged before that. Several processes may have the same lab open; each append
// takes its turn.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/entry.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace calque::workflow {

/// Parts of the lab that only this room knows.
struct LabRooms;

/// Why the lab can only be read: the store is not what its anchors say (record.md 8, "Start").
struct Quarantine {
  std::string reason;
  std::uint64_t found = 0;    ///< entries that are here
  std::uint64_t expected = 0; ///< entries that were acknowledged; 0 where unknown
};

/// Where the record stands; for the foot of every screen and page.
struct RecordState {
  std::uint64_t entries = 0;
  std::string root;               ///< hex
  std::uint64_t anchoredTo = 0;   ///< size of the newest anchor; 0 where there is none
  std::string anchoredAt;         ///< UTC time of its entry; empty where there is none
  std::uint64_t unanchored = 0;   ///< entries after it
  std::string unanchoredSince;    ///< UTC time of the oldest of them; empty where there is none
  std::string verifiedAt;         ///< UTC time of the last full verification that somebody entered; empty: none
  int verifiedExit = 6;           ///< what it found (record.md 9): 0 or 5 where nothing was wrong
  std::uint64_t verifiedSize = 0; ///< entries it covered
  std::string origin, labName;
  bool demonstration = false;
  std::optional<Quarantine> quarantine;
  /// Keys that were reported to be in other hands and not replaced since, a sentence each.
  std::vector<std::string> compromised;
  std::string notCompared; ///< which anchor could not be looked at at the start, and why: that is never fine
};

class Lab {
public:
  /// Refusals 800, 801, 808; faults of disk and key. A store that is shorter than or different from what its anchors
  /// say, that this device has lost its mark of, or that something strange lies beside, opens in quarantine: it can be
  /// read, and appending is refused 816. A witness that cannot be looked at is told in state(). The clock must outlive
  /// the lab.
  [[nodiscard]] static base::Result<Lab> open(const std::filesystem::path& folder, const base::Clock& clock);
  Lab(Lab&&) noexcept;
  Lab& operator=(Lab&&) noexcept;
  ~Lab();

  [[nodiscard]] const std::filesystem::path& folder() const;
  [[nodiscard]] bool isDemonstration() const;
  [[nodiscard]] RecordState state() const;
  [[nodiscard]] LabRooms& rooms() { return *m_rooms; }
  [[nodiscard]] const LabRooms& rooms() const { return *m_rooms; }
  explicit Lab(std::unique_ptr<LabRooms> rooms);

private:
  std::unique_ptr<LabRooms> m_rooms;
};

/// After any failure in a lab: where it was a full disk, and the lab's own (no 1 MiB can be had there), frees the
/// reserve and appends `disk.full`. Whatever goes wrong in this, nothing is told: the failure itself is. In
/// a folder that is no lab, or where none is named, nothing is touched.
void noteFullDisk(const base::Failure& failure, const std::filesystem::path& folder, const base::Clock& clock);

} // namespace calque::workflow
