#include "patient_store.h"

#include "core/base/canonical.h"
#include "core/base/ids.h"
#include "core/base/text.h"
#include "core/crypto/sealed.h"
#include "core/storage/blob_vault.h"
#include "core/storage/phi_store.h"

namespace calque::privacy {

using base::Bytes;
using base::Done;
using base::Result;

struct PatientStore::State {
  storage::PhiStore store;
  std::string origin;

  /// record.md 5, PHI envelope.
  [[nodiscard]] Bytes aad(const std::string& subject, std::string_view name, std::uint64_t version) const {
    return crypto::labelled("calque/phi-field/v1", {origin, subject, name, std::to_string(version)});
  }
  [[nodiscard]] Result<Bytes> open(const storage::Envelope& envelope, base::View key) const {
    return crypto::openWithNonce(key, aad(envelope.subject, envelope.field, envelope.version), envelope.sealed);
  }
  // A salt is sealed like a field of its own, so that it cannot be moved to another commit or subject.
  [[nodiscard]] Bytes saltAad(const std::string& subject, const std::string& commit) const {
    return aad(subject, "salt:" + commit, 1);
  }
  [[nodiscard]] Result<Commit> open(const storage::SealedSalt& sealed, base::View key) const {
    CALQUE_TRY(salt, crypto::openWithNonce(key, saltAad(sealed.subject, sealed.commit), sealed.sealed));
    return Commit{sealed.commit, std::move(salt)};
  }
};

PatientStore::PatientStore(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PatientStore::PatientStore(PatientStore&&) noexcept = default;
PatientStore& PatientStore::operator=(PatientStore&&) noexcept = default;
PatientStore::~PatientStore() = default;

Result<PatientStore> PatientStore::open(const std::filesystem::path& phiDb, std::string origin) {
  CALQUE_TRY(store, storage::PhiStore::open(phiDb));
  return PatientStore(std::make_unique<State>(State{std::move(store), std::move(origin)}));
}

// [impl->req~privacy.sealed~1]
Done PatientStore::put(const SubjectKey& subject, const PatientFields& fields) {
  std::vector<storage::Envelope> envelopes;
  for (const auto& [name, value] : fields) {
    CALQUE_TRY(latest, m_state->store.maybeLatest(subject.subject, name));
    std::uint64_t version = 1;
    if (latest) {
      CALQUE_TRY(before, m_state->open(*latest, subject.key));
      if (base::textOf(before) == value)
        continue;
      version = latest->version + 1;
    }
    envelopes.push_back(
        {subject.subject, name, version,
         crypto::sealWithNonce(subject.key, m_state->aad(subject.subject, name, version), base::viewOf(value))});
  }
  return m_state->store.put(envelopes);
}

Result<PatientFields> PatientStore::fields(const SubjectKey& subject) const {
  CALQUE_TRY(envelopes, m_state->store.envelopesOf(subject.subject));
  PatientFields fields;
  for (const auto& envelope : envelopes) { // by field, version: the newest comes last
    CALQUE_TRY(value, m_state->open(envelope, subject.key));
    fields.insert_or_assign(envelope.field, base::textOf(value));
  }
  return fields;
}

Result<Commit> PatientStore::newCommit(const SubjectKey& subject, base::View plaintext) {
  Commit made{{}, base::randomBytes(32)};
  made.commit = commitOf(made.salt, plaintext);
  CALQUE_CHECK(m_state->store.put(
      {}, {{made.commit, subject.subject,
            crypto::sealWithNonce(subject.key, m_state->saltAad(subject.subject, made.commit), made.salt)}}));
  return made;
}

Result<Commit> PatientStore::newIdentityCommit(const SubjectKey& subject, const PatientFields& fields,
                                               bool identified) {
  CALQUE_TRY(bytes, identityBytes(fields, identified));
  return newCommit(subject, base::viewOf(bytes));
}

Result<std::optional<Commit>> PatientStore::maybeCommit(const SubjectKey& subject, const std::string& commit) const {
  CALQUE_TRY(sealed, m_state->store.maybeSalt(commit));
  if (!sealed || sealed->subject != subject.subject)
    return std::optional<Commit>();
  CALQUE_TRY(opened, m_state->open(*sealed, subject.key));
  return std::optional(std::move(opened));
}

Result<std::vector<Commit>> PatientStore::commits(const SubjectKey& subject) const {
  CALQUE_TRY(salts, m_state->store.saltsOf(subject.subject));
  std::vector<Commit> commits;
  for (const auto& sealed : salts) {
    CALQUE_TRY(opened, m_state->open(sealed, subject.key));
    commits.push_back(std::move(opened));
  }
  return commits;
}

Done PatientStore::erase(const std::string& subject) {
  return m_state->store.erase(subject);
}

std::string commitOf(base::View salt, base::View plaintext) {
  return storage::BlobVault::commitOf(salt, plaintext);
}

Result<std::string> identityBytes(const PatientFields& fields, bool identified) {
  base::JsonObject identity;
  const auto value = [&](std::string_view name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : base::toNfc(found->second);
  };
  if (identified)
    identity = {{"birth", value(field::birth)},
                {"id", value(field::patientId)},
                {"name", value(field::name)},
                {"sex", value(field::sex)}};
  return base::toCanonical(base::Json(std::move(identity)));
}

} // namespace calque::privacy
