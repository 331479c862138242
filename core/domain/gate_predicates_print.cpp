// Plan, release to print, start, finish, abort.
#include "gate_predicates.h"

#include "core/base/ids.h"

#include <algorithm>
#include <array>
#include <set>

namespace calque::domain::gates {
namespace {

/// Printer and lots are asked for by the plan, and again on the day of the release to print.
const std::vector<std::string>& lotsIn(const Question& asked) {
  const auto* plan = std::get_if<Plan>(&asked.command);
  return plan ? plan->lots : asked.known.plan->lots;
}

const std::string& printerIn(const Question& asked) {
  const auto* plan = std::get_if<Plan>(&asked.command);
  return plan ? plan->printer : asked.known.plan->printer;
}

int rankOf(RowForce force) {
  switch (force) {
  case RowForce::InForce:
    return 0;
  case RowForce::Example:
    return 1;
  case RowForce::Unapproved:
    return 2;
  default:
    return 3;
  }
}

} // namespace

Combination combinationOf(const Question& asked) {
  Combination combination;
  if (const auto* part = maybeLockedSegmentation(asked.known)) {
    combination.software = part->tool;
    combination.version = part->version;
  }
  combination.anatomy = asked.known.anatomy;
  combination.scenario = lineOf(asked.known.scenario).word;
  if (asked.facts.printer) {
    combination.printerModel = asked.facts.printer->model;
    combination.firmware = asked.facts.printer->firmware;
  }
  for (const auto& lot : asked.facts.lots)
    combination.materials.push_back(lot ? lot->material : std::string());
  if (const auto* plan = std::get_if<Plan>(&asked.command)) {
    combination.mode = plan->mode;
    combination.layerUm = plan->layerUm;
    combination.postprocess = plan->postprocess;
  } else {
    combination.mode = asked.known.plan->mode;
    combination.layerUm = asked.known.plan->layerUm;
    combination.postprocess = asked.known.plan->postprocess;
  }
  combination.ageYears = asked.facts.ageYears;
  return combination;
}

BestRow bestRow(const Question& asked) {
  BestRow best;
  const auto combination = combinationOf(asked);
  for (const auto& row : asked.facts.clearances) {
    if (std::holds_alternative<ReleasePrint>(asked.command) && row.id != asked.known.plan->clearance)
      continue; // the release stands on the plan's row
    auto missing = missingDimensions(row, combination);
    const auto force = forceOf(row, asked.facts.day, asked.facts.demonstration);
    if (!best.row || std::pair(missing.size(), rankOf(force)) < std::pair(best.missing.size(), rankOf(best.force)))
      best = {&row, std::move(missing), force};
  }
  return best;
}

// [impl->req~clearance.every-dimension~1]
Answer clearanceMissing(const Question& asked) {
  if (!lineOf(asked.known.scenario).clearedCombination)
    return passes();
  const auto best = bestRow(asked);
  if (!best.row)
    return objects("the lab has no row for it");
  if (!best.missing.empty()) {
    const auto& gap = best.missing.front();
    return Objection{gap.dimension + " " + gap.found + " is not in clearance row " + best.row->id + " (" +
                         best.row->kNumber + ", " + best.row->software + ")",
                     gap.expected, gap.found, "row " + best.row->id + " covers " + gap.dimension + ": " + gap.expected};
  }
  if (best.force == RowForce::Withdrawn)
    return objects("row " + best.row->id + " is withdrawn");
  return objectsUnless(best.force != RowForce::NotEffective,
                       "row " + best.row->id + " is effective from " + best.row->effective);
}

// [impl->req~clearance.two-people~1]
Answer clearanceUnapproved(const Question& asked) {
  if (!lineOf(asked.known.scenario).clearedCombination)
    return passes();
  const auto best = bestRow(asked);
  return objectsUnless(!best.row || best.force != RowForce::Unapproved, best.row ? best.row->id : std::string());
}

// [impl->req~clearance.none-shipped~1]
Answer clearanceExample(const Question& asked) {
  if (!lineOf(asked.known.scenario).clearedCombination)
    return passes();
  const auto best = bestRow(asked);
  return objectsUnless(!best.row || best.force != RowForce::Example, best.row ? best.row->id : std::string());
}

// [impl->req~approve.surgeon~1]
Answer approvalMissing(const Question& asked) {
  return objectsUnless(!lineOf(asked.known.scenario).approvalRequired || hasSurgeonsApproval(asked.known));
}

// [impl->req~lock.refuse-other~1]
Answer geometryDiffers(const Question& asked) {
  const std::string locked = asked.known.model ? asked.known.model->geometry : std::string();
  return !locked.empty() && asked.facts.lockedGeometry == locked ? passes()
                                                                 : objects({}, locked, asked.facts.lockedGeometry);
}

// [impl->req~plan.complete~1]
Answer planIncomplete(const Question& asked) {
  const auto& plan = as<Plan>(asked);
  if (plan.job.empty() || plan.printer.empty() || plan.mode.empty() || plan.postprocess.empty() || plan.layerUm == 0 ||
      plan.copies == 0 || !base::isHex(plan.token, 32))
    return objects();
  if (plan.lots.empty() || plan.lots.size() != asked.facts.lots.size())
    return objects("a material lot for each segment");
  const auto forms = std::count_if(plan.files.begin(), plan.files.end(),
                                   [](const auto& file) { return file.role == "form" && file.kind == "json"; });
  return objectsUnless(forms == 1, "exactly one inspection form");
}

Answer printerUnknown(const Question& asked) {
  return objectsUnless(asked.facts.printer && asked.facts.printer->id == printerIn(asked), printerIn(asked));
}

// [impl->req~plan.printer-qualified~1]
Answer printerUnqualified(const Question& asked) {
  const auto why = whyUnfit(asked.facts.printer.value_or(Printer{}), asked.facts.day);
  return objectsUnless(why.empty(), printerIn(asked) + ": " + why);
}

Answer lotUnknown(const Question& asked) {
  const auto& named = lotsIn(asked);
  for (std::size_t i = 0; i < named.size(); ++i)
    if (i >= asked.facts.lots.size() || !asked.facts.lots[i] || asked.facts.lots[i]->id != named[i])
      return objects(named[i]);
  return passes();
}

// [impl->req~plan.lot-fit~1]
Answer lotUnfit(const Question& asked) {
  for (const auto& lot : asked.facts.lots)
    if (const auto why = whyUnfit(lot.value_or(MaterialLot{}), asked.facts.day); !why.empty())
      return objects(why);
  return passes();
}

Answer presetUnknown(const Question& asked) {
  return objectsUnless(asked.facts.presetKnown, as<Plan>(asked).mode + " " + as<Plan>(asked).preset);
}
Answer placementNotRigid(const Question& asked) {
  return objectsUnless(asked.facts.placementRigid && as<Plan>(asked).placement.size() == 16);
}
Answer buildVolume(const Question& asked) {
  return objectsUnless(asked.facts.fitsVolume);
}

Answer wallTooThin(const Question& asked) {
  const bool fails = asked.facts.wallsThick == Measured::Fails || asked.facts.gapsWide == Measured::Fails;
  if (!fails || (asked.facts.thinAccepted && !isClinical(asked)))
    return passes();
  std::string places;
  for (const auto& place : asked.facts.thinPlaces)
    places += (places.empty() ? "at " : "; ") + place;
  return objects(places);
}

// [impl->req~plan.sterilisable~1]
Answer notSterilisable(const Question& asked) {
  return objectsUnless(!lineOf(asked.known.scenario).sterilisation ||
                       (asked.facts.sterilisable && !as<Plan>(asked).sterilisation.empty()));
}

// [impl->req~sign.record-unchanged~1]
Answer planChanged(const Question& asked) {
  return objectsUnless(asked.facts.planUnchanged);
}

// [impl->req~ticket.once~1]
Answer ticketUsed(const Question& asked) {
  const auto& c = asked.known;
  return objectsUnless(std::none_of(c.tickets.begin(), c.tickets.end(),
                                    [&](const auto& ticket) { return ticket.token == c.plan->token; }),
                       "the plan was released before: plan it again");
}

// [impl->req~print.software-qualified~1]
Answer notQualified(const Question& asked) {
  return objectsUnless(!isClinical(asked) || asked.facts.qualified || asked.facts.demonstration,
                       asked.facts.unqualified);
}

// [impl->req~print.anchored~1]
Answer anchorTooOld(const Question& asked) {
  const auto& overriding = as<ReleasePrint>(asked).overrideSid;
  const auto& signatures = asked.known.signatures;
  return objectsUnless(
      asked.facts.anchored ||
      (!overriding.empty() && std::any_of(signatures.begin(), signatures.end(), [&](const auto& signature) {
        const auto& said = signature.statement;
        return said.sid == overriding && said.meaning == "responsibility" && said.role == "qa";
      })));
}

Answer ticketUnknown(const Question& asked) {
  return objectsUnless(maybeOpenTicket(asked.known) != nullptr);
}

// [impl->req~ticket.once~1]
Answer ticketExpired(const Question& asked) {
  const auto* ticket = maybeOpenTicket(asked.known);
  const auto until = ticket ? base::maybeUtc(ticket->expires) : std::nullopt;
  return objectsUnless(until && asked.facts.now <= *until, ticket ? "on " + ticket->expires : std::string());
}

// [impl->req~ticket.means~1]
Answer ticketOtherPrinter(const Question& asked) {
  const auto* ticket = maybeOpenTicket(asked.known);
  const auto& printer = asked.facts.printer;
  if (!ticket || !printer || as<StartBuild>(asked).printer != ticket->printer || printer->id != ticket->printer)
    return objects({}, ticket ? ticket->printer : std::string(), as<StartBuild>(asked).printer);
  return asked.facts.reportedSerial == printer->serial ? passes()
                                                       : objects({}, printer->serial, asked.facts.reportedSerial);
}

Answer ticketOtherLots(const Question& asked) {
  const auto* ticket = maybeOpenTicket(asked.known);
  return objectsUnless(ticket && as<StartBuild>(asked).lots == ticket->lots);
}

// [impl->req~ticket.bytes~1]
Answer sentBytesDiffer(const Question& asked) {
  const auto* ticket = maybeOpenTicket(asked.known);
  const auto& c = asked.known;
  const bool known = ticket && c.plan && c.model &&
                     (asked.facts.sent == c.model->model ||
                      std::any_of(c.plan->files.begin(), c.plan->files.end(),
                                  [&](const auto& file) { return !file.committed && file.id == asked.facts.sent; }));
  return known ? passes() : objects({}, c.model ? c.model->model : std::string(), asked.facts.sent);
}

// [impl->req~build.items~1]
Answer itemsMismatch(const Question& asked) {
  const auto& items = as<StartBuild>(asked).items;
  const std::set<std::string> distinct(items.begin(), items.end());
  if (!asked.known.plan || items.size() != asked.known.plan->copies || distinct.size() != items.size())
    return objects({}, asked.known.plan ? std::to_string(asked.known.plan->copies) : std::string(),
                   std::to_string(items.size()));
  for (const auto& item : items)
    if (maybeRunOf(asked.known, item))
      return objects(item + " belongs to an earlier run");
  return passes();
}

// [impl->req~build.operator~1]
Answer operatorIsReleaser(const Question& asked) {
  const auto* ticket = maybeOpenTicket(asked.known);
  return objectsUnless(!ticket || ticket->releaser != asked.facts.actor.person, asked.facts.actor.person);
}

// [impl->req~build.reconcile~1]
Answer reportMismatch(const Question& asked) {
  const auto* run = maybeOpenRun(asked.known);
  const auto& report = asked.facts.report;
  const auto& files = as<FinishBuild>(asked).files;
  if (!run || !report ||
      std::none_of(files.begin(), files.end(), [](const auto& file) { return file.role == "report"; }))
    return objects("there is no report");
  if (report->serial != run->serial)
    return objects("serial", run->serial, report->serial);
  if (report->copies != run->items.size())
    return objects("copies", std::to_string(run->items.size()), std::to_string(report->copies));
  if (!report->withinTolerance)
    return objects("layers, height or volume");
  return objectsUnless(!report->reprint, "it was printed again");
}

// [impl->req~build.runs-kept~1]
Answer causeUnknown(const Question& asked) {
  static constexpr std::array<std::string_view, 5> causes = {"operator", "printer", "link", "power", "process"};
  const auto& cause = as<AbortBuild>(asked).cause;
  return objectsUnless(std::find(causes.begin(), causes.end(), cause) != causes.end(), cause);
}

} // namespace calque::domain::gates
