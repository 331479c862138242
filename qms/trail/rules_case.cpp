#include "exception_words.h"
#include "rules.h"

#include "core/domain/refusals.h"
#include "core/domain/statement.h"

#include <algorithm>
#include <array>

namespace calque::trail {
namespace {

using domain::Entry;
using domain::RefusalCode;

std::string wordsOf(const Entry& entry) {
  const auto words = exceptionWords(entry);
  return words.empty() ? std::string() : words.front();
}

/// The gates that compare persons: author and approver, operator and releaser, operator and inspector, actor and
/// approver.
constexpr std::array selfReviews{RefusalCode::SamePerson,          RefusalCode::ApproverUnfit,
                                 RefusalCode::SignerIsAuthor,      RefusalCode::OperatorIsReleaser,
                                 RefusalCode::InspectorIsOperator, RefusalCode::ReleaserIsOperator,
                                 RefusalCode::ReleaserIsAuthor};

bool isSelfReview(const Entry& entry) {
  if (!isRefusal(entry))
    return false;
  const auto number = entry.data.number("number");
  const auto name = entry.data.text("code");
  return std::ranges::any_of(selfReviews, [&](RefusalCode code) {
    const auto& line = domain::lineOf(code);
    return entry.type == "step.refused" ? number == static_cast<std::uint64_t>(line.number) : name == line.name;
  });
}

std::string overridden(const Memory&, const Entry& entry) {
  return entry.type == "print.released" ? wordsOf(entry) : std::string();
}

std::string unanchored(const Memory& before, const Entry& entry) {
  const bool releases = entry.type == "print.released" || entry.type == "case.released";
  if (!releases || !entry.data.text("override").empty())
    return {};
  if (!before.anchored)
    return "released while the log had no anchor at all";
  const auto ageS = (entry.at.ms - before.anchored->ms) / 1000;
  const auto entries = entry.seq - before.anchoredSeq;
  if (entries <= before.anchorEntries && ageS <= static_cast<std::int64_t>(before.anchorAgeS))
    return {};
  return "released " + std::to_string(entries) + " entries and " + std::to_string(ageS) + " s after the last anchor";
}

std::string lateSignature(const Memory& before, const Entry& entry) {
  const auto statement = domain::maybeStatement(entry);
  const auto signedAt = statement ? base::maybeUtc(statement->at) : std::nullopt;
  if (!signedAt)
    return {};
  if (const auto lateS = (entry.at.ms - signedAt->ms) / 1000; lateS > lateSignatureS)
    return "signed " + std::to_string(lateS) + " s before it was entered";
  const auto* known = before.maybeCase(entry.record);
  if (const auto restedS = known ? (entry.at.ms - known->last.ms) / 1000 : 0; restedS > restingCaseS)
    return "signed after nothing was done on the case for " + std::to_string(restedS / 86'400) + " days";
  return {};
}

std::string voidedApproval(const Memory& before, const Entry& entry) {
  const auto* known = before.maybeCase(entry.record);
  if (!known || !known->approved)
    return {};
  if (entry.type == "model.unlocked")
    return wordsOf(entry);
  return entry.type == "model.locked" || entry.type.starts_with("segmentation.")
             ? "the approved model was replaced without being unlocked" + because(entry)
             : std::string();
}

std::string transformedAfterApproval(const Memory& before, const Entry& entry) {
  const auto* known = before.maybeCase(entry.record);
  return known && known->everApproved && entry.type == "model.transformed" ? wordsOf(entry) : std::string();
}

std::string refusedAttempt(const Memory& before, const Entry& entry) {
  const auto* known = before.maybeCase(entry.record);
  return known && known->clinical && isRefusal(entry) && !isSelfReview(entry) ? wordsOf(entry) : std::string();
}

std::string selfReview(const Memory&, const Entry& entry) {
  return isSelfReview(entry) ? "one person in two roles that two must have: " + wordsOf(entry) : std::string();
}

std::string reprint(const Memory& before, const Entry& entry) {
  if (entry.type != "print.started")
    return {};
  const auto* known = before.maybeCase(entry.record);
  const auto run = entry.data.number("run");
  return run > 1 || (known && known->printed)
             ? "printed again: job " + entry.data.text("job") + ", run " + std::to_string(run)
             : std::string();
}

std::string byType(const Entry& entry, std::string_view type) {
  return entry.type == type ? wordsOf(entry) : std::string();
}

std::string abortedBuild(const Memory&, const Entry& entry) {
  return byType(entry, "print.aborted");
}

std::string voidedTicket(const Memory&, const Entry& entry) {
  return byType(entry, "print.voided");
}

std::string failedCheck(const Memory&, const Entry& entry) {
  return entry.type == "inspection.recorded" || entry.type == "label.checked" ? wordsOf(entry) : std::string();
}

bool isConcession(const Entry& entry) {
  return entry.data.text("disposition") == "concession";
}

std::string nonconformity(const Memory&, const Entry& entry) {
  return entry.type.starts_with("nonconformance.") && !isConcession(entry) ? wordsOf(entry) : std::string();
}

std::string concession(const Memory&, const Entry& entry) {
  return isConcession(entry) ? byType(entry, "nonconformance.disposed") : std::string();
}

std::string amended(const Memory&, const Entry& entry) {
  return entry.type == "case.amended" ? "the request was changed: " + entry.data.text("field") + because(entry)
                                      : std::string();
}

} // namespace

std::span<const Rule> caseRules() {
  static constexpr std::array<Rule, 14> rules{{
      {"override", "released to print with the log not anchored", overridden},
      {"unanchored-release", "released beyond the anchor policy", unanchored},
      {"late-signature", "a signature that came late", lateSignature},
      {"voided-approval", "an approval that no longer holds", voidedApproval},
      {"transformed-after-approval", "a model modified after it had been approved", transformedAfterApproval},
      {"refused-attempt", "a step of a clinical case that was refused", refusedAttempt},
      {"self-review", "one person tried to be two", selfReview},
      {"reprint", "a second run, or a run after one was done", reprint},
      {"aborted-build", "a build that was aborted", abortedBuild},
      {"voided-ticket", "a release to print that was taken back", voidedTicket},
      {"failed-check", "an inspection or label that failed", failedCheck},
      {"nonconformity", "a nonconformity and what became of it", nonconformity},
      {"concession", "a part used as it is", concession},
      {"amended", "a request that was changed", amended},
  }};
  return rules;
}

} // namespace calque::trail
