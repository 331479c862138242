// What a start compares before anything is judged: the store as it lies with every anchor at hand (record.md 8,
// "Start").
#pragma once

#include "rooms.h"

namespace calque::workflow {

/// The store opened, or sealed with the reason. `Restore` keeps a log open for writing that is a beginning of the
/// lost one.
enum class Opening { Work, Restore };
[[nodiscard]] base::Result<std::unique_ptr<LabRooms>> openRooms(const std::filesystem::path& folder,
                                                                const base::Clock& clock, Opening opening);

/// How far a log reaches, beside how far it must.
struct Reach {
  std::string why;            ///< empty: it reaches all
  bool isBeginning = true;    ///< shorter, but nothing in it differs
  std::uint64_t expected = 0; ///< the greatest size that was acknowledged or witnessed
  bool isMarkPast = false;    ///< the mark is the one that the last restore gave up
};
[[nodiscard]] base::Result<Reach> reachOf(const audit::Log& log, const identity::Device& device,
                                          const std::filesystem::path& witness);

} // namespace calque::workflow
