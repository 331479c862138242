// An electronic signature, from the page to the entry (record.md 7): render, keep, show, ask, sign.
#pragma once

#include "session.h"

#include "core/domain/document.h"
#include "qms/audit/log.h"

namespace calque::workflow {

struct SignatureWanted {
  std::string record; ///< what is signed; its rev at this moment is bound
  std::string meaning;
  std::string role; ///< one the signer holds
  std::vector<domain::FileItem> files;
  domain::Document page;
  std::string subject = {}; ///< where the record is a case
};

struct Signature {
  domain::EntryDraft entry; ///< the `esign`
  std::string sid, shown;
};

/// The signer is the session's person. Refusals 100–106; a wrong password is an entry and nothing is signed.
[[nodiscard]] base::Result<Signature> sign(Session& signer, SignatureWanted wanted, const SignerEntry& signs);

/// Signs, and appends the signature and the entry that names it in one commit.
[[nodiscard]] base::Done signAndAppend(Session& signer, SignatureWanted wanted, const SignerEntry& signs,
                                       const std::function<domain::EntryDraft(const std::string& sid)>& then);

/// A session of the second person whom an act needs: asked to sign in, and later to sign.
[[nodiscard]] base::Result<Session> openSecond(Lab& lab, const std::string& person, const std::string& why,
                                               const SignerEntry& signs);

/// An act of one person under the approval of another (L5), with what follows from it.
struct ApprovedAct {
  Session& actor;
  domain::EntryDraft entry;              ///< gets `approver` and `approver_sid`
  std::vector<domain::EntryDraft> after; ///< in the same commit
  audit::Enclosed enclosed;
};
/// Refuses 108, noted in the log. `actedOn`: the person concerned, or empty.
[[nodiscard]] base::Done requireApprover(Session& actor, const Session& approver, const std::string& actedOn,
                                         std::string_view step);
/// The approver signs the page on his own record; signature and act are one commit.
[[nodiscard]] base::Done appendApproved(ApprovedAct act, Session& approver, domain::Document page,
                                        const SignerEntry& approverSigns);

/// The next id of a kind of record.
[[nodiscard]] base::Result<std::string> freshRecord(Lab& lab, char prefix);
/// An entry of the session's person.
[[nodiscard]] domain::EntryDraft draftOf(const Session& session, std::string type, std::string record,
                                         base::JsonObject data);
/// Refusals 100–106; noted in the log.
[[nodiscard]] base::Done requireRole(Session& session, const std::vector<std::string>& roles, std::string_view step);
[[nodiscard]] base::Done appendAs(Session& session, domain::EntryDraft draft, const audit::Enclosed& enclosed = {});
/// Notes `step.refused` (of `record`, which may be empty) and returns the refusal.
[[nodiscard]] tl::unexpected<base::Failure> noteLabRefusal(Session& session, const std::string& record,
                                                           std::string_view step, base::Refusal refusal);

} // namespace calque::workflow
