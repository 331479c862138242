// The one reader of the tables.
#include "case_gates.h"

#include "case_entries.h"
#include "gate_predicates.h"

#include <algorithm>

namespace calque::domain {
namespace {

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const auto word : words)
    text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

// [impl->req~people.roles~1]
/// Reading moves nothing: exporting stays open to those who may otherwise do nothing to a case.
std::optional<base::Refusal> maybeRoleRefusal(Act act, const Actor& actor, const Law& rules) {
  const auto line =
      std::find_if(rules.roles.begin(), rules.roles.end(), [act](const auto& role) { return role.act == act; });
  const auto holds = [&](auto role) { return gates::holdsWord(actor.roles, role); };
  const auto& barring = rules.movesNothing;
  const bool barred = act != Act::ExportRecord && std::any_of(barring.begin(), barring.end(), holds);
  if (line != rules.roles.end() && !barred && std::any_of(line->roles.begin(), line->roles.end(), holds))
    return {};
  const auto wanted = line == rules.roles.end() ? std::string() : joined(line->roles);
  return refusalOf(RefusalCode::RoleMissing, std::string(actTitle(act)) + " is for " + wanted, wanted,
                   barred ? "a person with role " + joined(barring) : "");
}

// [impl->req~case.step-order~1]
std::optional<base::Refusal> maybeMoveRefusal(Act act, CaseState from, const Law& rules) {
  if (std::any_of(rules.moves.begin(), rules.moves.end(),
                  [&](const auto& move) { return move.act == act && move.from == from; }))
    return {};
  const auto found = std::string(stateWord(from));
  if (from == CaseState::None)
    return refusalOf(RefusalCode::CaseUnknown);
  if (isFinal(from))
    return refusalOf(RefusalCode::CaseEnded, {}, {}, found);
  for (const auto& line : rules.outOfOrder)
    if (line.act == act && line.from == from)
      return refusalOf(line.refusal, std::string(actTitle(act)), {}, found);
  std::vector<std::string_view> states;
  for (const auto& move : rules.moves)
    if (move.act == act && std::find(states.begin(), states.end(), stateWord(move.from)) == states.end())
      states.push_back(stateWord(move.from));
  const auto wanted = joined(states);
  return refusalOf(RefusalCode::StepOutOfOrder, std::string(actTitle(act)) + " starts from " + wanted, wanted, found);
}

std::optional<base::Refusal> maybeRefusal(const Case& known, const Command& command, const Facts& facts,
                                          const Law& rules, bool signaturesToo) {
  const Act act = actOf(command);
  if (auto refusal = maybeRoleRefusal(act, facts.actor, rules))
    return refusal;
  if (auto refusal = maybeMoveRefusal(act, known.state, rules))
    return refusal;
  const auto signature = facts.signature ? maybeStatement(*facts.signature) : std::nullopt;
  const Question question{known, command, facts, signature};
  for (const auto& line : rules.gates) {
    if (line.act != act || (line.ofSignature && !signaturesToo))
      continue;
    if (auto objection = line.objects(question)) {
      auto& [detail, expected, found, cure, code] = *objection;
      return refusalOf(code.value_or(line.refusal), std::move(detail), std::move(expected), std::move(found),
                       std::move(cure));
    }
  }
  return {};
}

} // namespace

Judgement judge(const Case& known, const Command& command, const Facts& facts, const Law& rules) {
  if (auto refusal = maybeRefusal(known, command, facts, rules, true))
    return tl::unexpected(std::move(*refusal));
  return entriesOf(known, command, facts);
}

std::optional<base::Refusal> foresee(const Case& known, const Command& command, const Facts& facts, const Law& rules) {
  return maybeRefusal(known, command, facts, rules, false);
}

} // namespace calque::domain
