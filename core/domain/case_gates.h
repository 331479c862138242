// The law of a case (rules.md 1–3): who may do what, which move is allowed, and which gates a step must pass, as three
// tables read by one pure function. A refusal names its gate, what was expected and found, and what would cure it.
#pragma once

#include "case_commands.h"
#include "case_facts.h"
#include "refusals.h"

#include <span>

namespace calque::domain {

/// Why a gate does not open: goes into the refusal of its line.
struct Objection {
  std::string detail, expected, found;
  std::string cure;                  ///< replaces the line's where given
  std::optional<RefusalCode> code{}; ///< of the finding that refuses, where a check has numbers of its own
};

/// What a predicate looks at.
struct Question {
  const Case& known;
  const Command& command;
  const Facts& facts;
  const std::optional<Statement>& signature; ///< of facts.signature
};

/// One line of the table of gates. `objects` answers nothing when the gate is passed.
struct GateLine {
  Act act;
  std::string_view gate;         ///< "Release to print"
  std::string_view passesOnlyIf; ///< in words; docs/lifecycle.md shows the same
  RefusalCode refusal;
  std::optional<Objection> (*objects)(const Question&);
  bool ofSignature = false; ///< looks at the signature: skipped by foresee()
};

/// Who may do an act: any of these roles.
struct RoleLine {
  Act act;
  std::vector<std::string_view> roles;
};

/// What an act tried in the wrong state is refused with; elsewhere CaseUnknown, CaseEnded or StepOutOfOrder.
struct OutOfOrderLine {
  Act act;
  CaseState from;
  RefusalCode refusal;
};

/// The whole law. Tests take a line out to show that it is needed; everybody else uses law().
struct Law {
  std::vector<MoveLine> moves;
  std::vector<RoleLine> roles;
  std::vector<std::string_view> movesNothing; ///< who holds one of these roles moves no case, whatever else they hold
  std::vector<OutOfOrderLine> outOfOrder;
  std::vector<GateLine> gates; ///< in order of judgement: the first objection is the refusal
};
[[nodiscard]] const Law& law();

using Judgement = tl::expected<std::vector<EntryDraft>, base::Refusal>;

/// The entries to append in one commit, in order (a signature first), or the refusal. Order: role, move, gates.
[[nodiscard]] Judgement judge(const Case& known, const Command& command, const Facts& facts, const Law& rules = law());

/// The same without the gates that look at the signature: asked before a page is shown, so that nobody signs in vain.
[[nodiscard]] std::optional<base::Refusal> foresee(const Case& known, const Command& command, const Facts& facts,
                                                   const Law& rules = law());

/// Meaning an act is signed with: "approval", "release", "review"; empty where it is not signed.
[[nodiscard]] std::string_view meaningOf(Act act);

/// `step.refused` of a refused step. `record` and `subject` may be empty: the step had none yet.
[[nodiscard]] EntryDraft refusalEntry(std::string record, std::string subject, const Actor& actor,
                                      std::string_view step, const base::Refusal& refusal);
/// `print.refused` where the case has a job, else `step.refused`.
[[nodiscard]] EntryDraft printRefusalEntry(const Case& known, const Actor& actor, std::string_view step,
                                           const base::Refusal& refusal);
/// `intake.refused` for images that were turned away; `code` is the refusal's name.
[[nodiscard]] EntryDraft intakeRefusedEntry(const Case& known, const Actor& actor, std::string source,
                                            const base::Refusal& refusal);

} // namespace calque::domain
