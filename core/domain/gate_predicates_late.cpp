// Post-processing, inspection, nonconformity, label, review, release, close.
#include "gate_predicates.h"

#include "core/base/decimal.h"
#include "core/base/ids.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace calque::domain::gates {
namespace {

/// Lengths are compared in whole nanometres: no rounding of 20.3 − 20 decides a verdict.
std::optional<long long> maybeNanometres(std::string_view millimetres) {
  const auto value = base::maybeDouble(millimetres);
  return value && std::abs(*value) < 1e6 ? std::optional(std::llround(*value * 1e6)) : std::nullopt;
}

std::vector<std::string> itemsIn(const Question& asked) {
  return std::visit(
      [](const auto& command) -> std::vector<std::string> {
        if constexpr (requires { command.items; })
          return command.items;
        else if constexpr (requires { command.item; })
          return {command.item};
        else
          return {};
      },
      asked.command);
}

bool inspectedSinceRework(const Case& c, const Inspection& inspection) {
  return std::none_of(c.nonconformities.begin(), c.nonconformities.end(), [&](const auto& nc) {
    return nc.item == inspection.item && nc.disposition == "rework" && nc.rev > inspection.rev;
  });
}

} // namespace

// [impl->req~inspect.item~1]
Answer itemUnfit(const Question& asked) {
  const auto& c = asked.known;
  const auto items = itemsIn(asked);
  const bool mayBeNone = std::holds_alternative<OpenNonconformity>(asked.command);
  if (items.empty())
    return objects("no item is named");
  for (const auto& item : items) {
    if (item.empty() && mayBeNone)
      continue;
    const auto* run = maybeRunOf(c, item);
    if (!run || run->state != RunState::Done || !c.model || run->model != c.model->model)
      return objects(item);
    for (const auto& nc : c.nonconformities)
      if (nc.item == item && (nc.disposition == "reprint" || nc.disposition == "scrap"))
        return objects(item + " was replaced (" + nc.disposition + ")");
  }
  return passes();
}

Answer processStepsMissing(const Question& asked) {
  return objectsUnless(!as<PostProcess>(asked).steps.empty());
}

// [impl->req~postprocess.recorded~1]
Answer postProcessMissing(const Question& asked) {
  const auto& item = as<Inspect>(asked).item;
  const auto& done = asked.known.postProcessing;
  return objectsUnless(
      std::any_of(done.begin(), done.end(), [&](const auto& part) { return holdsWord(part.items, item); }), item);
}

// [impl->req~inspect.other-person~1]
Answer inspectorIsOperator(const Question& asked) {
  const auto* run = maybeRunOf(asked.known, as<Inspect>(asked).item);
  return objectsUnless(!run || run->operatorId != asked.facts.actor.person);
}

// [impl->req~inspect.gauge~1]
Answer gaugeUnfit(const Question& asked) {
  const auto& command = as<Inspect>(asked);
  if (command.found.empty() && asked.facts.points.empty())
    return passes(); // looked at, nothing measured
  if (!asked.facts.gauge || asked.facts.gauge->id != command.gauge || command.gauge.empty())
    return objects(command.gauge.empty() ? "no gauge is named" : command.gauge);
  const auto why = whyUnfit(*asked.facts.gauge, asked.facts.day);
  return objectsUnless(why.empty(), command.gauge + ": " + why);
}

std::vector<MeasuredPoint> measuredPoints(const Inspect& command, const std::vector<PlannedPoint>& points) {
  std::vector<MeasuredPoint> measured;
  for (const auto& point : points) {
    MeasuredPoint result{point.point, point.nominalMm, {}, point.limitMm, false};
    for (const auto& found : command.found)
      if (found.point == point.point)
        result.foundMm = found.foundMm;
    const auto nominal = maybeNanometres(point.nominalMm);
    const auto found = maybeNanometres(result.foundMm);
    const auto limit = maybeNanometres(point.limitMm);
    result.pass = nominal && found && limit && std::abs(*found - *nominal) <= *limit;
    measured.push_back(std::move(result));
  }
  return measured;
}

// [impl->req~inspect.points~1]
Answer pointsMissing(const Question& asked) {
  const auto& command = as<Inspect>(asked);
  const auto& points = asked.facts.points;
  if (points.empty() && isClinical(asked))
    return objects("the plan names no distance to measure");
  for (const auto& point : measuredPoints(command, points))
    if (!maybeNanometres(point.foundMm))
      return objects(point.point);
  for (const auto& found : command.found)
    if (std::none_of(points.begin(), points.end(), [&](const auto& point) { return point.point == found.point; }))
      return objects(found.point + " was not planned");
  return passes();
}

