#include "release.h"

#include "case_context.h"
#include "pages.h"
#include "rooms.h"

#include "qms/dhr/required_entries.h"

#include <algorithm>

namespace calque::workflow {

base::Done releaseCase(Session& session, const std::string& caseId, const SignerEntry& signs) {
  CALQUE_TRY(step, loadCase(session, caseId));
  domain::Release command;
  if (auto done = std::find_if(step.known.runs.rbegin(), step.known.runs.rend(),
                               [](const auto& run) { return run.state == domain::RunState::Done; });
      done != step.known.runs.rend())
    command.items = done->items;
  CALQUE_TRY(entries, step.lab->rooms().log.entriesOf(caseId));
  step.facts.missingEntries = dhr::missingForRelease(step.known, entries);
  step.facts.recordChecked = true;
  CALQUE_TRY(page, releasePage(*step.lab, step.known, step.facts));
  SignedAct act{command, std::move(page), {}, {"qa"}};
  CALQUE_CHECK(settleSigned(session, step, std::move(act), signs));
  return {};
}

} // namespace calque::workflow
