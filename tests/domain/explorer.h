// Breadth first over commands and facts until no new abstract state appears: ids, counters, times and digests are
// abstracted, who did what is kept. Each accepted transition is held against the invariants, which look at entries and
// facts, never at the tables.
#pragma once

#include "trial_faults.h"

#include <map>
#include <memory>
#include <set>

namespace calque::domain::trial {

/// A case on its way, with the entries that led to it.
struct Node {
  Case known;
  std::vector<EntryDraft> drafts; ///< of the step that led here
  std::shared_ptr<const Node> before;
  Act act = Act::OpenCase;
};

/// What a step was and what came of it.
struct Transition {
  std::shared_ptr<const Node> before;
  const Command& command;
  const Facts& facts;
  const std::vector<EntryDraft>& drafts;
  const Case& after;
  const FalseFact* wrong = nullptr; ///< the one false fact that should have stopped it
};

struct Violation {
  std::string invariant;
  std::string how; ///< the acts that led there
};

struct Exploration {
  std::size_t states = 0;      ///< abstract ones
  std::size_t transitions = 0; ///< accepted
  std::size_t judged = 0;
  std::set<CaseState> visited;
  std::set<std::tuple<CaseState, Act, CaseState>> moves;
  std::vector<Violation> violations;
  std::vector<std::shared_ptr<const Node>> nodes; ///< one for each abstract state
};

/// Every named invariant that this transition breaks, the most particular first.
[[nodiscard]] std::vector<std::string> brokenInvariants(const Transition& transition);

[[nodiscard]] Exploration explore(Scenario scenario, const Law& rules);
/// What a law that lets more pass adds to `known`, the exploration of law(): only `changed` differs, so only `changed`
/// is tried in the states that were reached, and everything in those that are new. Stops at the first violation.
[[nodiscard]] Exploration exploreFault(const Exploration& known, Scenario scenario, const Law& rules, Act changed);

} // namespace calque::domain::trial
