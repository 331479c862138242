#include "clock_step.h"

#include "rooms.h"
#include "signing.h"

#include "core/domain/refusals.h"

namespace calque::workflow {

base::Result<bool> isClockInDoubt(const Lab& lab) {
  CALQUE_TRY(steps, lab.rooms().log.entriesOfTypes({"clock.back", "clock.confirmed"}));
  return !steps.empty() && steps.back().type == "clock.back";
}

// [impl->req~record.clock~1]
base::Done confirmClock(Session& session, const std::string& reason) {
  constexpr std::string_view step = "confirm clock";
  CALQUE_CHECK(requireRole(session, {"qa"}, step));
  CALQUE_TRY(inDoubt, isClockInDoubt(session.lab()));
  if (!inDoubt)
    return noteLabRefusal(session, {}, step, domain::refusalOf(domain::RefusalCode::ClockNotInDoubt));
  domain::EntryDraft entry;
  entry.type = "clock.confirmed";
  entry.actor = session.person();
  entry.session = session.id();
  entry.data = base::JsonObject{};
  entry.reason = reason;
  return appendAs(session, std::move(entry));
}

} // namespace calque::workflow
