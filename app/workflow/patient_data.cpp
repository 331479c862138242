#include "patient_data.h"

#include "rooms.h"
#include "signing.h"

#include "qms/privacy/patient_words.h"

namespace calque::workflow {
namespace {

namespace field = privacy::field;

std::string valueOf(const privacy::PatientFields& fields, std::string_view key) {
  auto found = fields.find(key);
  return found == fields.end() ? std::string() : found->second;
}

void put(privacy::PatientFields& fields, std::string_view key, const std::string& value) {
  if (!value.empty())
    fields.emplace(key, value);
}

base::Result<privacy::PatientFields> fieldsOf(const Lab& lab, const std::string& subject) {
  CALQUE_TRY(key, lab.rooms().keys.dataKey(subject));
  return lab.rooms().patients.fields({subject, key.key.view()});
}

privacy::PatientFields fieldsOf(const Patient& patient) {
  privacy::PatientFields fields;
  put(fields, field::patientId, patient.id);
  put(fields, field::name, patient.name);
  put(fields, field::birth, patient.birthDate);
  put(fields, field::sex, patient.sex);
  return fields;
}

} // namespace

base::Result<Patient> requestedPatient(const Lab& lab, const std::string& subject) {
  CALQUE_TRY(fields, fieldsOf(lab, subject));
  return Patient{valueOf(fields, field::patientId), valueOf(fields, field::name), valueOf(fields, field::birth),
                 valueOf(fields, field::sex)};
}

// [impl->req~privacy.log-free~1]
base::Done keepRequestedPatient(Lab& lab, const std::string& subject, const Patient& patient) {
  CALQUE_TRY(key, dataKeyOf(lab, subject));
  return lab.rooms().patients.put({subject, key.key.view()}, fieldsOf(patient));
}

base::Result<std::string> identityCommit(Lab& lab, const std::string& subject, const Patient& patient,
                                         bool identified) {
  CALQUE_TRY(key, dataKeyOf(lab, subject));
  CALQUE_TRY(commit, lab.rooms().patients.newIdentityCommit({subject, key.key.view()}, fieldsOf(patient), identified));
  return commit.commit;
}

base::Result<std::string> keepSeriesFacts(Lab& lab, const std::string& subject, const dicom::Series& series) {
  privacy::PatientFields fields;
  put(fields, field::accession, series.patient.accessionNumber);
  put(fields, field::studyUid, series.patient.studyInstanceUid);
  put(fields, field::seriesUid, series.seriesInstanceUid);
  put(fields, field::frameUid, series.patient.frameOfReferenceUid);
  put(fields, field::studyDate, series.patient.studyDate);
  CALQUE_TRY(key, dataKeyOf(lab, subject));
  privacy::SubjectKey owner{subject, key.key.view()};
  CALQUE_CHECK(lab.rooms().patients.put(owner, fields));
  CALQUE_TRY(commit, lab.rooms().patients.newCommit(owner, base::viewOf(series.seriesInstanceUid)));
  return commit.commit;
}

base::Result<std::string> studyDate(const Lab& lab, const std::string& subject) {
  CALQUE_TRY(fields, fieldsOf(lab, subject));
  return valueOf(fields, field::studyDate);
}

base::Done withoutPatientWords(const Lab& lab, const std::string& subject, const std::string& text) {
  if (text.empty() || subject.empty())
    return {};
  CALQUE_TRY(fields, fieldsOf(lab, subject));
  return privacy::checkNoPatientWords(text, fields);
}

namespace {

// [impl->req~privacy.looks~1]
domain::EntryDraft identityEntry(const Session& actor, const std::string& type, const std::string& subject) {
  domain::EntryDraft entry;
  entry.type = type;
  entry.actor = actor.person();
  entry.session = actor.id();
  entry.subject = subject;
  entry.data.set("fields", std::vector<std::string>{"birth", "name", "patient_id", "sex"});
  return entry;
}

} // namespace

base::Done noteViewed(Session& viewer, const std::string& subject, const std::string& purpose,
                      const std::vector<std::string>& fields) {
  auto entry = identityEntry(viewer, "phi.viewed", subject);
  entry.data.set("fields", fields).set("purpose", purpose);
  return appendAs(viewer, std::move(entry));
}

domain::EntryDraft exportedEntry(const Session& actor, const std::string& subject, const std::string& to,
                                 const std::string& reason) {
  auto entry = identityEntry(actor, "phi.exported", subject);
  entry.data.set("to", to);
  entry.reason = reason;
  return entry;
}

} // namespace calque::workflow
