// What every step does the same way: load, gather who acts and when, judge, append, publish. The steps themselves only
// gather their facts.
#pragma once

#include "case_request.h"

#include "core/domain/case_gates.h"
#include "core/domain/document.h"

#include <functional>
#include <span>

namespace calque::workflow {

/// A step on a case: the case as it stands, and the facts every step has (actor, time, demonstration, anchor).
struct CaseContext {
  Lab* lab;
  domain::Case known;
  domain::Facts facts;
  std::vector<domain::EntryDraft> alongside = {}; ///< of no case, into the same commit
};

/// Refusal 406 where the case is not there. An empty id gives a case that is not yet.
[[nodiscard]] base::Result<CaseContext> loadCase(Session& session, const std::string& caseId);
[[nodiscard]] domain::Actor actorOf(const Session& session);

/// Puts bytes into the vault and gives the item for the entry. `owner`: a subject, or "lab". Not a record until
/// appended.
[[nodiscard]] base::Result<domain::FileItem> keepFile(Lab& lab, const std::string& owner, std::string_view role,
                                                      std::string_view kind, base::View bytes);
[[nodiscard]] base::Result<base::Bytes> keptFile(const Lab& lab, const std::string& owner, const std::string& id);

/// Judges and appends in one commit, then publishes. A refusal is appended (step.refused, intake.refused,
/// print.refused) and returned.
[[nodiscard]] base::Result<std::vector<domain::Entry>> settle(CaseContext& step, const domain::Command& command);

/// The page, the signature, and then as settle(). `files` go into the statement. `page` is the document without its
/// signature.
struct SignedAct {
  domain::Command command;
  domain::Document page;
  std::vector<domain::FileItem> files;
  std::vector<std::string> roles; ///< one of these the signer must hold; the first held is signed as
};
[[nodiscard]] base::Result<std::vector<domain::Entry>> settleSigned(Session& session, CaseContext& step, SignedAct act,
                                                                    const SignerEntry& signs);

/// Notes a refusal that came before any judgement (an unreadable file, a reader's no) and returns it.
[[nodiscard]] tl::unexpected<base::Failure> noteRefusal(CaseContext& step, std::string_view what,
                                                        base::Failure failure);

} // namespace calque::workflow
