// The invariants of the law by name. They read entries and facts; what the tables say is of no concern here.
#include "explorer.h"

#include <algorithm>

namespace calque::domain::trial {
namespace {

/// The entries of a case, oldest first.
std::vector<const EntryDraft*> entriesBefore(const Transition& step) {
  std::vector<const EntryDraft*> entries;
  for (const Node* node = step.before.get(); node; node = node->before.get())
    for (auto draft = node->drafts.rbegin(); draft != node->drafts.rend(); ++draft)
      entries.push_back(&*draft);
  std::reverse(entries.begin(), entries.end());
  return entries;
}

const EntryDraft* maybeDraft(const Transition& step, std::string_view type) {
  const auto found =
      std::find_if(step.drafts.begin(), step.drafts.end(), [type](const auto& draft) { return draft.type == type; });
  return found == step.drafts.end() ? nullptr : &*found;
}

/// What the log says, told over again without core/domain's fold.
struct Told {
  std::set<std::string> people;
  bool clinical = false, wantsApproval = false;
  std::string model, geometry, planned, plannedClearance, lastOperator;
  std::set<std::string> authors, approvers, releasedTokens, voided, started, operators, inspectors, openNcs, replaced,
      items;
  std::set<std::string> doneItems;
  std::string lastRunModel;
  std::map<std::string, std::string> tokenReleaser, operatorOf, inspectorOf, outcomeOf, labelOf, modelOf, concession;
  bool reviewed = false, postProcessed = false, reworked = false;
  std::string locker;
};

void tellSignature(Told& told, const EntryDraft& entry) {
  const auto said = maybeStatement(entry);
  if (said && said->meaning == "approval" && said->role == "surgeon" && said->covers(told.model) && !told.model.empty())
    told.approvers.insert(said->signer);
}

void tellPrint(Told& told, const EntryDraft& entry) {
  const auto& data = entry.data;
  told.reviewed = false;
  if (entry.type == "print.planned") {
    told.planned = data.text("model");
    told.plannedClearance = data.text("clearance");
  } else if (entry.type == "print.released") {
    told.releasedTokens.insert(data.text("token"));
    told.tokenReleaser[data.text("token")] = entry.actor;
  } else if (entry.type == "print.voided") {
    told.voided.insert(data.text("token"));
  } else if (entry.type == "print.started") {
    told.started.insert(data.text("token"));
    told.operators.insert(data.text("operator"));
    told.postProcessed = false;
    for (const auto& item : data.words("items")) {
      told.operatorOf[item] = data.text("operator");
      told.modelOf[item] = told.planned;
    }
  } else if (entry.type == "print.done") {
    for (const auto& [item, person] : told.operatorOf)
      told.doneItems.insert(item);
  }
}

void tellDisposition(Told& told, const EntryDraft& entry) {
  const auto nc = entry.data.text("nc");
  told.openNcs.erase(nc);
  const auto disposition = entry.data.text("disposition");
  if (told.operatorOf.empty())
    return;
  const auto item = told.operatorOf.rbegin()->first;
  if (disposition == "reprint")
    told.replaced.insert(item);
  if (disposition == "rework")
    told.outcomeOf.erase(item);
  if (disposition == "concession")
    told.concession[item] = nc;
}

void tell(Told& told, const EntryDraft& entry) {
  const auto& data = entry.data;
  told.people.insert(entry.actor);
  told.people.insert(data.text("requester"));
  if (entry.type == "case.opened") {
    told.clinical = data.text("use") == "clinical";
    told.wantsApproval = data.text("scenario") != "training" && data.text("scenario") != "device_testing";
  } else if (entry.type.starts_with("segmentation.") || entry.type == "model.transformed") {
    told.authors.insert(entry.actor);
  } else if (entry.type == "model.locked") {
    told.model = data.text("model");
    told.geometry = data.text("geometry");
    told.locker = entry.actor;
    told.authors.insert(entry.actor);
  } else if (entry.type == "model.unlocked") {
    told.model.clear();
    told.geometry.clear();
    told.authors.clear();
    told.approvers.clear();
  } else if (entry.type == "esign") {
    tellSignature(told, entry);
  } else if (entry.type.starts_with("print.")) {
    tellPrint(told, entry);
  } else if (entry.type == "postprocess.recorded") {
    told.postProcessed = true;
  } else if (entry.type == "inspection.recorded") {
    told.outcomeOf[data.text("item")] = data.text("outcome");
    told.inspectorOf[data.text("item")] = entry.actor;
    told.concession.erase(data.text("item"));
  } else if (entry.type == "nonconformance.opened") {
    told.openNcs.insert(data.text("nc"));
  } else if (entry.type == "nonconformance.disposed") {
    tellDisposition(told, entry);
  } else if (entry.type == "label.checked") {
    told.labelOf[data.text("item")] = data.text("outcome");
  } else if (entry.type == "audit.reviewed") {
    told.reviewed = true;
  }
}

using Broken = std::vector<std::string>;

void checkApproval(const Told& told, const Transition& step, Broken& broken) {
  const bool toPrint = maybeDraft(step, "print.released") || maybeDraft(step, "print.planned");
  if (!toPrint || !told.wantsApproval)
    return;
  const bool byAnother = std::any_of(told.approvers.begin(), told.approvers.end(),
                                     [&](const auto& signer) { return !told.authors.contains(signer); });
  if (!byAnother || told.geometry.empty() || step.facts.lockedGeometry != told.geometry)
    broken.emplace_back(
        "no clinical case reaches PrintReleased without an approval by a surgeon who is not the author over "
        "the same geometry digest");
}

void checkClearance(const Told& told, const Transition& step, Broken& broken) {
  const auto* entry = maybeDraft(step, "print.released");
  if (!entry)
    entry = maybeDraft(step, "print.planned");
  if (!entry || !told.clinical)
    return;
  const auto& rows = step.facts.clearances;
  const auto row =
      std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.id == entry->data.text("clearance"); });
  if (row == rows.end() || row->approver.empty() || row->approver == row->proposer || row->withdrawn || row->example ||
      row->effective > step.facts.day)
    broken.emplace_back(
        "no clinical case is released to print without a clearance row in force approved by two people");
}

