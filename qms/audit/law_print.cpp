// L8, L9: release to print and what is started on it.
#include "law.h"

#include "core/base/clock.h"

#include <algorithm>
#include <set>

namespace calque::audit {
namespace {

base::Done checkPlanRepeated(const Law& law, const domain::Entry& entry, const base::Json& plan) {
  for (std::string_view key : {"model", "printer", "lots", "clearance", "token"}) {
    const auto *planned = plan.find(key), *released = entry.data.find(key);
    if (!planned != !released || (planned && !(*planned == *released)))
      return broken("L8", "the release does not repeat the plan", {}, std::string(key));
  }
  if (law.state.has("token", entry.data.text("token")))
    return broken("L8", "the token was released before");
  return {};
}

/// A signature of this case after `rev`, with that meaning.
bool isSignedAfter(const base::Json& signature, const domain::Entry& entry, std::uint64_t rev,
                   std::string_view meaning) {
  return signature.text("record") == entry.record && signature.number("rev") > rev &&
         signature.text("meaning") == meaning;
}

base::Done checkApprovals(const Law& law, const domain::Entry& entry, const base::Json& record) {
  auto sids = entry.data.words("sids");
  auto scenario = record.text("scenario");
  if (sids.empty())
    return scenario == "training" || scenario == "device_testing" ? base::Done{}
                                                                  : broken("L8", "no surgeon has approved the model");
  bool surgeon = false;
  for (const auto& sid : sids) {
    const auto& signature = law.state.row("sid", sid);
    auto role = signature.text("role");
    if (!isSignedAfter(signature, entry, record.number("lock_rev"), "approval") ||
        (role != "surgeon" && role != "radiologist") || !contains(signature.words("files"), record.text("model")))
      return broken("L8", "an approval is not one of the model now locked");
    surgeon = surgeon || role == "surgeon";
  }
  return surgeon ? base::Done{} : broken("L8", "no surgeon has approved the model");
}

base::Done checkAnchored(const Law& law, const domain::Entry& entry) {
  const auto& meta = law.state.row("meta");
  const auto& last = law.state.row("anchor", "any");
  const auto* policy = meta.find("policy");
  const bool isExcused = entry.data.find("override") != nullptr; // one that is named must be one, needed or not
  if (law.state.has("anchor", "any") && policy && !isExcused) {
    auto age = entry.at.ms - base::maybeUtc(last.text("t")).value_or(base::Instant{}).ms;
    if (age <= static_cast<std::int64_t>(policy->number("anchor_age_s")) * 1000 &&
        entry.seq - last.number("seq") <= policy->number("anchor_entries"))
      return {};
  }
  const auto& excuse = law.state.row("sid", entry.data.text("override"));
  if (excuse.text("record") == entry.record && excuse.text("meaning") == "responsibility" &&
      excuse.text("role") == "qa")
    return {};
  return broken("L8", "the log is not anchored within policy");
}

} // namespace

base::Done ruleL8(const Law& law, const domain::Entry& entry) {
  if (entry.type != "print.released")
    return {};
  const auto& record = law.state.row("case", entry.record);
  const auto* plan = law.state.row("job", inside(entry.record, entry.data.text("job"))).find("plan");
  if (!plan)
    return broken("L8", "the job is not planned");
  CALQUE_CHECK(checkPlanRepeated(law, entry, *plan));
  if (!record.flag("locked") || record.text("model") != entry.data.text("model"))
    return broken("L8", "the model is not the one now locked");
  CALQUE_CHECK(checkApprovals(law, entry, record));
  if (!isSignedAfter(law.state.row("sid", entry.data.text("sid")), entry, plan->number("rev"), "release"))
    return broken("L8", "the plan was not released by signature");
  return checkAnchored(law, entry);
}

namespace {

base::Done checkStart(const Law& law, const domain::Entry& entry) {
  const auto& token = law.state.row("token", entry.data.text("token"));
  if (!law.state.has("token", entry.data.text("token")) || token.text("case") != entry.record ||
      token.text("job") != entry.data.text("job"))
    return broken("L9", "the token was not released for this job");
  if (token.flag("started") || token.flag("voided"))
    return broken("L9", "the token was used or voided before");
  if (base::toUtcText(entry.at) > token.text("expires"))
    return broken("L9", "the token has expired", token.text("expires"), base::toUtcText(entry.at));
  if (law.state.row("printer", token.text("printer")).text("serial") != entry.data.text("serial"))
    return broken("L9", "this is not the printer of the release");
  const auto& person = law.state.row("person", entry.data.text("operator"));
  if (!law.state.has("person", entry.data.text("operator")) || person.flag("revoked"))
    return broken("L9", "the operator is not enrolled");
  if (law.state.row("sid", token.text("sid")).text("signer") == entry.data.text("operator"))
    return broken("L9", "who released the print does not operate the printer");
  if (!contains(token.words("files"), entry.data.text("sent")) && token.text("model") != entry.data.text("sent"))
    return broken("L9", "what was sent is neither the model nor a file of the plan");
  auto runs = law.state.row("job", inside(entry.record, entry.data.text("job"))).number("runs");
  if (entry.data.number("run") != runs + 1)
    return broken("L9", "runs are counted 1, 2, 3", std::to_string(runs + 1), std::to_string(entry.data.number("run")));
  std::set<std::string> seen;
  for (const auto& item : entry.data.words("items"))
    if (law.state.has("item", item) || !seen.insert(item).second)
      return broken("L9", "an item id was used before", {}, item);
  return {};
}

} // namespace

base::Done ruleL9(const Law& law, const domain::Entry& entry) {
  if (entry.type == "print.started")
    return checkStart(law, entry);
  if (entry.type == "print.done" || entry.type == "print.aborted") {
    auto run = inside(entry.record, entry.data.text("job")) + "/" + std::to_string(entry.data.number("run"));
    if (!law.state.row("run", run).flag("open"))
      return broken("L9", "there is no such open run");
  }
  return {};
}

} // namespace calque::audit
