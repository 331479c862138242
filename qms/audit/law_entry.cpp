// L1, L3, L4: the entry in its place.
#include "law.h"

#include "entry_types.h"

#include "core/crypto/digest.h"
#include "core/domain/refusals.h"

#include <algorithm>

namespace calque::audit {
namespace {

constexpr std::pair<std::string_view, char> firstTypes[] = {
    {"case.opened", 'c'},           {"person.enrolled", 'u'},    {"clearance.proposed", 'k'},
    {"material.lot.received", 'm'}, {"printer.registered", 'p'}, {"gauge.registered", 'g'},
    {"qualification.started", 'q'},
};

bool isClinicalScenario(std::string_view scenario) {
  return scenario == "diagnosis" || scenario == "surgical_planning" || scenario == "patient_management" ||
         scenario == "surgical_guide";
}

} // namespace

tl::unexpected<base::Failure> broken(std::string_view rule, const std::string& what, std::string expected,
                                     std::string found) {
  return domain::refuse(domain::RefusalCode::LawOfLog, std::string(rule) + ": " + what, std::move(expected),
                        std::move(found));
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

base::Bytes Law::certificate(const std::string& fingerprint) const {
  if (auto found = enclosed.find(fingerprint); found != enclosed.end())
    return found->second;
  auto stored = store.maybeCertificate(fingerprint);
  return stored && *stored ? **stored : base::Bytes();
}

base::Done ruleL1(const Law&, const domain::Entry& entry) {
  if ((entry.seq == 0) != (entry.type == "lab.created"))
    return broken("L1", "lab.created is entry 0 and no other");
  if (entry.tx > entry.seq)
    return broken("L1", "tx is above seq");
  if (!isHost(entry.host))
    return broken("L1", "host is not the id of a device", "h-…");
  return checkDraft(entry);
}

base::Done ruleL3(const Law& law, const domain::Entry& entry) {
  if (entry.record.empty())
    return {};
  auto before = law.state.row("rec", entry.record).number("rev");
  if (entry.rev != before + 1)
    return broken("L3", "rev does not count on", std::to_string(before + 1), std::to_string(entry.rev));
  const auto* first = std::find_if(std::begin(firstTypes), std::end(firstTypes),
                                   [&](const auto& one) { return one.first == entry.type; });
  bool opens = first != std::end(firstTypes);
  if (opens && entry.rev != 1)
    return broken("L3", entry.type + " is only the first entry of its record", {}, entry.record);
  if (!opens && entry.rev == 1)
    return broken("L3", "there is no such record", {}, entry.record);
  if (!entry.record.starts_with("c-"))
    return {};
  if (opens && (entry.data.text("use") == "clinical") != isClinicalScenario(entry.data.text("scenario")))
    return broken("L3", "use does not follow from the scenario", {}, entry.data.text("scenario"));
  if (!opens && entry.subject != law.state.row("case", entry.record).text("subject"))
    return broken("L3", "subject is not the one of the case");
  return {};
}

// [impl->req~record.clock~1]
base::Done ruleL4(const Law& law, const domain::Entry& entry) {
  if (entry.seq == 0)
    return {};
  base::Instant before{base::maybeUtc(law.state.row("meta").text("last_t")).value_or(base::Instant{})};
  if (entry.type != "clock.back") {
    if (entry.at < before)
      return domain::refuse(domain::RefusalCode::ClockBack, "L4", base::toUtcText(before) + " or later",
                            base::toUtcText(entry.at));
    return {};
  }
  if (entry.data.text("to") != base::toUtcText(entry.at) || entry.data.text("from") != base::toUtcText(before) ||
      !(entry.at < before))
    return broken("L4", "clock.back does not tell the step of the clock");
  return {};
}

// [impl->req~record.law~1]
base::Done checkLaw(const Law& law, const domain::Entry& entry) {
  using Rule = base::Done (*)(const Law&, const domain::Entry&);
  static constexpr Rule rules[] = {ruleL1, ruleL2,  ruleL3,  ruleL4,  ruleL5,  ruleL6,  ruleL7, ruleL8,
                                   ruleL9, ruleL10, ruleL11, ruleL12, ruleL13, ruleL14, ruleL15};
  for (auto rule : rules)
    CALQUE_CHECK(rule(law, entry));
  return {};
}

} // namespace calque::audit
