#include "rules.h"

#include "core/domain/statement.h"

#include <algorithm>
#include <array>

namespace calque::trail {
namespace {

using domain::Entry;

std::string repeatedRefusals(const Memory& before, const Entry& entry) {
  if (!isRefusal(entry))
    return {};
  const auto count = before.refusalsWith(entry);
  return isAlarm(count, refusalsAlarm)
             ? "refused " + std::to_string(count) + " times within " + std::to_string(refusalsWithinS / 3600) + " hours"
             : std::string();
}

std::string failedSignIns(const Memory&, const Entry& entry) {
  if (entry.type != "session.failed")
    return {};
  const auto account = entry.data.text("account"), cause = entry.data.text("cause");
  const auto of = account.empty() ? std::string("somebody") : account;
  if (cause == "revoked")
    return of + " signed in with a certificate that is revoked or has expired";
  const auto count = entry.data.number("count");
  // A try during the delay is not counted there, and the count stands where it stood.
  return cause != "delay" && isAlarm(count, failedSignInsAlarm)
             ? of + " failed to sign in " + std::to_string(count) + " times in a row"
             : std::string();
}

std::string freshPower(const Memory& before, const Entry& entry) {
  const auto statement = domain::maybeStatement(entry);
  if (!statement || (statement->meaning == "responsibility" && entry.record == entry.actor))
    return {};
  const auto* signer = before.maybePerson(entry.actor);
  if (!signer || !signer->empowered || entry.at.ms - signer->empowered->ms > freshPowerS * 1000)
    return {};
  return "signed " + std::to_string((entry.at.ms - signer->empowered->ms) / 60'000) + " minutes after being given " +
         signer->power;
}

std::string doubtfulKey(const Memory&, const Entry& entry) {
  if (entry.type == "key.compromised")
    return "a key is compromised: " + entry.data.text("what") + ", in doubt from entry " +
           std::to_string(entry.data.number("doubt_from")) + because(entry);
  if (entry.type == "key.rotated")
    return "the log has a new key" + because(entry);
  if (entry.type == "person.revoked" && entry.data.text("cause") != "left")
    return "a certificate was revoked (" + entry.data.text("cause") + ")" + because(entry);
  return {};
}

std::string clockStep(const Memory&, const Entry& entry) {
  return entry.type == "clock.back" ? "the clock went back by " + std::to_string(entry.data.number("step_ms")) + " ms"
                                    : std::string();
}

std::string failingAnchors(const Memory& before, const Entry& entry) {
  if (entry.type != "anchor.failed")
    return {};
  const auto kind = entry.data.text("kind");
  const auto earlier = before.failedAnchors.find(kind);
  const auto count = earlier == before.failedAnchors.end() ? 1 : earlier->second + 1;
  return isAlarm(count, failedAnchorsAlarm)
             ? std::to_string(count) + " anchors in a row failed (" + kind + ")" + because(entry)
             : std::string();
}

std::string restored(const Memory&, const Entry& entry) {
  if (entry.type == "store.recovered")
    return "a write that was cut off was rolled back" + because(entry);
  if (entry.type == "store.quarantined")
    return "the store was set aside" + because(entry);
  return entry.type == "restore.done"
             ? "the log was restored; lost are the entries from " + std::to_string(entry.data.number("from")) +
                   " up to " + std::to_string(entry.data.number("to")) + because(entry)
             : std::string();
}

std::string erased(const Memory&, const Entry& entry) {
  return entry.type == "erase.done"
             ? "a patient's data were erased: " + std::to_string(entry.data.number("blobs")) + " files" + because(entry)
             : std::string();
}

std::string policyChanged(const Memory&, const Entry& entry) {
  const auto section = entry.data.text("section");
  return entry.type == "config.changed" && (section == "policy" || section == "retention")
             ? "the lab's " + section + " was changed" + because(entry)
             : std::string();
}

std::string failedVerification(const Memory&, const Entry& entry) {
  constexpr std::array<std::uint64_t, 3> bad{3, 4, 6}; // altered, truncated, unchecked (record.md 9)
  const auto exit = entry.data.number("exit");
  return entry.type == "log.verified" && std::ranges::find(bad, exit) != bad.end()
             ? "the log did not verify: exit " + std::to_string(exit)
             : std::string();
}

} // namespace

bool isAlarm(std::uint64_t count, std::uint64_t first) {
  while (count > first && count % 2 == 0)
    count /= 2;
  return count == first;
}

std::string because(const Entry& entry) {
  return entry.reason.empty() ? std::string() : ": " + entry.reason;
}

std::span<const Rule> labRules() {
  static constexpr std::array<Rule, 10> rules{{
      {"repeated-refusals", "many refusals of one person", repeatedRefusals},
      {"failed-sign-ins", "many failed sign-ins in a row, or one with a revoked certificate", failedSignIns},
      {"fresh-power", "a signature soon after a new key or role", freshPower},
      {"doubtful-key", "a key that is compromised, revoked or replaced", doubtfulKey},
      {"clock-step", "a clock that went back", clockStep},
      {"failing-anchors", "anchors that fail in a row", failingAnchors},
      {"restored", "a store that was recovered, set aside or restored", restored},
      {"erased", "patient data that were destroyed", erased},
      {"policy-changed", "a changed policy or retention", policyChanged},
      {"failed-verification", "a verification that was not good", failedVerification},
  }};
  return rules;
}

} // namespace calque::trail
