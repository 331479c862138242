#include "people_steps.h"

#include "enrolment.h"
#include "pages.h"
#include "rooms.h"
#include "signing.h"

#include "qms/identity/lab_authority.h"

namespace calque::workflow {

base::Result<Enrolment> enrolmentOf(Lab& lab, const PersonSetup& person) {
  auto& rooms = lab.rooms();
  CALQUE_TRY(people, peopleOf(lab));
  CALQUE_CHECK(identity::mayEnrol(people, person.id, person.name, person.roles));
  CALQUE_TRY(issuing, rooms.log.issuing());
  CALQUE_TRY(issuingDer, certificateOf(lab, issuing.back()));
  if (!issuingDer)
    return base::fault(base::FaultKind::Database, "the issuing certificate is not in the store");
  CALQUE_TRY(issued, identity::issuePerson(*rooms.device, *issuingDer, person.name, person.id, rooms.clock->now()));
  // record.md 7: only a test build, and only in a demonstration lab, may take the cheap cost.
  auto cost = crypto::isTestBuild && lab.isDemonstration() ? crypto::testScryptCost : crypto::ScryptCost{};
  CALQUE_CHECK(rooms.keys.putPersonalKey(person.id, issued.fingerprint, issued.key,
                                         crypto::Secret{std::string_view(person.password)}, cost));
  Enrolment enrolment;
  enrolment.entry.type = "person.enrolled";
  enrolment.entry.actor = systemActor;
  enrolment.entry.record = person.id;
  enrolment.entry.data = base::JsonObject{
      {"name", person.name}, {"roles", person.roles}, {"fp", issued.fingerprint}, {"idcheck", person.idCheck}};
  enrolment.enclosed.certificates = {issued.der};
  enrolment.fingerprint = issued.fingerprint;
  return enrolment;
}

base::Done enrolPerson(Session& actor, const PersonSetup& person, Session& approver, const SignerEntry& approverSigns) {
  auto& lab = actor.lab();
  CALQUE_CHECK(requireRole(actor, {"itadmin"}, "enrol person"));
  CALQUE_TRY(people, peopleOf(lab));
  if (auto may = identity::mayApprove(people, approver.person(), actor.person(), person.id); !may) {
    if (const auto* refusal = std::get_if<base::Refusal>(&may.error()))
      return noteLabRefusal(actor, {}, "enrol person", *refusal);
    return may;
  }
  CALQUE_TRY(enrolment, enrolmentOf(lab, person));
  auto page = enrolmentPage(lab, person.id, person.name, person.roles, person.idCheck, enrolment.fingerprint);
  SignatureWanted wanted{approver.person(), "approval", "qa", {}, std::move(page)};
  CALQUE_TRY(signature, sign(approver, std::move(wanted), approverSigns));
  auto entry = std::move(enrolment.entry);
  entry.actor = actor.person();
  entry.session = actor.id();
  entry.data.set("approver", approver.person());
  entry.data.set("approver_sid", signature.sid);
  CALQUE_CHECK(appendDrafts(lab, {signature.entry, std::move(entry)}, enrolment.enclosed));
  return {};
}

base::Done acknowledgePolicy(Session& session, const SignerEntry& signs) {
  auto& lab = session.lab();
  CALQUE_TRY(people, peopleOf(lab));
  CALQUE_TRY(person, identity::mayAcknowledge(people, session.person()));
  SignatureWanted wanted{
      person.id, "responsibility", *person.roles.begin(), {}, acknowledgementPage(lab, person.id, person.name)};
  CALQUE_TRY(signature, sign(session, std::move(wanted), signs));
  CALQUE_CHECK(appendDrafts(lab, {signature.entry}));
  return {};
}

std::vector<PersonLine> people(const Lab& lab) {
  std::vector<PersonLine> lines;
  auto known = peopleOf(lab);
  if (!known)
    return lines;
  for (const auto& person : known->all()) {
    PersonLine line{person.id,           person.name,    {person.roles.begin(), person.roles.end()},
                    person.acknowledged, person.revoked, {}};
    if (auto der = certificateOf(lab, person.fingerprint); der && *der)
      if (auto facts = crypto::readCertificate(**der))
        line.certificateUntil = base::toDateText(facts->notAfter);
    lines.push_back(std::move(line));
  }
  return lines;
}

} // namespace calque::workflow