Answer nonconformityUnknown(const Question& asked) {
  const auto& ncs = asked.known.nonconformities;
  const auto& wanted = as<Dispose>(asked).nc;
  return objectsUnless(std::any_of(ncs.begin(), ncs.end(), [&](const auto& nc) { return nc.open && nc.id == wanted; }),
                       wanted);
}

Answer dispositionUnknown(const Question& asked) {
  static constexpr std::array<std::string_view, 4> words = {"rework", "reprint", "scrap", "concession"};
  const auto& disposition = as<Dispose>(asked).disposition;
  return objectsUnless(std::find(words.begin(), words.end(), disposition) != words.end(), disposition);
}

// [impl->req~nonconformity.no-clinical-concession~1]
Answer concessionClinical(const Question& asked) {
  const auto& command = as<Dispose>(asked);
  if (!isClinical(asked) || command.disposition != "concession")
    return passes();
  std::string item;
  for (const auto& nc : asked.known.nonconformities)
    if (nc.id == command.nc)
      item = nc.item;
  for (const auto& inspection : asked.known.inspections)
    if ((item.empty() || inspection.item == item) && maybeLastInspection(asked.known, inspection.item) == &inspection &&
        !inspection.pass)
      return objects(inspection.item);
  return passes();
}

// [impl->req~nonconformity.two-people~1]
Answer disposerAlone(const Question& asked) {
  return objectsUnless(!asked.signature || asked.signature->signer != asked.facts.actor.person,
                       "a disposition is by two people");
}

Answer labelFactsMissing(const Question& asked) {
  const auto& files = as<CheckLabel>(asked).files;
  return objectsUnless(!asked.facts.labelChecks.empty() &&
                       std::any_of(files.begin(), files.end(), [](const auto& file) { return file.role == "label"; }));
}

Answer reviewRange(const Question& asked) {
  const auto& review = as<ReviewTrail>(asked);
  return review.from <= review.to && review.to >= asked.known.seq
             ? passes()
             : objects({}, std::to_string(asked.known.seq), std::to_string(review.to));
}

// [impl->req~release.accepted~1]
Answer inspectionMissing(const Question& asked) {
  const auto& c = asked.known;
  for (const auto& item : as<Release>(asked).items) {
    const auto* inspection = maybeLastInspection(c, item);
    const auto* run = maybeRunOf(c, item);
    if (!inspection || !run || inspection->inspector == run->operatorId)
      return objects(item);
    if (!inspectedSinceRework(c, *inspection))
      return objects(item + " was reworked since");
    if (!inspection->pass && (isClinical(asked) || !hasConcession(c, item)))
      return objects(item + " is out of tolerance");
  }
  return passes();
}

Answer nonconformityOpen(const Question& asked) {
  for (const auto& nc : asked.known.nonconformities)
    if (nc.open)
      return objects(nc.id);
  return passes();
}

// [impl->req~label.checked~1]
Answer labelUnchecked(const Question& asked) {
  for (const auto& item : as<Release>(asked).items)
    if (const auto* label = maybeLastLabelCheck(asked.known, item); !label || !label->pass)
      return objects(item);
  return passes();
}

// [impl->req~release.reviewed~1]
Answer reviewMissing(const Question& asked) {
  const auto& reviews = asked.known.reviews;
  return objectsUnless(!reviews.empty() && reviews.back().rev > asked.known.lastPrintRev);
}

Answer recordIncomplete(const Question& asked) {
  if (!asked.facts.recordChecked)
    return objects("nobody looked");
  const auto& missing = asked.facts.missingEntries;
  return missing.empty() ? passes() : objects(missing.front(), missing.front());
}

// [impl->req~release.person~1]
Answer releaserIsOperator(const Question& asked) {
  const auto& runs = asked.known.runs;
  return objectsUnless(std::none_of(runs.begin(), runs.end(),
                                    [&](const auto& run) { return run.operatorId == asked.facts.actor.person; }));
}

Answer releaserIsAuthor(const Question& asked) {
  return objectsUnless(asked.known.model && asked.known.model->author != asked.facts.actor.person &&
                       !holdsWord(asked.known.authors, asked.facts.actor.person));
}

// [impl->req~close.bundle~1]
Answer deliveryMissing(const Question& asked) {
  return objectsUnless(!as<Close>(asked).delivered.empty());
}

Answer bundleUnverified(const Question& asked) {
  const auto& bundle = asked.facts.bundle;
  return objectsUnless(bundle.verified && bundle.size > 0 && base::isHex(bundle.root, 64) &&
                       base::isHex(bundle.manifest, 64));
}

Answer exporterUnfit(const Question& asked) {
  const auto& actor = asked.facts.actor;
  return objectsUnless(holdsWord(actor.roles, "auditor") || holdsWord(asked.known.people, actor.person) ||
                           asked.known.requester == actor.person,
                       "the record is for the auditor and for those who worked on the case");
}

} // namespace calque::domain::gates
