// What is due after a change: the steps of the protocols whose requirements hang on what changed, each with its reason,
// and nothing else (REG-13485-4.1.6, REG-AM-REVAL). Pure: no disk, no clock.
#pragma once

#include "relation.h"

#include "core/base/canonical.h"
#include "validation/protocol/protocol.h"

namespace calque::scope {

/// What changed: a word of a person, or an installed file that two manifests tell apart.
struct Change {
  std::string name;
  bool isFile = false;
  bool operator==(const Change&) const = default;
};

struct Reason {
  std::string change;
  std::string requirement; ///< with its revision; empty where the step is due by the change itself
  std::string why;         ///< a sentence
};
struct DueStep {
  std::string protocol, step; ///< iq | oq | pq, "oq-clock"
  std::vector<Reason> reasons;
};
struct Scope {
  Words changes;
  Words unknown;               ///< words of a person that name nothing; then nothing else is told
  std::vector<DueStep> due;    ///< in the order of the protocols
  Words notDue;                ///< "oq-clock"
  std::vector<Reason> untried; ///< what hangs on the change, and no step of these protocols tries
};

/// A word is taken as a subject or an alias of one, a library or a package of one, a program, a room, in this order.
/// Unlike a word, a file that nothing knows makes every step due. So does a requirement that no room has a tag for: its
/// steps are due after every change.
[[nodiscard]] Scope scopeOf(const Relation& relation, const std::vector<protocol::Protocol>& protocols,
                            const std::vector<Change>& changes);
/// Every word that scopeOf() knows, by bytes.
[[nodiscard]] Words knownNames(const Relation& relation);

/// The files that two release manifests (docs/formats/qualification.md) tell apart: other digest, gone, or new; by
/// path. A fault (File) where one of them is none.
[[nodiscard]] base::Result<std::vector<Change>> changedFiles(std::string_view from, std::string_view to);

[[nodiscard]] std::string textOf(const Scope& scope);
[[nodiscard]] base::Json jsonOf(const Scope& scope); ///< keys: docs/formats/qualification_scope.md

} // namespace calque::scope
