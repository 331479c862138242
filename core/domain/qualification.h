// Which runs of the qualification this installation has behind it, and whether those that a clinical print needs are in
// force (rules.md 2, "Release to print"): a fold over the q- records.
#pragma once

#include "entry.h"

#include <span>
#include <string>
#include <string_view>

namespace calque::domain {

struct QualificationRun {
  std::string id;           ///< q-NNNN
  std::string kind;         ///< iq | oq | pq
  std::string protocol;     ///< id and revision
  std::string printer;      ///< p-NNNN; empty where the run is of the installation
  std::string build;        ///< SHA-256 of the install manifest
  std::string host;         ///< of its first entry
  std::uint64_t number = 0; ///< of its protocol, from 1
  std::uint64_t steps = 0, failed = 0;
  std::string outcome;  ///< pass | fail | aborted; empty while it goes on
  std::string approver; ///< with role qa, after its end; empty while nobody signed
  base::Instant startedAt;
  std::string startedBy;
  std::uint64_t rev = 0;
};

[[nodiscard]] QualificationRun evolve(QualificationRun before, const Entry& entry);

/// Empty where IQ and OQ are in force on this host for this build; else what is missing, of one of them. Of each kind
/// the newest run counts that ended and was not aborted; it has to be passed and approved. `runs` in the order they
/// began.
[[nodiscard]] std::string whyUnqualified(std::span<const QualificationRun> runs, std::string_view host,
                                         std::string_view build);

} // namespace calque::domain