void checkLock(const Told& told, const Transition& step, Broken& broken) {
  bool locked = !told.model.empty();
  for (const auto& draft : step.drafts) {
    const bool makes = draft.type == "segmentation.created" || draft.type == "segmentation.changed";
    if (told.clinical && (draft.type == "model.transformed" || makes))
      broken.emplace_back("no path modifies a locked clinical surface");
    if (draft.type == "model.unlocked")
      locked = false;
    if (draft.type == "model.locked" && locked)
      broken.emplace_back("no path modifies a locked clinical surface");
  }
  if (maybeDraft(step, "model.locked") &&
      (!approvalsOf(step.after).empty() || step.after.state != CaseState::Segmented))
    broken.emplace_back("a new segmentation version voids approvals");
  const bool sends = maybeDraft(step, "print.started") != nullptr;
  if (sends && step.facts.sent != told.model)
    broken.emplace_back("only the signed bytes are sent");
}

void checkTicket(const Told& told, const Transition& step, Broken& broken) {
  if (const auto* released = maybeDraft(step, "print.released");
      released && told.releasedTokens.contains(released->data.text("token")))
    broken.emplace_back("a ticket is used once");
  const auto* started = maybeDraft(step, "print.started");
  if (!started)
    return;
  const auto token = started->data.text("token");
  if (!told.releasedTokens.contains(token) || told.started.contains(token) || told.voided.contains(token))
    broken.emplace_back("a ticket is used once");
  const auto releaser = told.tokenReleaser.find(token);
  if (releaser != told.tokenReleaser.end() && releaser->second == started->data.text("operator"))
    broken.emplace_back("release never by the operator");
}

