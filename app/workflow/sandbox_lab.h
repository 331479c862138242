// A copy of a lab's log to break: audit.db alone, no patient data and no key, in a folder of mode 0700 that goes with
// the object. What is done to it never reaches the lab. Not for several threads.
#pragma once

#include "audit_review.h"
#include "making_place.h"

namespace calque::workflow {

class SandboxLab {
public:
  /// Copies as of one instant, also while the lab is written. `place`: an existing folder to make it in; where empty,
  /// beside the lab, else in the system's temporary folder. Stopped, nothing stays.
  [[nodiscard]] static base::Result<SandboxLab> copyOf(const std::filesystem::path& lab,
                                                       const std::filesystem::path& place = {},
                                                       const base::Progress& progress = {});

  [[nodiscard]] const std::filesystem::path& folder() const { return m_making.folder(); }
  [[nodiscard]] base::Result<std::uint64_t> size() const; ///< entries
  /// The bytes as they now lie in the copy.
  [[nodiscard]] base::Result<std::string> entry(std::uint64_t seq) const;
  /// Turns the lowest bit of one byte of an entry, in the file itself, past SQLite and its triggers; twice is undone.
  /// A refusal (804) where there is no such byte.
  [[nodiscard]] base::Done flip(std::uint64_t seq, std::uint64_t byte);
  /// Against the lab's own files, which are only read.
  [[nodiscard]] Verified verify(Verification how) const;

private:
  SandboxLab(MakingPlace making, std::filesystem::path lab) : m_making(std::move(making)), m_lab(std::move(lab)) {}
  MakingPlace m_making;
  std::filesystem::path m_lab;
};

} // namespace calque::workflow
