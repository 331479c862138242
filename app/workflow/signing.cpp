#include "signing.h"

#include "case_context.h"
#include "patient_data.h"
#include "proving.h"
#include "rooms.h"

#include "app/report/report.h"
#include "qms/audit/checkpoint.h"
#include "qms/identity/lab_authority.h"
#include "qms/signature/statement.h"

#include <algorithm>

namespace calque::workflow {
namespace {

/// Everything a page needs that its author does not know: the record's state, and a random value so that its digest
/// cannot be guessed.
base::Done finishPage(const Lab& lab, domain::Document& page) {
  page.demonstration = lab.isDemonstration();
  page.footerRandom = base::toHex(base::randomBytes(32));
  CALQUE_TRY(note, lab.rooms().log.lastNote());
  page.checkpointNote = note;
  page.checkpointSize = lab.rooms().log.size();
  page.checkpointRootHex = base::toHex(lab.rooms().log.root());
  return {};
}

report::Stamp stampOf(const Lab& lab) {
  const auto& clock = *lab.rooms().clock;
  return {clock.now(), base::toOffsetText(clock.offsetMinutes())};
}

} // namespace

// [impl->req~sign.page-shown~1, req~sign.credentials-each~1]
base::Result<Signature> sign(Session& signer, SignatureWanted wanted, const SignerEntry& signs) {
  auto& lab = signer.lab();
  auto& log = lab.rooms().log;
  CALQUE_TRY(people, peopleOf(lab));
  CALQUE_CHECK(checkOpen(signer));
  CALQUE_TRY(inDoubt, isClockInDoubt(lab));
  if (inDoubt && !lab.rooms().ceremony) // a restore may have cut off the confirmation; the next signature asks for it
    return noteLabRefusal(
        signer, wanted.record, "sign",
        domain::refusalOf(domain::RefusalCode::ClockBack,
                          "it went back, and nobody has confirmed it since: nobody signs", {}, {},
                          "look at the clock; somebody with role qa confirms it: `calque lab clock`"));
  CALQUE_TRY(rev, log.revOf(wanted.record));
  CALQUE_CHECK(finishPage(lab, wanted.page));
  signature::StatementTerms terms;
  terms.afterSize = wanted.page.checkpointSize;
  terms.afterRoot = base::maybeDigest(wanted.page.checkpointRootHex).value();
  CALQUE_TRY(pdf, report::pdfOf(wanted.page, stampOf(lab)));
  const bool identifies = std::ranges::any_of(wanted.page.sections, &domain::DocumentSection::identifies);
  const std::string owner = wanted.subject.empty() ? "lab" : wanted.subject;
  CALQUE_TRY(kept, keepFile(lab, owner, "evidence", "pdf", pdf));

  const auto* person = people.maybePerson(signer.person());
  PageToSign shown{wanted.page.title,
                   signer.person(),
                   person ? person->name : "",
                   wanted.role,
                   std::string(domain::meaningWords(wanted.meaning)),
                   wanted.record,
                   std::move(pdf),
                   kept.id,
                   false};
  CALQUE_TRY(pin, asksPin(lab, signer.person()));
  shown.asksPin = pin;
  if (identifies)
    CALQUE_CHECK(noteViewed(signer, wanted.subject, "page to sign"));
  CALQUE_TRY(secrets, signs(shown));
  CALQUE_TRY(key, proved(lab, signer.person(), std::move(secrets)));
  CALQUE_TRY(certificate, certificateOf(lab, key.fingerprint));
  if (!person || !certificate)
    return domain::refuse(domain::RefusalCode::PersonUnknown);

  const auto& clock = *lab.rooms().clock;
  terms.log = log.origin();
  terms.sid = base::newHex32();
  terms.signer = signer.person();
  terms.name = person->name;
  terms.role = wanted.role;
  terms.meaning = wanted.meaning;
  terms.certificate = key.fingerprint;
  terms.record = wanted.record;
  terms.rev = rev;
  terms.subject = wanted.subject;
  terms.files = wanted.files;
  terms.shown = kept.id;
  terms.factors = key.factors;
  terms.at = clock.now();
  terms.offset = base::toOffsetText(clock.offsetMinutes());
  CALQUE_TRY(now, log.revOf(wanted.record));
  if (now != rev)
    return domain::refuse(domain::RefusalCode::RecordMoved, {}, std::to_string(rev), std::to_string(now));
  CALQUE_TRY(entry, signature::signStatement(terms, signer.id(), key.key, *certificate));
  return Signature{std::move(entry), terms.sid, terms.shown};
}

base::Done signAndAppend(Session& signer, SignatureWanted wanted, const SignerEntry& signs,
                         const std::function<domain::EntryDraft(const std::string& sid)>& then) {
  CALQUE_TRY(signature, sign(signer, std::move(wanted), signs));
  CALQUE_CHECK(appendDrafts(signer.lab(), {signature.entry, then(signature.sid)}));
  return {};
}

base::Result<Session> openSecond(Lab& lab, const std::string& person, const std::string& why,
                                 const SignerEntry& signs) {
  CALQUE_TRY(people, peopleOf(lab));
  const auto* known = people.maybePerson(person);
  CALQUE_TRY(pin, asksPin(lab, person));
  CALQUE_TRY(secrets, signs({why, person, known ? known->name : person, {}, {}, {}, {}, {}, pin}));
  return Session::open(lab, person, std::move(secrets));
}

base::Result<std::string> freshRecord(Lab& lab, char prefix) {
  CALQUE_TRY(number, lab.rooms().log.nextRecordNumber(prefix));
  return base::recordId(prefix, number);
}

domain::EntryDraft draftOf(const Session& session, std::string type, std::string record, base::JsonObject data) {
  domain::EntryDraft draft;
  draft.type = std::move(type);
  draft.actor = session.person();
  draft.session = session.id();
  draft.record = std::move(record);
  draft.data = std::move(data);
  return draft;
}

base::Done requireRole(Session& session, const std::vector<std::string>& roles, std::string_view step) {
  CALQUE_TRY(people, peopleOf(session.lab()));
  CALQUE_CHECK(checkOpen(session));
  auto may = identity::mayAct(people, session.person(), roles);
  if (may)
    return {};
  if (const auto* refusal = std::get_if<base::Refusal>(&may.error()))
    return noteLabRefusal(session, {}, step, *refusal);
  return base::failed(may.error());
}

base::Done requireApprover(Session& actor, const Session& approver, const std::string& actedOn, std::string_view step) {
  CALQUE_TRY(people, peopleOf(actor.lab()));
  const auto may = identity::mayApprove(people, approver.person(), actor.person(), actedOn);
  const auto* refusal = may ? nullptr : std::get_if<base::Refusal>(&may.error());
  if (refusal)
    return noteLabRefusal(actor, {}, step, *refusal);
  return may;
}

base::Done appendApproved(ApprovedAct act, Session& approver, domain::Document page, const SignerEntry& approverSigns) {
  SignatureWanted wanted{approver.person(), "approval", "qa", {}, std::move(page)};
  CALQUE_TRY(signature, sign(approver, std::move(wanted), approverSigns));
  act.entry.data.set("approver", approver.person()).set("approver_sid", signature.sid);
  std::vector<domain::EntryDraft> drafts{std::move(signature.entry), std::move(act.entry)};
  std::ranges::move(act.after, std::back_inserter(drafts));
  CALQUE_CHECK(appendDrafts(approver.lab(), std::move(drafts), act.enclosed));
  return {};
}

base::Done appendAs(Session& session, domain::EntryDraft draft, const audit::Enclosed& enclosed) {
  CALQUE_CHECK(appendDrafts(session.lab(), {std::move(draft)}, enclosed));
  return {};
}

// [impl->req~record.refusal-noted~1]
tl::unexpected<base::Failure> noteLabRefusal(Session& session, const std::string& record, std::string_view step,
                                             base::Refusal refusal) {
  auto entry = domain::refusalEntry(record, {}, actorOf(session), step, refusal);
  if (auto noted = appendDrafts(session.lab(), {entry}); !noted)
    return base::failed(noted.error());
  return base::refused(std::move(refusal));
}

} // namespace calque::workflow