void checkRelease(const Told& told, const Transition& step, Broken& broken) {
  const auto* released = maybeDraft(step, "case.released");
  if (!released)
    return;
  if (told.operators.contains(released->actor))
    broken.emplace_back("release never by the operator");
  if (told.authors.contains(released->actor))
    broken.emplace_back("release never by the author");
  if (!told.openNcs.empty() || !told.reviewed)
    broken.emplace_back("no release before the record is complete: nonconformities disposed, trail reviewed");
  for (const auto& item : released->data.words("items")) {
    const auto at = [&item](const auto& map) {
      const auto found = map.find(item);
      return found == map.end() ? std::string() : found->second;
    };
    const bool good = at(told.outcomeOf) == "pass" || (!told.clinical && !at(told.concession).empty());
    if (!good || at(told.inspectorOf) == at(told.operatorOf) || at(told.labelOf) != "pass" ||
        told.replaced.contains(item) || !told.doneItems.contains(item) || at(told.modelOf) != told.model)
      broken.emplace_back("each released item was built from the locked model, inspected by another person, labelled");
  }
}

void checkPersons(const Told& told, const Transition& step, Broken& broken) {
  const auto& roles = step.facts.actor.roles;
  const auto holds = [&](const char* role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); };
  const Act act = actOf(step.command);
  if (act != Act::ExportRecord && (holds("itadmin") || holds("auditor")))
    broken.emplace_back("administrator and auditor can move no case");
  const auto only = [&](std::initializer_list<const char*> wanted, const char* words) {
    if (std::none_of(wanted.begin(), wanted.end(), holds))
      broken.emplace_back(words);
  };
  if (act == Act::ExportRecord && !holds("auditor") && !told.people.contains(step.facts.actor.person))
    broken.emplace_back("only the auditor and those who worked on a case take its record out");
  if (act == Act::ReleasePrint || act == Act::Release || act == Act::Dispose || act == Act::Close)
    only({"qa"}, "only quality releases, disposes and closes");
  if (act == Act::Approve)
    only({"surgeon", "radiologist"}, "only physicians approve");
  if (act == Act::RegisterSegmentation || act == Act::ModifyModel)
    only({"segmenter", "radiologist"}, "only segmenters and radiologists write a model");
  if (const auto* disposed = maybeDraft(step, "nonconformance.disposed")) {
    const auto* signature = maybeDraft(step, "esign");
    if (!signature || signature->actor == disposed->actor)
      broken.emplace_back("a disposition is by two people");
    const bool failed =
        std::any_of(told.outcomeOf.begin(), told.outcomeOf.end(), [](const auto& one) { return one.second == "fail"; });
    if (told.clinical && failed && disposed->data.text("disposition") == "concession")
      broken.emplace_back("no concession for a clinical part out of tolerance");
  }
  if (const auto* inspected = maybeDraft(step, "inspection.recorded")) {
    const auto operating = told.operatorOf.find(inspected->data.text("item"));
    if (operating == told.operatorOf.end() || operating->second == inspected->actor)
      broken.emplace_back("the operator of a run does not inspect it");
    if (!told.postProcessed)
      broken.emplace_back("nothing is inspected before its post-processing is recorded");
  }
}

void checkSignature(const Transition& step, Broken& broken) {
  const Act act = actOf(step.command);
  const bool isSigned = act == Act::Approve || act == Act::ReleasePrint || act == Act::Release ||
                        act == Act::ReviewTrail || act == Act::Dispose;
  if (isSigned && !maybeDraft(step, "esign"))
    broken.emplace_back("each signed act carries its signature");
}

} // namespace

std::vector<std::string> brokenInvariants(const Transition& step) {
  Told told;
  for (const auto* entry : entriesBefore(step))
    tell(told, *entry);
  Broken broken;
  checkApproval(told, step, broken);
  checkClearance(told, step, broken);
  checkLock(told, step, broken);
  checkTicket(told, step, broken);
  checkRelease(told, step, broken);
  checkPersons(told, step, broken);
  checkSignature(step, broken);
  if (maybeDraft(step, "case.withdrawn") && step.before->known.state == CaseState::Printing)
    broken.emplace_back("no case is withdrawn while a build is open");
  if (isFinal(step.before->known.state) && actOf(step.command) != Act::ExportRecord)
    broken.emplace_back("an ended case stays ended");
  if (step.wrong)
    broken.push_back("no step passes while one of its facts is false: " + std::string(step.wrong->name));
  return broken;
}

} // namespace calque::domain::trial
