#include "erasure.h"

#include "core/domain/refusals.h"

#include <algorithm>

namespace calque::privacy {

using domain::RefusalCode;

const std::vector<std::string>& SubjectRecords::types() {
  static const std::vector<std::string> words = {"case.opened", "case.closed", "case.withdrawn", "hold.placed",
                                                 "hold.lifted", "erase.done",  "config.changed"};
  return words;
}

void SubjectRecords::apply(const domain::Entry& entry) {
  if (entry.type == "config.changed") {
    if (entry.data.text("section") == "retention" && entry.becomes)
      m_years = entry.becomes->number("years");
    return;
  }
  if (entry.subject.empty())
    return;
  auto& subject = m_subjects[entry.subject];
  if (entry.type == "case.opened") {
    subject.cases.push_back(entry.record);
    subject.openCases.push_back(entry.record);
  } else if (entry.type == "case.closed" || entry.type == "case.withdrawn") {
    std::erase(subject.openCases, entry.record);
    subject.ended = entry.at;
  } else if (entry.type == "hold.placed") {
    subject.hold = {entry.seq, entry.data.text("until")};
  } else if (entry.type == "hold.lifted") {
    subject.hold.reset();
  } else if (entry.type == "erase.done") {
    subject.erased = entry.seq;
  }
}

const SubjectRecord* SubjectRecords::maybeSubject(std::string_view subject) const {
  const auto found = m_subjects.find(subject);
  return found == m_subjects.end() || found->second.cases.empty() ? nullptr : &found->second;
}

std::vector<std::string> SubjectRecords::erasedSubjects() const {
  std::vector<std::string> erased;
  for (const auto& [name, subject] : m_subjects)
    if (subject.erased)
      erased.push_back(name);
  return erased;
}

std::string SubjectRecords::retainedUntil(const SubjectRecord& subject) const {
  // Dates compare as text; 29 February of a common year stands between 28 February and 1 March.
  const auto day = base::toDateText(subject.ended);
  return std::to_string(std::stoull(day.substr(0, 4)) + m_years) + day.substr(4);
}

namespace {

base::Result<const SubjectRecord*> present(const SubjectRecords& records, std::string_view name) {
  const auto* subject = records.maybeSubject(name);
  if (!subject)
    return domain::refuse(RefusalCode::SubjectUnknown);
  if (subject->erased)
    return domain::refuse(RefusalCode::SubjectErased, "entry " + std::to_string(*subject->erased));
  return subject;
}

} // namespace

// [impl->req~privacy.erasure~1, req~store.retention~1]
base::Done mayErase(const SubjectRecords& records, std::string_view name, std::string_view day) {
  CALQUE_TRY(subject, present(records, name));
  if (!subject->openCases.empty())
    return domain::refuse(RefusalCode::ErasureCaseOpen, subject->openCases.front());
  if (subject->hold && (subject->hold->until.empty() || day <= subject->hold->until))
    return domain::refuse(RefusalCode::ErasureHeld, "entry " + std::to_string(subject->hold->seq),
                          subject->hold->until.empty() ? "lifted" : "after " + subject->hold->until, std::string(day));
  if (const auto until = records.retainedUntil(*subject); day < until)
    return domain::refuse(RefusalCode::ErasureRetained, {}, "from " + until, std::string(day));
  return {};
}

base::Done mayLiftHold(const SubjectRecords& records, std::string_view name) {
  CALQUE_TRY(subject, present(records, name));
  if (!subject->hold)
    return domain::refuse(RefusalCode::ErasureHeld, "no hold is placed", "a hold", "none", "there is nothing to lift");
  return {};
}

} // namespace calque::privacy
