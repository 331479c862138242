#include "trail_review.h"

#include "case_context.h"
#include "page_parts.h"
#include "patient_data.h"
#include "rooms.h"
#include "signing.h"
#include "trail_page.h"

#include "core/domain/refusals.h"
#include "qms/trail/coverage.h"

#include <algorithm>
#include <map>
#include <set>

namespace calque::workflow {
namespace {

constexpr std::string_view step = "review audit trail";
const std::vector<std::string> reviewerRoles{"reviewer", "qa"};

struct Looked {
  std::uint64_t from = 0, to = 0;
  std::vector<trail::Mark> marks;
  std::vector<trail::Gap> gaps;
  std::map<std::string, std::uint64_t> counts;
};

base::Result<Looked> look(const Lab& lab, std::uint64_t from, std::optional<std::uint64_t> wanted) {
  const auto& log = lab.rooms().log;
  CALQUE_TRY(reviews, log.entriesOfTypes({"audit.reviewed"}));
  Looked looked{from, wanted.value_or(log.size() - 1), {}, {}, {}};
  if (from > looked.to || looked.to >= log.size())
    return domain::refuse(domain::RefusalCode::TrailRange, {}, "within 0 to " + std::to_string(log.size() - 1),
                          std::to_string(from) + " to " + std::to_string(looked.to));
  trail::Marks marks;
  trail::Gaps gaps{trail::Coverage(reviews)};
  CALQUE_CHECK(log.eachEntry([&](const domain::Entry& entry) {
    auto found = marks.apply(entry);
    if (entry.seq < from)
      return true;
    std::ranges::move(found, std::back_inserter(looked.marks));
    gaps.apply(entry);
    ++looked.counts[entry.type];
    return entry.seq < looked.to;
  }));
  looked.gaps = gaps.found();
  return looked;
}

Trail trailFrom(const Looked& looked) {
  Trail trail{looked.from, looked.to, {}, {}, {}};
  for (const auto& mark : looked.marks)
    trail.marks.push_back({mark.seq, base::toUtcText(mark.at), mark.rule, mark.sentence, mark.record, mark.actor});
  for (const auto& gap : looked.gaps)
    trail.gaps.push_back({gap.from, gap.to, gap.unreviewed});
  for (const auto& [type, entries] : looked.counts)
    trail.counts.push_back({type, entries});
  return trail;
}

/// The page lies in the lab's own vault and outlives every patient's erasure.
base::Done withoutAnyPatientsWords(const Lab& lab, const std::vector<std::string>& remarks) {
  if (remarks.empty())
    return {};
  CALQUE_TRY(cases, lab.rooms().log.entriesOfTypes({"case.opened"}));
  CALQUE_TRY(erasures, lab.rooms().log.entriesOfTypes({"erase.done"}));
  std::set<std::string> subjects;
  for (const auto& opened : cases)
    subjects.insert(opened.subject);
  for (const auto& erased : erasures)
    subjects.erase(erased.subject);
  for (const auto& subject : subjects)
    for (const auto& remark : remarks)
      CALQUE_CHECK(withoutPatientWords(lab, subject, remark));
  return {};
}

domain::Document rangePage(const Lab& lab, const std::string& person, const Looked& looked,
                           const std::vector<std::string>& remarks) {
  auto page = pageOf(lab, "Review of a range of the audit trail", person);
  page.sections.push_back({"What this signature says",
                           {{"From entry", std::to_string(looked.from)}, {"To entry", std::to_string(looked.to)}},
                           {"I have reviewed these entries, both ends included, by exception: each mark below one by "
                            "one, the others by what they are."},
                           {},
                           {},
                           false});
  page.sections.push_back(markSection(looked.marks));
  page.sections.push_back(remarkSection(remarks));
  domain::DocumentTable counts{"Entries by type", {"Type", "Entries"}, {}};
  for (const auto& [type, entries] : looked.counts)
    counts.rows.push_back({type, std::to_string(entries)});
  page.sections.push_back({"What the range holds", {}, {}, {std::move(counts)}, {}, false});
  return page;
}

/// A refusal is noted in the log before it is given back.
template <class T> base::Result<T> noted(Session& session, base::Result<T> judged) {
  const auto* refusal = judged ? nullptr : std::get_if<base::Refusal>(&judged.error());
  if (refusal)
    return noteLabRefusal(session, {}, step, *refusal);
  return judged;
}

std::string roleOf(const Session& session) {
  const auto held = actorOf(session).roles;
  return *std::ranges::find_if(reviewerRoles, [&](const auto& role) {
    return role == reviewerRoles.back() || std::ranges::find(held, role) != held.end();
  });
}

} // namespace

base::Result<Trail> trailOf(const Lab& lab, std::uint64_t from, std::optional<std::uint64_t> to) {
  CALQUE_TRY(looked, look(lab, from, to));
  return trailFrom(looked);
}

// [impl->req~trail.marks~1]
base::Result<Trail> reviewRange(Session& session, const RangeReview& review, const SignerEntry& signs) {
  auto& lab = session.lab();
  CALQUE_CHECK(requireRole(session, reviewerRoles, step));
  CALQUE_TRY(looked, noted(session, look(lab, review.from, review.to)));
  if (const auto clean = withoutAnyPatientsWords(lab, review.remarks); !clean) {
    if (const auto* refusal = std::get_if<base::Refusal>(&clean.error()))
      return noteLabRefusal(session, {}, step, *refusal);
    return base::failed(clean.error());
  }
  CALQUE_TRY(evidence, keepReviewed(lab, "lab", {looked.from, looked.to, {}}, looked.marks, review.remarks));
  SignatureWanted wanted{session.person(),
                         "review",
                         roleOf(session),
                         {std::move(evidence)},
                         rangePage(lab, session.person(), looked, review.remarks)};
  CALQUE_CHECK(signAndAppend(session, std::move(wanted), signs, [&](const std::string& sid) {
    domain::EntryDraft entry;
    entry.type = "audit.reviewed";
    entry.actor = session.person();
    entry.session = session.id();
    entry.data.set("from", looked.from).set("to", looked.to);
    entry.data.set("remarks", std::uint64_t{review.remarks.size()}).set("sid", sid);
    return entry;
  }));
  return trailFrom(looked);
}

} // namespace calque::workflow
