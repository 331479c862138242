#include "marks.h"

#include "memory.h"
#include "rules.h"

namespace calque::trail {

Marks::Marks() : m_memory(std::make_unique<Memory>()) {}
Marks::Marks(Marks&&) noexcept = default;
Marks& Marks::operator=(Marks&&) noexcept = default;
Marks::~Marks() = default;

std::vector<MarkRule> markRules() {
  std::vector<MarkRule> rules;
  for (const auto table : {caseRules(), labRules()})
    for (const auto& rule : table)
      rules.push_back({rule.word, rule.what});
  return rules;
}

// [impl->req~trail.marks~1]
std::vector<Mark> Marks::apply(const domain::Entry& entry) {
  std::vector<Mark> marks;
  for (const auto table : {caseRules(), labRules()})
    for (const auto& rule : table)
      if (auto sentence = rule.sentence(*m_memory, entry); !sentence.empty())
        marks.push_back({entry.seq, std::string(rule.word), std::move(sentence), entry.record, entry.actor, entry.at});
  m_memory->take(entry);
  return marks;
}

const std::vector<std::string>& Marks::contextOfACase() {
  static const std::vector<std::string> types{"lab.created",    "config.changed", "anchor.made",   "role.granted",
                                              "person.rekeyed", "step.refused",   "print.refused", "intake.refused"};
  return types;
}

} // namespace calque::trail
