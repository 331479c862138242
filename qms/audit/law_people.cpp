// L2, L5: who acts, and who stands behind him.
#include "law.h"

#include "entry_types.h"

namespace calque::audit {

// [impl->req~session.lock~1]
base::Done ruleL2(const Law& law, const domain::Entry& entry) {
  const auto& session = law.state.row("sess", entry.session);
  bool ends = entry.type == "session.locked" || entry.type == "session.closed";
  if (isPersonId(entry.actor)) {
    const auto& person = law.state.row("person", entry.actor);
    if (!law.state.has("person", entry.actor))
      return broken("L2", "the actor is not enrolled", {}, entry.actor);
    if (person.flag("revoked"))
      return broken("L2", "the actor is revoked", {}, entry.actor);
    if (entry.type == "session.opened")
      return law.state.has("sess", entry.session) ? base::Done(broken("L2", "the session was used before"))
                                                  : base::Done{};
    if (session.text("person") != entry.actor)
      return broken("L2", "the session was not opened by the actor");
  }
  if (!entry.session.empty() && !session.flag("open"))
    return broken("L2", ends ? "there is no such open session" : "the session is not open");
  return {};
}

// [impl->req~people.two-names~1]
base::Done ruleL5(const Law& law, const domain::Entry& entry) {
  auto approver = entry.data.text("approver"), sid = entry.data.text("approver_sid");
  if (entry.type == "person.enrolled") {
    if (isPersonId(entry.actor) && approver.empty())
      return broken("L5", "a person enrolled by a person needs an approver");
    if (!isPersonId(entry.actor) && !approver.empty())
      return broken("L5", "a person enrolled by the system has no approver");
    if (!isPersonId(entry.actor) && law.state.row("meta").number("system_people") >= 2)
      return broken("L5", "the system enrols the first two persons only");
  }
  if (approver.empty() != sid.empty())
    return broken("L5", "approver and approver_sid come together");
  if (approver.empty())
    return {};
  const auto& person = law.state.row("person", approver);
  if (!law.state.has("person", approver) || person.flag("revoked") || !contains(person.words("roles"), "qa"))
    return broken("L5", "the approver is not an enrolled person with role qa", {}, approver);
  if (approver == entry.actor || approver == entry.record)
    return broken("L5", "the approver is the actor or the person concerned", "another person", approver);
  const auto& signature = law.state.row("sid", sid);
  if (signature.text("signer") != approver || signature.text("record") != approver ||
      signature.text("meaning") != "approval" || signature.text("role") != "qa")
    return broken("L5", "approver_sid is no approval by the approver with role qa on his own record");
  if (law.state.has("approved", sid))
    return broken("L5", "this approval was used for another act");
  return {};
}

} // namespace calque::audit
