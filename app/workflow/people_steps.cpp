#include "people_steps.h"

#include "enrolment.h"
#include "page_parts.h"
#include "pages.h"
#include "rooms.h"
#include "signing.h"

#include "core/domain/refusals.h"
#include "qms/identity/lab_authority.h"

namespace calque::workflow {

namespace {

/// Refuses 110 where the certificate's key is one that a person's certificate in force is for.
base::Done checkKeyIsNew(const Lab& lab, base::View certificateDer) {
  CALQUE_TRY(fresh, crypto::publicKeyDigest(certificateDer));
  CALQUE_TRY(people, peopleOf(lab));
  for (const auto& person : people.all()) {
    CALQUE_TRY(der, certificateOf(lab, person.fingerprint));
    const auto known = der ? crypto::publicKeyDigest(*der) : base::Result<base::Digest>();
    if (known && *known == fresh)
      return domain::refuse(domain::RefusalCode::TokenMissing, "its key is enrolled already", {}, person.id,
                            "each person signs with a key of his own: take another token, or make a new key on it");
  }
  return {};
}

base::Result<crypto::TokenKey> keyOnToken(const NewSecrets& secrets) {
  using domain::RefusalCode;
  const auto name = crypto::maybeTokenName(secrets.token);
  if (!name)
    return domain::refuse(RefusalCode::TokenMissing, "this is no name of a token", "pkcs11:serial=…;id=%01",
                          secrets.token, "`calque person tokens` shows the names of the tokens that are plugged in");
  auto opened = crypto::openTokenKey(*name, crypto::Secret{std::string_view(secrets.pin)});
  if (!opened)
    return domain::refuse(opened.error().wrongPin ? RefusalCode::PinRefused : RefusalCode::TokenMissing,
                          opened.error().wrongPin ? std::string() : opened.error().what);
  return std::move(*opened);
}

} // namespace

base::Result<NewKey> newKeyFor(Lab& lab, const std::string& person, const std::string& name,
                               const NewSecrets& secrets) {
  auto& rooms = lab.rooms();
  CALQUE_TRY(issuing, rooms.log.issuing());
  CALQUE_TRY(issuingDer, certificateOf(lab, issuing.back()));
  if (!issuingDer)
    return base::fault(base::FaultKind::Database, "the issuing certificate is not in the store");
  // record.md 7: only a test build, and only in a demonstration lab, may take the cheap cost.
  auto cost = crypto::isTestBuild && lab.isDemonstration() ? crypto::testScryptCost : crypto::ScryptCost{};
  const crypto::Secret password{std::string_view(secrets.password)};
  if (!secrets.token.empty()) {
    CALQUE_TRY(token, keyOnToken(secrets));
    CALQUE_TRY(issued, identity::issuePerson(*rooms.device, *issuingDer, name, person, rooms.clock->now(),
                                             std::move(token.key)));
    CALQUE_CHECK(checkKeyIsNew(lab, issued.der));
    if (!crypto::provesPossession(issued.key, issued.der))
      return domain::refuse(domain::RefusalCode::TokenMissing, "it does not sign with its key");
    CALQUE_CHECK(rooms.keys.putTokenKey(person, issued.fingerprint, token.name, password, cost));
    return NewKey{issued.fingerprint, {{issued.der}, {}}};
  }
  CALQUE_TRY(issued, identity::issuePerson(*rooms.device, *issuingDer, name, person, rooms.clock->now()));
  CALQUE_CHECK(rooms.keys.putPersonalKey(person, issued.fingerprint, issued.key, password, cost));
  return NewKey{issued.fingerprint, {{issued.der}, {}}};
}

base::Result<Enrolment> enrolmentOf(Lab& lab, const PersonSetup& person) {
  CALQUE_TRY(people, peopleOf(lab));
  CALQUE_CHECK(identity::mayEnrol(people, person.id, person.name, person.roles));
  CALQUE_TRY(issued, newKeyFor(lab, person.id, person.name, {person.password, person.token, person.pin}));
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

// [impl->req~people.two-names~1]
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

// [impl->req~people.acknowledge~1]
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

std::vector<std::string> tokensHere() {
  return crypto::tokensHere();
}

base::Result<SessionLimits> sessionLimits(const Lab& lab) {
  CALQUE_TRY(policy, lab.rooms().log.policy());
  return SessionLimits{std::chrono::seconds(policy.idleS), std::chrono::seconds(policy.sessionS)};
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
