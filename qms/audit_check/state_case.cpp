#include "state_case.h"

#include "state.h"

#include <algorithm>

namespace calque::audit_check {

std::vector<std::string> wordsOf(const Value* list) {
  std::vector<std::string> words;
  for (const auto& item : itemsOf(list))
    words.emplace_back(item.text);
  return words;
}

std::vector<base::Digest> digestsOf(const Value* files) {
  std::vector<base::Digest> digests;
  for (const auto& item : itemsOf(files))
    if (const auto* digest = item.find("sha256"))
      digests.push_back(digestOf(digest->text));
  return digests;
}

bool CaseState::hasOpenRun() const {
  return std::ranges::any_of(jobs, [](const auto& named) {
    return std::ranges::any_of(named.second.runs, [](const Run& run) { return !run.ended; });
  });
}

void State::applyCase(const Entry& entry, CaseState& state) {
  switch (entry.type) {
  case Type::CaseOpened:
    state.subject = entry.subject;
    state.scenario = entry.text("scenario");
    state.anatomy = entry.text("anatomy");
    state.clinical = entry.text("use") == "clinical";
    return;
  case Type::CaseClosed:
  case Type::CaseWithdrawn:
    state.over = true;
    return;
  case Type::SegmentationImported:
    for (const auto& file : itemsOf(entry.files)) {
      const auto* digest = file.find("sha256");
      state.imports[std::string((digest ? digest : file.find("commit"))->text)] = {std::string(entry.text("tool")),
                                                                                   std::string(entry.text("version"))};
    }
    [[fallthrough]];
  case Type::SegmentationCreated:
  case Type::SegmentationChanged:
    state.authors.emplace(entry.actor);
    return;
  case Type::ModelLocked:
    state.authors.emplace(entry.actor);
    state.locked = {digestOf(entry.text("model")), digestOf(entry.text("segmentation")), entry.rev,
                    std::string(entry.actor)};
    return;
  case Type::ModelUnlocked:
    state.authors.clear();
    state.locked.reset();
    return;
  case Type::InspectionRecorded: {
    state.lastInspectionRev = entry.rev;
    auto& item = state.items[std::string(entry.text("item"))];
    item.inspectionPassed = entry.text("outcome") == "pass";
    item.inspector = entry.actor;
    item.conceded = false;
    return;
  }
  case Type::LabelChecked:
    state.lastLabelRev = entry.rev;
    state.items[std::string(entry.text("item"))].labelPassed = entry.text("outcome") == "pass";
    return;
  case Type::AuditReviewed:
    state.lastReviewRev = entry.rev;
    return;
  case Type::NonconformanceOpened:
    state.nonconformities[std::string(entry.text("nc"))] = {std::string(entry.text("item")), false};
    return;
  case Type::NonconformanceDisposed: {
    auto& nonconformity = state.nonconformities[std::string(entry.text("nc"))];
    nonconformity.disposed = true;
    const auto* disposing = signature(id16Of(entry.text("sid")));
    auto item = state.items.find(nonconformity.item);
    if (entry.text("disposition") == "concession" && item != state.items.end() && disposing &&
        disposing->signer != entry.actor)
      item->second.conceded = true;
    return;
  }
  default:
    return;
  }
}

void State::applyPrint(const Entry& entry, CaseState& state) {
  if (!entry.spec->name.starts_with("print."))
    return;
  state.lastPrintRev = entry.rev;
  const std::string token(entry.text("token"));
  switch (entry.type) {
  case Type::PrintPlanned:
    state.jobs[std::string(entry.text("job"))].plan = {digestOf(entry.text("model")),
                                                       std::string(entry.text("printer")),
                                                       std::string(entry.text("clearance")),
                                                       std::string(entry.text("mode")),
                                                       std::string(entry.text("postprocess")),
                                                       wordsOf(entry.data->find("lots")),
                                                       id16Of(token),
                                                       entry.number("layer_um"),
                                                       entry.rev,
                                                       digestsOf(entry.files)};
    return;
  case Type::PrintReleased: {
    tokensReleased.insert(id16Of(token));
    const auto* releasing = signature(id16Of(entry.text("sid")));
    const auto* job = find(state.jobs, entry.text("job"));
    state.releases[token] = {std::string(entry.text("job")),
                             releasing ? releasing->signer : std::string{},
                             job ? job->plan : Plan{},
                             *base::maybeUtc(entry.text("expires")),
                             false,
                             false};
    return;
  }
  case Type::PrintVoided:
    if (auto release = state.releases.find(token); release != state.releases.end())
      release->second.voided = true;
    return;
  case Type::PrintStarted: {
    auto& job = state.jobs[std::string(entry.text("job"))];
    auto release = state.releases.find(token);
    if (release != state.releases.end())
      release->second.started = true;
    for (const auto& item : itemsOf(entry.data->find("items"))) {
      itemsUsed.emplace(item.text);
      auto& of = state.items[std::string(item.text)];
      of.job = entry.text("job");
      of.run = job.runs.size();
    }
    job.runs.push_back({entry.number("run"), false, false, std::string(entry.text("operator")),
                        release != state.releases.end() ? release->second.plan.model : job.plan.model});
    return;
  }
  case Type::PrintDone:
  case Type::PrintAborted:
    for (auto& run : state.jobs[std::string(entry.text("job"))].runs)
      if (run.number == entry.number("run")) {
        run.ended = true;
        run.done = entry.type == Type::PrintDone;
      }
    return;
  default:
    return;
  }
}

} // namespace calque::audit_check
