#include "print_release.h"

#include "case_context.h"
#include "pages.h"
#include "plan_facts.h"
#include "rooms.h"
#include "segmentation.h"
#include "supply_records.h"

#include "core/mesh/geometry_digest.h"
#include "core/mesh/read.h"

namespace calque::workflow {
namespace {

/// How long a ticket may be used: our judgement; a site shortens it by releasing later.
constexpr std::int64_t ticketLifeMs = std::int64_t{7} * 24 * 3600 * 1000;

} // namespace

// [impl->req~print.released-by-qa~1]
base::Done releasePrint(Session& session, const std::string& caseId, const SignerEntry& signs) {
  CALQUE_TRY(step, loadCase(session, caseId));
  auto& lab = *step.lab;
  domain::ReleasePrint command;
  command.acceptedFacts = {"walls", "gaps"}; // the page names both as not measured
  command.expires = base::toUtcText({step.facts.now.ms + ticketLifeMs});
  if (!step.known.plan || !step.known.model)
    return base::failed(settle(step, command).error());

  CALQUE_TRY(bytes, lockedModel(lab, caseId));
  CALQUE_TRY(surface, mesh::readSurface(bytes));
  CALQUE_TRY(geometry, mesh::geometryDigestHex(surface));
  step.facts.lockedGeometry = geometry;
  step.facts.planUnchanged =
      true; // the page is made from the plan that stands in the log; a later plan moves the record's rev
  const auto& plan = *step.known.plan;
  CALQUE_TRY(printer, printerOf(lab, plan.printer));
  CALQUE_CHECK(gatherPlanFacts(lab, step.known, step.facts, {printer, plan.lots, plan.mode, plan.preset, plan.layerUm},
                               surface, placementOf(plan)));
  CALQUE_TRY(page, planPage(lab, step.known, step.facts));
  SignedAct act{command, std::move(page), plan.files, {"qa"}};
  CALQUE_CHECK(settleSigned(session, step, std::move(act), signs));
  return {};
}

base::Done voidTicket(Session& session, const std::string& caseId, const std::string& reason) {
  CALQUE_TRY(step, loadCase(session, caseId));
  CALQUE_CHECK(settle(step, domain::VoidTicket{reason}));
  return {};
}

} // namespace calque::workflow
