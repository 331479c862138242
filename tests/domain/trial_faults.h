// One false fact at a time: what the law must refuse, with which number. Independent of the tables: written from
// rules.md 3.
#pragma once

#include "trial_case.h"

#include <functional>
#include <span>

namespace calque::domain::trial {

enum class Wrong {
  Fact,    ///< of the world or the command: can happen to any case
  Person,  ///< somebody else does it
  History, ///< of the case itself: made by changing the folded case
};

struct FalseFact {
  std::string_view name;
  Act act;
  RefusalCode refusal;
  std::function<void(Trial&, Facts&)> make;
  Wrong kind = Wrong::Fact;
  /// Where it must be refused: a scenario in which it is, and whether it is in another case too.
  Scenario scenario = Scenario::SurgicalPlanning;
  bool (*applies)(const Case&) = [](const Case&) { return true; };
};

[[nodiscard]] std::span<const FalseFact> falseFacts(); ///< all of those below
[[nodiscard]] std::vector<FalseFact> earlyFaults();
[[nodiscard]] std::vector<FalseFact> signatureFaults(Act signedAct);
[[nodiscard]] std::vector<FalseFact>
combinationFaults(Act act); ///< asked by the plan and again on the day of the release
[[nodiscard]] std::vector<FalseFact> printingFaults();
[[nodiscard]] std::vector<FalseFact> lateFaults();

/// Replaces a key of the statement in `facts.signature`.
void sayInstead(Facts& facts, std::string key, base::Json value);

} // namespace calque::domain::trial
