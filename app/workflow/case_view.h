// A case as one reads it from top to bottom: each step of the path with what was done, by whom, on which evidence, and
// what it waits for. One object for every front end; nothing here decides.
#pragma once

#include "lab.h"

#include <optional>

namespace calque::workflow {

enum class StepStanding {
  Done = 1,
  Next = 2,  ///< the case waits for it
  Later = 3, ///< not reached yet
  Never = 4, ///< the case has ended before it, or its use does not ask for it
};

struct StepView {
  std::string title;    ///< "accept images", of domain::actTitle
  std::string evidence; ///< what the entry stands on, in words
  std::string roles;    ///< who may do it
  StepStanding standing = StepStanding::Later;
  // Of the newest entry of this step; empty where it was not done.
  std::optional<std::uint64_t> seq;
  std::string who;  ///< printed name and id
  std::string when; ///< local date and time of the place of work, with offset
  std::vector<domain::FileItem> files;
  /// Refusals of this step, oldest first: "refused 404: …".
  std::vector<std::string> refused;
};

struct CaseView {
  std::string id, subject, state, use, anatomy, side, due;
  std::string waitsFor; ///< as in CaseLine
  std::vector<StepView> steps;
};

/// Refusal 406.
[[nodiscard]] base::Result<CaseView> caseView(const Lab& lab, const std::string& caseId);

/// Reads a kept file whole: empty where its bytes are those of the entry, else what is wrong: missing, cut, longer, not
/// to be opened under its patient's key, other bytes than the entry's digest or salted commit. A fault is "could not
/// check": no key, no salt, a disk that does not read.
[[nodiscard]] base::Result<std::string> verifyFile(const Lab& lab, const std::string& subject,
                                                   const domain::FileItem& item);

} // namespace calque::workflow
