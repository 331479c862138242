#include "erasure.h"

#include "pages.h"
#include "patient_data.h"
#include "rooms.h"
#include "signing.h"

#include "core/domain/refusals.h"
#include "qms/privacy/erasure.h"

namespace calque::workflow {
namespace {

using domain::RefusalCode;

base::Result<privacy::SubjectRecords> subjectsOf(const Lab& lab) {
  CALQUE_TRY(entries, lab.rooms().log.entriesOfTypes(privacy::SubjectRecords::types()));
  privacy::SubjectRecords records;
  for (const auto& entry : entries)
    records.apply(entry);
  return records;
}

/// The pseudonym; of a case where the word is one. Empty where nobody is meant.
base::Result<std::string> subjectNamed(const Lab& lab, const std::string& patient) {
  if (base::isUuid(patient))
    return patient;
  CALQUE_TRY(entries, lab.rooms().log.entriesOf(patient));
  return entries.empty() ? std::string() : entries.front().subject;
}

domain::EntryDraft draftOf(const Session& actor, const std::string& type, const std::string& subject,
                           const std::string& reason) {
  domain::EntryDraft entry;
  entry.type = type;
  entry.actor = actor.person();
  entry.session = actor.id();
  entry.subject = subject;
  entry.data = base::JsonObject{};
  entry.reason = reason;
  return entry;
}

/// A refusal is noted in the log before it is given back.
base::Done noted(Session& actor, std::string_view step, base::Done judged) {
  const auto* refusal = judged ? nullptr : std::get_if<base::Refusal>(&judged.error());
  if (refusal)
    return noteLabRefusal(actor, {}, step, *refusal);
  return judged;
}

/// Refuses 806 where what will stand in the log for good holds words of the patient.
base::Done withoutWords(Session& actor, std::string_view step, const std::string& subject,
                        std::initializer_list<std::string_view> texts) {
  for (const auto text : texts)
    CALQUE_CHECK(noted(actor, step, withoutPatientWords(actor.lab(), subject, std::string(text))));
  return {};
}

/// Destroys what is left of a subject; nothing left is fine. The key goes last: while it is there, something may be
/// left.
base::Done destroyData(LabRooms& rooms, const std::string& subject) {
  CALQUE_CHECK(rooms.patients.erase(subject));
  CALQUE_CHECK(rooms.vault.eraseOwner(subject));
  return rooms.keys.destroyDataKey(subject);
}

base::Done mayEraseNow(const Lab& lab, const std::string& subject) {
  CALQUE_TRY(records, subjectsOf(lab));
  return privacy::mayErase(records, subject, base::toDateText(lab.rooms().clock->now()));
}

} // namespace

base::Done placeHold(Session& actor, const std::string& patient, const std::string& until, const std::string& reason) {
  constexpr std::string_view step = "place hold";
  CALQUE_CHECK(requireRole(actor, {"qa"}, step));
  CALQUE_TRY(subject, subjectNamed(actor.lab(), patient));
  CALQUE_TRY(records, subjectsOf(actor.lab()));
  const auto* known = records.maybeSubject(subject);
  if (!known)
    return noteLabRefusal(actor, {}, step, domain::refusalOf(RefusalCode::SubjectUnknown));
  if (known->erased)
    return noteLabRefusal(actor, {}, step, domain::refusalOf(RefusalCode::SubjectErased));
  CALQUE_CHECK(withoutWords(actor, step, subject, {reason}));
  auto entry = draftOf(actor, "hold.placed", subject, reason);
  if (!until.empty())
    entry.data.set("until", until);
  return appendAs(actor, std::move(entry));
}

base::Done liftHold(Session& actor, const std::string& patient, const std::string& reason, Session& approver,
                    const SignerEntry& approverSigns) {
  constexpr std::string_view step = "lift hold";
  auto& lab = actor.lab();
  CALQUE_CHECK(requireRole(actor, {"qa"}, step));
  CALQUE_TRY(subject, subjectNamed(lab, patient));
  CALQUE_TRY(records, subjectsOf(lab));
  CALQUE_CHECK(noted(actor, step, privacy::mayLiftHold(records, subject)));
  CALQUE_CHECK(withoutWords(actor, step, subject, {reason}));
  CALQUE_CHECK(requireApprover(actor, approver, {}, step));
  auto page = personPage(lab, "A hold is lifted", approver.person(),
                         "I approve that the hold on this patient's data is lifted. They may be erased once the "
                         "retention has ended.",
                         {{"Patient", subject}, {"Reason", reason}});
  return appendApproved({actor, draftOf(actor, "hold.lifted", subject, reason), {}, {}}, approver, std::move(page),
                        approverSigns);
}

base::Done setRetention(Session& actor, std::uint64_t years, const std::string& reason) {
  constexpr std::string_view step = "set retention";
  CALQUE_CHECK(requireRole(actor, {"qa"}, step));
  const std::uint64_t least = actor.lab().isDemonstration() ? 0 : 1;
  if (years < least || years > 100)
    return noteLabRefusal(actor, {}, step,
                          domain::refusalOf(RefusalCode::LawOfLog, "the retention is out of range",
                                            std::to_string(least) + " to 100 years", std::to_string(years)));
  CALQUE_TRY(records, subjectsOf(actor.lab()));
  auto entry = draftOf(actor, "config.changed", {}, reason);
  entry.data.set("section", "retention");
  entry.was = base::Json().set("years", records.retentionYears());
  entry.becomes = base::Json().set("years", years);
  return appendAs(actor, std::move(entry));
}

// [impl->req~privacy.erasure~1]
base::Done erasePatient(Session& actor, const Erasure& erasure, Session& approver, const SignerEntry& approverSigns) {
  constexpr std::string_view step = "erase patient";
  auto& lab = actor.lab();
  auto& rooms = lab.rooms();
  CALQUE_CHECK(requireRole(actor, {"qa"}, step));
  CALQUE_TRY(subject, subjectNamed(lab, erasure.patient));
  CALQUE_CHECK(noted(actor, step, mayEraseNow(lab, subject)));
  CALQUE_CHECK(withoutWords(actor, step, subject, {erasure.basis, erasure.reason}));
  CALQUE_TRY(records, subjectsOf(lab));
  CALQUE_CHECK(requireApprover(actor, approver, {}, step));
  CALQUE_TRY(blobs, rooms.vault.countOf(subject));
  auto entry = draftOf(actor, "erase.done", subject, erasure.reason);
  entry.data.set("basis", erasure.basis).set("blobs", blobs);
  auto page = personPage(
      lab, "Erasure of a patient's data", approver.person(),
      "I approve that the key of this patient's data is destroyed with the data. The log keeps its entries: pseudonym, "
      "digests, names of staff, measurements without identity. Backups of the keys are kept at most 90 days.",
      {{"Patient", subject},
       {"Basis", erasure.basis},
       {"Reason", erasure.reason},
       {"Files", std::to_string(blobs)},
       {"Retained until", records.retainedUntil(*records.maybeSubject(subject))}});
  // Reading the page takes minutes, and a hold may be placed meanwhile.
  const SignerEntry signsWhatStillHolds = [&](const PageToSign& shown) -> base::Result<Secrets> {
    CALQUE_TRY(secrets, approverSigns(shown));
    CALQUE_CHECK(noted(actor, step, mayEraseNow(lab, subject)));
    return std::move(secrets);
  };
  CALQUE_CHECK(appendApproved({actor, std::move(entry), {}, {}}, approver, std::move(page), signsWhatStillHolds));
  return destroyData(rooms, subject);
}

base::Result<PatientData> patientDataOf(const Lab& lab, const std::string& patient) {
  CALQUE_TRY(subject, subjectNamed(lab, patient));
  CALQUE_TRY(records, subjectsOf(lab));
  const auto* known = records.maybeSubject(subject);
  if (!known)
    return domain::refuse(RefusalCode::SubjectUnknown);
  PatientData data{subject, "kept"};
  if (known->erased)
    data.state = "erased, entry " + std::to_string(*known->erased);
  else if (known->hold)
    data.state = "held" + (known->hold->until.empty() ? "" : " until " + known->hold->until) + ", entry " +
                 std::to_string(known->hold->seq);
  return data;
}

// [impl->req~privacy.erasure~1]
base::Done finishErasures(Lab& lab) {
  auto& rooms = lab.rooms();
  CALQUE_TRY(done, rooms.log.entriesOfTypes({"erase.done"}));
  for (const auto& entry : done)
    if (rooms.vault.hasOwner(entry.subject) || rooms.keys.dataKey(entry.subject))
      CALQUE_CHECK(destroyData(rooms, entry.subject));
  return {};
}

} // namespace calque::workflow
