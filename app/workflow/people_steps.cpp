#include "people_steps.h"

#include "enrolment.h"
#include "page_parts.h"
#include "pages.h"
#include "rooms.h"
#include "signing.h"

#include "qms/identity/lab_authority.h"

namespace calque::workflow {

base::Result<NewKey> newKeyFor(Lab& lab, const std::string& person, const std::string& name,
                               const std::string& password) {
  auto& rooms = lab.rooms();
  CALQUE_TRY(issuing, rooms.log.issuing());
  CALQUE_TRY(issuingDer, certificateOf(lab, issuing.back()));
  if (!issuingDer)
    return base::fault(base::FaultKind::Database, "the issuing certificate is not in the store");
  CALQUE_TRY(issued, identity::issuePerson(*rooms.device, *issuingDer, name, person, rooms.clock->now()));
  // record.md 7: only a test build, and only in a demonstration lab, may take the cheap cost.
  auto cost = crypto::isTestBuild && lab.isDemonstration() ? crypto::testScryptCost : crypto::ScryptCost{};
  CALQUE_CHECK(rooms.keys.putPersonalKey(person, issued.fingerprint, issued.key,
                                         crypto::Secret{std::string_view(password)}, cost));
  return NewKey{issued.fingerprint, {{issued.der}, {}}};
}

base::Result<Enrolment> enrolmentOf(Lab& lab, const PersonSetup& person) {
  CALQUE_TRY(people, peopleOf(lab));
  CALQUE_CHECK(identity::mayEnrol(people, person.id, person.name, person.roles));
  CALQUE_TRY(issued, newKeyFor(lab, person.id, person.name, person.password));
  Enrolment enrolment;
  enrolment.entry.type = "person.enrolled";
  enrolment.entry.actor = systemActor;
  enrolment.entry.record = person.id;
  enrolment.entry.data = base::JsonObject{
      {"name", person.name}, {"roles", person.roles}, {"fp", issued.fingerprint}, {"idcheck", person.idCheck}};
  enrolment.enclosed = issued.enclosed;
  enrolment.fingerprint = issued.fingerprint;
  return enrolment;
}

base::Done enrolPerson(Session& actor, const PersonSetup& person, Session& approver, const SignerEntry& approverSigns) {
  auto& lab = actor.lab();
  CALQUE_CHECK(requireRole(actor, {"itadmin"}, "enrol person"));
  CALQUE_CHECK(requireApprover(actor, approver, person.id, "enrol person"));
  CALQUE_TRY(enrolment, enrolmentOf(lab, person));
  auto page = personPage(lab, "Enrolment of a person", person.id,
                         "I approve that this person is enrolled with these roles; the identity was checked as stated.",
                         {{"Person", person.id},
                          {"Name", person.name},
                          {"Roles", listed(person.roles)},
                          {"Identity check", person.idCheck},
                          {"Certificate SHA-256", enrolment.fingerprint}});
  auto entry = std::move(enrolment.entry);
  entry.actor = actor.person();
  entry.session = actor.id();
  return appendApproved({actor, std::move(entry), {}, enrolment.enclosed}, approver, std::move(page), approverSigns);
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
